package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All work under way in one world: how it begins, and the moves that it makes.
 *
 * <p>Not thread-safe: the world's lock guards it.
 */
public final class Works {

  private final InstantSource clock;
  private final Progressions progressions;
  private final History history = new History();
  private final Effects effects = new Effects();
  private final Schedule schedule;

  /** While a move is made: when it was due. */
  private Optional<Instant> timeOfMove = Optional.empty();

  /** While work makes the move to its next phase: this work. */
  private Optional<Work> beginning = Optional.empty();

  /** No work yet. */
  public Works(InstantSource clock, Progression progression) {
    this.clock = clock;
    this.progressions = new Progressions(progression);
    this.schedule = new Schedule(progressions);
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
    Work next = Work.beginning(kind, arn, lifecycle, state, now(), obstacle);
    schedule.add(
        beginning
            .filter(work -> work.arn().equals(arn))
            .map(work -> work.goingOnAs(next))
            .orElse(next));
  }

  /** Turns work under way to another state of its lifecycle, because an operation asked for it. */
  public void turn(String arn, String state, String cause) {
    Work work = underWay(arn).orElseThrow();
    Instant now = now();
    history.add(arn, now, Optional.of(work.state()), state, cause);
    schedule.add(work.in(state, now));
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
    schedule.remove(arn);
    history.forget(arn);
  }

  /** Keeps the history of a resource that is gone for a while: its handle may still be asked. */
  public void retire(String arn) {
    history.retire(arn);
  }

  /** The work on this resource. */
  public Optional<Work> underWay(String arn) {
    return schedule.find(arn);
  }

  /** All work under way, in the order in which it came into its state. */
  public List<Work> all() {
    return schedule.all();
  }

  /** What makes the natural move of some work, in the words of those who ask. */
  public String waitsFor(Work work, Vocabulary words) {
    return Forecast.of(work, progressions.of(work), words);
  }

  /** Which work is under way, and when it is due. */
  public Schedule schedule() {
    return schedule;
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

  /** The status that this resource ended in, if it is gone. */
  public Optional<String> finalStatus(String arn) {
    return history.finalStatus(arn);
  }

  /** Makes all moves that are due, and those that become due by them. */
  public void makeDueMoves() {
    if (schedule.isEmpty()) {
      return;
    }
    Optional<Agenda.Entry> due = schedule.nextDue(clock.instant());
    while (due.isPresent()) {
      Work work = due.get().work();
      Progression progression = progressions.of(work);
      makeNaturalMove(work, progression, due.get().dueAt(), "progression " + progression);
      due = schedule.nextDue(clock.instant());
    }
  }

  /** Makes the natural move of some work; as a failure, if its progression says so. */
  public void makeNaturalMove(Work work, String cause) {
    makeNaturalMove(work, progressions.of(work), clock.instant(), cause);
  }

  /**
   * Makes one natural move of all work that is under way now; not of what begins by that. Work that
   * ends with other work moves with it, so that both end as the other one's progression says.
   *
   * @return how many moves that were, without those that came along
   */
  public int makeNaturalMoves(String cause) {
    int moves = 0;
    List<Work> inOrder =
        schedule.all().stream().sorted(Comparator.comparingInt(this::rank)).toList();
    for (Work work : inOrder) {
      if (schedule.isCurrent(work)) {
        makeNaturalMove(work, cause);
        moves++;
      }
    }
    return moves;
  }

  /**
   * Of two that end together the one that was told to fail decides, otherwise what was submitted.
   */
  private int rank(Work work) {
    if (!work.endsWithOtherWork()) {
      return 1;
    }
    return progressions.of(work).failure().isPresent() ? 0 : 2;
  }

  /** Makes a move of some work; one that follows from another move is made when that was. */
  public void make(Work work, Move move, Outcome outcome, String cause) {
    make(work, move, outcome, now(), cause);
  }

  /** Counts a poll of this resource. */
  public void poll(String arn) {
    underWay(arn).map(Work::polled).ifPresent(schedule::countPoll);
  }

  /** Sets the world's progression; what was due under the old one should have been made. */
  public void progress(Progression progression) {
    schedule.change(rules -> rules.set(progression));
  }

  /** Sets the progression of a kind; what was due under the old one should have been made. */
  public void progress(Kind kind, Progression progression) {
    schedule.change(rules -> rules.set(kind, progression));
  }

  /** Sets the progression of a resource; what was due under the old one should have been made. */
  public void progress(String arn, Progression progression) {
    schedule.change(rules -> rules.set(arn, progression));
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
    schedule.remove(work.arn());
    boolean noted = history.add(work.arn(), at, Optional.of(work.state()), move.to(), cause);
    boolean done = false;
    Optional<Instant> timeOfOuterMove = timeOfMove;
    Optional<Work> outerBeginning = beginning;
    timeOfMove = Optional.of(at);
    beginning = Optional.of(work).filter(unused -> move.trigger() == Trigger.BEGIN);
    try {
      effects.of(work).apply(work, move, outcome, at);
      done = true;
    } finally {
      timeOfMove = timeOfOuterMove;
      beginning = outerBeginning;
      if (!done) {
        schedule.put(work);
        if (noted) {
          history.takeBackLast(work.arn());
        }
      }
    }
  }
}
