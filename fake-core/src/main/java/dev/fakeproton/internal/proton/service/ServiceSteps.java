package dev.fakeproton.internal.proton.service;

import static software.amazon.awssdk.services.proton.model.ServiceStatus.ACTIVE;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.CREATE_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.CREATE_FAILED_CLEANUP_COMPLETE;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.CREATE_FAILED_CLEANUP_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.CREATE_FAILED_CLEANUP_IN_PROGRESS;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.DELETE_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_FAILED_CLEANUP_COMPLETE;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_FAILED_CLEANUP_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_FAILED_CLEANUP_IN_PROGRESS;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.lifecycle.Lifecycle;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.service.ServicePhase.Edit;
import dev.fakeproton.internal.proton.service.ServicePhase.Step;
import dev.fakeproton.internal.proton.tag.TagTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/**
 * The steps of creating, updating and deleting a service: when one has ended, the next begins
 * (specification: services.md 3.2 and 3.3, state machine ServiceStatus).
 */
final class ServiceSteps {

  private static final String DELETED = "DELETED";

  private final Estate estate;
  private final ServiceTable services;
  private final ServiceParts parts;
  private final TagTable tags;

  ServiceSteps(Estate estate, ServiceTable services, ServiceParts parts, TagTable tags) {
    this.estate = estate;
    this.services = services;
    this.parts = parts;
    this.tags = tags;
    estate.works().carryOut(Kind.SERVICE, estate.arn(""), this::endOwnWork);
  }

  /** Changes a service's status; every change of it is a modification of the service. */
  ServiceRecord move(
      ServiceRecord service, ServiceStatus status, Optional<String> message, String cause) {
    estate
        .works()
        .note(
            service.arn(),
            Optional.of(service.service().statusAsString()),
            status.toString(),
            cause);
    ServiceRecord moved = service.in(status, message, estate.now());
    services.put(moved);
    return moved;
  }

  /** Enters a step; one in which there is nothing to wait for is over at once. */
  void enter(ServiceRecord service, ServicePhase phase) {
    ServiceRecord entered = service.in(Optional.of(phase));
    services.put(entered);
    if (!phase.isOver()) {
      return;
    }
    boolean created =
        phase.step() == Step.CREATING && parts.pipelines().find(service.name()).isEmpty();
    boolean hasNoParts = created || phase.step() == Step.DELETING;
    if (hasNoParts) {
      beginOwnWork(entered);
    } else {
      leave(entered, phase);
    }
  }

  /** A service without parts has work of its own, so that it takes its time like any other. */
  private void beginOwnWork(ServiceRecord service) {
    estate
        .works()
        .begin(
            Kind.SERVICE,
            service.arn(),
            Lifecycle.SERVICE_WITHOUT_PARTS,
            service.service().statusAsString(),
            Optional.empty());
  }

  private void endOwnWork(Work work, Move move, Outcome outcome, Instant at) {
    ServiceRecord service = services.require(work.arn().substring(services.arn("").length()));
    leave(service, service.phase().orElseThrow());
  }

  /** The work on a part has ended; a part that nobody waits for changes nothing. */
  void partSettled(String serviceName, String arn, boolean succeeded) {
    ServiceRecord service = services.require(serviceName);
    Optional<ServicePhase> waiting = service.phase().filter(phase -> phase.pending().contains(arn));
    if (waiting.isEmpty()) {
      return;
    }
    ServicePhase phase = waiting.get().settled(arn, succeeded);
    ServiceRecord changed = service.in(Optional.of(phase));
    services.put(changed);
    if (phase.isOver()) {
      leave(changed, phase);
    }
  }

  private void leave(ServiceRecord service, ServicePhase phase) {
    boolean failed = phase.stepFailed();
    switch (phase.step()) {
      case CREATING -> {
        if (failed) {
          abandonPipeline(service, phase);
        } else {
          createPipeline(service, phase);
        }
      }
      case CREATING_PIPELINE -> {
        if (failed) {
          failCreate(service, phase);
        } else {
          settle(service, phase, ACTIVE, "CreateService");
        }
      }
      case CLEANING_UP ->
          settle(
              service,
              phase,
              failed ? CREATE_FAILED_CLEANUP_FAILED : CREATE_FAILED_CLEANUP_COMPLETE,
              "clean-up of CreateService");
      case ADDING -> {
        if (failed) {
          takeBack(service, phase, edit(phase));
        } else {
          drop(service, phase, edit(phase));
        }
      }
      case TAKING_BACK ->
          settle(
              service,
              phase,
              failed ? UPDATE_FAILED_CLEANUP_FAILED : UPDATE_FAILED_CLEANUP_COMPLETE,
              "clean-up of UpdateService");
      case DROPPING -> retry(service, phase, edit(phase));
      case RETRYING -> redeploy(service, phase);
      case REDEPLOYING -> endUpdate(service, phase);
      case DELETING -> {
        if (failed) {
          settle(service, phase, DELETE_FAILED, "DeleteService");
        } else {
          remove(service);
        }
      }
    }
  }

  private static Edit edit(ServicePhase phase) {
    return phase.edit().orElseThrow();
  }

  private void settle(
      ServiceRecord service, ServicePhase phase, ServiceStatus status, String cause) {
    move(service.in(Optional.empty()), status, phase.summary(), cause);
  }

  private void createPipeline(ServiceRecord service, ServicePhase phase) {
    Optional<PipelineRecord> pipeline = parts.pipelines().find(service.name());
    if (pipeline.isEmpty()) {
      settle(service, phase, ACTIVE, "CreateService");
      return;
    }
    parts.pipelineEngine().work(pipeline.get());
    enter(service, phase.next(Step.CREATING_PIPELINE, Set.of(pipeline.get().arn())));
  }

  /** The text is the real service's. */
  private void abandonPipeline(ServiceRecord service, ServicePhase phase) {
    String why =
        "Service Instance(s): [%s] failed to deploy - canceling pipeline deployment"
            .formatted(String.join(", ", phase.failed()));
    parts
        .pipelines()
        .find(service.name())
        .ifPresent(own -> parts.pipelineEngine().abandon(own, why, estate.now(), "CreateService"));
    failCreate(service, phase);
  }

  private void failCreate(ServiceRecord service, ServicePhase phase) {
    if (!estate.cleansUpFailedCreates().getAsBoolean()) {
      settle(service, phase, CREATE_FAILED, "CreateService");
      return;
    }
    String cause = "clean-up of CreateService";
    ServiceRecord cleaning =
        move(service, CREATE_FAILED_CLEANUP_IN_PROGRESS, phase.summary(), cause);
    Set<String> begun = parts.deleteAllOf(service, cause);
    enter(cleaning, phase.next(Step.CLEANING_UP, begun));
  }

  /** What was to be dropped, and the pipeline, stay as they were. */
  private void takeBack(ServiceRecord service, ServicePhase phase, Edit edit) {
    String cause = "clean-up of UpdateService";
    ServiceRecord reverting =
        move(
            service.having(edit.specBefore()),
            UPDATE_FAILED_CLEANUP_IN_PROGRESS,
            phase.summary(),
            cause);
    edit.dropped()
        .forEach(
            (name, before) ->
                parts.instanceEngine().putBack(instance(service, name), before, cause));
    edit.pipelineBefore()
        .ifPresent(
            before ->
                parts
                    .pipelineEngine()
                    .putBack(parts.pipelines().require(service.name()), before, cause));
    Set<String> begun = parts.deleteAll(instances(service, edit.added()), cause);
    enter(reverting, phase.next(Step.TAKING_BACK, begun));
  }

  private void drop(ServiceRecord service, ServicePhase phase, Edit edit) {
    Set<String> begun =
        parts.deleteAll(instances(service, edit.dropped().keySet()), "UpdateService");
    enter(service, phase.next(Step.DROPPING, begun));
  }

  private void retry(ServiceRecord service, ServicePhase phase, Edit edit) {
    Set<String> begun = parts.deleteAll(instances(service, edit.retried()), "UpdateService");
    enter(service, phase.next(Step.RETRYING, begun));
  }

  private void redeploy(ServiceRecord service, ServicePhase phase) {
    Set<String> begun =
        parts
            .pipelines()
            .find(service.name())
            .map(own -> Set.of(parts.redeploy(own, service.spec(), "UpdateService").arn()))
            .orElse(Set.of());
    enter(service, phase.next(Step.REDEPLOYING, begun));
  }

  private void endUpdate(ServiceRecord service, ServicePhase phase) {
    ServiceStatus afterDeletions =
        phase.failed().isEmpty() ? ACTIVE : UPDATE_COMPLETE_CLEANUP_FAILED;
    settle(service, phase, phase.stepFailed() ? UPDATE_FAILED : afterDeletions, "UpdateService");
  }

  private void remove(ServiceRecord service) {
    services.remove(service.name());
    tags.remove(service.arn());
    estate
        .works()
        .note(
            service.arn(),
            Optional.of(service.service().statusAsString()),
            DELETED,
            "DeleteService");
    estate.works().retire(service.arn());
  }

  private List<InstanceRecord> instances(ServiceRecord service, Collection<String> names) {
    return names.stream().map(name -> instance(service, name)).toList();
  }

  private InstanceRecord instance(ServiceRecord service, String name) {
    return parts.instances().require(new InstanceKey(service.name(), name));
  }
}
