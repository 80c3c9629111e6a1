package dev.fakeproton;

import dev.fakeproton.internal.journal.Run;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The calls of a world in few lines: the polls of a waiter are one line, which tells what they
 * waited for.
 *
 * @param calls the calls, oldest first
 * @param inFlight what is under way
 */
record CallRuns(Calls calls, List<WorkInFlight> inFlight) {

  /** Whoever reads twice need not be waiting. */
  private static final int FEWEST_POLLS = 3;

  /** A line for each of the newest runs, oldest first, and one for the calls before. */
  List<String> newest(int most) {
    List<Run<Call<?>>> runs = Run.of(calls, Call::repeats, Call::operation);
    int left = Math.max(0, runs.size() - most);
    Set<String> polled = new HashSet<>();
    Deque<String> lines = new ArrayDeque<>();
    for (int i = runs.size() - 1; i >= left; i--) {
      lines.addFirst(line(runs.get(i)) + waiting(runs.get(i), polled));
    }
    if (left > 0) {
      int before = runs.stream().limit(left).mapToInt(Run::times).sum();
      lines.addFirst("… %s calls before".formatted(before));
    }
    return List.copyOf(lines);
  }

  private static String line(Run<Call<?>> run) {
    return run.text(
        run.first().toString(), run.last().number(), run.first().time(), run.last().time());
  }

  /** What the last polls of a resource waited for, which is what it still waits for. */
  private String waiting(Run<Call<?>> run, Set<String> polled) {
    Optional<String> arn =
        Optional.of(run.last())
            .filter(call -> call.operation().startsWith("Get"))
            .flatMap(Call::answer)
            .flatMap(CallRuns::resource)
            .filter(polled::add);
    return run.times() < FEWEST_POLLS ? "" : arn.map(this::waiting).orElse("");
  }

  private String waiting(String arn) {
    List<WorkInFlight> works =
        inFlight.stream()
            .filter(work -> work.arn().equals(arn) || work.arn().startsWith(arn + "/"))
            .toList();
    if (works.isEmpty()) {
      return "; nothing is in flight that would change that";
    }
    WorkInFlight first = works.get(0);
    String others = works.size() == 1 ? "" : " (and %s more in flight)".formatted(works.size() - 1);
    return "; the %s '%s'%s waits for %s"
        .formatted(first.kind(), first.name(), others, first.waitsFor());
  }

  /** The ARN of the one resource that an answer shows. */
  private static Optional<String> resource(SdkPojo answer) {
    return SdkShapes.members(answer).values().stream()
        .filter(SdkPojo.class::isInstance)
        .map(shown -> SdkShapes.members((SdkPojo) shown).get("arn"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst();
  }
}
