package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.proton.sync.PushedCommit;
import dev.fakeproton.internal.proton.sync.TrackedBranch;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.World;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;

/**
 * A repository that template sync and service sync of one account and region read; a test pushes to
 * it.
 *
 * <p>It needs no link to be pushed to: each branch keeps its newest commit, and a configuration
 * that tracks it later begins with that. Thread-safe.
 */
public final class FakeRepository {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-].*/[A-Za-z0-9_.-].*");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_BRANCH = 200;
  private static final int LONGEST_COMMIT = 255;

  private final World world;
  private final Owner owner;
  private final RepositoryProvider provider;
  private final String name;

  FakeRepository(World world, Owner owner, RepositoryProvider provider, String name) {
    this.world = world;
    this.owner = owner;
    this.provider = requireNonNull(provider, "provider");
    this.name = checkLength("repository name", name, LONGEST_NAME);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no name of a repository: expected owner/name".formatted(name));
    }
  }

  /**
   * Pushes a commit: what tracks the branch is synced with it, as {@link Kind#REPOSITORY_SYNC},
   * {@link Kind#TEMPLATE_SYNC} and {@link Kind#SERVICE_INSTANCE_SYNC} progress.
   *
   * @param branch the branch, such as {@code main}
   * @param commit the id of the commit, which replies call {@code sha}
   * @param files the whole tree of the branch at this commit: paths and contents
   * @throws IllegalArgumentException if branch or commit do not fit Proton's model, or a path is
   *     none
   */
  public FakeRepository push(String branch, String commit, Map<String, String> files) {
    TrackedBranch pushed =
        new TrackedBranch(provider.toString(), name, checkLength("branch", branch, LONGEST_BRANCH));
    PushedCommit content =
        PushedCommit.of(checkLength("commit", commit, LONGEST_COMMIT), Map.copyOf(files));
    world.withLock(
        owner,
        (api, works) -> {
          api.syncs().repositories().push(pushed, content);
          return true;
        });
    return this;
  }

  private static String checkLength(String what, String text, int longest) {
    if (text.isEmpty() || text.length() > longest) {
      throw new IllegalArgumentException(
          "the %s '%s' does not fit Proton's model: it has 1 to %s characters"
              .formatted(what, text, longest));
    }
    return text;
  }

  /** For messages: provider, name, account and region. */
  @Override
  public String toString() {
    return "%s %s (%s)".formatted(provider, name, owner);
  }
}
