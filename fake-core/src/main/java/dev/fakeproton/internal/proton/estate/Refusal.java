package dev.fakeproton.internal.proton.estate;

import java.util.Objects;
import software.amazon.awssdk.services.proton.model.AccessDeniedException;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.proton.model.ValidationException;

/**
 * The kinds of errors that an operation answers, by their cause (ruling 5 of the specification).
 *
 * <p>Every message names the thing, its state, what was expected and what to do.
 */
public final class Refusal {

  private Refusal() {}

  /** A bad value or a bad combination of values. */
  public static ProtonException invalid(String message) {
    return (ProtonException) ValidationException.builder().message(message).build();
  }

  /** A wrong state, or a name that is taken. */
  public static ProtonException conflict(String message) {
    return (ProtonException) ConflictException.builder().message(message).build();
  }

  /** A resource that does not exist. */
  public static ProtonException notFound(String message) {
    return (ProtonException) ResourceNotFoundException.builder().message(message).build();
  }

  /** Something that is there for the caller, but not for the caller to do this with. */
  public static ProtonException accessDenied(String message) {
    return (ProtonException) AccessDeniedException.builder().message(message).build();
  }

  /**
   * The text of a refusal as it was given: {@code getMessage()} decorates it with the details of a
   * reply, which has not been; {@code rawMessage()} came to the SDK late, and a user's may be
   * older.
   */
  public static String messageOf(ProtonException refusal) {
    return Objects.requireNonNullElse(refusal.toBuilder().message(), "");
  }

  /**
   * Checks that there is room for one more.
   *
   * @throws ProtonException quota exceeded, if there is not
   */
  public static void checkQuota(int existing, int limit, String what) {
    if (existing >= limit) {
      throw quotaExceeded(what, limit);
    }
  }

  private static ProtonException quotaExceeded(String what, int limit) {
    return (ProtonException)
        ServiceQuotaExceededException.builder()
            .message(
                "The quota of %s %s is reached. Delete some, or raise the limit of this fake."
                    .formatted(limit, what))
            .build();
  }
}
