package dev.fakeproton.internal.proton.repository;

import java.util.Optional;

/** Tells what uses a link to a repository, and so keeps it from being deleted. */
@FunctionalInterface
public interface RepositoryUsers {

  /**
   * One of the users, for a message: {@code environment 'prod'}.
   *
   * @param repositoryArn the ARN of the link
   */
  Optional<String> anyUserOfLink(String repositoryArn);
}
