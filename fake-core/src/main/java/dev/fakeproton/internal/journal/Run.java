package dev.fakeproton.internal.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Calls that are the same but for their time: whoever polls makes hundreds of them, which tell a
 * reader no more than one.
 *
 * @param first the first of them
 * @param last the last of them
 * @param times how many they are
 */
public record Run<C>(C first, C last, int times) {

  /** So many polls of different things may take turns. */
  private static final int MOST_TAKING_TURNS = 10;

  /**
   * Calls in runs, in the order of their first ones. The same call again goes on with a run if it
   * follows at once, or if there were but reads in between, as where several wait side by side.
   *
   * @param calls in their order
   * @param repeats whether one call is another one again
   * @param operation the name of its operation
   */
  public static <C> List<Run<C>> of(
      List<? extends C> calls, BiPredicate<C, C> repeats, Function<C, String> operation) {
    List<Run<C>> runs = new ArrayList<>();
    int sinceChange = 0;
    for (C call : calls) {
      boolean read = isRead(operation.apply(call));
      int from = read ? sinceChange : runs.size() - 1;
      OptionalInt same = same(runs, from, call, repeats);
      if (same.isPresent()) {
        Run<C> run = runs.get(same.getAsInt());
        runs.set(same.getAsInt(), new Run<>(run.first(), call, run.times() + 1));
      } else {
        runs.add(new Run<>(call, call, 1));
        sinceChange = read ? sinceChange : runs.size();
      }
    }
    return List.copyOf(runs);
  }

  private static boolean isRead(String operation) {
    return operation.startsWith("Get") || operation.startsWith("List");
  }

  private static <C> OptionalInt same(
      List<Run<C>> runs, int from, C call, BiPredicate<C, C> repeats) {
    for (int i = runs.size() - 1; i >= Math.max(from, runs.size() - MOST_TAKING_TURNS); i--) {
      if (i >= 0 && repeats.test(runs.get(i).last(), call)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * A run in a line.
   *
   * @param line the line of its first call
   * @param lastNumber the number of its last call
   * @param from when the first came
   * @param to when the last came
   */
  public String text(String line, long lastNumber, Instant from, Instant to) {
    if (times == 1) {
      return line;
    }
    String when = from.equals(to) ? "all at " + from : "from %s to %s".formatted(from, to);
    return "%s, %s times up to #%s, %s".formatted(line, times, lastNumber, when);
  }
}
