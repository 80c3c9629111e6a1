package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.UpdateServiceInstanceRequest;

/**
 * An UpdateServiceInstance whose spec has been parsed, outside of the world's lock.
 *
 * @param request the request as it was sent
 * @param spec what its spec says, or why it says nothing; empty if it keeps the spec in use
 */
public record InstanceChange(
    UpdateServiceInstanceRequest request, Optional<Parsed<ServiceSpec>> spec) {

  /** Parses the spec. */
  public static InstanceChange of(UpdateServiceInstanceRequest request) {
    return new InstanceChange(request, Optional.ofNullable(request.spec()).map(Parsed::ofService));
  }
}
