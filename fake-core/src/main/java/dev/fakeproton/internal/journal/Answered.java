package dev.fakeproton.internal.journal;

import dev.fakeproton.internal.wire.WireError;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonResponse;

/**
 * What came of a request.
 *
 * @param answer what the operation answered
 * @param error the error it was answered with
 * @param fault the fault that struck it, as {@code throttle()} or {@code loseReply()}; then the
 *     client may have seen neither answer nor error
 */
public record Answered(
    Optional<ProtonResponse> answer, Optional<WireError> error, Optional<String> fault) {

  /** Answered as asked. */
  public static Answered with(ProtonResponse answer) {
    return new Answered(Optional.of(answer), Optional.empty(), Optional.empty());
  }

  /** Answered with an error. */
  public static Answered with(WireError error) {
    return new Answered(Optional.empty(), Optional.of(error), Optional.empty());
  }

  /** Not answered by any operation; a fault that says what became of it follows. */
  public static Answered nothing() {
    return new Answered(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same where a fault had its hand in it. */
  public Answered through(Optional<String> cause) {
    return cause.isEmpty() ? this : new Answered(answer, error, cause);
  }
}
