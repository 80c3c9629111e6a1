package dev.fakeproton.internal.proton;

import dev.fakeproton.internal.proton.repository.Repositories;
import dev.fakeproton.internal.proton.sync.RepositorySyncOperations;
import dev.fakeproton.internal.proton.sync.TemplateSyncConfigs;
import dev.fakeproton.internal.proton.sync.TemplateSyncs;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateVersions;
import dev.fakeproton.internal.proton.template.EnvironmentTemplates;
import dev.fakeproton.internal.proton.template.ServiceTemplateVersions;
import dev.fakeproton.internal.proton.template.ServiceTemplates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.*; // all 87 requests

/**
 * The rows of {@link Operations} for templates, their versions, and what syncs them with
 * repositories.
 */
final class TemplateRows {

  private static final Family<EnvironmentTemplates> ENVIRONMENT_TEMPLATES =
      new Family<>("Environment templates", ProtonApi::environmentTemplates);
  private static final Family<EnvironmentTemplateVersions> ENVIRONMENT_TEMPLATE_VERSIONS =
      new Family<>("Environment template versions", ProtonApi::environmentTemplateVersions);
  private static final Family<ServiceTemplates> SERVICE_TEMPLATES =
      new Family<>("Service templates", ProtonApi::serviceTemplates);
  private static final Family<ServiceTemplateVersions> SERVICE_TEMPLATE_VERSIONS =
      new Family<>("Service template versions", ProtonApi::serviceTemplateVersions);
  private static final Family<Repositories> REPOSITORIES =
      new Family<>("Repositories", ProtonApi::repositories);
  private static final Family<TemplateSyncConfigs> TEMPLATE_SYNC_CONFIGS =
      new Family<>("Template sync", api -> api.syncs().templateConfigs());
  private static final Family<TemplateSyncs> TEMPLATE_SYNC =
      new Family<>("Template sync", api -> api.syncs().templates());
  private static final Family<RepositorySyncOperations> REPOSITORY_SYNC =
      new Family<>("Repository sync", api -> api.syncs().repositoryOperations());

  private TemplateRows() {}

  /** The operation of this name; null if it has its row elsewhere. */
  static @Nullable Operation<?> row(String name) {
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

      default -> null;
    };
  }
}
