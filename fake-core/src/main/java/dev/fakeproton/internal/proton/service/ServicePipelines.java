package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.Deployed;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.ServiceTemplateCatalog;
import dev.fakeproton.internal.proton.template.VersionChoice;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CancelServicePipelineDeploymentRequest;
import software.amazon.awssdk.services.proton.model.CancelServicePipelineDeploymentResponse;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.UpdateServicePipelineRequest;
import software.amazon.awssdk.services.proton.model.UpdateServicePipelineResponse;

/** The operations on service pipelines (specification: services.md 6). */
public final class ServicePipelines {

  private final ServiceTables tables;
  private final ServiceTemplateCatalog templates;
  private final PipelineSettings settings;
  private final ServiceBundleRules bundles;
  private final ServiceParts parts;

  ServicePipelines(
      ServiceTables tables,
      ServiceTemplateCatalog templates,
      PipelineSettings settings,
      ServiceBundleRules bundles,
      ServiceParts parts) {
    this.tables = tables;
    this.templates = templates;
    this.settings = settings;
    this.bundles = bundles;
    this.parts = parts;
  }

  /** UpdateServicePipeline: deploys unless the type is NONE, which only checks the spec. */
  public UpdateServicePipelineResponse update(PipelineChange change) {
    UpdateServicePipelineRequest request = change.request();
    VersionChoice choice =
        VersionChoice.of(
            request.deploymentType(),
            Optional.ofNullable(request.templateMajorVersion()),
            Optional.ofNullable(request.templateMinorVersion()));
    choice.checkCombination();
    ServiceRecord service = tables.services().require(request.serviceName());
    PipelineRecord pipeline = tables.pipelines().require(service.name());
    choice.requireNamedVersion(templates, service.template(), pipeline.versionInUse());
    checkState(service, pipeline);
    ProvisioningMethod method = settings.requireMethod();
    PipelineRecord updated =
        request.deploymentType() == DeploymentUpdateType.NONE
            ? checked(service, pipeline, change.spec())
            : deploy(service, pipeline, choice, change.spec(), method);
    return UpdateServicePipelineResponse.builder().pipeline(updated.pipeline()).build();
  }

  private static void checkState(ServiceRecord service, PipelineRecord pipeline) {
    ServiceBlocks.checkPipelineAction(service);
    if (!pipeline.isSettled()) {
      throw Refusal.conflict(
          "The pipeline of service '%s' is %s and cannot be updated now. It can when it is SUCCEEDED, FAILED or CANCELLED."
              .formatted(service.name(), pipeline.status()));
    }
  }

  /** Nothing is deployed, so the spec only has to fit the version in use, if there is one. */
  private PipelineRecord checked(
      ServiceRecord service, PipelineRecord pipeline, Parsed<ServiceSpec> sent) {
    ServiceSpec spec = sent.requireGood().resolvingPipeline(service.spec());
    pipeline
        .versionInUse()
        .ifPresent(version -> bundles.checkPipeline(service.template(), version, spec));
    return pipeline;
  }

  private PipelineRecord deploy(
      ServiceRecord service,
      PipelineRecord pipeline,
      VersionChoice choice,
      Parsed<ServiceSpec> sent,
      ProvisioningMethod method) {
    Deployed<ServiceSpec> inUse =
        pipeline
            .inUse()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "No deployment of the pipeline of service '%s' has succeeded, so it has no template version to update. Delete the service and create it again."
                            .formatted(service.name())));
    VersionNumber version = choice.forUpdate(templates, service.template(), inUse.version());
    ServiceSpec spec = sent.requireGood().resolvingPipeline(service.spec());
    bundles.checkPipeline(service.template(), version, spec);
    service.spec().withPipelineOf(spec).requireLegalLength();
    return parts
        .pipelineEngine()
        .deploy(
            pipeline.attempting(
                new Attempt<>(true, version, spec),
                bundles.ofPipeline(service.template(), version, method),
                service.spec()),
            "UpdateServicePipeline");
  }

  /** CancelServicePipelineDeployment: asks a running update to stop. */
  public CancelServicePipelineDeploymentResponse cancelDeployment(
      CancelServicePipelineDeploymentRequest request) {
    ServiceRecord service = tables.services().require(request.serviceName());
    PipelineRecord pipeline = tables.pipelines().require(service.name());
    ServiceBlocks.checkPipelineAction(service);
    pipeline.checkInProgress("The pipeline of service '%s'".formatted(service.name()));
    if (!pipeline.attempt().cancellable()) {
      throw Refusal.conflict(
          "The deployment in progress of the pipeline of service '%s' was not started by UpdateServicePipeline; only such a one can be cancelled."
              .formatted(service.name()));
    }
    return CancelServicePipelineDeploymentResponse.builder()
        .pipeline(
            parts.pipelineEngine().cancel(pipeline, "CancelServicePipelineDeployment").pipeline())
        .build();
  }

  /** The status of a service's pipeline, for handles. */
  public Optional<String> status(String service) {
    return tables.pipelines().find(service).map(record -> Objects.toString(record.status()));
  }

  /** The status message of a service's pipeline, for handles. */
  public Optional<String> statusMessage(String service) {
    return tables.pipelines().find(service).flatMap(record -> record.standing().message());
  }

  /** The ARN of a service's pipeline, whether it exists or not. */
  public String arn(String service) {
    return tables.pipelines().arn(service);
  }
}
