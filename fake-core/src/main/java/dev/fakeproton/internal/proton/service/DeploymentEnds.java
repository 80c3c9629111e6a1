package dev.fakeproton.internal.proton.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** Who waits for the end of which deployment of an instance. */
final class DeploymentEnds {

  private final Map<String, DeploymentEnd> awaited = new HashMap<>();

  /** Lets somebody hear how the deployment ends that has just begun. */
  void await(InstanceRecord deploying, DeploymentEnd end) {
    awaited.put(deploying.deploymentId(), end);
  }

  /** The work on an instance has ended. */
  void settled(InstanceRecord instance, DeploymentStatus status) {
    Optional.ofNullable(awaited.remove(instance.deploymentId()))
        .ifPresent(end -> end.ended(status, instance.standing().message().orElse("")));
  }
}
