package dev.fakeproton.internal.proton.component;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.deployment.DeploymentResults;
import dev.fakeproton.internal.proton.deployment.Reportable;
import dev.fakeproton.internal.proton.environment.ConnectedEnvironments;
import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.estate.ClientTokens;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.service.ServiceFamilies;
import dev.fakeproton.internal.proton.service.ServiceTables;
import dev.fakeproton.internal.proton.tag.Tagged;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.proton.model.CancelComponentDeploymentRequest;
import software.amazon.awssdk.services.proton.model.CancelComponentDeploymentResponse;
import software.amazon.awssdk.services.proton.model.ComponentSummary;
import software.amazon.awssdk.services.proton.model.CreateComponentResponse;
import software.amazon.awssdk.services.proton.model.DeleteComponentRequest;
import software.amazon.awssdk.services.proton.model.DeleteComponentResponse;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.GetComponentRequest;
import software.amazon.awssdk.services.proton.model.GetComponentResponse;
import software.amazon.awssdk.services.proton.model.ListComponentOutputsRequest;
import software.amazon.awssdk.services.proton.model.ListComponentOutputsResponse;
import software.amazon.awssdk.services.proton.model.ListComponentProvisionedResourcesRequest;
import software.amazon.awssdk.services.proton.model.ListComponentProvisionedResourcesResponse;
import software.amazon.awssdk.services.proton.model.ListComponentsRequest;
import software.amazon.awssdk.services.proton.model.ListComponentsResponse;
import software.amazon.awssdk.services.proton.model.UpdateComponentRequest;
import software.amazon.awssdk.services.proton.model.UpdateComponentResponse;

/** The operations on directly defined components (specification: services.md 7). */
public final class Components {

  private final Estate estate;
  private final ComponentTable table;
  private final EnvironmentTable environments;
  private final ConnectedEnvironments connected;
  private final ServiceTables services;
  private final ComponentCreation creation;
  private final ComponentUpdate update;
  private final DeploymentEngine<ComponentRecord> engine;
  private final DeploymentResults results;
  private final ClientTokens<String> createTokens;
  private final ClientTokens<String> updateTokens;

  /**
   * The operations over this table.
   *
   * @param near what components need of the families beside them, which is what services need
   */
  public Components(
      Estate estate,
      ComponentTable table,
      ServiceTables services,
      ServiceFamilies.Neighbours near) {
    this.estate = estate;
    this.table = table;
    this.environments = near.environments();
    this.connected = near.connected();
    this.services = services;
    this.createTokens = new ClientTokens<>(estate, "createComponentTokens", String.class);
    this.updateTokens = new ClientTokens<>(estate, "updateComponentTokens", String.class);
    AttachmentRules attachments = new AttachmentRules(services, near.templates(), table);
    this.creation =
        new ComponentCreation(
            estate, table, environments, connected, attachments, near.tags(), createTokens);
    this.update = new ComponentUpdate(attachments);
    this.engine =
        new DeploymentEngine<>(
            Kind.COMPONENT, estate, near.log(), near.tags(), table, this::obstacle, this::settled);
    this.results = new DeploymentResults(near.log());
  }

  private Optional<String> obstacle(ComponentRecord component) {
    return environments
        .findHost(component.environment())
        .flatMap(host -> connected.obstacle(host.environment(), component.method()));
  }

  private void settled(ComponentRecord component, DeploymentStatus status, Instant at) {
    switch (status) {
      case FAILED, CANCELLED -> table.put(component.fallenBack());
      case DELETE_COMPLETE -> {
        createTokens.forget(component.name());
        updateTokens.forget(component.name());
      }
      default -> {}
    }
  }

  /** CreateComponent: starts its first deployment. */
  public CreateComponentResponse create(ComponentDraft draft) {
    ComponentCreation.checkCombination(draft.request());
    ComponentRecord component = creation.replayed(draft.request()).orElseGet(() -> created(draft));
    return CreateComponentResponse.builder().component(component.component()).build();
  }

  private ComponentRecord created(ComponentDraft draft) {
    engine.deploy(creation.make(draft), "CreateComponent");
    creation.remember(draft.request());
    return table.require(draft.request().name());
  }

  /** GetComponent: without manifest and template file, which the API never shows. */
  public GetComponentResponse get(GetComponentRequest request) {
    return GetComponentResponse.builder()
        .component(table.require(request.name()).component())
        .build();
  }

  /** ListComponents: oldest first; every name that is given must be the component's. */
  public ListComponentsResponse list(ListComponentsRequest request) {
    if (request.serviceInstanceName() != null && request.serviceName() == null) {
      throw Refusal.invalid(
          "serviceInstanceName '%s' needs a serviceName: instances are named within their service."
              .formatted(request.serviceInstanceName()));
    }
    ComponentSelection selection =
        new ComponentSelection(
            Optional.ofNullable(request.environmentName()),
            Optional.ofNullable(request.serviceName()),
            Optional.ofNullable(request.serviceInstanceName()));
    Listing listing =
        Listing.of(estate, "ListComponents", selection, request.nextToken(), request.maxResults());
    Page<Long, ComponentRecord> page =
        table.page(selection, listing.after(Long::valueOf), listing.limit());
    return ListComponentsResponse.builder()
        .components(page.items().stream().map(Components::summary).toList())
        .nextToken(listing.nextToken(page))
        .build();
  }

  private static ComponentSummary summary(ComponentRecord record) {
    return SdkShapes.copy(record.component(), ComponentSummary.builder()).build();
  }

  /** UpdateComponent: deploys unless the type is NONE. */
  public UpdateComponentResponse update(ComponentChange change) {
    UpdateComponentRequest request = change.request();
    ComponentUpdate.checkCombination(request);
    ComponentRecord component = table.require(request.name());
    Optional<String> token = Optional.ofNullable(request.clientToken());
    UpdateComponentRequest tokenless = request.toBuilder().clientToken(null).build();
    if (updateTokens.replayed(token, tokenless).isEmpty()) {
      ComponentRecord changed = update.changed(component, change);
      if (ComponentUpdate.isMetadataOnly(request)) {
        table.put(changed);
      } else {
        engine.deploy(changed, "UpdateComponent");
      }
      updateTokens.remember(token, tokenless, request.name());
    }
    return UpdateComponentResponse.builder()
        .component(table.require(request.name()).component())
        .build();
  }

  /** DeleteComponent: starts the deletion; one that is not there is no error. */
  public DeleteComponentResponse delete(DeleteComponentRequest request) {
    Optional<ComponentRecord> component = table.find(request.name());
    component
        .filter(found -> found.status() != DeploymentStatus.DELETE_IN_PROGRESS)
        .ifPresent(this::delete);
    return DeleteComponentResponse.builder()
        .component(table.find(request.name()).map(ComponentRecord::component).orElse(null))
        .build();
  }

  private void delete(ComponentRecord component) {
    if (component.isDeploying()) {
      throw Refusal.conflict(
          "Component '%s' is %s and cannot be deleted now. Wait until its deployment ends."
              .formatted(component.name(), component.status()));
    }
    if (component.isAttached()) {
      throw Refusal.conflict(
          "Component '%s' is attached to service instance '%s' of service '%s'. Detach it with UpdateComponent first."
              .formatted(
                  component.name(),
                  component.component().serviceInstanceName(),
                  component.component().serviceName()));
    }
    engine.delete(component, "DeleteComponent");
  }

  /** CancelComponentDeployment: asks a running create or update to stop. */
  public CancelComponentDeploymentResponse cancelDeployment(
      CancelComponentDeploymentRequest request) {
    ComponentRecord component = table.require(request.componentName());
    component.checkInProgress("Component '%s'".formatted(component.name()));
    engine.cancel(component, "CancelComponentDeployment");
    return CancelComponentDeploymentResponse.builder()
        .component(table.require(component.name()).component())
        .build();
  }

  /** ListComponentOutputs: of the last success, or of one deployment. */
  public ListComponentOutputsResponse outputs(ListComponentOutputsRequest request) {
    ComponentRecord component = table.require(request.componentName());
    return ListComponentOutputsResponse.builder()
        .outputs(results.outputs(component, request.deploymentId()))
        .build();
  }

  /** ListComponentProvisionedResources: of the last success. */
  public ListComponentProvisionedResourcesResponse provisionedResources(
      ListComponentProvisionedResourcesRequest request) {
    return ListComponentProvisionedResourcesResponse.builder()
        .provisionedResources(table.require(request.componentName()).provisioned())
        .build();
  }

  /** The component that a tag operation names. */
  public Optional<Tagged> tagged(String name) {
    return table.find(name).map(this::tagged);
  }

  private Tagged tagged(ComponentRecord component) {
    Map<String, String> managed = new TreeMap<>();
    managed.put("aws:proton:account", estate.owner().account());
    managed.put("aws:proton:environment", environments.arn(component.environment()));
    managed.put("aws:proton:component", component.arn());
    component
        .attachedAtCreation()
        .ifPresent(
            to -> {
              managed.put("aws:proton:service", services.services().arn(to.service()));
              managed.put(
                  "aws:proton:service-instance",
                  services.instances().arn(to.service(), to.instance()));
            });
    return new Tagged(
        new TreeMap<>(managed), component.status() == DeploymentStatus.DELETE_IN_PROGRESS);
  }

  /** The status of a component, for handles. */
  public Optional<String> status(String name) {
    return table.find(name).map(record -> record.status().toString());
  }

  /** The status message of a component, for handles. */
  public Optional<String> statusMessage(String name) {
    return table.find(name).flatMap(record -> record.standing().message());
  }

  /** The ARN of a component, whether it exists or not. */
  public String arn(String name) {
    return table.arn(name);
  }

  /** The component of this name, for reports on its deployments. */
  public Optional<? extends Reportable<?>> reportable(String name) {
    return table.find(name).map(record -> new Reportable<>(record, engine));
  }
}
