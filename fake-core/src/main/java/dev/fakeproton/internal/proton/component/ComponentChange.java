package dev.fakeproton.internal.proton.component;

import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.UpdateComponentRequest;

/**
 * An UpdateComponent whose service spec has been parsed, outside of the world's lock.
 *
 * @param request the request as it was sent
 * @param spec what its service spec says, or why it says nothing; empty if it has none
 */
public record ComponentChange(UpdateComponentRequest request, Optional<Parsed<ServiceSpec>> spec) {

  /** Parses the service spec. */
  public static ComponentChange of(UpdateComponentRequest request) {
    return new ComponentChange(
        request, Optional.ofNullable(request.serviceSpec()).map(Parsed::ofService));
  }
}
