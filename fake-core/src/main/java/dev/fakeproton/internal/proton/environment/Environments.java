package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.deployment.DeploymentLog;
import dev.fakeproton.internal.proton.deployment.Reportable;
import dev.fakeproton.internal.proton.environment.EnvironmentRecord.MajorVersion;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.repository.LinkedRepositories;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.tag.Tagged;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateTable;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.proton.model.CancelEnvironmentDeploymentRequest;
import software.amazon.awssdk.services.proton.model.CancelEnvironmentDeploymentResponse;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentResponse;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentResponse;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateFilter;
import software.amazon.awssdk.services.proton.model.GetEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentsResponse;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentResponse;

/** The operations on environments (specification: environments.md 5). */
public final class Environments {

  private final Estate estate;
  private final EnvironmentTable table;
  private final EnvironmentTemplateTable templates;
  private final EnvironmentTenants tenants;
  private final EnvironmentCreation creation;
  private final EnvironmentUpdate update;
  private final DeploymentEngine<EnvironmentRecord> deployments;

  /** The operations over this table. */
  public Environments(
      Estate estate,
      EnvironmentTable table,
      EnvironmentTemplateTable templates,
      DeploymentLog log,
      TagTable tags,
      LinkedRepositories repositories,
      ConnectedEnvironments connected,
      EnvironmentTenants tenants) {
    ConnectionRules connections = new ConnectionRules(repositories, connected);
    this.estate = estate;
    this.table = table;
    this.templates = templates;
    this.tenants = tenants;
    this.deployments =
        new DeploymentEngine<>(
            Kind.ENVIRONMENT,
            estate,
            log,
            tags,
            table,
            record -> connected.obstacle(record.environment(), record.method()),
            (record, status, at) -> {});
    this.creation =
        new EnvironmentCreation(estate, table, templates, connections, deployments, tags);
    this.update = new EnvironmentUpdate(table, templates, connections, deployments);
  }

  /** CreateEnvironment: starts the first deployment. */
  public CreateEnvironmentResponse create(EnvironmentDraft draft) {
    return CreateEnvironmentResponse.builder()
        .environment(withoutSpec(creation.create(draft)))
        .build();
  }

  /** GetEnvironment: with the spec of the last success. */
  public GetEnvironmentResponse get(GetEnvironmentRequest request) {
    return GetEnvironmentResponse.builder()
        .environment(table.require(request.name()).environment())
        .build();
  }

  /** ListEnvironments: oldest first; of several filters any may fit. */
  public ListEnvironmentsResponse list(ListEnvironmentsRequest request) {
    List<EnvironmentTemplateFilter> filters = request.environmentTemplates();
    Listing listing =
        Listing.of(estate, "ListEnvironments", filters, request.nextToken(), request.maxResults());
    Optional<Long> after = listing.after(Long::valueOf);
    List<MajorVersion> versions =
        filters.stream()
            .map(filter -> new MajorVersion(filter.templateName(), filter.majorVersion()))
            .distinct()
            .toList();
    Page<Long, EnvironmentRecord> page =
        versions.isEmpty()
            ? table.page(after, listing.limit())
            : table.page(versions, after, listing.limit());
    return ListEnvironmentsResponse.builder()
        .environments(page.items().stream().map(Environments::summary).toList())
        .nextToken(listing.nextToken(page))
        .build();
  }

  private static EnvironmentSummary summary(EnvironmentRecord record) {
    return SdkShapes.copy(record.environment(), EnvironmentSummary.builder()).build();
  }

  /** UpdateEnvironment: changes metadata, and deploys unless the type is NONE. */
  public UpdateEnvironmentResponse update(EnvironmentChange change) {
    return UpdateEnvironmentResponse.builder()
        .environment(withoutSpec(update.update(change)))
        .build();
  }

  /** DeleteEnvironment: starts the deletion; an environment that is not there is no error. */
  public DeleteEnvironmentResponse delete(DeleteEnvironmentRequest request) {
    return DeleteEnvironmentResponse.builder()
        .environment(
            table
                .find(request.name())
                .map(this::deleting)
                .map(Environments::withoutSpec)
                .orElse(null))
        .build();
  }

  private EnvironmentRecord deleting(EnvironmentRecord record) {
    if (record.status() == DeploymentStatus.DELETE_IN_PROGRESS) {
      return record;
    }
    if (record.isDeploying()) {
      throw Refusal.conflict(
          "Environment '%s' is %s and cannot be deleted now. Wait until its deployment ends."
              .formatted(record.name(), record.status()));
    }
    tenants
        .anyIn(record.name())
        .ifPresent(
            tenant -> {
              throw Refusal.conflict(
                  "Environment '%s' still holds %s. Delete what is deployed to it first."
                      .formatted(record.name(), tenant));
            });
    return deployments.delete(record, "DeleteEnvironment");
  }

  /** CancelEnvironmentDeployment: asks a running update to stop. */
  public CancelEnvironmentDeploymentResponse cancelDeployment(
      CancelEnvironmentDeploymentRequest request) {
    EnvironmentRecord record = table.require(request.environmentName());
    record.checkInProgress("Environment '%s'".formatted(record.name()));
    if (!record.attempt().cancellable()) {
      throw Refusal.conflict(
          "The deployment in progress creates environment '%s'; only an update can be cancelled."
              .formatted(record.name()));
    }
    return CancelEnvironmentDeploymentResponse.builder()
        .environment(deployments.cancel(record, "CancelEnvironmentDeployment").environment())
        .build();
  }

  /** The environment that a tag operation names. */
  public Optional<Tagged> tagged(String name) {
    return table
        .find(name)
        .map(
            record ->
                new Tagged(
                    new TreeMap<>(
                        Map.of(
                            "aws:proton:account", estate.owner().account(),
                            "aws:proton:template",
                                templates.arn(record.environment().templateName()),
                            "aws:proton:environment", record.environment().arn())),
                    record.status() == DeploymentStatus.DELETE_IN_PROGRESS));
  }

  /** The environment of this name, for reports on its deployments. */
  public Optional<? extends Reportable<?>> reportable(String name) {
    return table.find(name).map(record -> new Reportable<>(record, deployments));
  }

  /** The status of an environment, for handles. */
  public Optional<String> status(String name) {
    return table.find(name).map(record -> record.environment().deploymentStatusAsString());
  }

  /** The status message of an environment, for handles. */
  public Optional<String> statusMessage(String name) {
    return table.find(name).flatMap(record -> record.standing().message());
  }

  /** The ARN of an environment, whether it exists or not. */
  public String arn(String name) {
    return table.arn(name);
  }

  /** The replies of create, update and delete were seen without a spec. */
  private static Environment withoutSpec(EnvironmentRecord record) {
    return record.environment().toBuilder().spec(null).build();
  }
}
