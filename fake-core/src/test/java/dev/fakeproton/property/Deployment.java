package dev.fakeproton.property;

import static dev.fakeproton.property.Matching.Open.ANYTHING;

import java.util.Map;

/** The record of one deployment (environments.md 8). */
final class Deployment {

  final Id id;
  final Target target;
  private final Map<String, Object> names;
  private final Matching.Time createdAt;
  private final Id attemptedBefore;
  private final Id succeededBefore;
  private String status;
  private Matching.Time modifiedAt;
  private Matching.Time completedAt;

  Deployment(Id id, Target target, String status, Matching.Time now) {
    this.id = id;
    this.target = target;
    this.status = status;
    this.names = target.deploymentNames();
    this.createdAt = now;
    this.modifiedAt = now;
    this.attemptedBefore = target.attempted;
    this.succeededBefore = target.succeeded;
  }

  void move(String to, Matching.Time now) {
    status = to;
    modifiedAt = now;
    if (!isRunning()) {
      completedAt = now;
    }
  }

  void report(Matching.Time now) {
    modifiedAt = now;
  }

  String status() {
    return status;
  }

  boolean isRunning() {
    return status.endsWith("IN_PROGRESS") || status.equals("CANCELLING");
  }

  Map<String, Object> summary() {
    Map<String, Object> members =
        Members.of(
            "id", id,
            "arn", ANYTHING,
            "deploymentStatus", status,
            "createdAt", createdAt,
            "lastModifiedAt", modifiedAt,
            "completedAt", completedAt,
            "targetArn", target.arn,
            "targetResourceCreatedAt", target.createdAt,
            "targetResourceType", target.type,
            "lastAttemptedDeploymentId", attemptedBefore,
            "lastSucceededDeploymentId", succeededBefore);
    members.putAll(names);
    return members;
  }
}
