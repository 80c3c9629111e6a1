package dev.fakeproton.internal.proton;

import dev.fakeproton.internal.proton.account.AccountSettingsOperations;
import dev.fakeproton.internal.proton.account.ResourcesSummary;
import dev.fakeproton.internal.proton.component.ComponentChange;
import dev.fakeproton.internal.proton.component.ComponentDraft;
import dev.fakeproton.internal.proton.component.Components;
import dev.fakeproton.internal.proton.connection.EnvironmentAccountConnections;
import dev.fakeproton.internal.proton.deployment.Deployments;
import dev.fakeproton.internal.proton.environment.EnvironmentChange;
import dev.fakeproton.internal.proton.environment.EnvironmentDraft;
import dev.fakeproton.internal.proton.environment.EnvironmentResults;
import dev.fakeproton.internal.proton.environment.Environments;
import dev.fakeproton.internal.proton.report.ProvisioningReports;
import dev.fakeproton.internal.proton.repository.Repositories;
import dev.fakeproton.internal.proton.service.InstanceChange;
import dev.fakeproton.internal.proton.service.InstanceDraft;
import dev.fakeproton.internal.proton.service.PipelineChange;
import dev.fakeproton.internal.proton.service.ServiceChange;
import dev.fakeproton.internal.proton.service.ServiceDraft;
import dev.fakeproton.internal.proton.service.ServiceInstances;
import dev.fakeproton.internal.proton.service.ServicePipelines;
import dev.fakeproton.internal.proton.service.ServiceResults;
import dev.fakeproton.internal.proton.service.Services;
import dev.fakeproton.internal.proton.sync.RepositorySyncOperations;
import dev.fakeproton.internal.proton.sync.TemplateSyncConfigs;
import dev.fakeproton.internal.proton.sync.TemplateSyncs;
import dev.fakeproton.internal.proton.tag.Tags;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateVersions;
import dev.fakeproton.internal.proton.template.EnvironmentTemplates;
import dev.fakeproton.internal.proton.template.ServiceTemplateVersions;
import dev.fakeproton.internal.proton.template.ServiceTemplates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.*; // all 87 requests

/**
 * All operations of the API: the table of contents of the fake.
 *
 * <p>What stands in a row is all that belongs to an operation: its family, its request, and the
 * method that behaves. The table is a switch, so that the JVM links a row when it is first called
 * and not all of them in every start.
 */
public final class Operations {

  private static final Family<EnvironmentTemplates> ENVIRONMENT_TEMPLATES =
      new Family<>("Environment templates", ProtonApi::environmentTemplates);
  private static final Family<EnvironmentTemplateVersions> ENVIRONMENT_TEMPLATE_VERSIONS =
      new Family<>("Environment template versions", ProtonApi::environmentTemplateVersions);
  private static final Family<ServiceTemplates> SERVICE_TEMPLATES =
      new Family<>("Service templates", ProtonApi::serviceTemplates);
  private static final Family<ServiceTemplateVersions> SERVICE_TEMPLATE_VERSIONS =
      new Family<>("Service template versions", ProtonApi::serviceTemplateVersions);
  private static final Family<Environments> ENVIRONMENTS =
      new Family<>("Environments", ProtonApi::environments);
  private static final Family<EnvironmentResults> ENVIRONMENT_RESULTS =
      new Family<>("Environment results", ProtonApi::environmentResults);
  private static final Family<EnvironmentAccountConnections> CONNECTIONS =
      new Family<>("Environment account connections", ProtonApi::connections);
  private static final Family<Deployments> DEPLOYMENTS =
      new Family<>("Deployments", ProtonApi::deployments);
  private static final Family<AccountSettingsOperations> ACCOUNT_SETTINGS =
      new Family<>("Account settings", ProtonApi::accountSettings);
  private static final Family<ResourcesSummary> SUMMARY =
      new Family<>("Resources summary", ProtonApi::resourcesSummary);
  private static final Family<Repositories> REPOSITORIES =
      new Family<>("Repositories", ProtonApi::repositories);
  private static final Family<TemplateSyncConfigs> TEMPLATE_SYNC_CONFIGS =
      new Family<>("Template sync", api -> api.syncs().templateConfigs());
  private static final Family<TemplateSyncs> TEMPLATE_SYNC =
      new Family<>("Template sync", api -> api.syncs().templates());
  private static final Family<RepositorySyncOperations> REPOSITORY_SYNC =
      new Family<>("Repository sync", api -> api.syncs().repositoryOperations());
  private static final Family<Tags> TAGS = new Family<>("Tags", ProtonApi::tags);
  private static final Family<Services> SERVICES = new Family<>("Services", ProtonApi::services);
  private static final Family<ServiceInstances> SERVICE_INSTANCES =
      new Family<>("Service instances", ProtonApi::serviceInstances);
  private static final Family<ServicePipelines> SERVICE_PIPELINES =
      new Family<>("Service pipelines", ProtonApi::servicePipelines);
  private static final Family<ServiceResults> SERVICE_RESULTS =
      new Family<>("Service results", ProtonApi::serviceResults);
  private static final Family<Components> COMPONENTS =
      new Family<>("Components", ProtonApi::components);
  private static final Family<Void> SERVICE_SYNC = Family.toCome("Service sync");
  private static final Family<ProvisioningReports> REPORTS =
      new Family<>("Provisioning reports", ProtonApi::reports);

  private static final Map<String, Operation<?>> LINKED = new ConcurrentHashMap<>();

  private Operations() {}

  /** The operation of this name, as it stands in {@code X-Amz-Target}. */
  public static Optional<Operation<?>> named(String name) {
    Operation<?> linked = LINKED.get(name);
    if (linked == null) {
      linked = row(name);
      if (linked != null) {
        LINKED.put(name, linked);
      }
    }
    return Optional.ofNullable(linked);
  }

  private static @Nullable Operation<?> row(String name) {
    return switch (name) {
      case "CreateEnvironmentTemplate" ->
          ENVIRONMENT_TEMPLATES.on(
              name, CreateEnvironmentTemplateRequest::builder, EnvironmentTemplates::create);
      case "GetEnvironmentTemplate" ->
          ENVIRONMENT_TEMPLATES.on(
              name, GetEnvironmentTemplateRequest::builder, EnvironmentTemplates::get);
      case "ListEnvironmentTemplates" ->
          ENVIRONMENT_TEMPLATES.on(
              name, ListEnvironmentTemplatesRequest::builder, EnvironmentTemplates::list);
      case "UpdateEnvironmentTemplate" ->
          ENVIRONMENT_TEMPLATES.on(
              name, UpdateEnvironmentTemplateRequest::builder, EnvironmentTemplates::update);
      case "DeleteEnvironmentTemplate" ->
          ENVIRONMENT_TEMPLATES.on(
              name, DeleteEnvironmentTemplateRequest::builder, EnvironmentTemplates::delete);

      case "CreateEnvironmentTemplateVersion" ->
          ENVIRONMENT_TEMPLATE_VERSIONS.on(
              name,
              CreateEnvironmentTemplateVersionRequest::builder,
              EnvironmentTemplateVersions::create);
      case "GetEnvironmentTemplateVersion" ->
          ENVIRONMENT_TEMPLATE_VERSIONS
              .on(
                  name,
                  GetEnvironmentTemplateVersionRequest::builder,
                  EnvironmentTemplateVersions::get)
              .polling((api, request) -> List.of(api.environmentTemplateVersions().arn(request)));
      case "ListEnvironmentTemplateVersions" ->
          ENVIRONMENT_TEMPLATE_VERSIONS.on(
              name,
              ListEnvironmentTemplateVersionsRequest::builder,
              EnvironmentTemplateVersions::list);
      case "UpdateEnvironmentTemplateVersion" ->
          ENVIRONMENT_TEMPLATE_VERSIONS.on(
              name,
              UpdateEnvironmentTemplateVersionRequest::builder,
              EnvironmentTemplateVersions::update);
      case "DeleteEnvironmentTemplateVersion" ->
          ENVIRONMENT_TEMPLATE_VERSIONS.on(
              name,
              DeleteEnvironmentTemplateVersionRequest::builder,
              EnvironmentTemplateVersions::delete);

      case "CreateServiceTemplate" ->
          SERVICE_TEMPLATES.on(
              name, CreateServiceTemplateRequest::builder, ServiceTemplates::create);
      case "GetServiceTemplate" ->
          SERVICE_TEMPLATES.on(name, GetServiceTemplateRequest::builder, ServiceTemplates::get);
      case "ListServiceTemplates" ->
          SERVICE_TEMPLATES.on(name, ListServiceTemplatesRequest::builder, ServiceTemplates::list);
      case "UpdateServiceTemplate" ->
          SERVICE_TEMPLATES.on(
              name, UpdateServiceTemplateRequest::builder, ServiceTemplates::update);
      case "DeleteServiceTemplate" ->
          SERVICE_TEMPLATES.on(
              name, DeleteServiceTemplateRequest::builder, ServiceTemplates::delete);

      case "CreateServiceTemplateVersion" ->
          SERVICE_TEMPLATE_VERSIONS.on(
              name, CreateServiceTemplateVersionRequest::builder, ServiceTemplateVersions::create);
      case "GetServiceTemplateVersion" ->
          SERVICE_TEMPLATE_VERSIONS
              .on(name, GetServiceTemplateVersionRequest::builder, ServiceTemplateVersions::get)
              .polling((api, request) -> List.of(api.serviceTemplateVersions().arn(request)));
      case "ListServiceTemplateVersions" ->
          SERVICE_TEMPLATE_VERSIONS.on(
              name, ListServiceTemplateVersionsRequest::builder, ServiceTemplateVersions::list);
      case "UpdateServiceTemplateVersion" ->
          SERVICE_TEMPLATE_VERSIONS.on(
              name, UpdateServiceTemplateVersionRequest::builder, ServiceTemplateVersions::update);
      case "DeleteServiceTemplateVersion" ->
          SERVICE_TEMPLATE_VERSIONS.on(
              name, DeleteServiceTemplateVersionRequest::builder, ServiceTemplateVersions::delete);

      case "CreateEnvironment" ->
          ENVIRONMENTS.on(
              name, CreateEnvironmentRequest::builder, EnvironmentDraft::of, Environments::create);
      case "GetEnvironment" ->
          ENVIRONMENTS
              .on(name, GetEnvironmentRequest::builder, Environments::get)
              .polling((api, request) -> List.of(api.environments().arn(request.name())));
      case "ListEnvironments" ->
          ENVIRONMENTS.on(name, ListEnvironmentsRequest::builder, Environments::list);
      case "UpdateEnvironment" ->
          ENVIRONMENTS.on(
              name, UpdateEnvironmentRequest::builder, EnvironmentChange::of, Environments::update);
      case "DeleteEnvironment" ->
          ENVIRONMENTS.on(name, DeleteEnvironmentRequest::builder, Environments::delete);
      case "CancelEnvironmentDeployment" ->
          ENVIRONMENTS.on(
              name, CancelEnvironmentDeploymentRequest::builder, Environments::cancelDeployment);

      case "ListEnvironmentOutputs" ->
          ENVIRONMENT_RESULTS.on(
              name, ListEnvironmentOutputsRequest::builder, EnvironmentResults::outputs);
      case "ListEnvironmentProvisionedResources" ->
          ENVIRONMENT_RESULTS.on(
              name,
              ListEnvironmentProvisionedResourcesRequest::builder,
              EnvironmentResults::provisionedResources);

      case "CreateEnvironmentAccountConnection" ->
          CONNECTIONS.on(
              name,
              CreateEnvironmentAccountConnectionRequest::builder,
              EnvironmentAccountConnections::create);
      case "GetEnvironmentAccountConnection" ->
          CONNECTIONS.on(
              name,
              GetEnvironmentAccountConnectionRequest::builder,
              EnvironmentAccountConnections::get);
      case "ListEnvironmentAccountConnections" ->
          CONNECTIONS.on(
              name,
              ListEnvironmentAccountConnectionsRequest::builder,
              EnvironmentAccountConnections::list);
      case "UpdateEnvironmentAccountConnection" ->
          CONNECTIONS.on(
              name,
              UpdateEnvironmentAccountConnectionRequest::builder,
              EnvironmentAccountConnections::update);
      case "AcceptEnvironmentAccountConnection" ->
          CONNECTIONS.on(
              name,
              AcceptEnvironmentAccountConnectionRequest::builder,
              EnvironmentAccountConnections::accept);
      case "RejectEnvironmentAccountConnection" ->
          CONNECTIONS.on(
              name,
              RejectEnvironmentAccountConnectionRequest::builder,
              EnvironmentAccountConnections::reject);
      case "DeleteEnvironmentAccountConnection" ->
          CONNECTIONS.on(
              name,
              DeleteEnvironmentAccountConnectionRequest::builder,
              EnvironmentAccountConnections::delete);

      case "GetDeployment" ->
          DEPLOYMENTS
              .on(name, GetDeploymentRequest::builder, Deployments::get)
              .polling((api, request) -> api.deployments().targetArns(request.id()));
      case "ListDeployments" ->
          DEPLOYMENTS.on(name, ListDeploymentsRequest::builder, Deployments::list);
      case "DeleteDeployment" ->
          DEPLOYMENTS.on(name, DeleteDeploymentRequest::builder, Deployments::delete);

      case "GetAccountSettings" ->
          ACCOUNT_SETTINGS.on(
              name, GetAccountSettingsRequest::builder, AccountSettingsOperations::get);
      case "UpdateAccountSettings" ->
          ACCOUNT_SETTINGS.on(
              name, UpdateAccountSettingsRequest::builder, AccountSettingsOperations::update);

      case "GetResourcesSummary" ->
          SUMMARY.on(name, GetResourcesSummaryRequest::builder, ResourcesSummary::get);

      case "CreateRepository" ->
          REPOSITORIES.on(name, CreateRepositoryRequest::builder, Repositories::create);
      case "GetRepository" ->
          REPOSITORIES.on(name, GetRepositoryRequest::builder, Repositories::get);
      case "ListRepositories" ->
          REPOSITORIES.on(name, ListRepositoriesRequest::builder, Repositories::list);
      case "DeleteRepository" ->
          REPOSITORIES.on(name, DeleteRepositoryRequest::builder, Repositories::delete);

      case "CreateTemplateSyncConfig" ->
          TEMPLATE_SYNC_CONFIGS.on(
              name, CreateTemplateSyncConfigRequest::builder, TemplateSyncConfigs::create);
      case "GetTemplateSyncConfig" ->
          TEMPLATE_SYNC_CONFIGS.on(
              name, GetTemplateSyncConfigRequest::builder, TemplateSyncConfigs::get);
      case "UpdateTemplateSyncConfig" ->
          TEMPLATE_SYNC_CONFIGS.on(
              name, UpdateTemplateSyncConfigRequest::builder, TemplateSyncConfigs::update);
      case "DeleteTemplateSyncConfig" ->
          TEMPLATE_SYNC_CONFIGS.on(
              name, DeleteTemplateSyncConfigRequest::builder, TemplateSyncConfigs::delete);
      case "GetTemplateSyncStatus" ->
          TEMPLATE_SYNC
              .on(name, GetTemplateSyncStatusRequest::builder, TemplateSyncs::status)
              .polling((api, request) -> List.of(api.syncs().templates().polled(request)));
      case "GetRepositorySyncStatus" ->
          REPOSITORY_SYNC
              .on(name, GetRepositorySyncStatusRequest::builder, RepositorySyncOperations::status)
              .polling((api, request) -> List.of(api.syncs().repositoryOperations().arn(request)));
      case "ListRepositorySyncDefinitions" ->
          REPOSITORY_SYNC.on(
              name,
              ListRepositorySyncDefinitionsRequest::builder,
              RepositorySyncOperations::definitions);

      case "TagResource" -> TAGS.on(name, TagResourceRequest::builder, Tags::tag);
      case "UntagResource" -> TAGS.on(name, UntagResourceRequest::builder, Tags::untag);
      case "ListTagsForResource" -> TAGS.on(name, ListTagsForResourceRequest::builder, Tags::list);

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
      case "ListServiceInstanceOutputs" ->
          SERVICE_RESULTS.on(
              name, ListServiceInstanceOutputsRequest::builder, ServiceResults::instanceOutputs);
      case "ListServiceInstanceProvisionedResources" ->
          SERVICE_RESULTS.on(
              name,
              ListServiceInstanceProvisionedResourcesRequest::builder,
              ServiceResults::instanceResources);
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
      case "ListServicePipelineOutputs" ->
          SERVICE_RESULTS.on(
              name, ListServicePipelineOutputsRequest::builder, ServiceResults::pipelineOutputs);
      case "ListServicePipelineProvisionedResources" ->
          SERVICE_RESULTS.on(
              name,
              ListServicePipelineProvisionedResourcesRequest::builder,
              ServiceResults::pipelineResources);
      case "UpdateServicePipeline" ->
          SERVICE_PIPELINES.on(
              name,
              UpdateServicePipelineRequest::builder,
              PipelineChange::of,
              ServicePipelines::update);

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
          SERVICE_SYNC.notYet(name, CreateServiceSyncConfigRequest::builder);
      case "GetServiceSyncConfig" ->
          SERVICE_SYNC.notYet(name, GetServiceSyncConfigRequest::builder);
      case "UpdateServiceSyncConfig" ->
          SERVICE_SYNC.notYet(name, UpdateServiceSyncConfigRequest::builder);
      case "DeleteServiceSyncConfig" ->
          SERVICE_SYNC.notYet(name, DeleteServiceSyncConfigRequest::builder);
      case "GetServiceInstanceSyncStatus" ->
          SERVICE_SYNC.notYet(name, GetServiceInstanceSyncStatusRequest::builder);
      case "GetServiceSyncBlockerSummary" ->
          SERVICE_SYNC.notYet(name, GetServiceSyncBlockerSummaryRequest::builder);
      case "UpdateServiceSyncBlocker" ->
          SERVICE_SYNC.notYet(name, UpdateServiceSyncBlockerRequest::builder);

      case "NotifyResourceDeploymentStatusChange" ->
          REPORTS.on(
              name,
              NotifyResourceDeploymentStatusChangeRequest::builder,
              ProvisioningReports::notify);

      default -> null;
    };
  }
}
