package dev.fakeproton.assertions;

import static java.util.stream.Collectors.joining;

import dev.fakeproton.Call;
import dev.fakeproton.Calls;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.List;
import java.util.Optional;

/** Looks for calls in an order. */
final class InOrder {

  private static final int MOST_CALLS = 15;

  private InOrder() {}

  /** What is wrong with the order of calls, if anything is. */
  static Optional<String> complaint(Calls calls, List<? extends Class<?>> requests) {
    int next = 0;
    Optional<Call<?>> last = Optional.empty();
    for (Call<?> call : calls) {
      if (next < requests.size()
          && call.operation().equals(SdkShapes.operationOf(requests.get(next)))) {
        last = Optional.of(call);
        next++;
      }
    }
    return next == requests.size()
        ? Optional.empty()
        : Optional.of(complaint(calls, requests, SdkShapes.operationOf(requests.get(next)), last));
  }

  private static String complaint(
      Calls calls, List<? extends Class<?>> requests, String missing, Optional<Call<?>> last) {
    return "Expected calls in this order: %s\nbut there was no %s%s.\n%s"
        .formatted(
            requests.stream().map(SdkShapes::operationOf).collect(joining(", ")),
            missing,
            last.map(call -> " after " + CallLines.shortly(call)).orElse(""),
            CallLines.newest("All calls", calls, MOST_CALLS, calls.forgotten()));
  }
}
