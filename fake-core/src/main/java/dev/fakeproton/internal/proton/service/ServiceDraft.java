package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import software.amazon.awssdk.services.proton.model.CreateServiceRequest;

/**
 * A CreateService whose spec has been parsed, outside of the world's lock.
 *
 * @param request the request as it was sent
 * @param spec what its spec says, or why it says nothing
 */
public record ServiceDraft(CreateServiceRequest request, Parsed<ServiceSpec> spec) {

  /** Parses the spec. */
  public static ServiceDraft of(CreateServiceRequest request) {
    return new ServiceDraft(request, Parsed.ofService(request.spec()));
  }
}
