package dev.fakeproton.internal.lifecycle;

import static dev.fakeproton.internal.lifecycle.Trigger.CANCEL;
import static dev.fakeproton.internal.lifecycle.Trigger.FAIL;
import static dev.fakeproton.internal.lifecycle.Trigger.SUCCEED;

import java.util.List;
import java.util.Optional;

/**
 * The moves that work under way can make, as a table. Of the moves from one state the first is the
 * natural one: it is made when nobody asks for another.
 *
 * <p>The tables are those of the specification's state machines; the states keep the names that the
 * API gives them.
 *
 * @param moves all legal moves
 */
public record Lifecycle(List<Move> moves) {

  /** Registration of a template version. */
  public static final Lifecycle REGISTRATION =
      new Lifecycle(
          List.of(
              new Move("REGISTRATION_IN_PROGRESS", SUCCEED, "DRAFT"),
              new Move("REGISTRATION_IN_PROGRESS", FAIL, "REGISTRATION_FAILED")));

  /** Deployment and deletion of an environment, instance, pipeline or component. */
  public static final Lifecycle DEPLOYMENT =
      new Lifecycle(
          List.of(
              new Move("IN_PROGRESS", SUCCEED, "SUCCEEDED"),
              new Move("IN_PROGRESS", FAIL, "FAILED"),
              new Move("CANCELLING", CANCEL, "CANCELLED"),
              new Move("CANCELLING", SUCCEED, "SUCCEEDED"),
              new Move("CANCELLING", FAIL, "FAILED"),
              new Move("DELETE_IN_PROGRESS", SUCCEED, "DELETE_COMPLETE"),
              new Move("DELETE_IN_PROGRESS", FAIL, "DELETE_FAILED")));

  /** All moves from a state, the natural one first; none where no work is under way. */
  public List<Move> movesFrom(String state) {
    return moves.stream().filter(move -> move.from().equals(state)).toList();
  }

  /** The move that {@code trigger} makes from a state, if it is legal. */
  public Optional<Move> move(String state, Trigger trigger) {
    return movesFrom(state).stream().filter(move -> move.trigger() == trigger).findFirst();
  }

  /** The move that is made from a state when nobody asks for another. */
  public Move naturalMove(String state) {
    return movesFrom(state).get(0);
  }
}
