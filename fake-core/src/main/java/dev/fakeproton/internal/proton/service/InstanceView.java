package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.DeploymentTarget;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/**
 * A service instance as it looks to what is attached to it.
 *
 * @param service the name of its service
 * @param name its own name
 * @param environment the environment it is deployed to
 * @param template the template of its service
 * @param version the template version of its last success
 * @param status its status
 * @param everDeployed whether a deployment of it ever succeeded
 * @param spec the text of its spec
 */
public record InstanceView(
    String service,
    String name,
    String environment,
    String template,
    Optional<VersionNumber> version,
    DeploymentStatus status,
    boolean everDeployed,
    String spec) {

  static InstanceView of(InstanceRecord record) {
    return new InstanceView(
        record.key().service(),
        record.name(),
        record.environment(),
        record.instance().templateName(),
        record.versionInUse(),
        record.status(),
        record.isEverDeployed(),
        record.instance().spec());
  }

  /** Whether it can be worked on: nothing is under way, and its deletion has not begun. */
  public boolean isSettled() {
    return DeploymentTarget.isSettled(status);
  }
}
