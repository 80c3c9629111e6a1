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
   * @param every after how many steps the whole estate is looked at; it is at the end anyway
   */
  static Optional<Failure> of(Sequence sequence, UnaryOperator<Subject> disguise, int every) {
    return new Run(sequence, disguise, every).run();
  }

  private Optional<Failure> run() {
    List<Step> steps = sequence.steps();
    for (int i = 0; i < steps.size(); i++) {
      List<String> differences = make(steps.get(i));
      boolean look = (i + 1) % every == 0 || i + 1 == steps.size();
      if (differences.isEmpty() && look) {
        differences = new Observation(subject, model, ids).differences();
      }
      if (!differences.isEmpty()) {
        return Optional.of(new Failure(i + 1, differences));
      }
    }
    return Optional.empty();
  }

  private List<String> make(Step step) {
    advance(SECOND);
    if (step instanceof Step.Call call) {
      return call(call);
    }
    if (step instanceof Moves.Move move) {
      return move(move);
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

  private List<String> settle(String account) {
    for (int i = 0; i < MOST_MOVES; i++) {
      Optional<Ref> next = model.account(account).underWay();
      if (next.isEmpty()) {
        return List.of();
      }
      List<String> differences = move(new Moves.Move(account, next.get(), Push.STEP));
      if (!differences.isEmpty()) {
        return differences.stream().map(d -> "while " + next.get() + " moves: " + d).toList();
      }
    }
    return List.of("the work of " + account + " does not come to an end");
  }
}
