package dev.fakeproton.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.*; // a response of every list operation

/**
 * The paginators of the model, on what {@link PaginatorContract} makes: each gives its pages as the
 * texts that tell their items apart.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing that could change
enum SdkPaginator {
  LIST_COMPONENT_OUTPUTS(
      (c, n) -> c.listComponentOutputsPaginator(r -> r.componentName("bucket")).stream(),
      (c, n) -> c.listComponentOutputsPaginator(r -> r.componentName("bucket")),
      page -> page.outputs().stream().map(Output::key)),
  LIST_COMPONENT_PROVISIONED_RESOURCES(
      (c, n) ->
          c.listComponentProvisionedResourcesPaginator(r -> r.componentName("bucket")).stream(),
      (c, n) -> c.listComponentProvisionedResourcesPaginator(r -> r.componentName("bucket")),
      page -> page.provisionedResources().stream().map(ProvisionedResource::identifier)),
  LIST_COMPONENTS(
      (c, n) -> c.listComponentsPaginator(r -> r.maxResults(n)).stream(),
      (c, n) -> c.listComponentsPaginator(r -> r.maxResults(n)),
      page -> page.components().stream().map(ComponentSummary::name)),
  LIST_DEPLOYMENTS(
      (c, n) -> c.listDeploymentsPaginator(r -> r.maxResults(n)).stream(),
      (c, n) -> c.listDeploymentsPaginator(r -> r.maxResults(n)),
      page -> page.deployments().stream().map(DeploymentSummary::id)),
  LIST_ENVIRONMENT_ACCOUNT_CONNECTIONS(
      (c, n) ->
          c
              .listEnvironmentAccountConnectionsPaginator(
                  r ->
                      r.requestedBy(
                              EnvironmentAccountConnectionRequesterAccountType.ENVIRONMENT_ACCOUNT)
                          .maxResults(n))
              .stream(),
      (c, n) ->
          c.listEnvironmentAccountConnectionsPaginator(
              r ->
                  r.requestedBy(
                          EnvironmentAccountConnectionRequesterAccountType.ENVIRONMENT_ACCOUNT)
                      .maxResults(n)),
      page ->
          page.environmentAccountConnections().stream()
              .map(EnvironmentAccountConnectionSummary::id)),
  LIST_ENVIRONMENT_OUTPUTS(
      (c, n) -> c.listEnvironmentOutputsPaginator(r -> r.environmentName("prod")).stream(),
      (c, n) -> c.listEnvironmentOutputsPaginator(r -> r.environmentName("prod")),
      page -> page.outputs().stream().map(Output::key)),
  LIST_ENVIRONMENT_PROVISIONED_RESOURCES(
      (c, n) ->
          c.listEnvironmentProvisionedResourcesPaginator(r -> r.environmentName("prod")).stream(),
      (c, n) -> c.listEnvironmentProvisionedResourcesPaginator(r -> r.environmentName("prod")),
      page -> page.provisionedResources().stream().map(ProvisionedResource::identifier)),
  LIST_ENVIRONMENT_TEMPLATE_VERSIONS(
      (c, n) ->
          c
              .listEnvironmentTemplateVersionsPaginator(r -> r.templateName("vpc").maxResults(n))
              .stream(),
      (c, n) ->
          c.listEnvironmentTemplateVersionsPaginator(r -> r.templateName("vpc").maxResults(n)),
      page -> page.templateVersions().stream().map(EnvironmentTemplateVersionSummary::arn)),
  LIST_ENVIRONMENT_TEMPLATES(
      (c, n) -> c.listEnvironmentTemplatesPaginator(r -> r.maxResults(n)).stream(),
      (c, n) -> c.listEnvironmentTemplatesPaginator(r -> r.maxResults(n)),
      page -> page.templates().stream().map(EnvironmentTemplateSummary::name)),
  LIST_ENVIRONMENTS(
      (c, n) -> c.listEnvironmentsPaginator(r -> r.maxResults(n)).stream(),
      (c, n) -> c.listEnvironmentsPaginator(r -> r.maxResults(n)),
      page -> page.environments().stream().map(EnvironmentSummary::name)),
  LIST_REPOSITORIES(
      (c, n) -> c.listRepositoriesPaginator(r -> r.maxResults(n)).stream(),
      (c, n) -> c.listRepositoriesPaginator(r -> r.maxResults(n)),
      page -> page.repositories().stream().map(RepositorySummary::name)),
  LIST_REPOSITORY_SYNC_DEFINITIONS(
      (c, n) -> c.listRepositorySyncDefinitionsPaginator(SdkPaginator::synced).stream(),
      (c, n) -> c.listRepositorySyncDefinitionsPaginator(SdkPaginator::synced),
      page -> page.syncDefinitions().stream().map(RepositorySyncDefinition::target)),
  LIST_SERVICE_INSTANCE_OUTPUTS(
      (c, n) -> c.listServiceInstanceOutputsPaginator(SdkPaginator::dev).stream(),
      (c, n) -> c.listServiceInstanceOutputsPaginator(SdkPaginator::dev),
      page -> page.outputs().stream().map(Output::key)),
  LIST_SERVICE_INSTANCE_PROVISIONED_RESOURCES(
      (c, n) ->
          c
              .listServiceInstanceProvisionedResourcesPaginator(
                  r -> r.serviceName("shop").serviceInstanceName("dev"))
              .stream(),
      (c, n) ->
          c.listServiceInstanceProvisionedResourcesPaginator(
              r -> r.serviceName("shop").serviceInstanceName("dev")),
      page -> page.provisionedResources().stream().map(ProvisionedResource::identifier)),
  LIST_SERVICE_INSTANCES(
      (c, n) -> c.listServiceInstancesPaginator(r -> r.maxResults(n)).stream(),
      (c, n) -> c.listServiceInstancesPaginator(r -> r.maxResults(n)),
      page -> page.serviceInstances().stream().map(ServiceInstanceSummary::arn)),
  LIST_SERVICE_PIPELINE_OUTPUTS(
      (c, n) -> c.listServicePipelineOutputsPaginator(r -> r.serviceName("shop")).stream(),
      (c, n) -> c.listServicePipelineOutputsPaginator(r -> r.serviceName("shop")),
      page -> page.outputs().stream().map(Output::key)),
  LIST_SERVICE_PIPELINE_PROVISIONED_RESOURCES(
      (c, n) ->
          c.listServicePipelineProvisionedResourcesPaginator(r -> r.serviceName("shop")).stream(),
      (c, n) -> c.listServicePipelineProvisionedResourcesPaginator(r -> r.serviceName("shop")),
      page -> page.provisionedResources().stream().map(ProvisionedResource::identifier)),
  LIST_SERVICE_TEMPLATE_VERSIONS(
      (c, n) ->
          c.listServiceTemplateVersionsPaginator(r -> r.templateName("web").maxResults(n)).stream(),
      (c, n) -> c.listServiceTemplateVersionsPaginator(r -> r.templateName("web").maxResults(n)),
      page -> page.templateVersions().stream().map(ServiceTemplateVersionSummary::arn)),
  LIST_SERVICE_TEMPLATES(
      (c, n) -> c.listServiceTemplatesPaginator(r -> r.maxResults(n)).stream(),
      (c, n) -> c.listServiceTemplatesPaginator(r -> r.maxResults(n)),
      page -> page.templates().stream().map(ServiceTemplateSummary::name)),
  LIST_SERVICES(
      (c, n) -> c.listServicesPaginator(r -> r.maxResults(n)).stream(),
      (c, n) -> c.listServicesPaginator(r -> r.maxResults(n)),
      page -> page.services().stream().map(ServiceSummary::name)),
  LIST_TAGS_FOR_RESOURCE(
      (c, n) ->
          c
              .listTagsForResourcePaginator(
                  r -> r.resourceArn(PaginatorContract.TAGGED).maxResults(n))
              .stream(),
      (c, n) ->
          c.listTagsForResourcePaginator(
              r -> r.resourceArn(PaginatorContract.TAGGED).maxResults(n)),
      page -> page.tags().stream().map(Tag::key));

  private final BiFunction<ProtonClient, Integer, Stream<List<String>>> sync;
  private final BiFunction<ProtonAsyncClient, Integer, SdkPublisher<List<String>>> async;

  <P> SdkPaginator(
      BiFunction<ProtonClient, Integer, Stream<P>> sync,
      BiFunction<ProtonAsyncClient, Integer, SdkPublisher<P>> async,
      Function<P, Stream<String>> items) {
    this.sync = sync.andThen(pages -> pages.map(page -> items.apply(page).toList()));
    this.async = async.andThen(pages -> pages.map(page -> items.apply(page).toList()));
  }

  private static void synced(ListRepositorySyncDefinitionsRequest.Builder request) {
    request
        .repositoryProvider(RepositoryProvider.GITHUB)
        .repositoryName("acme/synced")
        .syncType(SyncType.TEMPLATE_SYNC);
  }

  private static void dev(ListServiceInstanceOutputsRequest.Builder request) {
    request.serviceName("shop").serviceInstanceName("dev");
  }

  /** Pages as they are asked for, of this size where the operation takes one. */
  Stream<List<String>> pages(ProtonClient client, int size) {
    return sync.apply(client, size);
  }

  SdkPublisher<List<String>> pages(ProtonAsyncClient client, int size) {
    return async.apply(client, size);
  }

  /** As the model writes it. */
  String modelName() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
