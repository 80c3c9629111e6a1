package dev.fakeproton.internal.proton.component;

import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ComponentState;
import software.amazon.awssdk.services.proton.model.DeploymentState;

/**
 * What a component consists of, as a deployment of it has it.
 *
 * @param templateFile the content of its template file
 * @param attachment the instance that it is attached to
 * @param serviceSpec the spec that gives it the instance's inputs, while it is attached
 */
record ComponentContent(
    String templateFile, Optional<Attachment> attachment, Optional<String> serviceSpec) {

  /**
   * The instance that a component is attached to.
   *
   * @param service the name of its service
   * @param instance its own name
   */
  record Attachment(String service, String instance) {}

  DeploymentState state() {
    return DeploymentState.fromComponent(
        ComponentState.builder()
            .serviceName(attachment.map(Attachment::service).orElse(null))
            .serviceInstanceName(attachment.map(Attachment::instance).orElse(null))
            .serviceSpec(serviceSpec.orElse(null))
            .templateFile(templateFile)
            .build());
  }
}
