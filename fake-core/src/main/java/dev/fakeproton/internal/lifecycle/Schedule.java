package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Progression;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Which work is under way, and which of it is due by the progression that holds for it.
 *
 * <p>Not thread-safe: the world's lock guards it.
 */
public final class Schedule {

  private final Progressions progressions;
  private final Map<String, Work> underWay = new LinkedHashMap<>();
  private final Agenda agenda = new Agenda();
  private long scheduled;
  private boolean turnsAreTaken = true;

  Schedule(Progressions progressions) {
    this.progressions = progressions;
  }

  /** How often work was scheduled. */
  public long scheduled() {
    return scheduled;
  }

  /** Goes on after work was scheduled so often. */
  public void continueAfter(long times) {
    scheduled = Math.max(scheduled, times);
  }

  /** Takes up work where it was; what it was scheduled for it still is. */
  public void restore(Work work) {
    if (underWay.containsKey(work.arn())) {
      throw new IllegalStateException("there are two works on " + work.arn());
    }
    continueAfter(work.scheduled());
    enqueue(work);
  }

  /**
   * Lets something be done whose work takes no outcome of a script: the script is meant for what
   * comes later.
   */
  public <T> T withoutTurns(Supplier<T> action) {
    boolean before = turnsAreTaken;
    turnsAreTaken = false;
    try {
      return action.get();
    } finally {
      turnsAreTaken = before;
    }
  }

  boolean isEmpty() {
    return underWay.isEmpty();
  }

  List<Work> all() {
    return List.copyOf(underWay.values());
  }

  Optional<Work> find(String arn) {
    return Optional.ofNullable(underWay.get(arn));
  }

  /** Adds work, or what has become of work on the same resource, which is due anew. */
  void add(Work begun) {
    Work work = turnsAreTaken ? progressions.taking(begun) : begun;
    enqueue(work.scheduledAs(++scheduled));
  }

  private void enqueue(Work work) {
    underWay.put(work.arn(), work);
    agenda.add(work, progressions.of(work));
  }

  /** Puts work back that was removed, or that is due as before. */
  void put(Work work) {
    underWay.put(work.arn(), work);
  }

  void remove(String arn) {
    underWay.remove(arn);
  }

  /** Only where polls count can one make a move due; elsewhere it is counted for later. */
  void countPoll(Work polled) {
    if (progressions.of(polled).mode() == Progression.Mode.AFTER_POLLS) {
      add(polled);
    } else {
      put(polled);
    }
  }

  /** Changes the progressions, by which all work is due anew. */
  void change(Consumer<Progressions> change) {
    change.accept(progressions);
    agenda.clear();
    all().forEach(this::add);
  }

  /** Takes the next work that is due. */
  Optional<Agenda.Entry> nextDue(Instant now) {
    return agenda.next(now, this::isCurrent);
  }

  /** Work that has moved since it was scheduled has been scheduled anew. */
  boolean isCurrent(Work work) {
    Work current = underWay.get(work.arn());
    return current != null && current.scheduled() == work.scheduled();
  }
}
