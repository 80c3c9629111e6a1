package dev.fakeproton.internal.world;

import dev.fakeproton.internal.proton.sync.PushedCommit;
import dev.fakeproton.internal.proton.sync.TrackedBranch;
import dev.fakeproton.internal.store.Owner;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a test can do with a repository that syncs of one account and region read.
 *
 * @param world the world of the account
 * @param owner the account and region
 * @param provider the provider's name, as the API has it
 * @param name the repository's name, {@code owner/name}
 */
public record RepositoryControl(World world, Owner owner, String provider, String name) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-].*/[A-Za-z0-9_.-].*");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_BRANCH = 200;
  private static final int LONGEST_COMMIT = 255;

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is none of a repository
   */
  public RepositoryControl {
    checkLength("repository name", name, LONGEST_NAME);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no name of a repository: expected owner/name".formatted(name));
    }
  }

  /**
   * Pushes a commit.
   *
   * @param files the whole tree of the branch at this commit: paths and contents
   * @throws IllegalArgumentException if branch or commit do not fit Proton's model, or a path is
   *     none
   */
  public void push(String branch, String commit, Map<String, String> files) {
    TrackedBranch pushed =
        new TrackedBranch(provider, name, checkLength("branch", branch, LONGEST_BRANCH));
    PushedCommit content = PushedCommit.of(checkLength("commit", commit, LONGEST_COMMIT), files);
    world.withLock(
        owner,
        (api, works) -> {
          api.syncs().repositories().push(pushed, content);
          return true;
        });
  }

  private static String checkLength(String what, String text, int longest) {
    if (text.isEmpty() || text.length() > longest) {
      throw new IllegalArgumentException(
          "the %s '%s' does not fit Proton's model: it has 1 to %s characters"
              .formatted(what, text, longest));
    }
    return text;
  }
}
