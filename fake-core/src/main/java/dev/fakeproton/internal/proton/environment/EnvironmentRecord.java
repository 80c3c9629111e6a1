package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.Deployed;
import dev.fakeproton.internal.proton.deployment.Outputs;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.deployment.Standing;
import dev.fakeproton.internal.proton.deployment.TemplatedTarget;
import dev.fakeproton.internal.proton.spec.EnvironmentSpec;
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
    Attempt<EnvironmentSpec> attempt,
    Optional<Deployed<EnvironmentSpec>> inUse)
    implements TemplatedTarget<EnvironmentRecord, EnvironmentSpec> {

  /** A major version of a template, as lists filter by it. */
  record MajorVersion(String template, String major) {}

  EnvironmentRecord with(Environment changed) {
    return new EnvironmentRecord(changed, createdBy, method, modified, attempt, inUse);
  }

  EnvironmentRecord modifiedTo(Environment changed) {
    return new EnvironmentRecord(changed, createdBy, method, true, attempt, inUse);
  }

  EnvironmentRecord attempting(Attempt<EnvironmentSpec> next) {
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
    return Standing.of(environment);
  }

  @Override
  public EnvironmentRecord standing(Standing changed) {
    return with(changed.on(environment.toBuilder()).build());
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

  /** The values of a customer-managed environment's spec are its outputs. */
  @Override
  public List<Output> usualOutputs() {
    return method == ProvisioningMethod.CUSTOMER_MANAGED
        ? Outputs.of(attempt.spec().inputs())
        : outputs();
  }

  @Override
  public String template() {
    return environment.templateName();
  }

  @Override
  public EnvironmentRecord using(Deployed<EnvironmentSpec> deployed) {
    return new EnvironmentRecord(
        environment.toBuilder()
            .templateMajorVersion(deployed.version().majorText())
            .templateMinorVersion(deployed.version().minorText())
            .spec(deployed.spec().text())
            .build(),
        createdBy,
        method,
        modified,
        attempt,
        Optional.of(deployed));
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
  public DeploymentState state(VersionNumber version, EnvironmentSpec spec) {
    return DeploymentState.fromEnvironment(
        EnvironmentState.builder()
            .templateName(environment.templateName())
            .templateMajorVersion(version.majorText())
            .templateMinorVersion(version.minorText())
            .spec(spec.text())
            .build());
  }
}
