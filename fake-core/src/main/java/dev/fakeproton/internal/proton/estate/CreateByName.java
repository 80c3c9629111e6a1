package dev.fakeproton.internal.proton.estate;

import dev.fakeproton.internal.wire.SdkShapes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

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
      ProtonRequest original, ProtonRequest repeated, boolean modified, String what) {
    if (!isSame(original, repeated)) {
      throw Refusal.invalid(MISMATCH);
    }
    if (modified) {
      throw Refusal.conflict(
          "The %s exists and has been modified since it was created. Read it, or use another name."
              .formatted(what));
    }
  }

  /** Whether two requests ask for the same: every member as sent, but the tags as a set. */
  public static boolean isSame(ProtonRequest one, ProtonRequest other) {
    return comparable(one).equals(comparable(other));
  }

  private static Map<String, Object> comparable(ProtonRequest request) {
    Map<String, Object> members = SdkShapes.members(request);
    members.computeIfPresent("tags", (name, tags) -> Set.copyOf((List<?>) tags));
    return members;
  }
}
