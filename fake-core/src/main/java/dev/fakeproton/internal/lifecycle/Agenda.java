package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Progression;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * Which work is due, and when. Finding what is due costs as much as there is due, however much work
 * is under way.
 */
final class Agenda {

  /** Work that was scheduled earlier comes first among what is due at the same instant. */
  record Entry(Instant dueAt, Work work) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = dueAt.compareTo(other.dueAt);
      return byTime != 0 ? byTime : Long.compare(work.scheduled(), other.work.scheduled());
    }
  }

  private final Deque<Work> dueNow = new ArrayDeque<>();
  private final Queue<Entry> dueLater = new PriorityQueue<>();

  void clear() {
    dueNow.clear();
    dueLater.clear();
  }

  void add(Work work, Progression progression) {
    switch (progression.mode()) {
      case IMMEDIATELY -> dueNow.add(work);
      case AFTER_POLLS -> {
        if (work.polls() >= progression.polls()) {
          dueNow.add(work);
        }
      }
      case AFTER -> dueLater.add(new Entry(later(work.since(), progression.delay()), work));
      case MANUALLY -> {}
    }
  }

  /** A delay beyond all time is never over. */
  static Instant later(Instant since, Duration delay) {
    try {
      return since.plus(delay);
    } catch (DateTimeException | ArithmeticException beyondAllTime) {
      return Instant.MAX;
    }
  }

  /**
   * Takes the next that is due off the agenda.
   *
   * @param isCurrent whether work has not moved since it was scheduled; what has, was scheduled
   *     anew
   */
  Optional<Entry> next(Instant now, Predicate<Work> isCurrent) {
    for (Work work = dueNow.poll(); work != null; work = dueNow.poll()) {
      if (isCurrent.test(work)) {
        return Optional.of(new Entry(now, work));
      }
    }
    for (Entry next = dueLater.peek(); next != null; next = dueLater.peek()) {
      if (isCurrent.test(next.work()) && next.dueAt().isAfter(now)) {
        return Optional.empty();
      }
      dueLater.remove();
      if (isCurrent.test(next.work())) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}
