package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import software.amazon.awssdk.services.proton.model.CreateServiceInstanceRequest;

/**
 * A CreateServiceInstance whose spec has been parsed, outside of the world's lock.
 *
 * @param request the request as it was sent
 * @param spec what its spec says, or why it says nothing
 */
public record InstanceDraft(CreateServiceInstanceRequest request, Parsed<ServiceSpec> spec) {

  /** Parses the spec. */
  public static InstanceDraft of(CreateServiceInstanceRequest request) {
    return new InstanceDraft(request, Parsed.ofService(request.spec()));
  }
}
