package dev.fakeproton.internal.proton.service;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.Deployed;
import dev.fakeproton.internal.proton.deployment.DeploymentTarget;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.deployment.Standing;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.UsedVersion;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServiceInstanceState;

/**
 * A service instance as the table keeps it.
 *
 * @param instance as Get answers it: version and spec are those of the last success
 * @param method who provisions it; decided when it is created
 * @param infrastructureAccount the account that its infrastructure is in, if not the owner's
 * @param attempt the newest create or update
 * @param inUse what the last success left behind
 * @param surroundings what stood around it when work on it last began
 */
record InstanceRecord(
    ServiceInstance instance,
    ProvisioningMethod method,
    Optional<String> infrastructureAccount,
    Attempt<ServiceSpec> attempt,
    Optional<Deployed<ServiceSpec>> inUse,
    Surroundings surroundings)
    implements DeploymentTarget<InstanceRecord> {

  /** An instance before its first deployment; it shows the spec that it is to have. */
  static InstanceRecord of(
      ServiceInstance.Builder instance, HostEnvironment host, Attempt<ServiceSpec> attempt) {
    return new InstanceRecord(
        instance.environmentName(host.name()).spec(attempt.spec().text()).build(),
        methodIn(host),
        host.infrastructureAccount(),
        attempt,
        Optional.empty(),
        Surroundings.UNKNOWN);
  }

  /** Nobody provisions a customer-managed environment, but Proton what is deployed to it. */
  private static ProvisioningMethod methodIn(HostEnvironment host) {
    return host.method() == ProvisioningMethod.CUSTOMER_MANAGED
        ? ProvisioningMethod.AWS_MANAGED
        : host.method();
  }

  InstanceRecord with(ServiceInstance changed) {
    return new InstanceRecord(changed, method, infrastructureAccount, attempt, inUse, surroundings);
  }

  InstanceRecord attempting(Attempt<ServiceSpec> next) {
    return new InstanceRecord(instance, method, infrastructureAccount, next, inUse, surroundings);
  }

  InstanceRecord in(Surroundings now) {
    return new InstanceRecord(instance, method, infrastructureAccount, attempt, inUse, now);
  }

  InstanceKey key() {
    return new InstanceKey(instance.serviceName(), instance.name());
  }

  String name() {
    return instance.name();
  }

  String environment() {
    return instance.environmentName();
  }

  @Override
  public Kind kind() {
    return Kind.SERVICE_INSTANCE;
  }

  @Override
  public String arn() {
    return instance.arn();
  }

  @Override
  public String stackName() {
    return instance.serviceName() + "-" + instance.name();
  }

  @Override
  public Standing standing() {
    return Standing.of(
        instance.deploymentStatus(),
        instance.deploymentStatusMessage(),
        instance.lastDeploymentAttemptedAt(),
        instance.lastDeploymentSucceededAt(),
        instance.lastAttemptedDeploymentId(),
        instance.lastSucceededDeploymentId());
  }

  @Override
  public InstanceRecord standing(Standing changed) {
    return with(
        instance.toBuilder()
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

  /** The version of the last success, as lists and summaries group by it. */
  List<UsedVersion> deployedVersion() {
    return UsedVersion.of(instance.templateName(), versionInUse(), Optional.empty());
  }

  /** The versions that must not be deleted: of the last success, and of a running deployment. */
  List<UsedVersion> usedVersions() {
    return UsedVersion.of(
        instance.templateName(),
        versionInUse(),
        isDeploying() ? Optional.of(attempt.version()) : Optional.empty());
  }

  @Override
  public List<Output> outputs() {
    return inUse.map(Deployed::outputs).orElse(List.of());
  }

  @Override
  public List<ProvisionedResource> provisioned() {
    return inUse.map(Deployed::provisioned).orElse(List.of());
  }

  @Override
  public InstanceRecord deployed(List<Output> outputs, List<ProvisionedResource> provisioned) {
    ServiceInstance deployed =
        instance.toBuilder()
            .templateMajorVersion(attempt.version().majorText())
            .templateMinorVersion(attempt.version().minorText())
            .spec(attempt.spec().text())
            .build();
    return new InstanceRecord(
        deployed,
        method,
        infrastructureAccount,
        attempt,
        Optional.of(new Deployed<>(attempt.version(), attempt.spec(), outputs, provisioned)),
        surroundings);
  }

  @Override
  public InstanceRecord puttingOut(List<Output> outputs) {
    return new InstanceRecord(
        instance,
        method,
        infrastructureAccount,
        attempt,
        inUse.map(deployed -> deployed.puttingOut(outputs)),
        surroundings);
  }

  @Override
  public Deployment.Builder describe() {
    return Deployment.builder()
        .environmentName(instance.environmentName())
        .serviceName(instance.serviceName())
        .serviceInstanceName(instance.name())
        .targetArn(instance.arn())
        .targetResourceCreatedAt(instance.createdAt())
        .targetResourceType(DeploymentTargetResourceType.SERVICE_INSTANCE);
  }

  @Override
  public Optional<DeploymentState> stateInUse() {
    return inUse.map(deployed -> state(deployed.version(), deployed.spec()));
  }

  @Override
  public DeploymentState stateWanted() {
    return state(attempt.version(), attempt.spec());
  }

  private DeploymentState state(VersionNumber version, ServiceSpec spec) {
    ServiceInstanceState.Builder state =
        ServiceInstanceState.builder()
            .templateName(instance.templateName())
            .templateMajorVersion(version.majorText())
            .templateMinorVersion(version.minorText())
            .spec(spec.text())
            .lastSuccessfulEnvironmentDeploymentId(surroundings.environment().orElse(null))
            .lastSuccessfulServicePipelineDeploymentId(surroundings.pipeline().orElse(null));
    if (!surroundings.components().isEmpty()) {
      state.lastSuccessfulComponentDeploymentIds(surroundings.components());
    }
    return DeploymentState.fromServiceInstance(state.build());
  }
}
