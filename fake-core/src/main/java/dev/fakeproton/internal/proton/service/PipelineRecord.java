package dev.fakeproton.internal.proton.service;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.Deployed;
import dev.fakeproton.internal.proton.deployment.DeploymentTarget;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.deployment.Standing;
import dev.fakeproton.internal.proton.spec.InstanceSpec;
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
    implements DeploymentTarget<PipelineRecord> {

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
    return Standing.of(
        pipeline.deploymentStatus(),
        pipeline.deploymentStatusMessage(),
        pipeline.lastDeploymentAttemptedAt(),
        pipeline.lastDeploymentSucceededAt(),
        pipeline.lastAttemptedDeploymentId(),
        pipeline.lastSucceededDeploymentId());
  }

  @Override
  public PipelineRecord standing(Standing changed) {
    return with(
        pipeline.toBuilder()
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

  /** The version of the last success, as summaries group by it. */
  List<UsedVersion> deployedVersion() {
    return UsedVersion.of(pipeline.templateName(), versionInUse(), Optional.empty());
  }

  /** The versions that must not be deleted: of the last success, and of a running deployment. */
  List<UsedVersion> usedVersions() {
    return UsedVersion.of(
        pipeline.templateName(),
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
  public PipelineRecord deployed(List<Output> outputs, List<ProvisionedResource> provisioned) {
    ServicePipeline deployed =
        pipeline.toBuilder()
            .templateMajorVersion(attempt.version().majorText())
            .templateMinorVersion(attempt.version().minorText())
            .spec(attempt.spec().text())
            .build();
    return new PipelineRecord(
        service,
        deployed,
        method,
        environment,
        attempt,
        Optional.of(new Deployed<>(attempt.version(), attempt.spec(), outputs, provisioned)));
  }

  @Override
  public PipelineRecord puttingOut(List<Output> outputs) {
    return new PipelineRecord(
        service,
        pipeline,
        method,
        environment,
        attempt,
        inUse.map(deployed -> deployed.puttingOut(outputs)));
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
  public Optional<DeploymentState> stateInUse() {
    return inUse.map(deployed -> state(deployed.version(), deployed.spec()));
  }

  @Override
  public DeploymentState stateWanted() {
    return state(attempt.version(), attempt.spec());
  }

  private DeploymentState state(VersionNumber version, ServiceSpec spec) {
    return DeploymentState.fromServicePipeline(
        ServicePipelineState.builder()
            .templateName(pipeline.templateName())
            .templateMajorVersion(version.majorText())
            .templateMinorVersion(version.minorText())
            .spec(spec.text())
            .build());
  }
}
