package dev.fakeproton.property;

import dev.fakeproton.Limits;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes the steps of a sequence, and finds the first one after which the product is wrong. */
final class Run {

  private static final long SECOND = 1_000;
  private static final long HOUR = 3_600_000;
  private static final int MOST_MOVES = 200;

  static final Limits LIMITS =
      Limits.published()
          .withVersionsPerTemplate(Model.MOST_VERSIONS)
          .withEnvironments(Model.MOST_ENVIRONMENTS)
          .withServices(Model.MOST_SERVICES)
          .withInstancesPerService(Model.MOST_INSTANCES)
          .withComponents(Model.MOST_COMPONENTS);

  private final Sequence sequence;
  private final int every;
  private final Subject subject;
  private final Model model;
  private final Ids ids = new Ids();

  /**
   * What went wrong.
   *
   * @param steps how many steps it took
   */
  record Failure(int steps, List<String> differences) {}

  private Run(Sequence sequence, UnaryOperator<Subject> disguise, int every) {
    this.sequence = sequence;
    this.every = every;
    this.subject = disguise.apply(new FakeSubject(Model.BEGINNING, LIMITS, sequence.cleanUp()));
    this.model = new Model(sequence.cleanUp());
  }

  /**
   * Runs a sequence.
   *
   * @param disguise what stands between the oracle and the product
   * @param every after how many steps the lists are looked at; at the end, or if it is one, all is
   */
  static Optional<Failure> of(Sequence sequence, UnaryOperator<Subject> disguise, int every) {
    return new Run(sequence, disguise, every).run();
  }

  private Optional<Failure> run() {
    List<Step> steps = sequence.steps();
    for (int i = 0; i < steps.size(); i++) {
      List<String> differences = make(steps.get(i));
      if (differences.isEmpty()) {
        differences = look(i + 1);
      }
      if (!differences.isEmpty()) {
        return Optional.of(new Failure(i + 1, differences));
      }
    }
    return Optional.empty();
  }

  private List<String> look(int made) {
    Observation observation = new Observation(subject, model, ids);
    if (every == 1 || made == sequence.steps().size()) {
      return observation.differencesOfAll();
    }
    return made % every == 0 ? observation.differences() : List.of();
  }

  private List<String> make(Step step) {
    advance(SECOND);
    if (step instanceof Step.Call call) {
      return call(call);
    }
    if (step instanceof Moves.Move move) {
      return move(move);
    }
    if (step instanceof Moves.MoveAny any) {
      List<Ref> underWay = model.account(any.account()).underWay();
      return underWay.isEmpty()
          ? List.of()
          : move(any, underWay.get(any.which() % underWay.size()));
    }
    if (step instanceof Moves.Settle settle) {
      return settle(settle.account());
    }
    advance(((Moves.Wait) step).hours() * HOUR);
    return List.of();
  }

  private void advance(long millis) {
    subject.advance(millis);
    model.now += millis;
  }

  private List<String> call(Step.Call call) {
    if (call instanceof DeploymentSteps.Delete || call instanceof DeploymentSteps.Notify) {
      // Their ids must be known.
      List<String> differences = new Observation(subject, model, ids).deploymentDifferences();
      if (!differences.isEmpty()) {
        return differences;
      }
    }
    Verdict verdict = call.predict(model.account(call.account()));
    Subject.Reply reply = subject.call(call.account(), call.operation(), call.members(ids));
    if (!verdict.answers().contains(reply.answer())) {
      return List.of(
          "expected %s, was %s: %s".formatted(verdict.answers(), reply.answer(), reply.body()));
    }
    if (reply.answer() != Answer.OK) {
      return List.of();
    }
    return new Matching(ids).compare("reply", verdict.effect().get(), reply.body()).differences();
  }

  private List<String> move(Moves.Move move) {
    Verdict verdict = move.predict(model.account(move.account()));
    Answer answer = subject.move(move.account(), move.resource(), move.push());
    return verdict.answers().contains(answer)
        ? List.of()
        : List.of("expected %s, was %s".formatted(verdict.answers(), answer));
  }

  private List<String> move(Moves.MoveAny any, Ref resource) {
    return move(new Moves.Move(any.account(), resource, any.push())).stream()
        .map(difference -> "while " + resource + " moves: " + difference)
        .toList();
  }

  private List<String> settle(String account) {
    for (int i = 0; i < MOST_MOVES; i++) {
      List<Ref> underWay = model.account(account).underWay();
      if (underWay.isEmpty()) {
        return List.of();
      }
      advance(SECOND);
      List<String> differences = move(new Moves.MoveAny(account, 0, Push.STEP), underWay.get(0));
      if (!differences.isEmpty()) {
        return differences;
      }
    }
    return List.of("the work of " + account + " does not come to an end");
  }
}
