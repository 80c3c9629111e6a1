package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
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

  /** Work that was scheduled earlier comes first among what is due at the same instant. */
  private record Timed(Instant dueAt, Work work) implements Comparable<Timed> {
    @Override
    public int compareTo(Timed other) {
      int byTime = dueAt.compareTo(other.dueAt);
      return byTime != 0 ? byTime : Long.compare(work.scheduled(), other.work.scheduled());
    }
  }

  private final InstantSource clock;
  private final Progressions progressions;
  private final History history = new History();
  private final Effects effects = new Effects();
  private final Map<String, Work> underWay = new LinkedHashMap<>();
  private final Deque<Work> dueNow = new ArrayDeque<>();
  private final Queue<Timed> dueLater = new PriorityQueue<>();

  private long scheduled;

  /** While a move is made: when it was due. */
  private Optional<Instant> timeOfMove = Optional.empty();

  /** No work yet. */
  public Works(InstantSource clock, Progression progression) {
    this.clock = clock;
    this.progressions = new Progressions(progression);
  }

  /**
   * The time at which whatever happens now happens: that of the call, or that at which the move was
   * due which is being made. So work that follows other work begins when that ended, and not when
   * somebody came to look.
   */
  public Instant now() {
    return timeOfMove.orElseGet(clock::instant);
  }

  /**
   * Begins work on a resource.
   *
   * @param from the resource's status before; empty if it comes into being
   * @param state the status that shows the work
   * @param cause the operation that asked for the work
   * @param obstacle why the work fails where nobody gives another reason; empty if it can succeed
   */
  public void begin(
      Kind kind,
      String arn,
      Lifecycle lifecycle,
      Optional<String> from,
      String state,
      String cause,
      Optional<String> obstacle) {
    note(arn, from, state, cause);
    begin(kind, arn, lifecycle, state, obstacle);
  }

  /**
   * Says what the moves of work do, before there is any.
   *
   * @param kind of the resources that are worked on
   * @param owner what the ARNs of the resources begin with, such as {@code
   *     arn:aws:proton:us-east-1:123456789012:}
   */
  public void carryOut(Kind kind, String owner, Work.Effect effect) {
    effects.put(kind, owner, effect);
  }

  /**
   * Begins work on a resource whose status has been noted already.
   *
   * @param obstacle why the work fails where nobody gives another reason; empty if it can succeed
   */
  public void begin(
      Kind kind, String arn, Lifecycle lifecycle, String state, Optional<String> obstacle) {
    schedule(new Work(kind, arn, lifecycle, state, now(), 0, obstacle, 0));
  }

  /** Turns work under way to another state of its lifecycle, because an operation asked for it. */
  public void turn(String arn, String state, String cause) {
    Work work = underWay(arn).orElseThrow();
    Instant now = now();
    history.add(arn, now, Optional.of(work.state()), state, cause);
    schedule(work.in(state, now));
  }

  /** Notes a change of status; from none if the resource comes into being. */
  public void note(String arn, Optional<String> from, String to, String cause) {
    if (!from.equals(Optional.of(to))) {
      history.add(arn, now(), from, to, cause);
    }
  }

  /** Forgets the history of a resource that is gone. */
  public void forget(String arn) {
    history.forget(arn);
  }

  /** Drops the work on something that is gone, and its history with it. */
  public void abandon(String arn) {
    underWay.remove(arn);
    history.forget(arn);
  }

  /** Keeps the history of a resource that is gone for a while: its handle may still be asked. */
  public void retire(String arn) {
    history.retire(arn);
  }

  /** The work on this resource. */
  public Optional<Work> underWay(String arn) {
    return Optional.ofNullable(underWay.get(arn));
  }

  /** All work under way, in the order in which it began. */
  public List<Work> all() {
    return List.copyOf(underWay.values());
  }

  /** Takes up work where it was; what it was scheduled for it still is. */
  public void restore(Work work) {
    if (underWay.containsKey(work.arn())) {
      throw new IllegalStateException("there are two works on " + work.arn());
    }
    scheduled = Math.max(scheduled, work.scheduled());
    enqueue(work);
  }

  /** How often work was scheduled. */
  public long scheduled() {
    return scheduled;
  }

  /** Goes on after work was scheduled so often. */
  public void continueAfter(long times) {
    scheduled = Math.max(scheduled, times);
  }

  /** Which progression holds for which work. */
  public Progressions progressions() {
    return progressions;
  }

  /** The transitions of all resources. */
  public History histories() {
    return history;
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
      Progression progression = progressionOf(work);
      makeNaturalMove(work, progression, due.get().dueAt(), "progression " + progression);
      due = nextDue();
    }
  }

  /** Makes the natural move of some work; as a failure, if its progression says so. */
  public void makeNaturalMove(Work work, String cause) {
    Progression progression = progressionOf(work);
    makeNaturalMove(work, progression, clock.instant(), cause);
  }

  /** Makes a move of some work; one that follows from another move is made when that was. */
  public void make(Work work, Move move, Outcome outcome, String cause) {
    make(work, move, outcome, now(), cause);
  }

  /** Counts a poll of this resource. */
  public void poll(String arn) {
    underWay(arn).map(Work::polled).ifPresent(this::countPoll);
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

  private void schedule(Work unscheduled) {
    enqueue(unscheduled.scheduledAs(++scheduled));
  }

  private void enqueue(Work work) {
    underWay.put(work.arn(), work);
    Progression progression = progressionOf(work);
    switch (progression.mode()) {
      case IMMEDIATELY -> dueNow.add(work);
      case AFTER_POLLS -> {
        if (work.polls() >= progression.polls()) {
          dueNow.add(work);
        }
      }
      case AFTER -> dueLater.add(new Timed(later(work.since(), progression.delay()), work));
      case MANUALLY -> {}
    }
  }

  /** Only where polls count can one make a move due; elsewhere it is counted for later. */
  private void countPoll(Work polled) {
    if (progressionOf(polled).mode() == Progression.Mode.AFTER_POLLS) {
      schedule(polled);
    } else {
      underWay.put(polled.arn(), polled);
    }
  }

  private Progression progressionOf(Work work) {
    return progressions.of(work);
  }

  /** A delay beyond all time is never over. */
  private static Instant later(Instant since, Duration delay) {
    try {
      return since.plus(delay);
    } catch (DateTimeException | ArithmeticException beyondAllTime) {
      return Instant.MAX;
    }
  }

  private Optional<Timed> nextDue() {
    Instant now = clock.instant();
    for (Work work = dueNow.poll(); work != null; work = dueNow.poll()) {
      if (isCurrent(work)) {
        return Optional.of(new Timed(now, work));
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

  /** Work that has moved since it was scheduled has been scheduled anew. */
  private boolean isCurrent(Work work) {
    Work current = underWay.get(work.arn());
    return current != null && current.scheduled() == work.scheduled();
  }

  private void makeNaturalMove(Work work, Progression progression, Instant at, String cause) {
    Move natural = work.lifecycle().naturalMove(work.state());
    Optional<Move> failing =
        natural.trigger().leadsToSuccess() && progression.failure().isPresent()
            ? work.lifecycle().move(work.state(), Trigger.FAIL)
            : Optional.empty();
    Outcome outcome =
        failing.isPresent()
            ? new Outcome(progression.failure(), Optional.empty())
            : Outcome.plain();
    make(work, failing.orElse(natural), outcome, at, cause);
  }

  /** All or nothing: work whose effect breaks stays under way, for the next to see. */
  private void make(Work work, Move move, Outcome outcome, Instant at, String cause) {
    underWay.remove(work.arn());
    boolean noted = history.add(work.arn(), at, Optional.of(work.state()), move.to(), cause);
    boolean done = false;
    Optional<Instant> timeOfOuterMove = timeOfMove;
    timeOfMove = Optional.of(at);
    try {
      effects.of(work).apply(work, move, outcome, at);
      done = true;
    } finally {
      timeOfMove = timeOfOuterMove;
      if (!done) {
        underWay.put(work.arn(), work);
        if (noted) {
          history.takeBackLast(work.arn());
        }
      }
    }
  }
}
