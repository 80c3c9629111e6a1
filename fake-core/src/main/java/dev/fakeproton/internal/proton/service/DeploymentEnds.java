package dev.fakeproton.internal.proton.service;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** Tells those who want to hear how deployments of instances end. */
final class DeploymentEnds {

  private final List<DeploymentEnd> listeners = new ArrayList<>();

  void add(DeploymentEnd listener) {
    listeners.add(listener);
  }

  /** The work on an instance has ended. */
  void settled(InstanceRecord instance, DeploymentStatus status) {
    String message = instance.standing().message().orElse("");
    listeners.forEach(listener -> listener.ended(instance.arn(), status, message));
  }
}
