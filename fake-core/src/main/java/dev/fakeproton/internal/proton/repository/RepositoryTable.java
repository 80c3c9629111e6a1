package dev.fakeproton.internal.proton.repository;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;

/** The links to repositories of one account in one region, by their ARN. */
public final class RepositoryTable implements LinkedRepositories {

  private final Estate estate;
  private final Table<String, RepositoryRecord> rows;

  /** No link yet. */
  public RepositoryTable(Estate estate) {
    this.rows =
        estate
            .storage()
            .table("repositories", RepositoryRecord.class, row -> row.repository().arn());
    this.estate = estate;
  }

  Table<String, RepositoryRecord> rows() {
    return rows;
  }

  /** All links, for an inventory. */
  public Stream<ExistingResource> existing() {
    return rows.rows().map(record -> ExistingResource.withoutStatus(record.repository().arn()));
  }

  /**
   * Checks that a link is there.
   *
   * @throws ProtonException not found, if it is not
   */
  public void require(String arn) {
    if (!rows.contains(arn)) {
      throw Refusal.notFound("The requested repository does not exist: " + arn);
    }
  }

  /** The ARN of a link, whether it exists or not; it has the provider in lower case. */
  String arn(String provider, String name) {
    return estate.arn("repository/" + provider.toLowerCase(Locale.ROOT) + ":" + name);
  }

  @Override
  public Optional<RepositoryBranch> find(RepositoryBranchInput branch) {
    return rows.find(arn(branch.providerAsString(), branch.name()))
        .map(record -> branch(record, branch.branch()));
  }

  private static RepositoryBranch branch(RepositoryRecord record, String branch) {
    return RepositoryBranch.builder()
        .arn(record.repository().arn())
        .provider(record.repository().provider())
        .name(record.repository().name())
        .branch(branch)
        .build();
  }
}
