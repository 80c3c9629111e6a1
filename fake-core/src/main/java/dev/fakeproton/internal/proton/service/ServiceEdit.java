package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.InstanceSpec;
import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** The rules of UpdateService (specification: services.md 4.4). */
final class ServiceEdit {

  private final Estate estate;
  private final ServiceTables tables;
  private final InstanceVersions versions;
  private final InstanceMaker maker;
  private final ServiceWorkflow workflow;
  private final ServiceObserver observer;

  ServiceEdit(
      Estate estate,
      ServiceTables tables,
      InstanceVersions versions,
      InstanceMaker maker,
      ServiceWorkflow workflow,
      ServiceObserver observer) {
    this.estate = estate;
    this.tables = tables;
    this.versions = versions;
    this.maker = maker;
    this.workflow = workflow;
    this.observer = observer;
  }

  ServiceRecord update(ServiceChange change) {
    ServiceRecord service = tables.services().require(change.request().name());
    Optional<String> description = Optional.ofNullable(change.request().description());
    if (change.spec().isPresent()) {
      return edited(service, description, change.spec().get());
    }
    return description.isPresent() ? described(service, description.get()) : service;
  }

  private ServiceRecord described(ServiceRecord service, String description) {
    ServiceBlocks.checkDescribe(service);
    ServiceRecord changed = withDescription(service, description).modifiedAt(estate.now());
    tables.services().put(changed);
    return changed;
  }

  private static ServiceRecord withDescription(ServiceRecord service, String description) {
    return service.with(service.service().toBuilder().description(description).build());
  }

  private ServiceRecord edited(
      ServiceRecord service, Optional<String> description, Parsed<ServiceSpec> parsed) {
    ServiceBlocks.checkEdit(service);
    checkPipelineIdle(service);
    ServiceSpec sent = parsed.requireGood().resolving(service.spec());
    checkForm(service, sent);
    ServiceSpec spec = withPipeline(service, sent);
    List<InstanceRecord> existing = tables.instances().ofService(service.name());
    List<InstanceRecord> leftOver = existing.stream().filter(ServiceEdit::isLeftOver).toList();
    List<InstanceRecord> living = existing.stream().filter(own -> !isLeftOver(own)).toList();
    Set<String> names = spec.names();
    List<InstanceRecord> dropped =
        living.stream().filter(own -> !names.contains(own.name())).toList();
    List<InstanceSpec> added = added(spec, living);
    List<HostEnvironment> hosts = maker.requireHosts(added);
    checkKept(service, spec, living);
    dropped.forEach(this::checkDroppable);
    checkNoneLeftOver(added, leftOver);
    Optional<VersionNumber> version =
        added.isEmpty()
            ? Optional.empty()
            : Optional.of(versions.forNew(service, Optional.empty(), Optional.empty()));
    version.ifPresent(number -> maker.check(added, hosts, spec, service.template(), number));
    checkQuota(service, existing.size() + added.size() - dropped.size(), added.size());
    List<InstanceRecord> made =
        version
            .map(number -> make(service, added, hosts, new Attempt<>(false, number, spec)))
            .orElse(List.of());
    return start(service, description, spec, new InstanceChanges(made, dropped, leftOver));
  }

  private ServiceRecord start(
      ServiceRecord service,
      Optional<String> description,
      ServiceSpec spec,
      InstanceChanges changes) {
    if (changes.isEmpty()) {
      return description.isPresent() ? described(service, description.get()) : service;
    }
    ServiceRecord described =
        description.map(text -> withDescription(service, text)).orElse(service);
    ServiceRecord updating =
        workflow.update(described.having(spec).modifiedAt(estate.now()), service.spec(), changes);
    changes.added().forEach(own -> observer.instanceChanged(service.name(), own.name()));
    if (!changes.dropped().isEmpty()) {
      observer.instancesDropped(service.name());
    }
    return updating;
  }

  private static boolean isLeftOver(InstanceRecord instance) {
    return instance.status() == DeploymentStatus.DELETE_FAILED;
  }

  private void checkPipelineIdle(ServiceRecord service) {
    tables
        .pipelines()
        .find(service.name())
        .filter(PipelineRecord::isDeploying)
        .ifPresent(
            busy -> {
              throw Refusal.conflict(
                  "The pipeline of service '%s' is %s, so the instances of the service cannot be added or dropped now. Wait until its deployment ends."
                      .formatted(service.name(), busy.status()));
            });
  }

  private static void checkForm(ServiceRecord service, ServiceSpec spec) {
    if (spec.instances().isEmpty()) {
      throw Refusal.invalid(
          "Invalid spec: an update must leave service '%s' at least one instance. Delete the service with DeleteService."
              .formatted(service.name()));
    }
    PipelineRules.checkBlock(spec, service.hasPipeline(), service.template());
  }

  /** Without inputs for the pipeline, a spec leaves those that it has as they are. */
  private static ServiceSpec withPipeline(ServiceRecord service, ServiceSpec sent) {
    boolean leftOut = sent.pipeline().isEmpty() && !service.spec().pipeline().isEmpty();
    return leftOut ? sent.withPipelineOf(service.spec()).requireLegalLength() : sent;
  }

  private static List<InstanceSpec> added(ServiceSpec spec, List<InstanceRecord> living) {
    Set<String> known = living.stream().map(InstanceRecord::name).collect(Collectors.toSet());
    return spec.instances().stream().filter(wanted -> !known.contains(wanted.name())).toList();
  }

  private static void checkKept(
      ServiceRecord service, ServiceSpec spec, List<InstanceRecord> living) {
    for (InstanceRecord kept : living) {
      Optional<InstanceSpec> wanted = spec.find(kept.name());
      if (wanted.isPresent() && !wanted.equals(service.spec().find(kept.name()))) {
        throw Refusal.invalid(
            "Invalid spec: %s changes service instance '%s'. UpdateService adds and drops instances; change one with UpdateServiceInstance."
                .formatted(spec.placeOf(kept.name()), kept.name()));
      }
    }
    if (!spec.pipeline().equals(service.spec().pipeline())) {
      throw Refusal.invalid(
          "Invalid spec: pipeline: changes the pipeline of service '%s'. UpdateService adds and drops instances; change the pipeline with UpdateServicePipeline."
              .formatted(service.name()));
    }
  }

  private void checkDroppable(InstanceRecord instance) {
    workflow
        .parts()
        .attachedTo(instance)
        .ifPresent(
            component -> {
              throw Refusal.conflict(
                  "Component '%s' is attached to service instance '%s', which the spec drops. Detach it with UpdateComponent first."
                      .formatted(component.name(), instance.name()));
            });
    if (instance.isDeploying()) {
      throw Refusal.conflict(
          "Service instance '%s', which the spec drops, is %s. Wait until its deployment ends."
              .formatted(instance.name(), instance.status()));
    }
  }

  private static void checkNoneLeftOver(List<InstanceSpec> added, List<InstanceRecord> leftOver) {
    for (InstanceSpec wanted : added) {
      if (leftOver.stream().anyMatch(left -> left.name().equals(wanted.name()))) {
        throw Refusal.conflict(
            "Service instance '%s' is DELETE_FAILED and cannot be added again. Leave it out of the spec, so that this update removes it."
                .formatted(wanted.name()));
      }
    }
  }

  /** What is left over counts; without anything new there is nothing to refuse. */
  private void checkQuota(ServiceRecord service, int total, int added) {
    if (added > 0) {
      Refusal.checkQuota(
          total - 1,
          estate.limits().get().instancesPerService(),
          "instances of service '%s'".formatted(service.name()));
    }
  }

  private List<InstanceRecord> make(
      ServiceRecord service,
      List<InstanceSpec> added,
      List<HostEnvironment> hosts,
      Attempt<ServiceSpec> attempt) {
    List<InstanceRecord> made = new ArrayList<>(added.size());
    for (int i = 0; i < added.size(); i++) {
      made.add(maker.make(service, added.get(i).name(), hosts.get(i), attempt));
    }
    return made;
  }
}
