package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.Deployed;
import dev.fakeproton.internal.proton.deployment.DeploymentTarget;
import dev.fakeproton.internal.proton.deployment.Outputs;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.deployment.Standing;
import dev.fakeproton.internal.proton.spec.ParsedSpec;
import dev.fakeproton.internal.proton.template.UsedVersion;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentState;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;

/**
 * An environment as the table keeps it.
 *
 * @param environment as Get answers it: version and spec are those of the last success
 * @param createdBy the request that created it, to tell its repetitions
 * @param method who provisions it, by the parameters or the template version of the newest attempt
 * @param modified whether an update has been accepted since
 * @param attempt the newest create or update
 * @param inUse what the last success left behind
 */
record EnvironmentRecord(
    Environment environment,
    CreateEnvironmentRequest createdBy,
    ProvisioningMethod method,
    boolean modified,
    Attempt<ParsedSpec> attempt,
    Optional<Deployed<ParsedSpec>> inUse)
    implements DeploymentTarget<EnvironmentRecord> {

  /** A major version of a template, as lists filter by it. */
  record MajorVersion(String template, String major) {}

  EnvironmentRecord with(Environment changed) {
    return new EnvironmentRecord(changed, createdBy, method, modified, attempt, inUse);
  }

  EnvironmentRecord modifiedTo(Environment changed) {
    return new EnvironmentRecord(changed, createdBy, method, true, attempt, inUse);
  }

  EnvironmentRecord attempting(Attempt<ParsedSpec> next) {
    return new EnvironmentRecord(environment, createdBy, method, modified, next, inUse);
  }

  EnvironmentRecord provisionedBy(ProvisioningMethod changed) {
    return new EnvironmentRecord(environment, createdBy, changed, modified, attempt, inUse);
  }

  String name() {
    return environment.name();
  }

  /** The connection that it is deployed through, which may have been deleted. */
  Optional<String> connectionId() {
    return Optional.ofNullable(environment.environmentAccountConnectionId());
  }

  @Override
  public Kind kind() {
    return Kind.ENVIRONMENT;
  }

  @Override
  public String arn() {
    return environment.arn();
  }

  @Override
  public String stackName() {
    return environment.name();
  }

  @Override
  public Optional<String> infrastructureAccount() {
    return Optional.ofNullable(environment.environmentAccountId());
  }

  @Override
  public Standing standing() {
    return Standing.of(
        environment.deploymentStatus(),
        environment.deploymentStatusMessage(),
        environment.lastDeploymentAttemptedAt(),
        environment.lastDeploymentSucceededAt(),
        environment.lastAttemptedDeploymentId(),
        environment.lastSucceededDeploymentId());
  }

  @Override
  public EnvironmentRecord standing(Standing changed) {
    return with(
        environment.toBuilder()
            .deploymentStatus(changed.status().orElse(null))
            .deploymentStatusMessage(changed.message().orElse(null))
            .lastDeploymentAttemptedAt(changed.attemptedAt().orElse(null))
            .lastDeploymentSucceededAt(changed.succeededAt().orElse(null))
            .lastAttemptedDeploymentId(changed.attemptedId().orElse(null))
            .lastSucceededDeploymentId(changed.succeededId().orElse(null))
            .build());
  }

  /** The version of the last success. */
  Optional<VersionNumber> versionInUse() {
    return inUse.map(Deployed::version);
  }

  /** The versions that must not be deleted: of the last success, and of a running deployment. */
  List<UsedVersion> usedVersions() {
    return UsedVersion.of(
        environment.templateName(),
        versionInUse(),
        isDeploying() ? Optional.of(attempt.version()) : Optional.empty());
  }

  /** The major version in use; before the first success the one that was attempted. */
  MajorVersion majorVersion() {
    return new MajorVersion(
        environment.templateName(), versionInUse().orElse(attempt.version()).majorText());
  }

  HostEnvironment asHost() {
    return new HostEnvironment(
        environment,
        versionInUse().orElse(attempt.version()).major(),
        method,
        infrastructureAccount(),
        standing().succeededId());
  }

  @Override
  public List<Output> outputs() {
    return inUse.map(Deployed::outputs).orElse(List.of());
  }

  @Override
  public List<ProvisionedResource> provisioned() {
    return inUse.map(Deployed::provisioned).orElse(List.of());
  }

  /** The values of a customer-managed environment's spec are its outputs. */
  @Override
  public List<Output> usualOutputs() {
    return method == ProvisioningMethod.CUSTOMER_MANAGED
        ? Outputs.of(attempt.spec().inputs())
        : outputs();
  }

  @Override
  public EnvironmentRecord deployed(List<Output> outputs, List<ProvisionedResource> provisioned) {
    Environment deployed =
        environment.toBuilder()
            .templateMajorVersion(attempt.version().majorText())
            .templateMinorVersion(attempt.version().minorText())
            .spec(attempt.spec().text())
            .build();
    return new EnvironmentRecord(
        deployed,
        createdBy,
        method,
        modified,
        attempt,
        Optional.of(new Deployed<>(attempt.version(), attempt.spec(), outputs, provisioned)));
  }

  @Override
  public EnvironmentRecord puttingOut(List<Output> outputs) {
    return new EnvironmentRecord(
        environment,
        createdBy,
        method,
        modified,
        attempt,
        inUse.map(deployed -> deployed.puttingOut(outputs)));
  }

  @Override
  public Deployment.Builder describe() {
    return Deployment.builder()
        .environmentName(environment.name())
        .targetArn(environment.arn())
        .targetResourceCreatedAt(environment.createdAt())
        .targetResourceType(DeploymentTargetResourceType.ENVIRONMENT);
  }

  @Override
  public Optional<DeploymentState> stateInUse() {
    return inUse.map(deployed -> state(deployed.version(), deployed.spec()));
  }

  @Override
  public DeploymentState stateWanted() {
    return state(attempt.version(), attempt.spec());
  }

  private DeploymentState state(VersionNumber version, ParsedSpec spec) {
    return DeploymentState.fromEnvironment(
        EnvironmentState.builder()
            .templateName(environment.templateName())
            .templateMajorVersion(version.majorText())
            .templateMinorVersion(version.minorText())
            .spec(spec.text())
            .build());
  }
}
