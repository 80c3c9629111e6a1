package dev.fakeproton.internal.proton.service;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.Deployed;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.deployment.Standing;
import dev.fakeproton.internal.proton.deployment.TemplatedTarget;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;
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
    implements TemplatedTarget<InstanceRecord, ServiceSpec> {

  /** An instance before its first deployment; it shows the spec that it is to have. */
  static InstanceRecord of(
      ServiceInstance.Builder instance,
      HostEnvironment host,
      ProvisioningMethod method,
      Attempt<ServiceSpec> attempt) {
    return new InstanceRecord(
        instance.environmentName(host.name()).spec(attempt.spec().text()).build(),
        method,
        host.infrastructureAccount(),
        attempt,
        Optional.empty(),
        Surroundings.UNKNOWN);
  }

  InstanceRecord with(ServiceInstance changed) {
    return new InstanceRecord(changed, method, infrastructureAccount, attempt, inUse, surroundings);
  }

  InstanceRecord attempting(Attempt<ServiceSpec> next, ProvisioningMethod by) {
    return new InstanceRecord(instance, by, infrastructureAccount, next, inUse, surroundings);
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
    return Standing.of(instance);
  }

  @Override
  public InstanceRecord standing(Standing changed) {
    return with(changed.on(instance.toBuilder()).build());
  }

  @Override
  public String template() {
    return instance.templateName();
  }

  @Override
  public InstanceRecord using(Deployed<ServiceSpec> deployed) {
    return new InstanceRecord(
        instance.toBuilder()
            .templateMajorVersion(deployed.version().majorText())
            .templateMinorVersion(deployed.version().minorText())
            .spec(deployed.spec().text())
            .build(),
        method,
        infrastructureAccount,
        attempt,
        Optional.of(deployed),
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
  public DeploymentState state(VersionNumber version, ServiceSpec spec) {
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
