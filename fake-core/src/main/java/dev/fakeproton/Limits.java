package dev.fakeproton;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The quotas of an account in a region, as data. Immutable.
 *
 * <p>Quotas are checked when something is created; lowering one below what exists removes nothing.
 */
public final class Limits {

  private enum Quota {
    TEMPLATES,
    VERSIONS_PER_TEMPLATE,
    ENVIRONMENTS,
    CONNECTIONS,
    SERVICES,
    INSTANCES_PER_SERVICE,
    COMPONENTS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static final int PUBLISHED = 1000;
  private static final int PUBLISHED_INSTANCES_PER_SERVICE = 20;

  private final Map<Quota, Integer> figures;

  private Limits(Map<Quota, Integer> figures) {
    this.figures = figures;
  }

  /**
   * The figures that AWS last published, the default: 20 instances of a service, 1000 of all else.
   */
  public static Limits published() {
    return all(PUBLISHED).withInstancesPerService(PUBLISHED_INSTANCES_PER_SERVICE);
  }

  /** No limit worth the name, for tests with a great deal of data. */
  public static Limits none() {
    return all(Integer.MAX_VALUE);
  }

  private static Limits all(int number) {
    Map<Quota, Integer> figures = new EnumMap<>(Quota.class);
    for (Quota quota : Quota.values()) {
      figures.put(quota, number);
    }
    return new Limits(figures);
  }

  /**
   * The same but for the number of registered templates, environment and service templates
   * together.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withTemplates(int number) {
    return with(Quota.TEMPLATES, number);
  }

  /**
   * The same but for the number of versions of one template.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withVersionsPerTemplate(int number) {
    return with(Quota.VERSIONS_PER_TEMPLATE, number);
  }

  /**
   * The same but for the number of environments, in whatever status.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withEnvironments(int number) {
    return with(Quota.ENVIRONMENTS, number);
  }

  /**
   * The same but for the number of account connections that one environment account can have, in
   * whatever status.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withConnections(int number) {
    return with(Quota.CONNECTIONS, number);
  }

  /**
   * The same but for the number of services, in whatever status.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withServices(int number) {
    return with(Quota.SERVICES, number);
  }

  /**
   * The same but for the number of instances of one service.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withInstancesPerService(int number) {
    return with(Quota.INSTANCES_PER_SERVICE, number);
  }

  /**
   * The same but for the number of components, in whatever status.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withComponents(int number) {
    return with(Quota.COMPONENTS, number);
  }

  /** How many templates there can be. */
  public int templates() {
    return of(Quota.TEMPLATES);
  }

  /** How many versions one template can have. */
  public int versionsPerTemplate() {
    return of(Quota.VERSIONS_PER_TEMPLATE);
  }

  /** How many environments there can be. */
  public int environments() {
    return of(Quota.ENVIRONMENTS);
  }

  /** How many account connections an environment account can have. */
  public int connections() {
    return of(Quota.CONNECTIONS);
  }

  /** How many services there can be. */
  public int services() {
    return of(Quota.SERVICES);
  }

  /** How many instances one service can have. */
  public int instancesPerService() {
    return of(Quota.INSTANCES_PER_SERVICE);
  }

  /** How many components there can be. */
  public int components() {
    return of(Quota.COMPONENTS);
  }

  private Limits with(Quota quota, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "the limit of %s must not be negative: %s".formatted(quota, number));
    }
    Map<Quota, Integer> changed = new EnumMap<>(figures);
    changed.put(quota, number);
    return new Limits(changed);
  }

  private int of(Quota quota) {
    return figures.getOrDefault(quota, PUBLISHED);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Limits that && figures.equals(that.figures);
  }

  @Override
  public int hashCode() {
    return figures.hashCode();
  }

  /** All figures. */
  @Override
  public String toString() {
    return figures.toString();
  }
}
