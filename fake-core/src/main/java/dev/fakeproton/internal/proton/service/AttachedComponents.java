package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.DeploymentTarget;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** The components that are attached to service instances; each instance has at most one. */
public interface AttachedComponents {

  /**
   * A component as the instance that it is attached to sees it.
   *
   * @param name its name
   * @param status its status
   * @param succeededDeploymentId its last deployment that succeeded
   */
  record Attached(String name, DeploymentStatus status, Optional<String> succeededDeploymentId) {

    /** Whether no deployment or deletion of it is under way, or was left undone. */
    boolean isSettled() {
      return DeploymentTarget.isSettled(status);
    }
  }

  /** The component that is attached to this instance. */
  Optional<Attached> to(String service, String instance);

  /**
   * An instance is gone, and what was attached to it is detached. No caller can delete an instance
   * with a component; but the clean-up of a failed create or edit removes also instances that were
   * deployed well, and may have been given a component meanwhile.
   */
  void instanceGone(String service, String instance);
}
