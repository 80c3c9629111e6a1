package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.spec.EnvironmentSpec;
import dev.fakeproton.internal.proton.spec.Parsed;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/**
 * An UpdateEnvironment whose spec has been parsed, outside of the world's lock.
 *
 * @param request the request as it was sent
 * @param spec what its spec says, or why it says nothing; empty if it keeps the spec in use
 */
public record EnvironmentChange(
    UpdateEnvironmentRequest request, Optional<Parsed<EnvironmentSpec>> spec) {

  /** Parses the spec. */
  public static EnvironmentChange of(UpdateEnvironmentRequest request) {
    return new EnvironmentChange(
        request, Optional.ofNullable(request.spec()).map(Parsed::ofEnvironment));
  }
}
