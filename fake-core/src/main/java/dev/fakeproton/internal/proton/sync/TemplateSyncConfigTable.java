package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.repository.RepositoryUsers;
import dev.fakeproton.internal.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.TemplateSyncConfig;

/** The template sync configurations of one account in one region. */
public final class TemplateSyncConfigTable implements RepositoryUsers {

  private record Repository(String provider, String name) {}

  /**
   * A configuration as the table keeps it.
   *
   * @param config as Get answers it
   * @param repositoryArn the ARN of the link
   */
  record Row(TemplateSyncConfig config, String repositoryArn) {

    TemplateKey key() {
      return new TemplateKey(config.templateType(), config.templateName());
    }

    TrackedBranch branch() {
      return new TrackedBranch(
          config.repositoryProviderAsString(), config.repositoryName(), config.branch());
    }

    private Repository repository() {
      return new Repository(config.repositoryProviderAsString(), config.repositoryName());
    }
  }

  private final Table<TemplateKey, Row> rows = new Table<>();
  private final Table.Index<Row> byBranch = rows.index(row -> List.of(row.branch()));
  private final Table.Index<Row> byRepository = rows.index(row -> List.of(row.repository()));
  private final Table.Index<Row> byLink = rows.index(row -> List.of(row.repositoryArn()));

  Optional<Row> find(TemplateKey key) {
    return rows.find(key);
  }

  void put(Row row) {
    rows.put(row.key(), row);
  }

  void remove(TemplateKey key) {
    rows.remove(key);
  }

  boolean tracks(TrackedBranch branch) {
    return byBranch.first(branch).isPresent();
  }

  /** The configurations of a branch, oldest first. */
  Stream<TemplateSyncConfig> of(TrackedBranch branch) {
    return byBranch.all(branch).stream().map(Row::config);
  }

  /** The configurations of all branches of a repository, oldest first. */
  Stream<TemplateSyncConfig> of(String provider, String repository) {
    return byRepository.all(new Repository(provider, repository)).stream().map(Row::config);
  }

  @Override
  public Optional<String> anyUserOfLink(String repositoryArn) {
    return byLink
        .first(repositoryArn)
        .map(
            row ->
                "the template sync configuration of %s template '%s'"
                    .formatted(row.config().templateTypeAsString(), row.config().templateName()));
  }
}
