package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.template.UsedVersion;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.proton.template.VersionUsers;
import dev.fakeproton.internal.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pipelines of one account in one region; a service has one or none. */
public final class PipelineTable implements VersionUsers, DeploymentEngine.Targets<PipelineRecord> {

  private final Estate estate;
  private final Table<String, PipelineRecord> rows;
  private final Table.Index<PipelineRecord> byUsedVersion;
  private final Table.Index<PipelineRecord> byDeployedVersion;
  private final Table.Index<PipelineRecord> byStatus;

  private final DeployedVersions deployed;

  /**
   * An empty table.
   *
   * @param deployed is told of the versions that pipelines have
   */
  public PipelineTable(Estate estate, DeployedVersions deployed) {
    this.rows =
        estate
            .storage()
            .table(
                "servicePipelines",
                PipelineRecord.class,
                PipelineRecord::service,
                row -> deployed.change(row.service(), List.of(), row.deployedVersion()));
    this.byUsedVersion = rows.index(PipelineRecord::usedVersions);
    this.byDeployedVersion = rows.index(PipelineRecord::deployedVersion);
    this.byStatus = rows.index(record -> List.of(record.status().toString()));
    this.estate = estate;
    this.deployed = deployed;
  }

  /** All of them, oldest first. */
  Stream<PipelineRecord> all() {
    return rows.rows();
  }

  /** How many pipelines there are, in whatever status. */
  public int size() {
    return rows.size();
  }

  String arn(String service) {
    return estate.arn("service/" + service + "/pipeline");
  }

  Optional<PipelineRecord> find(String service) {
    return rows.find(service);
  }

  PipelineRecord require(String service) {
    return rows.find(service)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Service '%s' has no pipeline: %s".formatted(service, arn(service))));
  }

  @Override
  public PipelineRecord current(String arn) {
    String[] names = arn.split("/", -1);
    return require(names[1]);
  }

  @Override
  public void put(PipelineRecord record) {
    deployed.change(record.service(), versionOf(record.service()), record.deployedVersion());
    rows.put(record.service(), record);
  }

  @Override
  public void remove(PipelineRecord record) {
    deployed.change(record.service(), versionOf(record.service()), List.of());
    rows.remove(record.service());
  }

  private List<UsedVersion> versionOf(String service) {
    return rows.find(service).map(PipelineRecord::deployedVersion).orElse(List.of());
  }

  @Override
  public Optional<String> anyUserOf(String template, VersionNumber number) {
    return byUsedVersion.first(new UsedVersion(template, number)).map(PipelineRecord::arn);
  }

  Table.Index<PipelineRecord> byDeployedVersion() {
    return byDeployedVersion;
  }

  Table.Index<PipelineRecord> byStatus() {
    return byStatus;
  }

  /** All of them, for an inventory. */
  public Stream<ExistingResource> existing() {
    return rows.rows().map(record -> ExistingResource.of(record.arn(), record.status().toString()));
  }
}
