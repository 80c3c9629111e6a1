package dev.fakeproton.internal.proton;

import dev.fakeproton.internal.proton.account.AccountSettingsOperations;
import dev.fakeproton.internal.proton.account.ResourcesSummary;
import dev.fakeproton.internal.proton.connection.EnvironmentAccountConnections;
import dev.fakeproton.internal.proton.deployment.Deployments;
import dev.fakeproton.internal.proton.environment.EnvironmentChange;
import dev.fakeproton.internal.proton.environment.EnvironmentDraft;
import dev.fakeproton.internal.proton.environment.EnvironmentResults;
import dev.fakeproton.internal.proton.environment.Environments;
import dev.fakeproton.internal.proton.report.ProvisioningReports;
import dev.fakeproton.internal.proton.tag.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.*; // all 87 requests

/**
 * The rows of {@link Operations} for environments, account connections, deployments and what
 * concerns the whole account.
 */
final class EnvironmentRows {

  private static final Family<Environments> ENVIRONMENTS =
      new Family<>("Environments", ProtonApi::environments);
  private static final Family<EnvironmentResults> ENVIRONMENT_RESULTS =
      new Family<>("Environment results", ProtonApi::environmentResults);
  private static final Family<EnvironmentAccountConnections> CONNECTIONS =
      new Family<>("Environment account connections", ProtonApi::connections);
  private static final Family<Deployments> DEPLOYMENTS =
      new Family<>("Deployments", ProtonApi::deployments);
  private static final Family<ProvisioningReports> REPORTS =
      new Family<>("Provisioning reports", ProtonApi::reports);
  private static final Family<AccountSettingsOperations> ACCOUNT_SETTINGS =
      new Family<>("Account settings", ProtonApi::accountSettings);
  private static final Family<ResourcesSummary> SUMMARY =
      new Family<>("Resources summary", ProtonApi::resourcesSummary);
  private static final Family<Tags> TAGS = new Family<>("Tags", ProtonApi::tags);

  private EnvironmentRows() {}

  /** The operation of this name; null if it has its row elsewhere. */
  static @Nullable Operation<?> row(String name) {
    return switch (name) {
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

      case "NotifyResourceDeploymentStatusChange" ->
          REPORTS.on(
              name,
              NotifyResourceDeploymentStatusChangeRequest::builder,
              ProvisioningReports::notify);

      case "GetAccountSettings" ->
          ACCOUNT_SETTINGS.on(
              name, GetAccountSettingsRequest::builder, AccountSettingsOperations::get);
      case "UpdateAccountSettings" ->
          ACCOUNT_SETTINGS.on(
              name, UpdateAccountSettingsRequest::builder, AccountSettingsOperations::update);

      case "GetResourcesSummary" ->
          SUMMARY.on(name, GetResourcesSummaryRequest::builder, ResourcesSummary::get);

      case "TagResource" -> TAGS.on(name, TagResourceRequest::builder, Tags::tag);
      case "UntagResource" -> TAGS.on(name, UntagResourceRequest::builder, Tags::untag);
      case "ListTagsForResource" -> TAGS.on(name, ListTagsForResourceRequest::builder, Tags::list);

      default -> null;
    };
  }
}
