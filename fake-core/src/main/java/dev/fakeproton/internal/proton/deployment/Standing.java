package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.internal.wire.SdkShapes;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/**
 * How a target of deployments stands: the members that environments, service instances, pipelines
 * and components have in common (specification: environments.md 4.2).
 *
 * @param status the status; empty before the first deployment begins
 * @param message the status message
 * @param attemptedAt when the newest create or update began
 * @param succeededAt when the newest create or update that succeeded began
 * @param attemptedId the deployment that runs, or ran last
 * @param succeededId the last deployment that succeeded
 */
public record Standing(
    Optional<DeploymentStatus> status,
    Optional<String> message,
    Optional<Instant> attemptedAt,
    Optional<Instant> succeededAt,
    Optional<String> attemptedId,
    Optional<String> succeededId) {

  /** As an environment, instance, pipeline or component shows it. */
  public static Standing of(SdkPojo shown) {
    return new Standing(
        SdkShapes.value(shown, "deploymentStatus")
            .map(status -> DeploymentStatus.fromValue((String) status)),
        SdkShapes.value(shown, "deploymentStatusMessage").map(String.class::cast),
        SdkShapes.value(shown, "lastDeploymentAttemptedAt").map(Instant.class::cast),
        SdkShapes.value(shown, "lastDeploymentSucceededAt").map(Instant.class::cast),
        SdkShapes.value(shown, "lastAttemptedDeploymentId").map(String.class::cast),
        SdkShapes.value(shown, "lastSucceededDeploymentId").map(String.class::cast));
  }

  /** Lets a builder of an environment, instance, pipeline or component show this. */
  public <B extends SdkPojo> B on(B builder) {
    SdkShapes.set(builder, "deploymentStatus", status.map(DeploymentStatus::toString));
    SdkShapes.set(builder, "deploymentStatusMessage", message);
    SdkShapes.set(builder, "lastDeploymentAttemptedAt", attemptedAt);
    SdkShapes.set(builder, "lastDeploymentSucceededAt", succeededAt);
    SdkShapes.set(builder, "lastAttemptedDeploymentId", attemptedId);
    SdkShapes.set(builder, "lastSucceededDeploymentId", succeededId);
    return builder;
  }

  /** The same in another status. */
  public Standing in(DeploymentStatus newStatus, Optional<String> newMessage) {
    return new Standing(
        Optional.of(newStatus), newMessage, attemptedAt, succeededAt, attemptedId, succeededId);
  }

  /** With a status and message that it had before. */
  Standing backIn(Standing before) {
    return new Standing(
        before.status(), before.message(), attemptedAt, succeededAt, attemptedId, succeededId);
  }

  /** A create or update begins. */
  Standing deploying(String id, Instant at) {
    return new Standing(
        Optional.of(DeploymentStatus.IN_PROGRESS),
        Optional.empty(),
        Optional.of(at),
        succeededAt,
        Optional.of(id),
        succeededId);
  }

  /** A deletion begins; the time of the last attempted deployment stays. */
  Standing deleting(String id) {
    return new Standing(
        Optional.of(DeploymentStatus.DELETE_IN_PROGRESS),
        Optional.empty(),
        attemptedAt,
        succeededAt,
        Optional.of(id),
        succeededId);
  }

  /** The running deployment has succeeded; the time is that of its beginning. */
  Standing succeeded(Optional<String> newMessage) {
    return new Standing(
        Optional.of(DeploymentStatus.SUCCEEDED),
        newMessage,
        attemptedAt,
        attemptedAt,
        attemptedId,
        attemptedId);
  }
}
