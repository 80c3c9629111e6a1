package dev.fakeproton.internal.proton.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The newest commit of each branch that a test has pushed to. */
final class PushedBranches {

  private final Map<TrackedBranch, PushedCommit> newest = new HashMap<>();

  void put(TrackedBranch branch, PushedCommit commit) {
    newest.put(branch, commit);
  }

  Optional<PushedCommit> newest(TrackedBranch branch) {
    return Optional.ofNullable(newest.get(branch));
  }
}
