package dev.fakeproton.assertions;

import static java.util.stream.Collectors.joining;

import dev.fakeproton.Call;
import dev.fakeproton.internal.journal.Run;
import java.util.List;

/** Calls as complaints list them. */
final class CallLines {

  private CallLines() {}

  /** Calls that are the same, in the line of the first. */
  static String line(Run<? extends Call<?>> run) {
    Call<?> first = run.first();
    Call<?> last = run.last();
    return run.text(first.toString(), last.number(), first.time(), last.time());
  }

  static String shortly(Call<?> call) {
    return "#" + call.number() + " " + call.operation();
  }

  /** The newest calls under a title, in their order, and how many there were before them. */
  static String newest(String title, List<? extends Call<?>> calls, int most, long forgotten) {
    if (calls.isEmpty() && forgotten == 0) {
      return title + ": none.";
    }
    List<Run<Call<?>>> runs = Run.of(calls, Call::repeats, Call::operation);
    int left = Math.max(0, runs.size() - most);
    long before = runs.stream().limit(left).mapToLong(Run::times).sum() + forgotten;
    String older = before > 0 ? "\n  … %s older".formatted(before) : "";
    return runs.stream()
        .skip(left)
        .map(run -> "\n  " + line(run))
        .collect(joining("", title + ":" + older, ""));
  }
}
