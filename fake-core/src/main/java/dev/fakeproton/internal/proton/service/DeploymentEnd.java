package dev.fakeproton.internal.proton.service;

import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** Hears how deployments of instances end; runs under the world's lock. */
@FunctionalInterface
public interface DeploymentEnd {

  /**
   * A deployment has ended.
   *
   * @param arn the ARN of the instance
   * @param status how
   * @param message what is said of it; may be empty
   */
  void ended(String arn, DeploymentStatus status, String message);
}
