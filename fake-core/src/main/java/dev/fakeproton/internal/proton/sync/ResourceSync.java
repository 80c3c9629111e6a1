package dev.fakeproton.internal.proton.sync;

import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.proton.model.Revision;

/**
 * How it stands with the sync of one resource.
 *
 * @param <K> what says which resource
 * @param <C> the content that it is made from
 * @param resource what is synced
 * @param desired the newest commit that has something for it
 * @param latest the newest attempt
 * @param successful the newest attempt that succeeded
 * @param waiting what came while the newest attempt runs; of several the newest
 */
record ResourceSync<K, C>(
    K resource,
    Revision desired,
    Optional<SyncAttempt<C>> latest,
    Optional<SyncAttempt<C>> successful,
    Optional<Change<C>> waiting) {

  /**
   * What a commit has for a resource.
   *
   * @param revision the commit and the directory in it
   * @param content what is there
   */
  record Change<C>(Revision revision, C content) {}

  static <K, C> ResourceSync<K, C> of(K resource, Revision desired) {
    return new ResourceSync<>(
        resource, desired, Optional.empty(), Optional.empty(), Optional.empty());
  }

  boolean isRunning() {
    return latest.filter(SyncAttempt::isRunning).isPresent();
  }

  /**
   * Whether a change would change something; what was deleted is made again.
   *
   * @param stillThere whether what work has made, by its ARN, has not been deleted since
   */
  boolean needs(C content, Predicate<String> stillThere) {
    return successful
        .filter(attempt -> attempt.content().equals(content))
        .flatMap(SyncAttempt::submission)
        .filter(stillThere)
        .isEmpty();
  }

  ResourceSync<K, C> desiring(Revision revision) {
    return new ResourceSync<>(resource, revision, latest, successful, waiting);
  }

  ResourceSync<K, C> waitingFor(Optional<Change<C>> change) {
    return new ResourceSync<>(resource, desired, latest, successful, change);
  }

  ResourceSync<K, C> trying(SyncAttempt<C> attempt) {
    return new ResourceSync<>(resource, desired, Optional.of(attempt), successful, waiting);
  }

  ResourceSync<K, C> succeeded(SyncAttempt<C> attempt) {
    return new ResourceSync<>(
        resource, desired, Optional.of(attempt), Optional.of(attempt), waiting);
  }
}
