package dev.fakeproton.internal.proton.service;

import static java.util.stream.Collectors.toMap;

import dev.fakeproton.internal.proton.deployment.Standing;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.service.ServicePhase.Edit;
import dev.fakeproton.internal.proton.service.ServicePhase.Step;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/**
 * Starts the creation, update and deletion of services, and carries what comes of their parts over
 * to them (specification: services.md 2.4 and 3.3).
 */
final class ServiceWorkflow {

  private final Estate estate;
  private final ServiceTable services;
  private final ServiceParts parts;
  private final ServiceSteps steps;
  private final InstanceTokens tokens;
  private final DeploymentEnds ends;

  ServiceWorkflow(
      Estate estate,
      ServiceTables tables,
      ServiceFamilies.Neighbours near,
      ServiceBundleRules bundles,
      InstanceTokens tokens,
      DeploymentEnds ends) {
    this.estate = estate;
    this.services = tables.services();
    this.tokens = tokens;
    this.ends = ends;
    this.parts =
        new ServiceParts(
            estate, tables, near, bundles, this::instanceSettled, this::pipelineSettled);
    this.steps = new ServiceSteps(estate, services, parts, near.tags());
  }

  ServiceParts parts() {
    return parts;
  }

  /** Starts a service whose parts have been made but not begun. */
  ServiceRecord create(
      ServiceRecord service, List<InstanceRecord> instances, Optional<PipelineRecord> pipeline) {
    String operation = "CreateService";
    estate
        .works()
        .note(service.arn(), Optional.empty(), service.service().statusAsString(), operation);
    pipeline.ifPresent(made -> parts.pipelineEngine().open(made, operation));
    Set<String> begun = parts.deployAll(instances, operation);
    steps.enter(service, ServicePhase.of(Step.CREATING, begun));
    return services.require(service.name());
  }

  /**
   * Starts an update.
   *
   * @param service with its new spec
   * @param specBefore the spec to return to if a new instance fails
   * @param changes the instances that come and go
   */
  ServiceRecord update(ServiceRecord service, ServiceSpec specBefore, InstanceChanges changes) {
    String operation = "UpdateService";
    Optional<PipelineRecord> pipeline = parts.pipelines().find(service.name());
    Edit edit =
        new Edit(
            specBefore,
            changes.added().stream().map(InstanceRecord::name).toList(),
            standings(changes.dropped()),
            changes.leftOver().stream().map(InstanceRecord::name).toList(),
            pipeline.map(PipelineRecord::standing));
    ServiceRecord updating =
        steps.move(service, ServiceStatus.UPDATE_IN_PROGRESS, Optional.empty(), operation);
    pipeline.ifPresent(
        own -> parts.pipelineEngine().announce(own, DeploymentStatus.IN_PROGRESS, operation));
    changes
        .dropped()
        .forEach(
            own ->
                parts
                    .instanceEngine()
                    .announce(own, DeploymentStatus.DELETE_IN_PROGRESS, operation));
    steps.enter(updating, ServicePhase.of(edit, parts.deployAll(changes.added(), operation)));
    return services.require(service.name());
  }

  private static Map<String, Standing> standings(List<InstanceRecord> instances) {
    return instances.stream()
        .collect(
            toMap(
                InstanceRecord::name,
                InstanceRecord::standing,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** Starts the deletion of a service and of all that belongs to it. */
  ServiceRecord delete(ServiceRecord service) {
    String operation = "DeleteService";
    ServiceRecord deleting =
        steps.move(service, ServiceStatus.DELETE_IN_PROGRESS, Optional.empty(), operation);
    Set<String> begun = parts.deleteAllOf(service, operation);
    steps.enter(deleting, ServicePhase.of(Step.DELETING, begun));
    return services.require(service.name());
  }

  private void instanceSettled(InstanceRecord instance, DeploymentStatus status, Instant at) {
    String service = instance.key().service();
    switch (status) {
      case SUCCEEDED ->
          takeOver(
              service,
              spec ->
                  spec.find(instance.name()).isPresent()
                      ? spec.withInstance(instance.attempt().spec(), instance.name())
                      : spec);
      case DELETE_COMPLETE -> {
        tokens.forget(instance.key());
        parts.detachFrom(instance);
      }
      default -> {}
    }
    steps.partSettled(service, instance.arn(), isSuccess(status));
    ends.settled(instance, status);
  }

  private void pipelineSettled(PipelineRecord pipeline, DeploymentStatus status, Instant at) {
    if (status == DeploymentStatus.SUCCEEDED) {
      takeOver(pipeline.service(), spec -> spec.withPipelineOf(pipeline.attempt().spec()));
    }
    steps.partSettled(pipeline.service(), pipeline.arn(), isSuccess(status));
  }

  private static boolean isSuccess(DeploymentStatus status) {
    return status == DeploymentStatus.SUCCEEDED || status == DeploymentStatus.DELETE_COMPLETE;
  }

  /** What was deployed stands in the service's spec, and in the one it may return to. */
  private void takeOver(String name, UnaryOperator<ServiceSpec> change) {
    ServiceRecord service = services.require(name);
    Optional<ServicePhase> phase =
        service
            .phase()
            .map(
                current ->
                    current
                        .edit()
                        .map(edit -> edit.returningTo(change.apply(edit.specBefore())))
                        .map(current::with)
                        .orElse(current));
    services.put(service.having(change.apply(service.spec())).in(phase));
  }
}
