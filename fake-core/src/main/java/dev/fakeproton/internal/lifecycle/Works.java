package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.WorldClock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * All work under way in one world, and when its next moves are due.
 *
 * <p>Finding due moves costs as much as there are due ones, however much work is under way. Not
 * thread-safe: the world's lock guards it.
 */
public final class Works {

  /** Work that is due later; of equal times the one that was scheduled first comes first. */
  private record Timed(Instant dueAt, long number, Work work) implements Comparable<Timed> {

    private static final Comparator<Timed> ORDER =
        Comparator.comparing(Timed::dueAt).thenComparing(Timed::number);

    @Override
    public int compareTo(Timed other) {
      return ORDER.compare(this, other);
    }
  }

  private final WorldClock clock;
  private final Progressions progressions;
  private final History history = new History();
  private final Map<String, Work> underWay = new LinkedHashMap<>();
  private final Deque<Work> dueNow = new ArrayDeque<>();
  private final Queue<Timed> dueLater = new PriorityQueue<>();
  private long scheduled;

  /** No work yet. */
  public Works(WorldClock clock, Progression progression) {
    this.clock = clock;
    this.progressions = new Progressions(progression);
  }

  /**
   * Begins work on a resource.
   *
   * @param from the resource's status before; empty if it comes into being
   * @param state the status that shows the work
   * @param cause the operation that asked for the work
   */
  public void begin(
      Kind kind,
      String arn,
      Lifecycle lifecycle,
      Optional<String> from,
      String state,
      String cause,
      Work.Effect effect) {
    Instant now = clock.instant();
    history.add(arn, now, from, state, cause);
    schedule(new Work(kind, arn, lifecycle, state, now, 0, effect));
  }

  /** Turns work under way to another state of its lifecycle, because an operation asked for it. */
  public void turn(String arn, String state, String cause) {
    Work work = underWay(arn).orElseThrow();
    Instant now = clock.instant();
    history.add(arn, now, Optional.of(work.state()), state, cause);
    schedule(work.in(state, now));
  }

  /** Notes a change of status that is no work. */
  public void note(String arn, String from, String to, String cause) {
    history.add(arn, clock.instant(), Optional.of(from), to, cause);
  }

  /** Forgets the history of a resource that is gone. */
  public void forget(String arn) {
    history.forget(arn);
  }

  /** The work on this resource. */
  public Optional<Work> underWay(String arn) {
    return Optional.ofNullable(underWay.get(arn));
  }

  /** The transitions of this resource, oldest first. */
  public List<Transition> history(String arn) {
    return history.of(arn);
  }

  /** Makes all moves that are due, and those that become due by them. */
  public void makeDueMoves() {
    if (underWay.isEmpty()) {
      return;
    }
    Optional<Timed> due = nextDue();
    while (due.isPresent()) {
      Work work = due.get().work();
      Progression progression = progressions.of(work.kind(), work.arn());
      makeNaturalMove(work, progression, due.get().dueAt(), "progression " + progression);
      due = nextDue();
    }
  }

  /** Makes the natural move of some work; as a failure, if its progression says so. */
  public void makeNaturalMove(Work work, String cause) {
    Progression progression = progressions.of(work.kind(), work.arn());
    makeNaturalMove(work, progression, clock.instant(), cause);
  }

  /** Makes a move of some work. */
  public void make(Work work, Move move, Outcome outcome, String cause) {
    make(work, move, outcome, clock.instant(), cause);
  }

  /** Counts a poll of this resource. */
  public void poll(String arn) {
    underWay(arn).map(Work::polled).ifPresent(this::schedule);
  }

  /** Sets the world's progression; what was due under the old one should have been made. */
  public void progress(Progression progression) {
    reschedule(rules -> rules.set(progression));
  }

  /** Sets the progression of a kind; what was due under the old one should have been made. */
  public void progress(Kind kind, Progression progression) {
    reschedule(rules -> rules.set(kind, progression));
  }

  /** Sets the progression of a resource; what was due under the old one should have been made. */
  public void progress(String arn, Progression progression) {
    reschedule(rules -> rules.set(arn, progression));
  }

  private void reschedule(Consumer<Progressions> change) {
    change.accept(progressions);
    dueNow.clear();
    dueLater.clear();
    List.copyOf(underWay.values()).forEach(this::schedule);
  }

  private void schedule(Work work) {
    underWay.put(work.arn(), work);
    Progression progression = progressions.of(work.kind(), work.arn());
    switch (progression.mode()) {
      case IMMEDIATELY -> dueNow.add(work);
      case AFTER_POLLS -> {
        if (work.polls() >= progression.polls()) {
          dueNow.add(work);
        }
      }
      case AFTER -> dueLater.add(timed(work.since().plus(progression.delay()), work));
      case MANUALLY -> {}
    }
  }

  private Timed timed(Instant dueAt, Work work) {
    return new Timed(dueAt, ++scheduled, work);
  }

  private Optional<Timed> nextDue() {
    Instant now = clock.instant();
    for (Work work = dueNow.poll(); work != null; work = dueNow.poll()) {
      if (isCurrent(work)) {
        return Optional.of(timed(now, work));
      }
    }
    for (Timed next = dueLater.peek(); next != null; next = dueLater.peek()) {
      if (isCurrent(next.work()) && next.dueAt().isAfter(now)) {
        return Optional.empty();
      }
      dueLater.remove();
      if (isCurrent(next.work())) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** Work that has moved or was polled since it was scheduled has been scheduled anew. */
  private boolean isCurrent(Work work) {
    return work.equals(underWay.get(work.arn()));
  }

  private void makeNaturalMove(Work work, Progression progression, Instant at, String cause) {
    Move natural = work.lifecycle().naturalMove(work.state());
    Optional<Move> failing =
        natural.trigger() == Trigger.SUCCEED && progression.failure().isPresent()
            ? work.lifecycle().move(work.state(), Trigger.FAIL)
            : Optional.empty();
    Outcome outcome =
        failing.isPresent()
            ? new Outcome(progression.failure(), Optional.empty())
            : Outcome.plain();
    make(work, failing.orElse(natural), outcome, at, cause);
  }

  private void make(Work work, Move move, Outcome outcome, Instant at, String cause) {
    underWay.remove(work.arn());
    history.add(work.arn(), at, Optional.of(work.state()), move.to(), cause);
    work.effect().apply(move, outcome, at);
  }
}
