package dev.fakeproton.internal.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

  private final Deque<Page> pages = new ArrayDeque<>();
  private long noted;
  private long kept;
  private long bytes;

  /**
   * What a journal holds at one moment.
   *
   * @param entries the newest requests, oldest first
   * @param forgotten how many older ones there were
   */
  public record Excerpt(List<Entry> entries, long forgotten) {}

  /**
   * Requests that are forgotten at one go. Forgetting each by itself would have every call look at
   * an old one, which no cache holds any more.
   */
  private static final class Page {

    private static final int MOST_ENTRIES = 256;
    private static final long ENOUGH_BYTES = 1L << 20;

    private final List<Entry> entries = new ArrayList<>();
    private long bytes;

    void add(Entry entry, long weight) {
      entries.add(entry);
      bytes += weight;
    }

    boolean isFull() {
      return entries.size() == MOST_ENTRIES || bytes >= ENOUGH_BYTES;
    }
  }

  /** Notes a request and what came of it. */
  public void note(Instant time, Asked asked, Answered answered) {
    Entry entry = new Entry(++noted, time, asked, answered);
    long weight = entry.weight();
    page().add(entry, weight);
    kept++;
    bytes += weight;
    while (holdsTooMuch(pages.getFirst())) {
      forget(pages.removeFirst());
    }
  }

  private Page page() {
    Page newest = pages.peekLast();
    if (newest == null || newest.isFull()) {
      newest = new Page();
      pages.addLast(newest);
    }
    return newest;
  }

  private boolean holdsTooMuch(Page oldest) {
    return kept - oldest.entries.size() >= MOST_KEPT || (bytes > MOST_BYTES && pages.size() > 1);
  }

  private void forget(Page oldest) {
    kept -= oldest.entries.size();
    bytes -= oldest.bytes;
  }

  /** What is kept now. */
  public Excerpt excerpt() {
    List<Entry> newest =
        pages.stream()
            .flatMap(page -> page.entries.stream())
            .skip(Math.max(0, kept - MOST_KEPT))
            .toList();
    return new Excerpt(newest, noted - newest.size());
  }
}
