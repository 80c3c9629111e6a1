package dev.fakeproton;

/**
 * The kinds of resources whose work takes time, and so can be given a {@link Progression} of their
 * own.
 */
public enum Kind {
  /** The registration of an environment template version. */
  ENVIRONMENT_TEMPLATE_VERSION("environment template version"),
  /** The registration of a service template version. */
  SERVICE_TEMPLATE_VERSION("service template version"),
  /** Deployments and deletions of environments. */
  ENVIRONMENT("environment"),
  /**
   * All work on services: on instances and pipelines whose own kind has no progression of its own.
   */
  SERVICE("service"),
  /** Deployments and deletions of service instances. */
  SERVICE_INSTANCE("service instance"),
  /** Deployments and deletions of service pipelines. */
  SERVICE_PIPELINE("service pipeline"),
  /** Deployments and deletions of components. */
  COMPONENT("component"),
  /** Reading a repository after a push; each of the two steps of an attempt takes its time. */
  REPOSITORY_SYNC("repository sync"),
  /**
   * Submitting what a push brought for one major version of a template; the registration that
   * follows progresses as its own kind.
   */
  TEMPLATE_SYNC("template sync"),
  /**
   * Submitting what a push brought for one service instance; the deployment that follows progresses
   * as its own kind.
   */
  SERVICE_INSTANCE_SYNC("service instance sync");

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
