package dev.fakeproton.property;

/** Steps of the test itself. */
final class Moves {

  private Moves() {}

  /** Moves the work on a resource. */
  record Move(String account, Ref resource, Push push) implements Step {

    /** Unlike a call's, this moves the expected resource at once; an impossible push nothing. */
    Verdict predict(ModelAccount estate) {
      return estate.push(resource, push) ? Verdict.done(() -> {}) : Verdict.refused(Answer.NO_MOVE);
    }
  }

  /** Moves the work on one of the resources that are at work, whichever they are. */
  record MoveAny(String account, int which, Push push) implements Step {}

  /** Makes natural moves until nothing is under way in the account. */
  record Settle(String account) implements Step {}

  /** Lets hours pass. */
  record Wait(int hours) implements Step {}
}
