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
import java.util.List;
import java.util.Optional;

/**
 * One resource as a {@link ResourceControl} sees and moves it while it holds the world's lock.
 *
 * @param control which resource
 * @param api what its owner has
 * @param works the work under way
 */
record LockedResource(ResourceControl control, ProtonApi api, Works works) {

  /** A service is through its work after so many rounds, however many instances it has. */
  private static final int MOST_ROUNDS = 10;

  private String arn() {
    return control.arn().apply(api);
  }

  private Optional<String> status() {
    return control.statusOf().apply(api).or(() -> works.finalStatus(arn()));
  }

  String requireStatus() {
    return status()
        .orElseThrow(
            () ->
                new NoSuchResourceException(
                    "There is no %s '%s' in %s. Create it first, or check account, region and spelling."
                        .formatted(control.kind(), control.name(), control.owner())));
  }

  Optional<String> statusMessage() {
    return control.messageOf().apply(api).filter(not(String::isEmpty));
  }

  List<Transition> history() {
    return works.history(arn());
  }

  ResourceReport report() {
    return new ResourceReport(
        "The %s '%s' (%s)".formatted(control.kind(), control.name(), control.owner()),
        status(),
        statusMessage(),
        history(),
        workUnderWay());
  }

  private List<Work> workUnderWay() {
    return control.worked().apply(api).stream()
        .map(works::underWay)
        .flatMap(Optional::stream)
        .toList();
  }

  void progress(Progression progression) {
    works.progress(arn(), progression);
  }

  int step(Vocabulary words) {
    List<Work> underWay = requireWork(words.step(), words);
    String cause = Vocabulary.cause(words.step());
    underWay.forEach(work -> works.makeNaturalMove(work, cause));
    return underWay.size();
  }

  void move(Trigger trigger, Outcome outcome, Vocabulary words) {
    String verb = words.verb(trigger);
    boolean again = true;
    List<Work> underWay = requireWork(verb, words);
    for (int i = 0; i < MOST_ROUNDS && again && !underWay.isEmpty(); i++) {
      again = moveAll(underWay, trigger, outcome, verb);
      underWay = workUnderWay();
    }
  }

  /** Makes one move of each; tells whether more belong to what the test asked for. */
  private boolean moveAll(List<Work> underWay, Trigger trigger, Outcome outcome, String verb) {
    List<Move> moves =
        underWay.stream().map(work -> legalMove(work, trigger, outcome, verb)).toList();
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
    return begun || (isService() && trigger == Trigger.SUCCEED);
  }

  private Move legalMove(Work work, Trigger trigger, Outcome outcome, String verb) {
    Optional<Move> begin =
        trigger == Trigger.SUCCEED && outcome.outputs().isEmpty()
            ? work.lifecycle().move(work.state(), Trigger.BEGIN)
            : Optional.empty();
    Move move =
        begin
            .or(() -> work.lifecycle().move(work.state(), trigger))
            .orElseThrow(() -> illegal(work.state(), verb, legalMoves(work)));
    boolean mayPutOut = work.lifecycle().mayPutOut(move) && !isService();
    if (outcome.outputs().isPresent() && !mayPutOut) {
      throw illegal(
          work.state(),
          verb + " with outputs",
          isService()
              ? "A service has no outputs; its instances and its pipeline have."
              : "Only a deployment has outputs.");
    }
    return move;
  }

  private boolean isService() {
    return control.kind() == Kind.SERVICE;
  }

  private List<Work> requireWork(String verb, Vocabulary words) {
    String status = requireStatus();
    List<Work> underWay = workUnderWay();
    if (underWay.isEmpty()) {
      throw illegal(status, verb, remedy(status, words));
    }
    return underWay;
  }

  private static String remedy(String status, Vocabulary words) {
    return status.endsWith("IN_PROGRESS")
        ? "Its own work has not begun: it follows other work of its service. Move that first, or move the service."
        : "No move is legal, as nothing is under way. %s, set before the call that starts the work, keeps it under way until the test moves it."
            .formatted(words.setManual());
  }

  private IllegalMoveException illegal(String status, String verb, String remedy) {
    return new IllegalMoveException(
        "The %s '%s' is %s, so %s is not possible."
            .formatted(control.kind(), control.name(), status, verb),
        remedy,
        history());
  }

  private static String legalMoves(Work work) {
    List<String> moves =
        work.lifecycle().movesFrom(work.state()).stream()
            .map(move -> move.trigger() + " to " + move.to())
            .toList();
    return "Legal are: " + String.join(", ", moves) + ".";
  }
}
