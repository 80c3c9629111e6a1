package dev.fakeproton.internal.lifecycle;

import static dev.fakeproton.internal.lifecycle.Trigger.BEGIN;
import static dev.fakeproton.internal.lifecycle.Trigger.CANCEL;
import static dev.fakeproton.internal.lifecycle.Trigger.CLOSE;
import static dev.fakeproton.internal.lifecycle.Trigger.FAIL;
import static dev.fakeproton.internal.lifecycle.Trigger.SUCCEED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The moves that work under way can make, as a table. Of the moves from one state the first is the
 * natural one: it is made when nobody asks for another.
 *
 * <p>The tables are those of the specification's state machines; the states keep the names that the
 * API gives them.
 *
 * @param moves all legal moves
 * @param awaitingReports the states that end only when somebody outside says so, whatever the
 *     progression
 */
public record Lifecycle(List<Move> moves, Set<String> awaitingReports) {

  /** Registration of a template version. */
  public static final Lifecycle REGISTRATION =
      new Lifecycle(
          List.of(
              new Move("REGISTRATION_IN_PROGRESS", SUCCEED, "DRAFT"),
              new Move("REGISTRATION_IN_PROGRESS", FAIL, "REGISTRATION_FAILED")));

  /** The same where the fake knows that the bundle is bad. */
  public static final Lifecycle REGISTRATION_OF_BAD_BUNDLE =
      new Lifecycle(List.of(new Move("REGISTRATION_IN_PROGRESS", FAIL, "REGISTRATION_FAILED")));

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

  /** The same where the customer's automation provisions: it reports, or closes its request. */
  public static final Lifecycle SELF_MANAGED_DEPLOYMENT =
      new Lifecycle(
          Stream.concat(
                  DEPLOYMENT.moves().stream(),
                  Stream.of(
                      new Move("IN_PROGRESS", CLOSE, "CANCELLED"),
                      new Move("CANCELLING", CLOSE, "CANCELLED")))
              .toList(),
          Set.of("IN_PROGRESS"));

  /** An attempt to read a repository after a push; whether it is queued is no move of it. */
  public static final Lifecycle REPOSITORY_SYNC =
      new Lifecycle(
          List.of(
              new Move("INITIATED", BEGIN, "IN_PROGRESS"),
              new Move("INITIATED", FAIL, "FAILED"),
              new Move("IN_PROGRESS", SUCCEED, "SUCCEEDED"),
              new Move("IN_PROGRESS", FAIL, "FAILED")));

  /** An attempt to sync a resource, which ends with the registration or deployment it submits. */
  public static final Lifecycle RESOURCE_SYNC =
      new Lifecycle(REPOSITORY_SYNC.moves(), Set.of("IN_PROGRESS"));

  /** Creation and deletion of a service that has neither instances nor a pipeline. */
  public static final Lifecycle SERVICE_WITHOUT_PARTS =
      new Lifecycle(
          List.of(
              new Move("CREATE_IN_PROGRESS", SUCCEED, "ACTIVE"),
              new Move("DELETE_IN_PROGRESS", SUCCEED, "DELETED")));

  /** A lifecycle whose work an engine ends by itself. */
  public Lifecycle(List<Move> moves) {
    this(moves, Set.of());
  }

  /** The same where nothing can succeed by itself: every natural success becomes a failure. */
  public Lifecycle boundToFail() {
    List<Move> failuresFirst =
        moves.stream()
            .flatMap(
                move ->
                    move.trigger() == SUCCEED && naturalMove(move.from()).equals(move)
                        ? Stream.concat(move(move.from(), FAIL).stream(), Stream.of(move))
                        : Stream.of(move))
            .distinct()
            .toList();
    return new Lifecycle(failuresFirst, awaitingReports);
  }

  /** All moves from a state, the natural one first; none where no work is under way. */
  public List<Move> movesFrom(String state) {
    return moves.stream().filter(move -> move.from().equals(state)).toList();
  }

  /** The move that {@code trigger} makes from a state, if it is legal. */
  public Optional<Move> move(String state, Trigger trigger) {
    return movesFrom(state).stream().filter(move -> move.trigger() == trigger).findFirst();
  }

  /**
   * The same for work that ends as other work does, which it follows: it comes to the ends that the
   * other can come to, and to the same one by itself.
   */
  public Lifecycle endingAs(Work other) {
    Stream<Move> ends =
        other.lifecycle().movesFrom(other.state()).stream()
            .flatMap(end -> moves.stream().filter(move -> move.trigger() == end.trigger()));
    Stream<Move> begins = moves.stream().filter(move -> move.trigger() == BEGIN);
    return new Lifecycle(Stream.concat(begins, ends).toList(), awaitingReports);
  }

  /** Whether a move ends a deployment that may have put something out. */
  public boolean mayPutOut(Move move) {
    boolean isSync = moves.stream().anyMatch(each -> each.trigger() == BEGIN);
    return !isSync && move.to().equals("SUCCEEDED");
  }

  /** The move that is made from a state when nobody asks for another. */
  public Move naturalMove(String state) {
    return movesFrom(state).get(0);
  }
}
