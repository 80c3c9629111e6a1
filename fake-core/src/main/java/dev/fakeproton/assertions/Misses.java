package dev.fakeproton.assertions;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.fakeproton.Call;
import dev.fakeproton.Calls;
import dev.fakeproton.internal.journal.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * Calls sorted by how near they come to an expectation; some twenty lines tell of them.
 *
 * @param fits what fits
 * @param near calls of the operation that do not fit, those first that differ least
 * @param others all other calls, oldest first
 * @param forgotten how many calls are no longer known
 */
record Misses<R extends ProtonRequest>(
    List<Call<R>> fits, List<Near<R>> near, List<Call<?>> others, long forgotten) {

  private static final int MOST_FITS = 4;
  private static final int MOST_NEAR = 3;
  private static final int MOST_OTHERS = 3;

  /** A call and in what it differs. */
  record Near<R extends ProtonRequest>(Call<R> call, List<String> differences) {

    String operation() {
      return call.operation();
    }
  }

  static <R extends ProtonRequest> Misses<R> of(
      Calls calls, Class<R> request, List<Condition<R>> conditions) {
    List<Call<R>> fits = new ArrayList<>();
    List<Near<R>> near = new ArrayList<>();
    for (Call<R> call : calls.to(request)) {
      List<String> differences =
          conditions.stream().flatMap(each -> each.differences().apply(call).stream()).toList();
      if (differences.isEmpty()) {
        fits.add(call);
      } else {
        near.add(new Near<>(call, differences));
      }
    }
    near.sort(Comparator.comparingInt(each -> each.differences().size()));
    return new Misses<>(fits, near, others(calls, request), calls.forgotten());
  }

  /** Also calls of the operation whose request could not be read. */
  private static List<Call<?>> others(Calls calls, Class<? extends ProtonRequest> request) {
    Set<Long> numbers = calls.to(request).stream().map(Call::number).collect(toSet());
    return calls.stream().filter(call -> !numbers.contains(call.number())).toList();
  }

  /** The complaint that not as many fit as were expected. */
  String complaint(String expectation) {
    List<String> lines = new ArrayList<>();
    lines.add("Expected " + expectation);
    lines.add(
        fits.isEmpty()
            ? "but there was none."
            : CallLines.newest("but there " + were(), fits, MOST_FITS, 0));
    if (!near.isEmpty()) {
      lines.add("Nearest:");
      lines.addAll(nearest());
    }
    lines.add(CallLines.newest("Other calls", others, MOST_OTHERS, forgotten));
    return String.join("\n", lines);
  }

  private List<String> nearest() {
    List<Run<Near<R>>> runs =
        Run.of(near, (one, other) -> one.call().repeats(other.call()), Near::operation);
    Stream<String> texts = runs.stream().limit(MOST_NEAR).map(Misses::text);
    int left = runs.stream().skip(MOST_NEAR).mapToInt(Run::times).sum();
    return Stream.concat(texts, more(left).stream()).toList();
  }

  private String were() {
    return fits.size() == 1 ? "was 1" : "were " + fits.size();
  }

  private static Optional<String> more(int number) {
    return number > 0 ? Optional.of("  … %s more".formatted(number)) : Optional.empty();
  }

  private static String text(Run<? extends Near<?>> run) {
    Run<Call<?>> calls = new Run<>(run.first().call(), run.last().call(), run.times());
    return run.first().differences().stream()
        .collect(joining("; ", "  " + CallLines.line(calls) + "\n      ", ""));
  }
}
