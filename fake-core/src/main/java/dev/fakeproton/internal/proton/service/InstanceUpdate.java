package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.Deployed;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.InstanceSpec;
import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.ServiceTemplateCatalog;
import dev.fakeproton.internal.proton.template.VersionChoice;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.UpdateServiceInstanceRequest;

/** The rules of UpdateServiceInstance (specification: services.md 5.4). */
final class InstanceUpdate {

  private final ServiceTables tables;
  private final ServiceTemplateCatalog templates;
  private final EnvironmentTable environments;
  private final Hosting hosting;
  private final ServiceBundleRules bundles;
  private final ServiceParts parts;
  private final InstanceTokens tokens;

  InstanceUpdate(
      ServiceTables tables,
      ServiceTemplateCatalog templates,
      EnvironmentTable environments,
      Hosting hosting,
      ServiceBundleRules bundles,
      ServiceParts parts,
      InstanceTokens tokens) {
    this.tables = tables;
    this.templates = templates;
    this.environments = environments;
    this.hosting = hosting;
    this.bundles = bundles;
    this.parts = parts;
    this.tokens = tokens;
  }

  /**
   * Updates an instance, unless the client's token did so before.
   *
   * @param asker who asks for it
   */
  InstanceRecord update(InstanceChange change, Asker asker) {
    UpdateServiceInstanceRequest request = change.request();
    VersionChoice choice =
        VersionChoice.of(
            request.deploymentType(),
            Optional.ofNullable(request.templateMajorVersion()),
            Optional.ofNullable(request.templateMinorVersion()));
    checkCombination(request, choice);
    ServiceRecord service = tables.services().require(request.serviceName());
    InstanceKey key = new InstanceKey(service.name(), request.name());
    InstanceRecord instance = tables.instances().require(key);
    Optional<String> token = Optional.ofNullable(request.clientToken());
    UpdateServiceInstanceRequest tokenless = request.toBuilder().clientToken(null).build();
    if (tokens.update().replayed(token, tokenless).isPresent()) {
      return instance;
    }
    choice.requireNamedVersion(templates, service.template(), instance.versionInUse());
    checkState(service, instance);
    InstanceRecord named = withToken(instance, request);
    if (request.deploymentType() == DeploymentUpdateType.NONE) {
      tables.instances().put(named);
      tokens.update().remember(token, tokenless, key);
      return named;
    }
    InstanceRecord updated = deploy(service, named, change, choice, asker.cause());
    tokens.update().remember(token, tokenless, key);
    asker.begun().accept(updated);
    return updated;
  }

  private static void checkCombination(UpdateServiceInstanceRequest request, VersionChoice choice) {
    choice.checkCombination();
    if (request.deploymentType() == DeploymentUpdateType.NONE && request.spec() != null) {
      throw Refusal.invalid(
          "deploymentType NONE deploys nothing, so it takes no spec. Use CURRENT_VERSION to deploy one.");
    }
  }

  private void checkState(ServiceRecord service, InstanceRecord instance) {
    ServiceBlocks.checkInstanceUpdate(service);
    if (!instance.isSettled()) {
      throw Refusal.conflict(
          "Service instance '%s' of service '%s' is %s and cannot be updated now. It can when it is SUCCEEDED, FAILED or CANCELLED."
              .formatted(instance.name(), service.name(), instance.status()));
    }
    if (service.phase().filter(phase -> phase.mayTakeBack(instance.name())).isPresent()) {
      throw Refusal.conflict(
          "Service instance '%s' was added by the update of service '%s' that is under way, which takes it back if another new instance fails. Wait until the new instances are deployed."
              .formatted(instance.name(), service.name()));
    }
    parts
        .attachedTo(instance)
        .filter(component -> !component.isSettled())
        .ifPresent(
            busy -> {
              throw Refusal.conflict(
                  "Component '%s', which is attached to service instance '%s', is %s. Wait until its deployment ends."
                      .formatted(busy.name(), instance.name(), busy.status()));
            });
  }

  private static InstanceRecord withToken(
      InstanceRecord instance, UpdateServiceInstanceRequest request) {
    return request.clientToken() == null
        ? instance
        : instance.with(
            instance.instance().toBuilder().lastClientRequestToken(request.clientToken()).build());
  }

  private InstanceRecord deploy(
      ServiceRecord service,
      InstanceRecord instance,
      InstanceChange change,
      VersionChoice choice,
      String cause) {
    Deployed<ServiceSpec> inUse =
        instance
            .inUse()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "No deployment of service instance '%s' of service '%s' has succeeded, so it has no template version to update. Drop it with UpdateService and add it again."
                            .formatted(instance.name(), service.name())));
    VersionNumber version = choice.forUpdate(templates, service.template(), inUse.version());
    HostEnvironment host = environments.requireHost(instance.environment());
    if (!version.equals(inUse.version())) {
      hosting.checkCompatible(host, service.template(), version);
    }
    ProvisioningMethod method = bundles.ofInstance(service.template(), version, host);
    ServiceSpec spec =
        change.spec().map(sent -> specOf(service, instance, sent)).orElse(inUse.spec());
    bundles.checkInstances(
        service.template(), version, spec, List.of(spec.require(instance.name())));
    return parts.deploy(instance.attempting(new Attempt<>(true, version, spec), method), cause);
  }

  private static ServiceSpec specOf(
      ServiceRecord service, InstanceRecord instance, Parsed<ServiceSpec> sent) {
    ServiceSpec spec = sent.requireGood();
    PipelineRules.checkBlock(spec, service.hasPipeline(), service.template());
    InstanceSpec entry = spec.require(instance.name());
    if (!entry.environment().equals(instance.environment())) {
      throw Refusal.invalid(
          "Invalid spec: %s names environment '%s', but service instance '%s' is deployed to '%s', which cannot be changed."
              .formatted(
                  spec.placeOf(instance.name()),
                  entry.environment(),
                  instance.name(),
                  instance.environment()));
    }
    ServiceSpec resolved = spec.resolvingInstance(service.spec(), instance.name());
    service.spec().withInstance(resolved, instance.name()).requireLegalLength();
    return resolved;
  }
}
