package dev.fakeproton.internal.fault;

import java.util.OptionalInt;
import java.util.StringJoiner;

/**
 * How often a fault strikes among the calls that fit it.
 *
 * @param afterCalls how many fitting calls it lets pass first
 * @param times how often it strikes at most; empty for ever
 * @param probability the share of the calls after those that it strikes, from 0 to 1
 * @param seed where the row of chances begins: the same seed gives the same row
 */
public record Frequency(int afterCalls, OptionalInt times, double probability, long seed) {

  /** Every call. */
  public static final Frequency ALWAYS = new Frequency(0, OptionalInt.empty(), 1, 0);

  /** Checks the numbers. */
  public Frequency {
    if (afterCalls < 0) {
      throw new IllegalArgumentException("afterCalls(" + afterCalls + "): must not be negative");
    }
    if (times.isPresent() && times.getAsInt() < 1) {
      throw new IllegalArgumentException("times(" + times.getAsInt() + "): must be at least 1");
    }
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "withProbability(" + probability + ", …): must be more than 0 and at most 1");
    }
  }

  /** The same, but at most so often. */
  public Frequency times(int most) {
    return new Frequency(afterCalls, OptionalInt.of(most), probability, seed);
  }

  /** The same, after so many calls. */
  public Frequency afterCalls(int calls) {
    return new Frequency(calls, times, probability, seed);
  }

  /** The same, by chance. */
  public Frequency withProbability(double share, long newSeed) {
    return new Frequency(afterCalls, times, share, newSeed);
  }

  /** Such as {@code , after 2 calls, at most 3 times}; empty for every call. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner("");
    if (afterCalls > 0) {
      text.add(", after " + counted(afterCalls, "call"));
    }
    times.ifPresent(most -> text.add(", at most " + counted(most, "time")));
    if (probability < 1) {
      text.add(", with probability " + probability + " and seed " + seed);
    }
    return text.toString();
  }

  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
