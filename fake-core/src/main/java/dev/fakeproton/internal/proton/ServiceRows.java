package dev.fakeproton.internal.proton;

import dev.fakeproton.internal.proton.component.ComponentChange;
import dev.fakeproton.internal.proton.component.ComponentDraft;
import dev.fakeproton.internal.proton.component.Components;
import dev.fakeproton.internal.proton.service.InstanceChange;
import dev.fakeproton.internal.proton.service.InstanceDraft;
import dev.fakeproton.internal.proton.service.PipelineChange;
import dev.fakeproton.internal.proton.service.ServiceChange;
import dev.fakeproton.internal.proton.service.ServiceDraft;
import dev.fakeproton.internal.proton.service.ServiceInstances;
import dev.fakeproton.internal.proton.service.ServicePipelines;
import dev.fakeproton.internal.proton.service.ServiceResults;
import dev.fakeproton.internal.proton.service.Services;
import dev.fakeproton.internal.proton.sync.ServiceSyncConfigs;
import dev.fakeproton.internal.proton.sync.ServiceSyncs;
import dev.fakeproton.internal.proton.sync.SyncBlockers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.*; // all 87 requests

/**
 * The rows of {@link Operations} for services, their instances and pipelines, components, and what
 * syncs services with repositories.
 */
final class ServiceRows {

  private static final Family<Services> SERVICES = new Family<>("Services", ProtonApi::services);
  private static final Family<ServiceInstances> SERVICE_INSTANCES =
      new Family<>("Service instances", ProtonApi::serviceInstances);
  private static final Family<ServicePipelines> SERVICE_PIPELINES =
      new Family<>("Service pipelines", ProtonApi::servicePipelines);
  private static final Family<ServiceResults> SERVICE_RESULTS =
      new Family<>("Service results", ProtonApi::serviceResults);
  private static final Family<Components> COMPONENTS =
      new Family<>("Components", ProtonApi::components);
  private static final Family<ServiceSyncConfigs> SERVICE_SYNC_CONFIGS =
      new Family<>("Service sync", api -> api.syncs().serviceConfigs());
  private static final Family<ServiceSyncs> SERVICE_SYNC =
      new Family<>("Service sync", api -> api.syncs().services());
  private static final Family<SyncBlockers> SERVICE_SYNC_BLOCKERS =
      new Family<>("Service sync", api -> api.syncs().blockers());

  private ServiceRows() {}

  /** The operation of this name; null if it has its row elsewhere. */
  static @Nullable Operation<?> row(String name) {
    return switch (name) {
      case "CreateService" ->
          SERVICES.on(name, CreateServiceRequest::builder, ServiceDraft::of, Services::create);
      case "GetService" ->
          SERVICES
              .on(name, GetServiceRequest::builder, Services::get)
              .polling((api, request) -> api.services().polled(request.name()));
      case "ListServices" -> SERVICES.on(name, ListServicesRequest::builder, Services::list);
      case "UpdateService" ->
          SERVICES.on(name, UpdateServiceRequest::builder, ServiceChange::of, Services::update);
      case "DeleteService" -> SERVICES.on(name, DeleteServiceRequest::builder, Services::delete);

      case "CancelServiceInstanceDeployment" ->
          SERVICE_INSTANCES.on(
              name,
              CancelServiceInstanceDeploymentRequest::builder,
              ServiceInstances::cancelDeployment);
      case "CreateServiceInstance" ->
          SERVICE_INSTANCES.on(
              name,
              CreateServiceInstanceRequest::builder,
              InstanceDraft::of,
              ServiceInstances::create);
      case "GetServiceInstance" ->
          SERVICE_INSTANCES
              .on(name, GetServiceInstanceRequest::builder, ServiceInstances::get)
              .polling(
                  (api, request) ->
                      List.of(api.serviceInstances().arn(request.serviceName(), request.name())));
      case "ListServiceInstances" ->
          SERVICE_INSTANCES.on(name, ListServiceInstancesRequest::builder, ServiceInstances::list);
      case "UpdateServiceInstance" ->
          SERVICE_INSTANCES.on(
              name,
              UpdateServiceInstanceRequest::builder,
              InstanceChange::of,
              ServiceInstances::update);

      case "CancelServicePipelineDeployment" ->
          SERVICE_PIPELINES.on(
              name,
              CancelServicePipelineDeploymentRequest::builder,
              ServicePipelines::cancelDeployment);
      case "UpdateServicePipeline" ->
          SERVICE_PIPELINES.on(
              name,
              UpdateServicePipelineRequest::builder,
              PipelineChange::of,
              ServicePipelines::update);

      case "ListServiceInstanceOutputs" ->
          SERVICE_RESULTS.on(
              name, ListServiceInstanceOutputsRequest::builder, ServiceResults::instanceOutputs);
      case "ListServiceInstanceProvisionedResources" ->
          SERVICE_RESULTS.on(
              name,
              ListServiceInstanceProvisionedResourcesRequest::builder,
              ServiceResults::instanceResources);
      case "ListServicePipelineOutputs" ->
          SERVICE_RESULTS.on(
              name, ListServicePipelineOutputsRequest::builder, ServiceResults::pipelineOutputs);
      case "ListServicePipelineProvisionedResources" ->
          SERVICE_RESULTS.on(
              name,
              ListServicePipelineProvisionedResourcesRequest::builder,
              ServiceResults::pipelineResources);

      case "CancelComponentDeployment" ->
          COMPONENTS.on(
              name, CancelComponentDeploymentRequest::builder, Components::cancelDeployment);
      case "CreateComponent" ->
          COMPONENTS.on(
              name, CreateComponentRequest::builder, ComponentDraft::of, Components::create);
      case "DeleteComponent" ->
          COMPONENTS.on(name, DeleteComponentRequest::builder, Components::delete);
      case "GetComponent" ->
          COMPONENTS
              .on(name, GetComponentRequest::builder, Components::get)
              .polling((api, request) -> List.of(api.components().arn(request.name())));
      case "ListComponentOutputs" ->
          COMPONENTS.on(name, ListComponentOutputsRequest::builder, Components::outputs);
      case "ListComponentProvisionedResources" ->
          COMPONENTS.on(
              name,
              ListComponentProvisionedResourcesRequest::builder,
              Components::provisionedResources);
      case "ListComponents" ->
          COMPONENTS.on(name, ListComponentsRequest::builder, Components::list);
      case "UpdateComponent" ->
          COMPONENTS.on(
              name, UpdateComponentRequest::builder, ComponentChange::of, Components::update);

      case "CreateServiceSyncConfig" ->
          SERVICE_SYNC_CONFIGS.on(
              name, CreateServiceSyncConfigRequest::builder, ServiceSyncConfigs::create);
      case "GetServiceSyncConfig" ->
          SERVICE_SYNC_CONFIGS.on(
              name, GetServiceSyncConfigRequest::builder, ServiceSyncConfigs::get);
      case "UpdateServiceSyncConfig" ->
          SERVICE_SYNC_CONFIGS.on(
              name, UpdateServiceSyncConfigRequest::builder, ServiceSyncConfigs::update);
      case "DeleteServiceSyncConfig" ->
          SERVICE_SYNC_CONFIGS.on(
              name, DeleteServiceSyncConfigRequest::builder, ServiceSyncConfigs::delete);
      case "GetServiceInstanceSyncStatus" ->
          SERVICE_SYNC
              .on(name, GetServiceInstanceSyncStatusRequest::builder, ServiceSyncs::status)
              .polling((api, request) -> List.of(api.syncs().services().polled(request)));
      case "GetServiceSyncBlockerSummary" ->
          SERVICE_SYNC_BLOCKERS.on(
              name, GetServiceSyncBlockerSummaryRequest::builder, SyncBlockers::summary);
      case "UpdateServiceSyncBlocker" ->
          SERVICE_SYNC_BLOCKERS.on(
              name, UpdateServiceSyncBlockerRequest::builder, SyncBlockers::resolve);

      default -> null;
    };
  }
}
