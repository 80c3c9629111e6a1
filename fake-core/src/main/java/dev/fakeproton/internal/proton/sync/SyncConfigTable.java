package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.store.Table;
import dev.fakeproton.internal.store.TypeOf;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The configurations of one sync type, of one account in one region.
 *
 * @param <K> what a configuration is of; there is at most one of each
 * @param <C> the SDK's class of configurations
 */
final class SyncConfigTable<K, C> {

  private record Repository(String provider, String name) {}

  /**
   * A configuration as the table keeps it.
   *
   * @param config as Get answers it
   * @param branch the branch that it names
   * @param repositoryArn the ARN of the link
   */
  record Row<K, C>(K key, C config, TrackedBranch branch, String repositoryArn) {

    private Repository repository() {
      return new Repository(branch.provider(), branch.repository());
    }
  }

  private final Table<K, Row<K, C>> rows;
  private final Table.Index<Row<K, C>> byBranch;
  private final Table.Index<Row<K, C>> byRepository;
  private final Table.Index<Row<K, C>> byLink;

  /**
   * No configuration yet.
   *
   * @param name what the table is called in snapshots
   */
  SyncConfigTable(Estate estate, String name, Class<K> keys, Class<C> configs) {
    this.rows = estate.storage().table(name, new TypeOf(Row.class, keys, configs), Row::key);
    this.byBranch = rows.index(row -> List.of(row.branch()));
    this.byRepository = rows.index(row -> List.of(row.repository()));
    this.byLink = rows.index(row -> List.of(row.repositoryArn()));
  }

  boolean contains(K key) {
    return rows.contains(key);
  }

  Optional<Row<K, C>> find(K key) {
    return rows.find(key);
  }

  void put(Row<K, C> row) {
    rows.put(row.key(), row);
  }

  Optional<Row<K, C>> remove(K key) {
    return rows.remove(key);
  }

  boolean tracks(TrackedBranch branch) {
    return byBranch.first(branch).isPresent();
  }

  /** The configurations that name a branch, oldest first. */
  Stream<C> of(TrackedBranch branch) {
    return byBranch.all(branch).stream().map(Row::config);
  }

  /** The configurations of all branches of a repository, oldest first. */
  Stream<C> of(String provider, String repository) {
    return byRepository.all(new Repository(provider, repository)).stream().map(Row::config);
  }

  /** The configurations of all branches of this one's repository, oldest first. */
  Stream<C> ofRepository(TrackedBranch branch) {
    return of(branch.provider(), branch.repository());
  }

  /** Tells of each configuration what it is of, and the ARN of its link. */
  void forEachLink(BiConsumer<K, String> action) {
    rows.rows().forEach(row -> action.accept(row.key(), row.repositoryArn()));
  }

  /** What a configuration is of that uses this link. */
  Optional<K> anyOfLink(String repositoryArn) {
    return byLink.first(repositoryArn).map(Row::key);
  }
}
