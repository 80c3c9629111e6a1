package dev.fakeproton;

/**
 * The kinds of resources whose work takes time, and so can be given a {@link Progression} of their
 * own.
 */
public enum Kind {
  /** The registration of an environment template version. */
  ENVIRONMENT_TEMPLATE_VERSION("environment template version"),
  /** Deployments and deletions of environments. */
  ENVIRONMENT("environment");

  private final String displayName;

  Kind(String displayName) {
    this.displayName = displayName;
  }

  /** The kind in words, such as {@code environment template version}. */
  @Override
  public String toString() {
    return displayName;
  }
}
