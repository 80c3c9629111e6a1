package dev.fakeproton.internal.proton.service;

import static java.util.stream.Collectors.toCollection;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.environment.ConnectedEnvironments;
import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Instances and pipelines, and the engines that deploy them. */
final class ServiceParts {

  private final InstanceTable instances;
  private final PipelineTable pipelines;
  private final EnvironmentTable environments;
  private final ConnectedEnvironments connected;
  private final AttachedComponents components;
  private final PipelineSettings settings;
  private final ServiceBundleRules bundles;
  private final DeploymentEngine<InstanceRecord> instanceEngine;
  private final DeploymentEngine<PipelineRecord> pipelineEngine;

  ServiceParts(
      Estate estate,
      ServiceTables tables,
      ServiceFamilies.Neighbours near,
      ServiceBundleRules bundles,
      DeploymentEngine.Listener<InstanceRecord> ofInstances,
      DeploymentEngine.Listener<PipelineRecord> ofPipelines) {
    this.instances = tables.instances();
    this.pipelines = tables.pipelines();
    this.environments = near.environments();
    this.connected = near.connected();
    this.components = near.components();
    this.settings = near.settings();
    this.bundles = bundles;
    this.instanceEngine =
        new DeploymentEngine<>(
            Kind.SERVICE_INSTANCE,
            estate,
            near.log(),
            near.tags(),
            instances,
            this::obstacle,
            ofInstances);
    this.pipelineEngine =
        new DeploymentEngine<>(
            Kind.SERVICE_PIPELINE,
            estate,
            near.log(),
            near.tags(),
            pipelines,
            pipeline -> Optional.empty(),
            ofPipelines);
  }

  private Optional<String> obstacle(InstanceRecord instance) {
    return environments
        .findHost(instance.environment())
        .flatMap(host -> connected.obstacle(host.environment(), instance.method()));
  }

  InstanceTable instances() {
    return instances;
  }

  PipelineTable pipelines() {
    return pipelines;
  }

  DeploymentEngine<InstanceRecord> instanceEngine() {
    return instanceEngine;
  }

  DeploymentEngine<PipelineRecord> pipelineEngine() {
    return pipelineEngine;
  }

  /** The component that is attached to an instance. */
  Optional<AttachedComponents.Attached> attachedTo(InstanceRecord instance) {
    return components.to(instance.key().service(), instance.name());
  }

  /** Tells what was attached to an instance that it is gone. */
  void detachFrom(InstanceRecord gone) {
    components.instanceGone(gone.key().service(), gone.name());
  }

  InstanceRecord deploy(InstanceRecord instance, String operation) {
    return instanceEngine.deploy(instance.in(surroundings(instance)), operation);
  }

  /** Deploys the version that a pipeline has already, with another spec. */
  PipelineRecord redeploy(PipelineRecord pipeline, ServiceSpec spec, String operation) {
    VersionNumber version = pipeline.versionInUse().orElseGet(() -> pipeline.attempt().version());
    ProvisioningMethod method =
        bundles.ofPipeline(
            pipeline.pipeline().templateName(),
            version,
            settings.method().orElse(pipeline.method()));
    return pipelineEngine.deploy(
        pipeline.attempting(new Attempt<>(false, version, spec), method, spec), operation);
  }

  /** Starts the deployment of all of these; tells their ARNs. */
  Set<String> deployAll(Collection<InstanceRecord> made, String operation) {
    return made.stream()
        .map(instance -> deploy(instance, operation).arn())
        .collect(toCollection(LinkedHashSet::new));
  }

  /** Starts the deletion of all of these; tells their ARNs. */
  Set<String> deleteAll(Collection<InstanceRecord> some, String operation) {
    return some.stream()
        .map(
            instance -> instanceEngine.delete(instance.in(surroundings(instance)), operation).arn())
        .collect(toCollection(LinkedHashSet::new));
  }

  /** Starts the deletion of everything that a service has; tells the ARNs. */
  Set<String> deleteAllOf(ServiceRecord service, String operation) {
    Set<String> begun = deleteAll(instances.ofService(service.name()), operation);
    pipelines
        .find(service.name())
        .map(own -> own.beside(service.spec()))
        .ifPresent(own -> begun.add(pipelineEngine.delete(own, operation).arn()));
    return begun;
  }

  private Surroundings surroundings(InstanceRecord instance) {
    return new Surroundings(
        environments
            .findHost(instance.environment())
            .flatMap(HostEnvironment::succeededDeploymentId),
        pipelines
            .find(instance.key().service())
            .flatMap(pipeline -> pipeline.standing().succeededId()),
        attachedTo(instance).flatMap(AttachedComponents.Attached::succeededDeploymentId).stream()
            .toList());
  }
}
