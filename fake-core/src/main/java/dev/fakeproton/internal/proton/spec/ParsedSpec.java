package dev.fakeproton.internal.proton.spec;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * A spec that was read, for better or worse: whether it is good matters only after the checks that
 * come before, so a bad one is refused when it is asked for.
 *
 * @param text the spec as it was sent
 * @param inputs the values it gives; empty if it is bad
 * @param refusal why it is bad
 */
public record ParsedSpec(
    String text, Map<String, Object> inputs, Optional<ProtonException> refusal) {

  /** Reads the spec of an environment. */
  public static ParsedSpec ofEnvironment(String text) {
    try {
      return new ParsedSpec(text, EnvironmentSpec.parse(text).inputs(), Optional.empty());
    } catch (ProtonException bad) {
      return new ParsedSpec(text, Map.of(), Optional.of(bad));
    }
  }

  /**
   * This spec, if it is good.
   *
   * @throws ProtonException the refusal
   */
  public ParsedSpec requireGood() {
    refusal.ifPresent(
        bad -> {
          throw bad;
        });
    return this;
  }
}
