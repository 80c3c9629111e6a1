package dev.fakeproton.internal.proton.spec;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * A document that was read, for better or worse: whether it is good matters only after the checks
 * that come before, so a bad one is refused when it is asked for.
 *
 * @param value what it says; empty if it is bad
 * @param refusal why it is bad
 */
public record Parsed<T>(Optional<T> value, Optional<ProtonException> refusal) {

  /** Reads a document, outside of the world's lock. */
  public static <T> Parsed<T> of(Supplier<T> reading) {
    try {
      return new Parsed<>(Optional.of(reading.get()), Optional.empty());
    } catch (ProtonException bad) {
      return new Parsed<>(Optional.empty(), Optional.of(bad));
    }
  }

  /** Reads the spec of an environment. */
  public static Parsed<EnvironmentSpec> ofEnvironment(String text) {
    return of(() -> EnvironmentSpec.parse(text));
  }

  /** Reads the spec of a service. */
  public static Parsed<ServiceSpec> ofService(String text) {
    return of(() -> ServiceSpec.parse(text));
  }

  /**
   * What the document says, if it is good.
   *
   * @throws ProtonException the refusal
   */
  public T requireGood() {
    refusal.ifPresent(
        bad -> {
          throw bad;
        });
    return value.orElseThrow();
  }
}
