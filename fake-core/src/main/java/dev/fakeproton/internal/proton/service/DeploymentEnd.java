package dev.fakeproton.internal.proton.service;

import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** Hears how a deployment ends; runs under the world's lock. */
@FunctionalInterface
public interface DeploymentEnd {

  /**
   * The deployment has ended.
   *
   * @param status how
   * @param message what is said of it; may be empty
   */
  void ended(DeploymentStatus status, String message);
}
