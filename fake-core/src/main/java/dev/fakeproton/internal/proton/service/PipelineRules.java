package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** What a spec may say of pipelines (specification: services.md 2.2). */
final class PipelineRules {

  private PipelineRules() {}

  /**
   * Checks that a spec has inputs for a pipeline only where there is one.
   *
   * @throws ProtonException a validation error if it has some without
   */
  static void checkBlock(ServiceSpec spec, boolean hasPipeline, String template) {
    if (!hasPipeline && !spec.pipeline().isEmpty()) {
      throw Refusal.invalid(
          "Invalid spec: template '%s' has no pipeline (pipelineProvisioning CUSTOMER_MANAGED), so leave out pipeline:."
              .formatted(template));
    }
  }
}
