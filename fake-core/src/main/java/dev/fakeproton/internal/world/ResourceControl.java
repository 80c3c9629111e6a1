package dev.fakeproton.internal.world;

import static java.util.function.Predicate.not;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Vocabulary;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.deployment.Outputs;
import dev.fakeproton.internal.store.Owner;
import java.util.List;
import java.util.Map;
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
 * @param worked the ARNs on which its work is under way: its own, or those of its parts
 * @param messageOf finds its status message
 */
public record ResourceControl(
    World world,
    Owner owner,
    Kind kind,
    String name,
    Function<ProtonApi, String> arn,
    Function<ProtonApi, Optional<String>> statusOf,
    Function<ProtonApi, List<String>> worked,
    Function<ProtonApi, Optional<String>> messageOf) {

  /** A service is through its work after so many rounds, however many instances it has. */
  private static final int MOST_ROUNDS = 10;

  private static final String GONE = "DELETE_COMPLETE";

  /** Of a resource that is worked on as a whole. */
  public static ResourceControl of(
      World world,
      Owner owner,
      Kind kind,
      String name,
      Function<ProtonApi, String> arn,
      Function<ProtonApi, Optional<String>> statusOf,
      Function<ProtonApi, Optional<String>> messageOf) {
    return new ResourceControl(
        world, owner, kind, name, arn, statusOf, api -> List.of(arn.apply(api)), messageOf);
  }

  /**
   * The resource's status; {@code DELETE_COMPLETE}, if that was its last.
   *
   * @throws IllegalStateException if there is no such resource
   */
  public String status() {
    return world.withLock(owner, this::requireStatus);
  }

  /** The resource's status message; empty if it has none, or is not there. */
  public Optional<String> statusMessage() {
    return world.withLock(owner, (api, works) -> messageOf.apply(api).filter(not(String::isEmpty)));
  }

  /** How the resource stands, for people who wonder. */
  public String report() {
    return world
        .withLock(
            owner,
            (api, works) ->
                new ResourceReport(
                    "The %s '%s' (%s)".formatted(kind, name, owner),
                    statusOf.apply(api).or(() -> lastOf(works.history(arn.apply(api)))),
                    messageOf.apply(api).filter(not(String::isEmpty)),
                    works.history(arn.apply(api)),
                    workUnderWay(api, works)))
        .text();
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
   * Makes the natural move of all work under way; tells how many moves that were.
   *
   * @param words how those who ask name what moves work
   * @throws IllegalMoveException if no work is under way
   */
  public int step(Vocabulary words) {
    return world.withLock(
        owner,
        (api, works) -> {
          List<Work> underWay = requireWork(api, works, words.step(), words);
          String cause = Vocabulary.cause(words.step());
          underWay.forEach(work -> works.makeNaturalMove(work, cause));
          return underWay.size();
        });
  }

  /**
   * Makes a move of all work under way. A success takes what comes before and after it along: work
   * that has not begun begins first, and a service goes on until it has settled.
   *
   * @param words how those who ask name what moves work
   * @throws IllegalMoveException if no work is under way that can make it
   */
  public void move(Trigger trigger, Outcome outcome, Vocabulary words) {
    String verb = words.verb(trigger);
    world.withLock(
        owner,
        (api, works) -> {
          boolean again = true;
          List<Work> underWay = requireWork(api, works, verb, words);
          for (int i = 0; i < MOST_ROUNDS && again && !underWay.isEmpty(); i++) {
            again = moveAll(api, works, underWay, trigger, outcome, verb);
            underWay = workUnderWay(api, works);
          }
          return true;
        });
  }

  /**
   * Ends the work under way as a success that puts something out.
   *
   * @param outputs all outputs of the resource from now on, in this order
   * @param words how those who ask name what moves work
   * @throws IllegalArgumentException if a key or value does not fit the model
   * @throws IllegalMoveException if no work is under way, or none that has outputs
   */
  public void succeed(Map<String, String> outputs, Vocabulary words) {
    move(Trigger.SUCCEED, Outcome.with(Outputs.checked(outputs)), words);
  }

  /** Makes one move of each; tells whether more belong to what the test asked for. */
  private boolean moveAll(
      ProtonApi api,
      Works works,
      List<Work> underWay,
      Trigger trigger,
      Outcome outcome,
      String verb) {
    List<Move> moves =
        underWay.stream().map(work -> move(api, works, work, trigger, outcome, verb)).toList();
    boolean begun = false;
    for (int i = 0; i < moves.size(); i++) {
      boolean begins = moves.get(i).trigger() == Trigger.BEGIN;
      begun = begun || begins;
      works.make(
          underWay.get(i),
          moves.get(i),
          begins ? Outcome.plain() : outcome,
          Vocabulary.cause(verb));
    }
    return begun || (kind == Kind.SERVICE && trigger == Trigger.SUCCEED);
  }

  private Move move(
      ProtonApi api, Works works, Work work, Trigger trigger, Outcome outcome, String verb) {
    Optional<Move> begin =
        trigger == Trigger.SUCCEED && outcome.outputs().isEmpty()
            ? work.lifecycle().move(work.state(), Trigger.BEGIN)
            : Optional.empty();
    Move move =
        begin
            .or(() -> work.lifecycle().move(work.state(), trigger))
            .orElseThrow(() -> illegal(api, works, work.state(), verb, legalMoves(work)));
    boolean mayPutOut = work.lifecycle().mayPutOut(move) && kind != Kind.SERVICE;
    if (outcome.outputs().isPresent() && !mayPutOut) {
      throw illegal(
          api,
          works,
          work.state(),
          verb + " with outputs",
          kind == Kind.SERVICE
              ? "A service has no outputs; its instances and its pipeline have."
              : "Only a deployment has outputs.");
    }
    return move;
  }

  private List<Work> workUnderWay(ProtonApi api, Works works) {
    return worked.apply(api).stream().map(works::underWay).flatMap(Optional::stream).toList();
  }

  private List<Work> requireWork(ProtonApi api, Works works, String verb, Vocabulary words) {
    String status = requireStatus(api, works);
    List<Work> underWay = workUnderWay(api, works);
    if (underWay.isEmpty()) {
      throw illegal(api, works, status, verb, remedy(status, words));
    }
    return underWay;
  }

  private static String remedy(String status, Vocabulary words) {
    return status.endsWith("IN_PROGRESS")
        ? "Its own work has not begun: it follows other work of its service. Move that first, or move the service."
        : "Nothing is under way. %s, set before the call that starts the work, keeps it under way until the test moves it."
            .formatted(words.setManual());
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
                new NoSuchResourceException(
                    "There is no %s '%s' in %s. Create it first, or check account, region and spelling."
                        .formatted(kind, name, owner)));
  }

  private static Optional<String> lastOf(List<Transition> history) {
    return history.isEmpty()
        ? Optional.empty()
        : Optional.of(history.get(history.size() - 1).to()).filter(GONE::equals);
  }
}
