package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.connection.ConnectionUsers;
import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.environment.EnvironmentRecord.MajorVersion;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.References;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.repository.RepositoryTable;
import dev.fakeproton.internal.proton.repository.RepositoryUsers;
import dev.fakeproton.internal.proton.template.UsedVersion;
import dev.fakeproton.internal.proton.template.VersionCatalog;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.proton.template.VersionUsers;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;

/** The environments of one account in one region. */
public final class EnvironmentTable
    implements VersionUsers,
        RepositoryUsers,
        ConnectionUsers,
        DeploymentEngine.Targets<EnvironmentRecord> {

  private final Estate estate;
  private final Table<String, EnvironmentRecord> rows;
  private final Table.Index<EnvironmentRecord> byVersion;
  private final Table.Index<EnvironmentRecord> byMajorVersion;
  private final Table.Index<EnvironmentRecord> byRepository;
  private final Table.Index<EnvironmentRecord> byConnection;

  /** An empty table. */
  public EnvironmentTable(Estate estate) {
    this.rows =
        estate.storage().table("environments", EnvironmentRecord.class, EnvironmentRecord::name);
    this.byVersion = rows.index(EnvironmentRecord::usedVersions);
    this.byMajorVersion = rows.index(record -> List.of(record.majorVersion()));
    this.byRepository = rows.index(EnvironmentTable::repositoryOf);
    this.byConnection = rows.index(record -> record.connectionId().stream().toList());
    this.estate = estate;
  }

  /** How many environments there are, in whatever status. */
  public int size() {
    return rows.size();
  }

  /** All of them, for an inventory. */
  public Stream<ExistingResource> existing() {
    return rows.rows()
        .map(
            record ->
                ExistingResource.of(record.arn(), record.environment().deploymentStatusAsString()));
  }

  /** The ARN of an environment, whether it exists or not. */
  public String arn(String name) {
    return estate.arn("environment/" + name);
  }

  Optional<EnvironmentRecord> find(String name) {
    return rows.find(name);
  }

  EnvironmentRecord require(String name) {
    return rows.find(name)
        .orElseThrow(
            () -> Refusal.notFound("The requested environment does not exist: " + arn(name)));
  }

  /** An environment as it looks to what is deployed to it. */
  public Optional<HostEnvironment> findHost(String name) {
    return rows.find(name).map(EnvironmentRecord::asHost);
  }

  /**
   * An environment as it looks to what is deployed to it.
   *
   * @throws ProtonException not found, if there is none
   */
  public HostEnvironment requireHost(String name) {
    return require(name).asHost();
  }

  /**
   * Checks that the versions and links to repositories are there that environments use.
   *
   * @throws IllegalStateException if one is not
   */
  public void checkReferences(VersionCatalog templates, RepositoryTable repositories) {
    rows.rows()
        .forEach(
            row ->
                References.check(
                    row.arn(),
                    () -> {
                      References.checkArn(arn(row.name()), row.arn());
                      row.usedVersions()
                          .forEach(used -> templates.requireStatus(used.template(), used.number()));
                      repositoryOf(row).forEach(repositories::require);
                    }));
  }

  @Override
  public EnvironmentRecord current(String arn) {
    return require(arn.substring(arn("").length()));
  }

  @Override
  public void put(EnvironmentRecord record) {
    rows.put(record.name(), record);
  }

  @Override
  public void remove(EnvironmentRecord record) {
    rows.remove(record.name());
  }

  Page<Long, EnvironmentRecord> page(Optional<Long> after, int limit) {
    return rows.page(Page.Order.ASCENDING, after, limit);
  }

  Page<Long, EnvironmentRecord> page(List<MajorVersion> versions, Optional<Long> after, int limit) {
    return byMajorVersion.page(versions, Page.Order.ASCENDING, after, limit);
  }

  @Override
  public Optional<String> anyUserOf(String template, VersionNumber number) {
    return byVersion
        .first(new UsedVersion(template, number))
        .map(record -> record.environment().arn());
  }

  @Override
  public Optional<String> anyUserOfLink(String repositoryArn) {
    return byRepository
        .first(repositoryArn)
        .map(record -> "environment '%s'".formatted(record.name()));
  }

  /** The link that a self-managed environment is provisioned through. */
  private static List<String> repositoryOf(EnvironmentRecord record) {
    RepositoryBranch repository = record.environment().provisioningRepository();
    return repository == null ? List.of() : List.of(repository.arn());
  }

  @Override
  public Optional<String> anyUserOf(String connectionId) {
    return byConnection.first(connectionId).map(record -> record.environment().arn());
  }
}
