package dev.fakeproton;

import dev.fakeproton.internal.world.RepositoryControl;
import java.util.Map;

/**
 * A repository that template sync and service sync of one account and region read; a test pushes to
 * it.
 *
 * <p>It needs no link to be pushed to: each branch keeps its newest commit, and a configuration
 * that tracks it later begins with that. Thread-safe.
 */
public final class FakeRepository {

  private final RepositoryControl control;

  FakeRepository(RepositoryControl control) {
    this.control = control;
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
    control.push(branch, commit, Map.copyOf(files));
    return this;
  }

  /** For messages: provider, name, account and region. */
  @Override
  public String toString() {
    return "%s %s (%s)".formatted(control.provider(), control.name(), control.owner());
  }
}
