package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.UpdateServiceRequest;

/**
 * An UpdateService whose spec has been parsed, outside of the world's lock.
 *
 * @param request the request as it was sent
 * @param spec what its spec says, or why it says nothing; empty if it has none
 */
public record ServiceChange(UpdateServiceRequest request, Optional<Parsed<ServiceSpec>> spec) {

  /** Parses the spec. */
  public static ServiceChange of(UpdateServiceRequest request) {
    return new ServiceChange(request, Optional.ofNullable(request.spec()).map(Parsed::ofService));
  }
}
