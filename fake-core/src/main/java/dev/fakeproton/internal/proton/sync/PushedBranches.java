package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Estate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The newest commit of each branch that a test has pushed to. */
final class PushedBranches {

  private final Map<TrackedBranch, PushedCommit> newest = new LinkedHashMap<>();

  /** The newest commit of a branch, as it is stored. */
  private record Row(TrackedBranch branch, PushedCommit commit) {}

  PushedBranches(Estate estate) {
    estate
        .storage()
        .list(
            "pushedBranches",
            Row.class,
            () ->
                newest.entrySet().stream().map(entry -> new Row(entry.getKey(), entry.getValue())),
            row -> put(row.branch(), row.commit()));
  }

  void put(TrackedBranch branch, PushedCommit commit) {
    newest.put(branch, commit);
  }

  Optional<PushedCommit> newest(TrackedBranch branch) {
    return Optional.ofNullable(newest.get(branch));
  }
}
