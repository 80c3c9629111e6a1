package dev.fakeproton;

import dev.fakeproton.internal.journal.Answered;
import dev.fakeproton.internal.journal.CallText;
import dev.fakeproton.internal.journal.Entry;
import dev.fakeproton.internal.journal.RecordedCall;
import dev.fakeproton.internal.store.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.model.ProtonRequest;
import software.amazon.awssdk.services.proton.model.ProtonResponse;

/**
 * One call of an operation, as {@link FakeProton#calls()} lists them. What an SDK tries several
 * times is one call of several attempts. Immutable.
 *
 * @param <R> its request
 */
public final class Call<R extends ProtonRequest> {

  private final RecordedCall recorded;
  private final Class<R> requestType;
  private final Owner defaults;

  Call(RecordedCall recorded, Class<R> requestType, Owner defaults) {
    this.recorded = recorded;
    this.requestType = requestType;
    this.defaults = defaults;
  }

  /**
   * One attempt of a call.
   *
   * @param number which one, from 1, as the client counted
   * @param time when it came, on the world's clock
   * @param answer what the operation answered
   * @param error the error it was answered with
   * @param fault what a fault did to it, in a few words; then the client may have seen neither
   *     answer nor error
   */
  public record Attempt(
      int number,
      Instant time,
      Optional<ProtonResponse> answer,
      Optional<CallError> error,
      Optional<String> fault) {

    static Attempt of(Entry entry) {
      Answered answered = entry.answered();
      return new Attempt(
          entry.asked().attempt(),
          entry.time(),
          answered.answer(),
          answered
              .error()
              .map(error -> new CallError(error.simpleType(), error.status(), error.message())),
          answered.fault());
    }
  }

  /** Its place in the order of all calls; numbers grow, and retries take numbers too. */
  public long number() {
    return recorded.number();
  }

  /** The name of the operation, such as {@code GetService}, or what the client gave for one. */
  public String operation() {
    return recorded.operation();
  }

  /**
   * The request as the SDK's class of it; also of a call that was refused for what stands in it.
   *
   * @throws IllegalStateException if the request could not be read, which no SDK for Java causes;
   *     {@link #error()} says why
   */
  public R request() {
    return recorded
        .request()
        .map(requestType::cast)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The request of %s could not be read. See its error().".formatted(this)));
  }

  /** What the operation answered at last; empty if it answered an error. */
  public Optional<ProtonResponse> answer() {
    return lastAttempt().answer();
  }

  /** The error that the last attempt was answered with. */
  public Optional<CallError> error() {
    return lastAttempt().error();
  }

  /** The account that called. */
  public String account() {
    return recorded.caller().account();
  }

  /** The region it called in. */
  public Region region() {
    return Region.of(recorded.caller().region());
  }

  /** When its first attempt came, on the world's clock. */
  public Instant time() {
    return recorded.time();
  }

  /**
   * All attempts that are still known, at least one, in the order in which the client made them.
   */
  public List<Attempt> attempts() {
    return recorded.attempts().stream().map(Attempt::of).toList();
  }

  /**
   * Whether this call asked for the same as another one and came to the same, but for times and
   * client tokens: as the polls of a waiter do while nothing changes. Reports show such calls once.
   */
  public boolean repeats(Call<?> other) {
    return recorded.repeats(other.recorded);
  }

  private Attempt lastAttempt() {
    return Attempt.of(recorded.attempts().get(recorded.attempts().size() - 1));
  }

  /** This call, if its request is of a type. */
  <T extends ProtonRequest> Optional<Call<T>> to(Class<T> type) {
    return recorded
        .request()
        .filter(type::isInstance)
        .map(unused -> new Call<>(recorded, type, defaults));
  }

  /** One readable line, without what the model calls sensitive. */
  @Override
  public String toString() {
    return CallText.line(recorded, defaults);
  }
}
