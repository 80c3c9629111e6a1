package dev.fakeproton.internal.store;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ids shaped like UUIDs, from a sequence: the same calls in the same order give the same ids.
 *
 * <p>Thread-safe. The sequence is scrambled, so that nobody comes to rely on its order.
 */
public final class Ids {

  private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** So many ids may have been given in a row to what is gone by now. */
  private static final long MOST_UNSEEN = 10_000;

  private final AtomicLong sequence = new AtomicLong();

  /** The next id, a lower-case UUID of version 4. */
  public String next() {
    return of(sequence.incrementAndGet());
  }

  /** The id of an event, from its number; it differs from all ids of {@link #next()}. */
  public static String ofEvent(long number) {
    return of(number | Long.MIN_VALUE >>> 1);
  }

  private static String of(long number) {
    long high = scramble(2 * number);
    long low = scramble(2 * number + 1);
    return new UUID((high & ~0xF000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63)).toString();
  }

  /** How many ids must have been given for a text to have those that it has. */
  public static long lastIn(String text) {
    Set<String> found =
        UUIDS.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    long last = 0;
    for (long number = 1; number - last <= MOST_UNSEEN && !found.isEmpty(); number++) {
      if (found.remove(of(number))) {
        last = number;
      }
    }
    return last;
  }

  /** How many ids have been given. */
  public long given() {
    return sequence.get();
  }

  /** Goes on after so many ids. */
  public void continueAfter(long given) {
    sequence.set(given);
  }

  /** The next id in the form that CloudFormation appends to stack names: fifteen capitals. */
  public String nextCapitals() {
    long bits = scramble(sequence.incrementAndGet()) >>> 1;
    StringBuilder capitals = new StringBuilder(15);
    for (int i = 0; i < 15; i++) {
      capitals.append((char) ('A' + bits % 26));
      bits = scramble(bits) >>> 1;
    }
    return capitals.toString();
  }

  /** The finaliser of SplitMix64, a bijection. */
  private static long scramble(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
