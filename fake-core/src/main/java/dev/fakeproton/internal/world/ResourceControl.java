package dev.fakeproton.internal.world;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.store.Owner;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a test can do with one resource, through the same door as a request.
 *
 * @param world the resource's world
 * @param owner the account and region it is in
 * @param kind its kind
 * @param name its name, as the test gave it
 * @param arn its ARN, whether it exists or not
 * @param statusOf finds its status
 */
public record ResourceControl(
    World world,
    Owner owner,
    Kind kind,
    String name,
    Function<ProtonApi, String> arn,
    Function<ProtonApi, Optional<String>> statusOf) {

  /**
   * The resource's status; the last one it had, if its deletion is complete.
   *
   * @throws IllegalStateException if there is no such resource
   */
  public String status() {
    return world.withLock(owner, this::requireStatus);
  }

  /** The resource's transitions, oldest first; none if there is no such resource. */
  public List<Transition> history() {
    return world.withLock(owner, (api, works) -> works.history(arn.apply(api)));
  }

  /** Sets the resource's own progression, also before it exists. */
  public void progress(Progression progression) {
    world.withLock(
        owner,
        (api, works) -> {
          works.progress(arn.apply(api), progression);
          return true;
        });
  }

  /**
   * Makes the natural move of the work under way.
   *
   * @throws IllegalMoveException if no work is under way
   */
  public void step() {
    world.withLock(
        owner,
        (api, works) -> {
          works.makeNaturalMove(requireWork(api, works, "step()"), "step() of the test");
          return true;
        });
  }

  /**
   * Makes a move of the work under way; to succeed, work that has not begun begins first.
   *
   * @param verb what the test called, for messages and history
   * @throws IllegalMoveException if no work is under way that can make it
   */
  public void move(Trigger trigger, Outcome outcome, String verb) {
    world.withLock(
        owner,
        (api, works) -> {
          Work work = begun(api, works, trigger, outcome, verb);
          Move move =
              work.lifecycle()
                  .move(work.state(), trigger)
                  .orElseThrow(() -> illegal(api, works, work.state(), verb, legalMoves(work)));
          if (outcome.outputs().isPresent() && !work.lifecycle().mayPutOut(move)) {
            throw illegal(
                api, works, work.state(), verb + " with outputs", "Only a deployment has outputs.");
          }
          works.make(work, move, outcome, verb + " of the test");
          return true;
        });
  }

  private Work begun(ProtonApi api, Works works, Trigger trigger, Outcome outcome, String verb) {
    Work work = requireWork(api, works, verb);
    Optional<Move> begin = work.lifecycle().move(work.state(), Trigger.BEGIN);
    if (trigger != Trigger.SUCCEED || begin.isEmpty() || outcome.outputs().isPresent()) {
      return work;
    }
    works.make(work, begin.get(), Outcome.plain(), verb + " of the test");
    return requireWork(api, works, verb);
  }

  private Work requireWork(ProtonApi api, Works works, String verb) {
    String status = requireStatus(api, works);
    return works
        .underWay(arn.apply(api))
        .orElseThrow(
            () ->
                illegal(
                    api,
                    works,
                    status,
                    verb,
                    "Nothing is under way. Progression.manually(), set before the call that starts the work, keeps it under way until the test moves it."));
  }

  private IllegalMoveException illegal(
      ProtonApi api, Works works, String status, String verb, String remedy) {
    return new IllegalMoveException(
        "The %s '%s' is %s, so %s is not possible.".formatted(kind, name, status, verb),
        remedy,
        works.history(arn.apply(api)));
  }

  private static String legalMoves(Work work) {
    List<String> moves =
        work.lifecycle().movesFrom(work.state()).stream()
            .map(move -> move.trigger() + " to " + move.to())
            .toList();
    return "Legal are: " + String.join(", ", moves) + ".";
  }

  private String requireStatus(ProtonApi api, Works works) {
    return statusOf
        .apply(api)
        .or(() -> lastOf(works.history(arn.apply(api))))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no %s '%s' in %s. Create it first, or check account, region and spelling."
                        .formatted(kind, name, owner)));
  }

  private static Optional<String> lastOf(List<Transition> history) {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1).to());
  }
}
