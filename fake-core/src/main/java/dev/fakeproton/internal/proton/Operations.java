package dev.fakeproton.internal.proton;

import dev.fakeproton.internal.proton.account.AccountSettingsOperations;
import dev.fakeproton.internal.proton.account.ResourcesSummary;
import dev.fakeproton.internal.proton.connection.EnvironmentAccountConnections;
import dev.fakeproton.internal.proton.deployment.Deployments;
import dev.fakeproton.internal.proton.environment.EnvironmentChange;
import dev.fakeproton.internal.proton.environment.EnvironmentDraft;
import dev.fakeproton.internal.proton.environment.EnvironmentResults;
import dev.fakeproton.internal.proton.environment.Environments;
import dev.fakeproton.internal.proton.repository.Repositories;
import dev.fakeproton.internal.proton.sync.RepositorySyncOperations;
import dev.fakeproton.internal.proton.sync.TemplateSyncConfigs;
import dev.fakeproton.internal.proton.sync.TemplateSyncs;
import dev.fakeproton.internal.proton.tag.Tags;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateVersions;
import dev.fakeproton.internal.proton.template.EnvironmentTemplates;
import dev.fakeproton.internal.proton.template.ServiceTemplateVersions;
import dev.fakeproton.internal.proton.template.ServiceTemplates;
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
      new Family<>("Template sync", ProtonApi::templateSyncConfigs);
  private static final Family<TemplateSyncs> TEMPLATE_SYNC =
      new Family<>("Template sync", ProtonApi::templateSyncs);
  private static final Family<RepositorySyncOperations> REPOSITORY_SYNC =
      new Family<>("Repository sync", ProtonApi::repositorySyncOperations);
  private static final Family<Tags> TAGS = new Family<>("Tags", ProtonApi::tags);
  private static final Family<Void> SERVICES = Family.toCome("Services");
  private static final Family<Void> SERVICE_INSTANCES = Family.toCome("Service instances");
  private static final Family<Void> SERVICE_PIPELINES = Family.toCome("Service pipelines");
  private static final Family<Void> COMPONENTS = Family.toCome("Components");
  private static final Family<Void> SERVICE_SYNC = Family.toCome("Service sync");
  private static final Family<Void> REPORTS = Family.toCome("Provisioning reports");

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
              .polling(
                  (api, request) -> Optional.of(api.environmentTemplateVersions().arn(request)));
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
              .polling((api, request) -> Optional.of(api.serviceTemplateVersions().arn(request)));
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
              .polling((api, request) -> Optional.of(api.environments().arn(request.name())));
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
              .polling((api, request) -> api.deployments().targetArn(request.id()));
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
              .polling((api, request) -> Optional.of(api.templateSyncs().polled(request)));
      case "GetRepositorySyncStatus" ->
          REPOSITORY_SYNC
              .on(name, GetRepositorySyncStatusRequest::builder, RepositorySyncOperations::status)
              .polling((api, request) -> Optional.of(api.repositorySyncOperations().arn(request)));
      case "ListRepositorySyncDefinitions" ->
          REPOSITORY_SYNC.on(
              name,
              ListRepositorySyncDefinitionsRequest::builder,
              RepositorySyncOperations::definitions);

      case "TagResource" -> TAGS.on(name, TagResourceRequest::builder, Tags::tag);
      case "UntagResource" -> TAGS.on(name, UntagResourceRequest::builder, Tags::untag);
      case "ListTagsForResource" -> TAGS.on(name, ListTagsForResourceRequest::builder, Tags::list);

      case "CreateService" -> SERVICES.notYet(name, CreateServiceRequest::builder);
      case "GetService" -> SERVICES.notYet(name, GetServiceRequest::builder);
      case "ListServices" -> SERVICES.notYet(name, ListServicesRequest::builder);
      case "UpdateService" -> SERVICES.notYet(name, UpdateServiceRequest::builder);
      case "DeleteService" -> SERVICES.notYet(name, DeleteServiceRequest::builder);

      case "CancelServiceInstanceDeployment" ->
          SERVICE_INSTANCES.notYet(name, CancelServiceInstanceDeploymentRequest::builder);
      case "CreateServiceInstance" ->
          SERVICE_INSTANCES.notYet(name, CreateServiceInstanceRequest::builder);
      case "GetServiceInstance" ->
          SERVICE_INSTANCES.notYet(name, GetServiceInstanceRequest::builder);
      case "ListServiceInstanceOutputs" ->
          SERVICE_INSTANCES.notYet(name, ListServiceInstanceOutputsRequest::builder);
      case "ListServiceInstanceProvisionedResources" ->
          SERVICE_INSTANCES.notYet(name, ListServiceInstanceProvisionedResourcesRequest::builder);
      case "ListServiceInstances" ->
          SERVICE_INSTANCES.notYet(name, ListServiceInstancesRequest::builder);
      case "UpdateServiceInstance" ->
          SERVICE_INSTANCES.notYet(name, UpdateServiceInstanceRequest::builder);

      case "CancelServicePipelineDeployment" ->
          SERVICE_PIPELINES.notYet(name, CancelServicePipelineDeploymentRequest::builder);
      case "ListServicePipelineOutputs" ->
          SERVICE_PIPELINES.notYet(name, ListServicePipelineOutputsRequest::builder);
      case "ListServicePipelineProvisionedResources" ->
          SERVICE_PIPELINES.notYet(name, ListServicePipelineProvisionedResourcesRequest::builder);
      case "UpdateServicePipeline" ->
          SERVICE_PIPELINES.notYet(name, UpdateServicePipelineRequest::builder);

      case "CancelComponentDeployment" ->
          COMPONENTS.notYet(name, CancelComponentDeploymentRequest::builder);
      case "CreateComponent" -> COMPONENTS.notYet(name, CreateComponentRequest::builder);
      case "DeleteComponent" -> COMPONENTS.notYet(name, DeleteComponentRequest::builder);
      case "GetComponent" -> COMPONENTS.notYet(name, GetComponentRequest::builder);
      case "ListComponentOutputs" -> COMPONENTS.notYet(name, ListComponentOutputsRequest::builder);
      case "ListComponentProvisionedResources" ->
          COMPONENTS.notYet(name, ListComponentProvisionedResourcesRequest::builder);
      case "ListComponents" -> COMPONENTS.notYet(name, ListComponentsRequest::builder);
      case "UpdateComponent" -> COMPONENTS.notYet(name, UpdateComponentRequest::builder);

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
          REPORTS.notYet(name, NotifyResourceDeploymentStatusChangeRequest::builder);

      default -> null;
    };
  }
}
