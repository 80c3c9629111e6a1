package dev.fakeproton.internal.proton.sync;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.RepositorySyncDefinition;
import software.amazon.awssdk.services.proton.model.SyncType;

/** The configurations of one sync type, as far as the syncs of repositories need to know them. */
interface SyncSource {

  /** Which type. */
  SyncType type();

  /** Whether a configuration reads this branch. */
  boolean tracks(TrackedBranch branch);

  /** Why not everything can be started that a commit is for; empty if it can. */
  default Optional<String> obstacle(TrackedBranch branch, PushedCommit commit) {
    return Optional.empty();
  }

  /** Starts the syncs of what configurations find in a commit. */
  void start(TrackedBranch branch, PushedCommit commit);

  /** What is synced from a repository, of all its branches, oldest first. */
  List<RepositorySyncDefinition> definitions(String provider, String repository);
}
