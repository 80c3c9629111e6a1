package dev.fakeproton.internal.proton.service;

import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** Tells which component is attached to a service instance; there is at most one. */
@FunctionalInterface
public interface AttachedComponents {

  /**
   * A component as the instance that it is attached to sees it.
   *
   * @param name its name
   * @param status its status
   * @param succeededDeploymentId its last deployment that succeeded
   */
  record Attached(String name, DeploymentStatus status, Optional<String> succeededDeploymentId) {}

  /** The component that is attached to this instance. */
  Optional<Attached> to(String service, String instance);
}
