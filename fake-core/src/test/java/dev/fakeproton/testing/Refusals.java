package dev.fakeproton.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.proton.model.AccessDeniedException;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.proton.model.ValidationException;

/**
 * Assertions that a call is refused: by the kind of the error, its status code 400, and – by what
 * they return – its message.
 */
public final class Refusals {

  private Refusals() {}

  /** The call is refused with ValidationException. */
  public static AbstractStringAssert<?> assertInvalid(ThrowingCallable call) {
    return assertRefused(ValidationException.class, call);
  }

  /** The call is refused with ConflictException. */
  public static AbstractStringAssert<?> assertConflict(ThrowingCallable call) {
    return assertRefused(ConflictException.class, call);
  }

  /** The call is refused with ResourceNotFoundException. */
  public static AbstractStringAssert<?> assertNotFound(ThrowingCallable call) {
    return assertRefused(ResourceNotFoundException.class, call);
  }

  /** The call is refused with AccessDeniedException. */
  public static AbstractStringAssert<?> assertAccessDenied(ThrowingCallable call) {
    return assertRefused(AccessDeniedException.class, call);
  }

  /** The call is refused with ServiceQuotaExceededException. */
  public static AbstractStringAssert<?> assertQuotaExceeded(ThrowingCallable call) {
    return assertRefused(ServiceQuotaExceededException.class, call);
  }

  /** The call is refused with this kind of error. */
  public static AbstractStringAssert<?> assertRefused(
      Class<? extends ProtonException> kind, ThrowingCallable call) {
    ProtonException error = catchThrowableOfType(kind, call);
    assertThat(error).as("a call that should be refused with %s", kind.getSimpleName()).isNotNull();
    assertThat(error.statusCode()).as("status code of %s", error).isEqualTo(400);
    return assertThat(error.awsErrorDetails().errorMessage());
  }
}
