package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;

/**
 * An environment as the table keeps it.
 *
 * @param environment as Get answers it: version and spec are those of the last success
 * @param createdBy the request that created it, to tell its repetitions
 * @param method who provisions it; decided when it is created
 * @param modified whether an update has been accepted since
 * @param attempt the newest create or update
 * @param deployed what the last success left behind
 */
record EnvironmentRecord(
    Environment environment,
    CreateEnvironmentRequest createdBy,
    ProvisioningMethod method,
    boolean modified,
    Attempt attempt,
    Optional<Deployed> deployed) {

  /** A version of a template; a template cannot be changed. */
  record UsedVersion(String template, VersionNumber number) {}

  /** A major version of a template, as lists filter by it. */
  record MajorVersion(String template, String major) {}

  EnvironmentRecord with(Environment changed) {
    return new EnvironmentRecord(changed, createdBy, method, modified, attempt, deployed);
  }

  EnvironmentRecord modifiedTo(Environment changed) {
    return new EnvironmentRecord(changed, createdBy, method, true, attempt, deployed);
  }

  EnvironmentRecord attempting(Attempt next) {
    return new EnvironmentRecord(environment, createdBy, method, modified, next, deployed);
  }

  EnvironmentRecord having(Deployed newlyDeployed) {
    return new EnvironmentRecord(
        environment, createdBy, method, modified, attempt, Optional.of(newlyDeployed));
  }

  EnvironmentRecord in(DeploymentStatus status, Optional<String> message) {
    return with(
        environment.toBuilder()
            .deploymentStatus(status)
            .deploymentStatusMessage(message.orElse(null))
            .build());
  }

  /** The deployment that runs, or ran last. */
  String deploymentId() {
    return environment.lastAttemptedDeploymentId();
  }

  String name() {
    return environment.name();
  }

  /** The connection that it is deployed through, which may have been deleted. */
  Optional<String> connectionId() {
    return Optional.ofNullable(environment.environmentAccountConnectionId());
  }

  DeploymentStatus status() {
    return environment.deploymentStatus();
  }

  boolean isDeploying() {
    return status() == DeploymentStatus.IN_PROGRESS || status() == DeploymentStatus.CANCELLING;
  }

  /** The version of the last success. */
  Optional<VersionNumber> versionInUse() {
    return deployed.map(Deployed::version);
  }

  /** The versions that must not be deleted: of the last success, and of a running deployment. */
  List<UsedVersion> usedVersions() {
    List<UsedVersion> used = new ArrayList<>(2);
    versionInUse().ifPresent(number -> used.add(used(number)));
    if (isDeploying() && !used.contains(used(attempt.version()))) {
      used.add(used(attempt.version()));
    }
    return used;
  }

  /** What the last success put out. */
  List<Output> outputs() {
    return deployed.map(Deployed::outputs).orElse(List.of());
  }

  /** What the last success provisioned. */
  List<ProvisionedResource> provisioned() {
    return deployed.map(Deployed::provisioned).orElse(List.of());
  }

  private UsedVersion used(VersionNumber number) {
    return new UsedVersion(environment.templateName(), number);
  }

  /** The major version in use; before the first success the one that was attempted. */
  MajorVersion majorVersion() {
    return new MajorVersion(
        environment.templateName(), versionInUse().orElse(attempt.version()).majorText());
  }
}
