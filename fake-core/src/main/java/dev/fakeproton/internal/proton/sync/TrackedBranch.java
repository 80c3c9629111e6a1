package dev.fakeproton.internal.proton.sync;

import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.Revision;

/**
 * A branch of a repository, which pushes go to and syncs read.
 *
 * @param provider the name of the provider, as the API has it
 * @param repository the name of the repository, {@code owner/name}
 * @param branch the name of the branch
 */
public record TrackedBranch(String provider, String repository, String branch) {

  /** Another branch of the same repository. */
  TrackedBranch withBranch(String other) {
    return new TrackedBranch(provider, repository, other);
  }

  /** As the operations on links have it. */
  RepositoryBranchInput input() {
    return RepositoryBranchInput.builder()
        .provider(provider)
        .name(repository)
        .branch(branch)
        .build();
  }

  /** A commit of this branch, of which one directory matters. */
  Revision revision(String sha, String directory) {
    return Revision.builder()
        .repositoryProvider(provider)
        .repositoryName(repository)
        .branch(branch)
        .sha(sha)
        .directory(directory)
        .build();
  }

  /** For messages: provider, repository and branch. */
  @Override
  public String toString() {
    return "%s %s, branch %s".formatted(provider, repository, branch);
  }
}
