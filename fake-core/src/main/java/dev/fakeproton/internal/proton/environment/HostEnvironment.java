package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.Refusal;
import java.math.BigInteger;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * An environment as it looks to what is deployed to it.
 *
 * @param name its name
 * @param arn its ARN
 * @param status its status
 * @param template the template it is made from
 * @param majorVersion the major version of that in use
 * @param method who provisions it
 * @param infrastructureAccount the account that its infrastructure is in, if not the owner's
 * @param componentRole the role that provisions directly defined components in it
 * @param succeededDeploymentId its last deployment that succeeded
 */
public record HostEnvironment(
    String name,
    String arn,
    DeploymentStatus status,
    String template,
    BigInteger majorVersion,
    ProvisioningMethod method,
    Optional<String> infrastructureAccount,
    Optional<String> componentRole,
    Optional<String> succeededDeploymentId) {

  /**
   * Checks that something new can be deployed to it; its being updated is no obstacle.
   *
   * @throws ProtonException a conflict, if it was never deployed or is being deleted
   */
  public void requireUsable() {
    if (succeededDeploymentId.isEmpty()) {
      throw Refusal.conflict(
          "Environment '%s' is %s and was never deployed successfully, so nothing can be deployed to it. Repair it first."
              .formatted(name, status));
    }
    if (status == DeploymentStatus.DELETE_IN_PROGRESS || status == DeploymentStatus.DELETE_FAILED) {
      throw Refusal.conflict(
          "Environment '%s' is %s, so nothing can be deployed to it. Use another environment."
              .formatted(name, status));
    }
  }
}
