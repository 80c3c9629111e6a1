package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * Something under way.
 *
 * @param kind the kind of the resource that is worked on
 * @param arn the ARN of the resource
 * @param lifecycle the moves it can make
 * @param state the state it is in
 * @param since when it came into this state
 * @param polls how many polls have seen it in this state
 * @param obstacle why it fails where nobody gives another reason; empty if nothing is in its way
 * @param scheduled tells it from all that was scheduled before, and from what it was then
 * @param turn the outcome it has taken of the script that holds for it; empty before it is
 *     scheduled
 */
public record Work(
    Kind kind,
    String arn,
    Lifecycle lifecycle,
    String state,
    Instant since,
    int polls,
    Optional<String> obstacle,
    long scheduled,
    Optional<Turn> turn) {

  /** What the moves of work do to the resources worked on; runs under the world's lock. */
  @FunctionalInterface
  public interface Effect {
    /**
     * Carries a move out.
     *
     * @param work the work as it was before
     * @param move the legal move that is made
     * @param outcome what is known beside it
     * @param at when it is made, on the world's clock
     */
    void apply(Work work, Move move, Outcome outcome, Instant at);
  }

  /** Whether only a report from outside ends this. */
  boolean awaitsReport() {
    return lifecycle.awaitingReports().contains(state);
  }

  /** Whether this is a sync that has submitted other work, and ends when that does. */
  boolean endsWithOtherWork() {
    boolean submits = kind == Kind.TEMPLATE_SYNC || kind == Kind.SERVICE_INSTANCE_SYNC;
    return submits && awaitsReport();
  }

  /** Work that begins, and has taken no outcome of a script yet. */
  static Work beginning(
      Kind kind,
      String arn,
      Lifecycle lifecycle,
      String state,
      Instant since,
      Optional<String> obstacle) {
    return new Work(kind, arn, lifecycle, state, since, 0, obstacle, 0, Optional.empty());
  }

  /** The next phase of this work: the outcome that this one has taken is kept. */
  Work goingOnAs(Work next) {
    return turn.map(next::taking).orElse(next);
  }

  Work taking(Turn newTurn) {
    return new Work(
        kind, arn, lifecycle, state, since, polls, obstacle, scheduled, Optional.of(newTurn));
  }

  Work polled() {
    return new Work(kind, arn, lifecycle, state, since, polls + 1, obstacle, scheduled, turn);
  }

  Work in(String newState, Instant at) {
    return new Work(kind, arn, lifecycle, newState, at, 0, obstacle, scheduled, turn);
  }

  Work scheduledAs(long number) {
    return new Work(kind, arn, lifecycle, state, since, polls, obstacle, number, turn);
  }
}
