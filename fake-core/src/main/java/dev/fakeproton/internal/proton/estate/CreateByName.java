package dev.fakeproton.internal.proton.estate;

import software.amazon.awssdk.services.proton.model.ProtonException;

/** What a repeated create of the same name answers (ruling 1 of the specification). */
public final class CreateByName {

  /** The text of the real service, seen for CreateEnvironment. */
  static final String MISMATCH = "Idempotent parameter mismatch";

  private CreateByName() {}

  /**
   * Lets a repetition of the original request pass, and refuses everything else.
   *
   * @param original the request that created the thing
   * @param repeated the request now
   * @param modified whether the thing has been changed since
   * @param what the thing, for the message: {@code environment 'prod'}
   * @throws ProtonException a validation error if the requests differ, a conflict if they are equal
   *     but the thing has been changed
   */
  public static void checkRepetition(
      Object original, Object repeated, boolean modified, String what) {
    if (!original.equals(repeated)) {
      throw Refusal.invalid(MISMATCH);
    }
    if (modified) {
      throw Refusal.conflict(
          "The %s exists and has been modified since it was created. Read it, or use another name."
              .formatted(what));
    }
  }
}
