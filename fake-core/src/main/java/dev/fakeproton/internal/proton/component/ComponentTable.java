package dev.fakeproton.internal.proton.component;

import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.environment.EnvironmentTenants;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.References;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.service.AttachedComponents;
import dev.fakeproton.internal.proton.service.InstanceTable;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ResourceCountsSummary;

/** The components of one account in one region. */
public final class ComponentTable
    implements AttachedComponents, EnvironmentTenants, DeploymentEngine.Targets<ComponentRecord> {

  private final Estate estate;
  private final Table<String, ComponentRecord> rows;
  private final Table.Index<ComponentRecord> bySelection;
  private final Table.Index<ComponentRecord> byStatus;

  /** An empty table. */
  public ComponentTable(Estate estate) {
    this.rows = estate.storage().table("components", ComponentRecord.class, ComponentRecord::name);
    this.bySelection = rows.index(ComponentSelection::fitting);
    this.byStatus = rows.index(record -> List.of(record.status()));
    this.estate = estate;
  }

  /** How many components there are, in whatever status. */
  public int size() {
    return rows.size();
  }

  /** What the summary of resources says of components, which have no version to be behind. */
  public ResourceCountsSummary counts() {
    return ResourceCountsSummary.builder()
        .total(size())
        .failed(
            byStatus.size(DeploymentStatus.FAILED) + byStatus.size(DeploymentStatus.DELETE_FAILED))
        .build();
  }

  String arn(String name) {
    return estate.arn("component/" + name);
  }

  Optional<ComponentRecord> find(String name) {
    return rows.find(name);
  }

  ComponentRecord require(String name) {
    return rows.find(name)
        .orElseThrow(
            () -> Refusal.notFound("The requested component does not exist: " + arn(name)));
  }

  /**
   * Checks that the environments and instances are there that components refer to.
   *
   * @throws IllegalStateException if one is not
   */
  public void checkReferences(EnvironmentTable environments, InstanceTable instances) {
    rows.rows()
        .forEach(
            row ->
                References.check(
                    row.arn(),
                    () -> {
                      References.checkArn(arn(row.name()), row.arn());
                      environments.requireHost(row.environment());
                      row.content()
                          .attachment()
                          .ifPresent(to -> instances.check(to.service(), to.instance()));
                    }));
  }

  @Override
  public ComponentRecord current(String arn) {
    return require(arn.substring(arn("").length()));
  }

  /** Whatever changes a component modifies it: its status, an update, a deletion. */
  @Override
  public void put(ComponentRecord record) {
    rows.put(
        record.name(),
        record.with(record.component().toBuilder().lastModifiedAt(estate.now()).build()));
  }

  @Override
  public void remove(ComponentRecord record) {
    rows.remove(record.name());
  }

  Page<Long, ComponentRecord> page(ComponentSelection selection, Optional<Long> after, int limit) {
    return bySelection.page(List.of(selection), Page.Order.ASCENDING, after, limit);
  }

  @Override
  public Optional<Attached> to(String service, String instance) {
    return bySelection
        .first(ComponentSelection.ofInstance(service, instance))
        .map(
            record ->
                new Attached(record.name(), record.status(), record.standing().succeededId()));
  }

  @Override
  public void instanceGone(String service, String instance) {
    bySelection
        .first(ComponentSelection.ofInstance(service, instance))
        .ifPresent(record -> put(record.detached()));
  }

  @Override
  public Optional<String> anyIn(String environment) {
    return bySelection
        .first(ComponentSelection.ofEnvironment(environment))
        .map(ComponentRecord::arn);
  }

  /** All of them, for an inventory. */
  public Stream<ExistingResource> existing() {
    return rows.rows()
        .map(
            record ->
                ExistingResource.of(record.arn(), record.component().deploymentStatusAsString()));
  }
}
