package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;

/**
 * Something that is deployed: an environment, service instance, pipeline or component, as its table
 * keeps it. Immutable.
 *
 * @param <T> the record itself
 */
public interface DeploymentTarget<T extends DeploymentTarget<T>> {

  /** Its kind. */
  Kind kind();

  /** Its ARN. */
  String arn();

  /** How it stands. */
  Standing standing();

  /** The same, standing otherwise. */
  T standing(Standing changed);

  /** Who provisions it. */
  ProvisioningMethod method();

  /** The name from which that of its stack is made. */
  String stackName();

  /** The account that its infrastructure is in, where that is not the owner's. */
  default Optional<String> infrastructureAccount() {
    return Optional.empty();
  }

  /** What every record of a deployment says of it: type, ARN, names and creation time. */
  Deployment.Builder describe();

  /** Its state since the last success; empty if there was none. */
  Optional<DeploymentState> stateInUse();

  /** The state that the newest create or update aims at. */
  DeploymentState stateWanted();

  /** What the last success put out. */
  List<Output> outputs();

  /** What the last success provisioned. */
  List<ProvisionedResource> provisioned();

  /** What a success puts out if nobody says: a stack that is deployed again keeps its outputs. */
  default List<Output> usualOutputs() {
    return outputs();
  }

  /** The same after the newest create or update has succeeded. */
  T deployed(List<Output> outputs, List<ProvisionedResource> provisioned);

  /** The same with other outputs of the last success. */
  T puttingOut(List<Output> outputs);

  /** The status. */
  default DeploymentStatus status() {
    return standing().status().orElseThrow();
  }

  /** The deployment that runs, or ran last. */
  default String deploymentId() {
    return standing().attemptedId().orElseThrow();
  }

  /** Whether a create or update runs, or is being cancelled. */
  default boolean isDeploying() {
    return status() == DeploymentStatus.IN_PROGRESS || status() == DeploymentStatus.CANCELLING;
  }

  /** Whether it is being deleted, or could not be. */
  default boolean isDeletionBegun() {
    return status() == DeploymentStatus.DELETE_IN_PROGRESS
        || status() == DeploymentStatus.DELETE_FAILED;
  }

  /** Whether its newest create or update is over and its deletion has not begun. */
  default boolean isSettled() {
    return isSettled(status());
  }

  /** Whether this is a status in which another create or update can begin. */
  static boolean isSettled(DeploymentStatus status) {
    return status == DeploymentStatus.SUCCEEDED
        || status == DeploymentStatus.FAILED
        || status == DeploymentStatus.CANCELLED;
  }

  /**
   * Checks that there is a create or update to cancel.
   *
   * @param what this target, as messages begin with it: {@code Environment 'prod'}
   * @throws ProtonException a conflict, if none runs, or it is being cancelled already
   */
  default void checkInProgress(String what) {
    if (status() != DeploymentStatus.IN_PROGRESS) {
      throw Refusal.conflict(
          "%s is %s: there is no deployment in progress to cancel.".formatted(what, status()));
    }
  }

  /** Whether a deployment of it ever succeeded. */
  default boolean isEverDeployed() {
    return standing().succeededId().isPresent();
  }
}
