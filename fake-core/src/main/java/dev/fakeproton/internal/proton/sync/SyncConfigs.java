package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.repository.LinkedRepositories;
import dev.fakeproton.internal.proton.sync.SyncConfigTable.Row;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;
import software.amazon.awssdk.services.proton.model.SyncType;

/**
 * What the operations on sync configurations do alike, whatever is synced (specification:
 * templates.md 9.3, services.md 8.2).
 *
 * @param <K> what a configuration is of
 * @param <C> the SDK's class of configurations
 */
final class SyncConfigs<K, C> {

  /** What tells the configurations of one sync type from those of another. */
  interface Subject<K, C> {

    /** Which type. */
    SyncType type();

    /** The name of the SDK's class. */
    String className();

    /** What a configuration is of. */
    K key(C config);

    /** The same in words, such as {@code service 'shop'}. */
    String title(K key);

    /** The branch that a configuration names. */
    TrackedBranch branch(C config);

    /** Why nothing of this key can be synced, where it is not there. */
    Optional<String> problem(K key);

    /** Forgets what was synced by a configuration that is gone. */
    void forget(K key);
  }

  private final SyncConfigTable<K, C> table;
  private final LinkedRepositories repositories;
  private final RepositorySyncs reads;
  private final Subject<K, C> subject;

  SyncConfigs(
      SyncConfigTable<K, C> table,
      LinkedRepositories repositories,
      RepositorySyncs reads,
      Subject<K, C> subject) {
    this.table = table;
    this.repositories = repositories;
    this.reads = reads;
    this.subject = subject;
  }

  /** Creates a configuration, and syncs the newest commit, if there was a push already. */
  C create(C wanted) {
    K key = subject.key(wanted);
    return table
        .find(key)
        .map(existing -> repeated(existing, wanted))
        .orElseGet(() -> created(key, wanted));
  }

  private C repeated(Row<K, C> existing, C wanted) {
    if (!existing.config().equals(wanted)) {
      throw Refusal.conflict(
          "There is a %s of %s with other members. Use Update%s."
              .formatted(words(), subject.title(existing.key()), subject.className()));
    }
    return existing.config();
  }

  /** The operations declare no "not found", so what is missing is a validation error. */
  private C created(K key, C config) {
    subject
        .problem(key)
        .ifPresent(
            problem -> {
              throw Refusal.invalid(problem);
            });
    Row<K, C> row = row(config, Refusal::invalid);
    table.put(row);
    reads.read(row.branch(), subject.type(), "Create" + subject.className());
    return config;
  }

  private Row<K, C> row(C config, Function<String, ProtonException> refusal) {
    TrackedBranch branch = subject.branch(config);
    return repositories
        .find(branch.input())
        .map(RepositoryBranch::arn)
        .map(arn -> new Row<>(subject.key(config), config, branch, arn))
        .orElseThrow(() -> refusal.apply(LinkedRepositories.notLinked(branch.input())));
  }

  /**
   * The configuration of this.
   *
   * @throws ProtonException not found, if there is none
   */
  Row<K, C> require(K key) {
    return table
        .find(key)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "The requested %s does not exist: %s".formatted(words(), subject.title(key))));
  }

  private String words() {
    boolean ofTemplate = subject.type() == SyncType.TEMPLATE_SYNC;
    return (ofTemplate ? "template" : "service") + " sync configuration";
  }

  /** Replaces all members; what is read anew is synced. */
  C update(C wanted) {
    Row<K, C> before = require(subject.key(wanted));
    Row<K, C> after = row(wanted, Refusal::notFound);
    table.put(after);
    if (!after.equals(before)) {
      reads.forgetUntracked(before.branch(), subject.type());
      reads.read(after.branch(), subject.type(), "Update" + subject.className());
    }
    return wanted;
  }

  /** Removes a configuration with all that came of it; one that is not there is no error. */
  Optional<C> remove(K key) {
    Optional<Row<K, C>> removed = table.remove(key);
    removed.ifPresent(
        row -> {
          subject.forget(key);
          reads.forgetUntracked(row.branch(), subject.type());
        });
    return removed.map(Row::config);
  }
}
