package dev.fakeproton.assertions;

import static java.util.stream.Collectors.joining;

import dev.fakeproton.Call;
import java.util.List;

/** Calls as complaints list them. */
final class CallLines {

  private CallLines() {}

  static String shortly(Call<?> call) {
    return "#" + call.number() + " " + call.operation();
  }

  /** The newest calls under a title, in their order, and how many there were before them. */
  static String newest(String title, List<? extends Call<?>> calls, int most, long forgotten) {
    if (calls.isEmpty() && forgotten == 0) {
      return title + ": none.";
    }
    long before = Math.max(0, calls.size() - most) + forgotten;
    String older = before > 0 ? "\n  … %s older".formatted(before) : "";
    return calls.stream()
        .skip(Math.max(0, calls.size() - most))
        .map(call -> "\n  " + call)
        .collect(joining("", title + ":" + older, ""));
  }
}
