package dev.fakeproton.internal.proton.service;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.environment.EnvironmentTenants;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.template.UsedVersion;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.proton.template.VersionUsers;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.Sorting;
import dev.fakeproton.internal.store.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** The service instances of one account in one region. */
public final class InstanceTable
    implements VersionUsers, EnvironmentTenants, DeploymentEngine.Targets<InstanceRecord> {

  private final Estate estate;
  private final Table<InstanceKey, InstanceRecord> rows;
  private final Table.Index<InstanceRecord> byUsedVersion;
  private final Table.Index<InstanceRecord> byDeployedVersion;
  private final Map<InstanceMember, Table.Index<InstanceRecord>> byMember =
      new EnumMap<>(InstanceMember.class);
  private final Map<SortedBy, Sorting<InstancePlace, InstanceRecord, InstanceDigest>> sortings =
      new HashMap<>();
  private final List<BiConsumer<String, String>> removalListeners = new ArrayList<>();
  private final DeployedVersions deployed;

  private record SortedBy(InstanceMember member, Page.Order order) {}

  /**
   * An empty table.
   *
   * @param deployed is told of the versions that instances have
   */
  public InstanceTable(Estate estate, DeployedVersions deployed) {
    this.rows =
        estate
            .storage()
            .table(
                "serviceInstances",
                InstanceRecord.class,
                InstanceRecord::key,
                row -> deployed.change(row.key().service(), List.of(), row.deployedVersion()));
    this.byUsedVersion = rows.index(InstanceRecord::usedVersions);
    this.byDeployedVersion = rows.index(InstanceRecord::deployedVersion);
    this.estate = estate;
    this.deployed = deployed;
    for (InstanceMember member : InstanceMember.COMPARED) {
      byMember.put(member, rows.index(row -> List.of(member.textIn(row))));
    }
  }

  /** Lets somebody hear of each instance that is gone, by its service's name and its own. */
  public void whenRemoved(BiConsumer<String, String> listener) {
    removalListeners.add(listener);
  }

  /** All of them, oldest first. */
  Stream<InstanceRecord> all() {
    return rows.rows();
  }

  /** How many instances there are, in whatever status. */
  public int size() {
    return rows.size();
  }

  String arn(InstanceKey key) {
    return estate.arn("service/" + key.service() + "/service-instance/" + key.name());
  }

  Optional<InstanceRecord> find(InstanceKey key) {
    return rows.find(key);
  }

  InstanceRecord require(InstanceKey key) {
    return rows.find(key)
        .orElseThrow(
            () -> Refusal.notFound("The requested service instance does not exist: " + arn(key)));
  }

  /** Whether there is such an instance. */
  public boolean contains(String service, String name) {
    return rows.contains(new InstanceKey(service, name));
  }

  /**
   * Checks that there is such an instance.
   *
   * @throws ProtonException not found, if there is none
   */
  public void check(String service, String name) {
    require(new InstanceKey(service, name));
  }

  /** The ARN of an instance, whether it exists or not. */
  public String arn(String service, String name) {
    return arn(new InstanceKey(service, name));
  }

  /**
   * An instance as it looks to what is attached to it.
   *
   * @throws ProtonException not found, if there is none
   */
  public InstanceView requireView(String service, String name) {
    return InstanceView.of(require(new InstanceKey(service, name)));
  }

  @Override
  public InstanceRecord current(String arn) {
    String[] names = arn.split("/", -1);
    return require(new InstanceKey(names[1], names[3]));
  }

  @Override
  public void put(InstanceRecord record) {
    deployed.change(record.key().service(), versionOf(record.key()), record.deployedVersion());
    rows.put(record.key(), record);
  }

  @Override
  public void remove(InstanceRecord record) {
    deployed.change(record.key().service(), versionOf(record.key()), List.of());
    rows.remove(record.key());
    removalListeners.forEach(listener -> listener.accept(record.key().service(), record.name()));
  }

  private List<UsedVersion> versionOf(InstanceKey key) {
    return rows.find(key).map(InstanceRecord::deployedVersion).orElse(List.of());
  }

  /** How many instances a service has, in whatever status. */
  int countOf(String service) {
    return having(InstanceMember.SERVICE_NAME).size(service);
  }

  /** The instances of a service, oldest first. */
  List<InstanceRecord> ofService(String service) {
    return having(InstanceMember.SERVICE_NAME).all(service);
  }

  @Override
  public Optional<String> anyUserOf(String template, VersionNumber number) {
    return byUsedVersion.first(new UsedVersion(template, number)).map(InstanceRecord::arn);
  }

  @Override
  public Optional<String> anyIn(String environment) {
    return having(InstanceMember.ENVIRONMENT_NAME).first(environment).map(InstanceRecord::arn);
  }

  Table.Index<InstanceRecord> byDeployedVersion() {
    return byDeployedVersion;
  }

  /** The instances by a member that filters compare. */
  Table.Index<InstanceRecord> having(InstanceMember member) {
    return requireNonNull(byMember.get(member));
  }

  /** The instances in the order of a member; made when it is first asked for. */
  Sorting<InstancePlace, InstanceRecord, InstanceDigest> sorted(
      InstanceMember member, Page.Order order) {
    return sortings.computeIfAbsent(
        new SortedBy(member, order),
        unused ->
            rows.sorting(
                row -> new InstancePlace(member.textIn(row), row.key()),
                InstancePlace.comparator(order),
                InstanceDigest::of,
                InstanceDigest::merged));
  }

  /** All of them, for an inventory. */
  public Stream<ExistingResource> existing() {
    return rows.rows().map(record -> ExistingResource.of(record.arn(), record.status().toString()));
  }
}
