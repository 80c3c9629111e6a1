package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import software.amazon.awssdk.services.proton.model.UpdateServicePipelineRequest;

/**
 * An UpdateServicePipeline whose spec has been parsed, outside of the world's lock.
 *
 * @param request the request as it was sent
 * @param spec what its spec says, or why it says nothing
 */
public record PipelineChange(UpdateServicePipelineRequest request, Parsed<ServiceSpec> spec) {

  /** Parses the spec. */
  public static PipelineChange of(UpdateServicePipelineRequest request) {
    return new PipelineChange(request, Parsed.ofService(request.spec()));
  }
}
