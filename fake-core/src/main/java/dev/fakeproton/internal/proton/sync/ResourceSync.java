package dev.fakeproton.internal.proton.sync;

import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Revision;

/**
 * How it stands with the sync of one resource.
 *
 * @param resource what is synced
 * @param desired the newest commit that has something for it
 * @param latest the newest attempt
 * @param successful the newest attempt that succeeded
 * @param waiting what came while the newest attempt runs; of several the newest
 */
record ResourceSync<C>(
    SyncedResource<C> resource,
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

  static <C> ResourceSync<C> of(SyncedResource<C> resource, Revision desired) {
    return new ResourceSync<>(
        resource, desired, Optional.empty(), Optional.empty(), Optional.empty());
  }

  boolean isRunning() {
    return latest.filter(SyncAttempt::isRunning).isPresent();
  }

  /** Whether a change would change something; what was deleted is made again. */
  boolean needs(C content) {
    return successful
        .filter(attempt -> attempt.content().equals(content))
        .flatMap(SyncAttempt::submission)
        .filter(work -> work.stillThere().getAsBoolean())
        .isEmpty();
  }

  ResourceSync<C> desiring(Revision revision) {
    return new ResourceSync<>(resource, revision, latest, successful, waiting);
  }

  ResourceSync<C> waitingFor(Optional<Change<C>> change) {
    return new ResourceSync<>(resource, desired, latest, successful, change);
  }

  ResourceSync<C> trying(SyncAttempt<C> attempt) {
    return new ResourceSync<>(resource, desired, Optional.of(attempt), successful, waiting);
  }

  ResourceSync<C> succeeded(SyncAttempt<C> attempt) {
    return new ResourceSync<>(
        resource, desired, Optional.of(attempt), Optional.of(attempt), waiting);
  }
}
