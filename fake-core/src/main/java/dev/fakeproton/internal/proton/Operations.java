package dev.fakeproton.internal.proton;

import static dev.fakeproton.internal.proton.Operation.notYet;
import static dev.fakeproton.internal.proton.Operation.on;

import dev.fakeproton.internal.proton.account.ResourcesSummary;
import dev.fakeproton.internal.proton.account.Settings;
import dev.fakeproton.internal.proton.deployment.Deployments;
import dev.fakeproton.internal.proton.environment.EnvironmentResults;
import dev.fakeproton.internal.proton.environment.Environments;
import dev.fakeproton.internal.proton.tag.Tags;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateVersions;
import dev.fakeproton.internal.proton.template.EnvironmentTemplates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.*; // all 87 requests

/**
 * All operations of the API: the table of contents of the fake.
 *
 * <p>What stands in a row is all that belongs to an operation: its request, and the method of the
 * family that behaves.
 */
public final class Operations {

  /** A line of the table. */
  sealed interface Row permits Heading, Operation {}

  /** Stands above the operations of one family. */
  private record Heading(String family) implements Row {}

  private static final List<Row> TABLE =
      List.of(
          heading("Environment templates"),
          on(
              "CreateEnvironmentTemplate",
              CreateEnvironmentTemplateRequest::builder,
              ProtonApi::environmentTemplates,
              EnvironmentTemplates::create),
          on(
              "GetEnvironmentTemplate",
              GetEnvironmentTemplateRequest::builder,
              ProtonApi::environmentTemplates,
              EnvironmentTemplates::get),
          on(
              "ListEnvironmentTemplates",
              ListEnvironmentTemplatesRequest::builder,
              ProtonApi::environmentTemplates,
              EnvironmentTemplates::list),
          on(
              "UpdateEnvironmentTemplate",
              UpdateEnvironmentTemplateRequest::builder,
              ProtonApi::environmentTemplates,
              EnvironmentTemplates::update),
          on(
              "DeleteEnvironmentTemplate",
              DeleteEnvironmentTemplateRequest::builder,
              ProtonApi::environmentTemplates,
              EnvironmentTemplates::delete),
          heading("Environment template versions"),
          on(
              "CreateEnvironmentTemplateVersion",
              CreateEnvironmentTemplateVersionRequest::builder,
              ProtonApi::environmentTemplateVersions,
              EnvironmentTemplateVersions::create),
          on(
                  "GetEnvironmentTemplateVersion",
                  GetEnvironmentTemplateVersionRequest::builder,
                  ProtonApi::environmentTemplateVersions,
                  EnvironmentTemplateVersions::get)
              .polling(
                  (api, request) -> Optional.of(api.environmentTemplateVersions().arn(request))),
          on(
              "ListEnvironmentTemplateVersions",
              ListEnvironmentTemplateVersionsRequest::builder,
              ProtonApi::environmentTemplateVersions,
              EnvironmentTemplateVersions::list),
          on(
              "UpdateEnvironmentTemplateVersion",
              UpdateEnvironmentTemplateVersionRequest::builder,
              ProtonApi::environmentTemplateVersions,
              EnvironmentTemplateVersions::update),
          on(
              "DeleteEnvironmentTemplateVersion",
              DeleteEnvironmentTemplateVersionRequest::builder,
              ProtonApi::environmentTemplateVersions,
              EnvironmentTemplateVersions::delete),
          heading("Environments"),
          on(
              "CreateEnvironment",
              CreateEnvironmentRequest::builder,
              ProtonApi::environments,
              Environments::create),
          on(
                  "GetEnvironment",
                  GetEnvironmentRequest::builder,
                  ProtonApi::environments,
                  Environments::get)
              .polling((api, request) -> Optional.of(api.environments().arn(request.name()))),
          on(
              "ListEnvironments",
              ListEnvironmentsRequest::builder,
              ProtonApi::environments,
              Environments::list),
          on(
              "UpdateEnvironment",
              UpdateEnvironmentRequest::builder,
              ProtonApi::environments,
              Environments::update),
          on(
              "DeleteEnvironment",
              DeleteEnvironmentRequest::builder,
              ProtonApi::environments,
              Environments::delete),
          on(
              "CancelEnvironmentDeployment",
              CancelEnvironmentDeploymentRequest::builder,
              ProtonApi::environments,
              Environments::cancelDeployment),
          heading("What came of deployments of environments"),
          on(
              "ListEnvironmentOutputs",
              ListEnvironmentOutputsRequest::builder,
              ProtonApi::environmentResults,
              EnvironmentResults::outputs),
          on(
              "ListEnvironmentProvisionedResources",
              ListEnvironmentProvisionedResourcesRequest::builder,
              ProtonApi::environmentResults,
              EnvironmentResults::provisionedResources),
          heading("Deployments"),
          on(
                  "GetDeployment",
                  GetDeploymentRequest::builder,
                  ProtonApi::deployments,
                  Deployments::get)
              .polling((api, request) -> api.deployments().targetArn(request.id())),
          on(
              "ListDeployments",
              ListDeploymentsRequest::builder,
              ProtonApi::deployments,
              Deployments::list),
          on(
              "DeleteDeployment",
              DeleteDeploymentRequest::builder,
              ProtonApi::deployments,
              Deployments::delete),
          heading("Account settings"),
          on(
              "GetAccountSettings",
              GetAccountSettingsRequest::builder,
              ProtonApi::settings,
              Settings::get),
          on(
              "UpdateAccountSettings",
              UpdateAccountSettingsRequest::builder,
              ProtonApi::settings,
              Settings::update),
          heading("Summary"),
          on(
              "GetResourcesSummary",
              GetResourcesSummaryRequest::builder,
              ProtonApi::resourcesSummary,
              ResourcesSummary::get),
          heading("Tags"),
          on("TagResource", TagResourceRequest::builder, ProtonApi::tags, Tags::tag),
          on("UntagResource", UntagResourceRequest::builder, ProtonApi::tags, Tags::untag),
          on(
              "ListTagsForResource",
              ListTagsForResourceRequest::builder,
              ProtonApi::tags,
              Tags::list),
          heading("Service templates"),
          notYet("CreateServiceTemplate", CreateServiceTemplateRequest::builder),
          notYet("CreateServiceTemplateVersion", CreateServiceTemplateVersionRequest::builder),
          notYet("DeleteServiceTemplate", DeleteServiceTemplateRequest::builder),
          notYet("DeleteServiceTemplateVersion", DeleteServiceTemplateVersionRequest::builder),
          notYet("GetServiceTemplate", GetServiceTemplateRequest::builder),
          notYet("GetServiceTemplateVersion", GetServiceTemplateVersionRequest::builder),
          notYet("ListServiceTemplateVersions", ListServiceTemplateVersionsRequest::builder),
          notYet("ListServiceTemplates", ListServiceTemplatesRequest::builder),
          notYet("UpdateServiceTemplate", UpdateServiceTemplateRequest::builder),
          notYet("UpdateServiceTemplateVersion", UpdateServiceTemplateVersionRequest::builder),
          heading("Services"),
          notYet("CreateService", CreateServiceRequest::builder),
          notYet("GetService", GetServiceRequest::builder),
          notYet("ListServices", ListServicesRequest::builder),
          notYet("UpdateService", UpdateServiceRequest::builder),
          notYet("DeleteService", DeleteServiceRequest::builder),
          heading("Service instances"),
          notYet(
              "CancelServiceInstanceDeployment", CancelServiceInstanceDeploymentRequest::builder),
          notYet("CreateServiceInstance", CreateServiceInstanceRequest::builder),
          notYet("GetServiceInstance", GetServiceInstanceRequest::builder),
          notYet("ListServiceInstanceOutputs", ListServiceInstanceOutputsRequest::builder),
          notYet(
              "ListServiceInstanceProvisionedResources",
              ListServiceInstanceProvisionedResourcesRequest::builder),
          notYet("ListServiceInstances", ListServiceInstancesRequest::builder),
          notYet("UpdateServiceInstance", UpdateServiceInstanceRequest::builder),
          heading("Service pipelines"),
          notYet(
              "CancelServicePipelineDeployment", CancelServicePipelineDeploymentRequest::builder),
          notYet("ListServicePipelineOutputs", ListServicePipelineOutputsRequest::builder),
          notYet(
              "ListServicePipelineProvisionedResources",
              ListServicePipelineProvisionedResourcesRequest::builder),
          notYet("UpdateServicePipeline", UpdateServicePipelineRequest::builder),
          heading("Components"),
          notYet("CancelComponentDeployment", CancelComponentDeploymentRequest::builder),
          notYet("CreateComponent", CreateComponentRequest::builder),
          notYet("DeleteComponent", DeleteComponentRequest::builder),
          notYet("GetComponent", GetComponentRequest::builder),
          notYet("ListComponentOutputs", ListComponentOutputsRequest::builder),
          notYet(
              "ListComponentProvisionedResources",
              ListComponentProvisionedResourcesRequest::builder),
          notYet("ListComponents", ListComponentsRequest::builder),
          notYet("UpdateComponent", UpdateComponentRequest::builder),
          heading("Environment account connections"),
          notYet(
              "AcceptEnvironmentAccountConnection",
              AcceptEnvironmentAccountConnectionRequest::builder),
          notYet(
              "CreateEnvironmentAccountConnection",
              CreateEnvironmentAccountConnectionRequest::builder),
          notYet(
              "DeleteEnvironmentAccountConnection",
              DeleteEnvironmentAccountConnectionRequest::builder),
          notYet(
              "GetEnvironmentAccountConnection", GetEnvironmentAccountConnectionRequest::builder),
          notYet(
              "ListEnvironmentAccountConnections",
              ListEnvironmentAccountConnectionsRequest::builder),
          notYet(
              "RejectEnvironmentAccountConnection",
              RejectEnvironmentAccountConnectionRequest::builder),
          notYet(
              "UpdateEnvironmentAccountConnection",
              UpdateEnvironmentAccountConnectionRequest::builder),
          heading("Repositories"),
          notYet("CreateRepository", CreateRepositoryRequest::builder),
          notYet("GetRepository", GetRepositoryRequest::builder),
          notYet("ListRepositories", ListRepositoriesRequest::builder),
          notYet("DeleteRepository", DeleteRepositoryRequest::builder),
          heading("Template sync"),
          notYet("CreateTemplateSyncConfig", CreateTemplateSyncConfigRequest::builder),
          notYet("GetTemplateSyncConfig", GetTemplateSyncConfigRequest::builder),
          notYet("UpdateTemplateSyncConfig", UpdateTemplateSyncConfigRequest::builder),
          notYet("DeleteTemplateSyncConfig", DeleteTemplateSyncConfigRequest::builder),
          notYet("GetTemplateSyncStatus", GetTemplateSyncStatusRequest::builder),
          notYet("GetRepositorySyncStatus", GetRepositorySyncStatusRequest::builder),
          notYet("ListRepositorySyncDefinitions", ListRepositorySyncDefinitionsRequest::builder),
          heading("Service sync"),
          notYet("CreateServiceSyncConfig", CreateServiceSyncConfigRequest::builder),
          notYet("GetServiceSyncConfig", GetServiceSyncConfigRequest::builder),
          notYet("UpdateServiceSyncConfig", UpdateServiceSyncConfigRequest::builder),
          notYet("DeleteServiceSyncConfig", DeleteServiceSyncConfigRequest::builder),
          notYet("GetServiceInstanceSyncStatus", GetServiceInstanceSyncStatusRequest::builder),
          notYet("GetServiceSyncBlockerSummary", GetServiceSyncBlockerSummaryRequest::builder),
          notYet("UpdateServiceSyncBlocker", UpdateServiceSyncBlockerRequest::builder),
          heading("Reports of self-managed provisioning"),
          notYet(
              "NotifyResourceDeploymentStatusChange",
              NotifyResourceDeploymentStatusChangeRequest::builder));

  private static final Map<String, Operation<?>> BY_NAME = byName();

  private Operations() {}

  /** All operations, family by family. */
  public static Collection<Operation<?>> all() {
    return BY_NAME.values();
  }

  /** The operations of each family by its heading, in the order of the table. */
  public static Map<String, List<Operation<?>>> byFamily() {
    Map<String, List<Operation<?>>> byFamily = new LinkedHashMap<>();
    List<Operation<?>> current = new ArrayList<>();
    for (Row row : TABLE) {
      if (row instanceof Heading heading) {
        current = new ArrayList<>();
        byFamily.put(heading.family(), current);
      } else {
        current.add((Operation<?>) row);
      }
    }
    return Collections.unmodifiableMap(byFamily);
  }

  /** The operation of this name, as it stands in {@code X-Amz-Target}. */
  public static Optional<Operation<?>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Row heading(String family) {
    return new Heading(family);
  }

  private static Map<String, Operation<?>> byName() {
    Map<String, Operation<?>> byName = new LinkedHashMap<>();
    for (Row row : TABLE) {
      if (row instanceof Operation<?> operation) {
        byName.put(operation.name(), operation);
      }
    }
    return Collections.unmodifiableMap(byName);
  }
}
