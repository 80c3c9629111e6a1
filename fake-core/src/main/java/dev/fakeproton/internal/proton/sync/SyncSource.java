package dev.fakeproton.internal.proton.sync;

import java.util.List;
import software.amazon.awssdk.services.proton.model.RepositorySyncDefinition;

/** The configurations of one sync type, as far as the syncs of repositories need to know them. */
interface SyncSource {

  /** Whether a configuration reads this branch. */
  boolean tracks(TrackedBranch branch);

  /** Starts the syncs of what configurations find in a commit. */
  void start(TrackedBranch branch, PushedCommit commit);

  /** What is synced from a repository, of all its branches, oldest first. */
  List<RepositorySyncDefinition> definitions(String provider, String repository);
}
