package dev.fakeproton.property;

/** Steps of the test itself. */
final class Moves {

  private Moves() {}

  /** Moves the work on a resource. */
  record Move(String account, Ref resource, Push push) implements Step {

    Verdict predict(ModelAccount estate) {
      // The oracle cannot look before it leaps here: a push that is impossible changes nothing.
      return estate.push(resource, push) ? Verdict.done(() -> {}) : Verdict.refused(Answer.NO_MOVE);
    }
  }

  /** Makes natural moves until nothing is under way in the account. */
  record Settle(String account) implements Step {}

  /** Lets hours pass. */
  record Wait(int hours) implements Step {}
}
