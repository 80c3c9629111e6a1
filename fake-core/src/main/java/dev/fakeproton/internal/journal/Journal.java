package dev.fakeproton.internal.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Every request that reached a world, in the order in which the world saw them.
 *
 * <p>Bounded, because a sandbox runs for days: the newest requests are kept. A note costs a few
 * small objects; all that is worked out from them is worked out by whoever reads. Not thread-safe:
 * the world's lock guards it.
 */
public final class Journal {

  /** A test never comes near this. */
  static final int MOST_KEPT = 10_000;

  /** Specs may have fifty thousand characters, and pages of lists a hundred items. */
  static final long MOST_BYTES = 64L << 20;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long noted;
  private long bytes;

  /**
   * What a journal holds at one moment.
   *
   * @param entries the newest requests, oldest first
   * @param forgotten how many older ones there were
   */
  public record Excerpt(List<Entry> entries, long forgotten) {}

  /** Notes a request and what came of it. */
  public void note(Instant time, Asked asked, Answered answered) {
    Entry entry = new Entry(++noted, time, asked, answered);
    entries.addLast(entry);
    bytes += entry.weight();
    while (entries.size() > MOST_KEPT || (bytes > MOST_BYTES && entries.size() > 1)) {
      bytes -= entries.removeFirst().weight();
    }
  }

  /** What is kept now. */
  public Excerpt excerpt() {
    return new Excerpt(List.copyOf(entries), noted - entries.size());
  }
}
