package dev.fakeproton.internal.proton.service;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.Deployed;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.deployment.Standing;
import dev.fakeproton.internal.proton.deployment.TemplatedTarget;
import dev.fakeproton.internal.proton.spec.InstanceSpec;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;
import software.amazon.awssdk.services.proton.model.ServicePipeline;
import software.amazon.awssdk.services.proton.model.ServicePipelineState;

/**
 * A service's pipeline as the table keeps it.
 *
 * @param service the name of its service
 * @param pipeline as GetService answers it: version and spec are those of the last success
 * @param method who provisions it
 * @param environment the environment of the service's first instance, which its records name
 * @param attempt the newest create or update
 * @param inUse what the last success left behind
 */
record PipelineRecord(
    String service,
    ServicePipeline pipeline,
    ProvisioningMethod method,
    Optional<String> environment,
    Attempt<ServiceSpec> attempt,
    Optional<Deployed<ServiceSpec>> inUse)
    implements TemplatedTarget<PipelineRecord, ServiceSpec> {

  /** A pipeline before its first deployment; it shows the spec that it is to have. */
  static PipelineRecord of(
      String service,
      ServicePipeline.Builder pipeline,
      ProvisioningMethod method,
      Attempt<ServiceSpec> attempt) {
    return new PipelineRecord(
        service,
        pipeline.spec(attempt.spec().text()).build(),
        method,
        environmentOfFirst(attempt.spec()),
        attempt,
        Optional.empty());
  }

  private static Optional<String> environmentOfFirst(ServiceSpec spec) {
    return spec.instances().stream().findFirst().map(InstanceSpec::environment);
  }

  PipelineRecord with(ServicePipeline changed) {
    return new PipelineRecord(service, changed, method, environment, attempt, inUse);
  }

  /**
   * With a new attempt.
   *
   * @param ofService the spec of the service, which says what its first instance is
   */
  PipelineRecord attempting(
      Attempt<ServiceSpec> next, ProvisioningMethod by, ServiceSpec ofService) {
    return new PipelineRecord(service, pipeline, by, environmentOfFirst(ofService), next, inUse);
  }

  /**
   * The same beside other instances.
   *
   * @param ofService the spec of the service, which says what its first instance is
   */
  PipelineRecord beside(ServiceSpec ofService) {
    return new PipelineRecord(
        service, pipeline, method, environmentOfFirst(ofService), attempt, inUse);
  }

  @Override
  public Kind kind() {
    return Kind.SERVICE_PIPELINE;
  }

  @Override
  public String arn() {
    return pipeline.arn();
  }

  @Override
  public String stackName() {
    return service + "-pipeline";
  }

  @Override
  public Standing standing() {
    return Standing.of(pipeline);
  }

  @Override
  public PipelineRecord standing(Standing changed) {
    return with(changed.on(pipeline.toBuilder()).build());
  }

  @Override
  public String template() {
    return pipeline.templateName();
  }

  @Override
  public PipelineRecord using(Deployed<ServiceSpec> deployed) {
    return new PipelineRecord(
        service,
        pipeline.toBuilder()
            .templateMajorVersion(deployed.version().majorText())
            .templateMinorVersion(deployed.version().minorText())
            .spec(deployed.spec().text())
            .build(),
        method,
        environment,
        attempt,
        Optional.of(deployed));
  }

  /** A pipeline lives in no environment; its records name that of the first instance. */
  @Override
  public Deployment.Builder describe() {
    return Deployment.builder()
        .environmentName(environment.orElse(null))
        .serviceName(service)
        .targetArn(pipeline.arn())
        .targetResourceCreatedAt(pipeline.createdAt())
        .targetResourceType(DeploymentTargetResourceType.SERVICE_PIPELINE);
  }

  @Override
  public DeploymentState state(VersionNumber version, ServiceSpec spec) {
    return DeploymentState.fromServicePipeline(
        ServicePipelineState.builder()
            .templateName(pipeline.templateName())
            .templateMajorVersion(version.majorText())
            .templateMinorVersion(version.minorText())
            .spec(spec.text())
            .build());
  }
}
