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
 * @param modified whether an update has been accepted since
 * @param attempt the newest create or update
 * @param outputs what the last success put out
 * @param provisioned what the last success provisioned
 */
record EnvironmentRecord(
    Environment environment,
    CreateEnvironmentRequest createdBy,
    boolean modified,
    Attempt attempt,
    List<Output> outputs,
    List<ProvisionedResource> provisioned) {

  /** A version of a template; a template cannot be changed. */
  record UsedVersion(String template, VersionNumber number) {}

  /** A major version of a template, as lists filter by it. */
  record MajorVersion(String template, String major) {}

  EnvironmentRecord with(Environment changed) {
    return new EnvironmentRecord(changed, createdBy, modified, attempt, outputs, provisioned);
  }

  EnvironmentRecord modifiedTo(Environment changed) {
    return new EnvironmentRecord(changed, createdBy, true, attempt, outputs, provisioned);
  }

  EnvironmentRecord attempting(Attempt next) {
    return new EnvironmentRecord(environment, createdBy, modified, next, outputs, provisioned);
  }

  EnvironmentRecord having(List<Output> newOutputs, List<ProvisionedResource> newProvisioned) {
    return new EnvironmentRecord(
        environment, createdBy, modified, attempt, newOutputs, newProvisioned);
  }

  String name() {
    return environment.name();
  }

  DeploymentStatus status() {
    return environment.deploymentStatus();
  }

  boolean isDeploying() {
    return status() == DeploymentStatus.IN_PROGRESS || status() == DeploymentStatus.CANCELLING;
  }

  /** The version of the last success. */
  Optional<VersionNumber> versionInUse() {
    return Optional.ofNullable(environment.templateMajorVersion())
        .map(major -> VersionNumber.of(major, environment.templateMinorVersion()));
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

  private UsedVersion used(VersionNumber number) {
    return new UsedVersion(environment.templateName(), number);
  }

  /** The major version in use; before the first success the one that was attempted. */
  MajorVersion majorVersion() {
    return new MajorVersion(
        environment.templateName(), versionInUse().orElse(attempt.version()).majorText());
  }
}
