package dev.fakeproton.internal.proton.repository;

import java.util.Optional;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;

/** Finds the repositories that an account has linked with CreateRepository. */
@FunctionalInterface
public interface LinkedRepositories {

  /** The branch as the API shows it, with the ARN of the link; empty if it is not linked. */
  Optional<RepositoryBranch> find(RepositoryBranchInput branch);

  /** What to say of a repository that is not linked. */
  static String notLinked(RepositoryBranchInput branch) {
    return "The repository %s of %s is not linked to this account and region. Link it with CreateRepository first."
        .formatted(branch.name(), branch.providerAsString());
  }
}
