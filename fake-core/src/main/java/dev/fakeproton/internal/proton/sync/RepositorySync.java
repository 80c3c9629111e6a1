package dev.fakeproton.internal.proton.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.RepositorySyncAttempt;
import software.amazon.awssdk.services.proton.model.RepositorySyncEvent;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;

/**
 * How it stands with the sync of one branch of a repository.
 *
 * @param current the attempt that runs, or ran last
 * @param queued the attempt that follows it
 */
record RepositorySync(Attempt current, Optional<Attempt> queued) {

  /**
   * An attempt to read a commit.
   *
   * @param shown as the API shows it
   */
  record Attempt(RepositorySyncAttempt shown, PushedCommit commit) {

    static Attempt of(PushedCommit commit, RepositorySyncStatus status, Instant now) {
      return new Attempt(
          RepositorySyncAttempt.builder().startedAt(now).status(status).events(List.of()).build(),
          commit);
    }

    Attempt in(RepositorySyncStatus status, List<RepositorySyncEvent> more) {
      List<RepositorySyncEvent> events = new ArrayList<>(shown.events());
      events.addAll(more);
      return new Attempt(shown.toBuilder().status(status).events(events).build(), commit);
    }

    boolean isRunning() {
      return shown.status() == RepositorySyncStatus.INITIATED
          || shown.status() == RepositorySyncStatus.IN_PROGRESS;
    }
  }

  static RepositorySync of(Attempt attempt) {
    return new RepositorySync(attempt, Optional.empty());
  }

  /** What the API shows: a queued attempt is the latest. */
  RepositorySyncAttempt latest() {
    return queued.orElse(current).shown();
  }

  RepositorySync current(Attempt changed) {
    return new RepositorySync(changed, queued);
  }

  /** Commits that come while an attempt is queued are batched into it. */
  RepositorySync queueing(PushedCommit commit, Instant now) {
    RepositorySyncAttempt shown =
        queued.orElseGet(() -> Attempt.of(commit, RepositorySyncStatus.QUEUED, now)).shown();
    return new RepositorySync(current, Optional.of(new Attempt(shown, commit)));
  }
}
