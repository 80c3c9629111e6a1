package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.estate.CreateByName;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.InstanceSpec;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.template.ServiceTemplateCatalog;
import dev.fakeproton.internal.proton.template.VersionChoice;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.wire.SdkShapes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.CreateServiceRequest;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServicePipeline;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** The rules of CreateService (specification: services.md 4.1). */
final class ServiceCreation {

  private final Estate estate;
  private final ServiceTables tables;
  private final ServiceTemplateCatalog templates;
  private final PipelineSettings settings;
  private final InstanceMaker instances;
  private final ServiceBundleRules bundles;
  private final ServiceWorkflow workflow;
  private final TagTable tags;

  ServiceCreation(
      Estate estate,
      ServiceTables tables,
      ServiceTemplateCatalog templates,
      PipelineSettings settings,
      InstanceMaker instances,
      ServiceBundleRules bundles,
      ServiceWorkflow workflow,
      TagTable tags) {
    this.estate = estate;
    this.tables = tables;
    this.templates = templates;
    this.settings = settings;
    this.instances = instances;
    this.bundles = bundles;
    this.workflow = workflow;
    this.tags = tags;
  }

  ServiceRecord create(ServiceDraft draft) {
    CreateServiceRequest request = draft.request();
    TagRules.check(request.tags());
    return tables
        .services()
        .find(request.name())
        .map(existing -> repeated(existing, request))
        .orElseGet(() -> created(request, draft));
  }

  private static ServiceRecord repeated(ServiceRecord existing, CreateServiceRequest request) {
    boolean beingDeleted =
        existing.status() == ServiceStatus.DELETE_IN_PROGRESS
            || existing.status() == ServiceStatus.DELETE_FAILED;
    String what = "service '%s'".formatted(request.name());
    CreateByName.checkRepetition(
        existing.createdBy(), request, existing.modified() || beingDeleted, what);
    return existing;
  }

  private ServiceRecord created(CreateServiceRequest request, ServiceDraft draft) {
    String template = request.templateName();
    VersionNumber version =
        VersionChoice.forCreate(
            templates,
            template,
            request.templateMajorVersion(),
            Optional.ofNullable(request.templateMinorVersion()));
    Optional<ProvisioningMethod> pipeline = pipelineMethod(request);
    ServiceSpec spec = draft.spec().requireGood().requireNoPlaceholder();
    PipelineRules.checkBlock(spec, pipeline.isPresent(), template);
    List<HostEnvironment> hosts = instances.requireHosts(spec.instances());
    instances.check(spec.instances(), hosts, spec, template, version);
    pipeline.ifPresent(method -> bundles.checkPipeline(template, version, spec));
    checkQuotas(request.name(), spec);
    Attempt<ServiceSpec> attempt = new Attempt<>(false, version, spec);
    ServiceRecord service = service(request, spec, version, pipeline.isPresent());
    tags.put(service.arn(), request.tags());
    return workflow.create(
        service,
        made(service, attempt, hosts),
        pipeline.map(
            method -> pipeline(service, bundles.ofPipeline(template, version, method), attempt)));
  }

  /** Who provisions the pipeline, if the template has one. */
  private Optional<ProvisioningMethod> pipelineMethod(CreateServiceRequest request) {
    String template = request.templateName();
    long given =
        Stream.of(
                Optional.ofNullable(request.branchName()),
                Optional.ofNullable(request.repositoryId()),
                Optional.ofNullable(request.repositoryConnectionArn()))
            .filter(Optional::isPresent)
            .count();
    if (!templates.hasPipeline(template)) {
      if (given > 0) {
        throw Refusal.invalid(
            "Template '%s' has no pipeline (pipelineProvisioning CUSTOMER_MANAGED): leave out branchName, repositoryId and repositoryConnectionArn."
                .formatted(template));
      }
      return Optional.empty();
    }
    if (given < 3) {
      throw Refusal.invalid(
          "Template '%s' has a pipeline, which needs branchName, repositoryId and repositoryConnectionArn."
              .formatted(template));
    }
    return Optional.of(settings.requireMethod());
  }

  private void checkQuotas(String name, ServiceSpec spec) {
    Refusal.checkQuota(
        spec.instances().size() - 1,
        estate.limits().get().instancesPerService(),
        "instances of service '%s'".formatted(name));
    Refusal.checkQuota(tables.services().size(), estate.limits().get().services(), "services");
  }

  private ServiceRecord service(
      CreateServiceRequest request, ServiceSpec spec, VersionNumber version, boolean hasPipeline) {
    Instant now = estate.now();
    Service service =
        SdkShapes.copy(request, Service.builder())
            .arn(tables.services().arn(request.name()))
            .status(ServiceStatus.CREATE_IN_PROGRESS)
            .createdAt(now)
            .lastModifiedAt(now)
            .spec(spec.text())
            .build();
    return new ServiceRecord(service, spec, request, version, hasPipeline, false, Optional.empty());
  }

  private List<InstanceRecord> made(
      ServiceRecord service, Attempt<ServiceSpec> attempt, List<HostEnvironment> hosts) {
    List<InstanceSpec> wanted = attempt.spec().instances();
    List<InstanceRecord> made = new ArrayList<>(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      made.add(instances.make(service, wanted.get(i).name(), hosts.get(i), attempt));
    }
    return made;
  }

  private PipelineRecord pipeline(
      ServiceRecord service, ProvisioningMethod method, Attempt<ServiceSpec> attempt) {
    ServicePipeline.Builder pipeline =
        ServicePipeline.builder()
            .arn(tables.pipelines().arn(service.name()))
            .createdAt(estate.now())
            .templateName(service.template());
    return PipelineRecord.of(service.name(), pipeline, method, attempt);
  }
}
