package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.spec.EnvironmentSpec;
import dev.fakeproton.internal.proton.spec.Parsed;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;

/**
 * A CreateEnvironment whose spec has been parsed, outside of the world's lock.
 *
 * @param request the request as it was sent
 * @param spec what its spec says, or why it says nothing
 */
public record EnvironmentDraft(CreateEnvironmentRequest request, Parsed<EnvironmentSpec> spec) {

  /** Parses the spec. */
  public static EnvironmentDraft of(CreateEnvironmentRequest request) {
    return new EnvironmentDraft(request, Parsed.ofEnvironment(request.spec()));
  }
}
