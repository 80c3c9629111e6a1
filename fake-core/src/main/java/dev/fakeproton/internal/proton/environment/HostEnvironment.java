package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.Refusal;
import java.math.BigInteger;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * An environment as it looks to what is deployed to it.
 *
 * @param environment as Get answers it
 * @param majorVersion the major version in use of the template that it is made from
 * @param method who provisions it
 * @param infrastructureAccount the account that its infrastructure is in, if not the owner's
 * @param succeededDeploymentId its last deployment that succeeded
 */
public record HostEnvironment(
    Environment environment,
    BigInteger majorVersion,
    ProvisioningMethod method,
    Optional<String> infrastructureAccount,
    Optional<String> succeededDeploymentId) {

  /** Its name. */
  public String name() {
    return environment.name();
  }

  /** The template that it is made from. */
  public String template() {
    return environment.templateName();
  }

  /** Its status. */
  public DeploymentStatus status() {
    return environment.deploymentStatus();
  }

  /**
   * Checks that something new can be deployed to it; its being updated is no obstacle.
   *
   * @throws ProtonException a conflict, if it was never deployed or is being deleted
   */
  public void requireUsable() {
    if (succeededDeploymentId.isEmpty()) {
      throw Refusal.conflict(
          "Environment '%s' is %s and was never deployed successfully, so nothing can be deployed to it. Wait until its deployment ends; if it has failed, delete the environment and create it again."
              .formatted(name(), status()));
    }
    if (status() == DeploymentStatus.DELETE_IN_PROGRESS
        || status() == DeploymentStatus.DELETE_FAILED) {
      throw Refusal.conflict(
          "Environment '%s' is %s, so nothing can be deployed to it. Use another environment."
              .formatted(name(), status()));
    }
  }
}
