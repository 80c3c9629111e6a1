package dev.fakeproton;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The quotas of an account in a region, as data. Immutable.
 *
 * <p>Quotas are checked when something is created; lowering one below what exists removes nothing.
 */
public final class Limits {

  private static final int PUBLISHED = 1000;

  private final int templates;
  private final int versionsPerTemplate;
  private final int environments;

  private Limits(int templates, int versionsPerTemplate, int environments) {
    this.templates = templates;
    this.versionsPerTemplate = versionsPerTemplate;
    this.environments = environments;
  }

  /** The figures that AWS last published, the default: 1000 of each. */
  public static Limits published() {
    return new Limits(PUBLISHED, PUBLISHED, PUBLISHED);
  }

  /** No limit worth the name, for tests with a great deal of data. */
  public static Limits none() {
    return new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * The same but for the number of registered templates, environment and service templates
   * together.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withTemplates(int number) {
    return new Limits(checked("templates", number), versionsPerTemplate, environments);
  }

  /**
   * The same but for the number of versions of one template.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withVersionsPerTemplate(int number) {
    return new Limits(templates, checked("versionsPerTemplate", number), environments);
  }

  /**
   * The same but for the number of environments, in whatever status.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public Limits withEnvironments(int number) {
    return new Limits(templates, versionsPerTemplate, checked("environments", number));
  }

  /** How many templates there can be. */
  public int templates() {
    return templates;
  }

  /** How many versions one template can have. */
  public int versionsPerTemplate() {
    return versionsPerTemplate;
  }

  /** How many environments there can be. */
  public int environments() {
    return environments;
  }

  private static int checked(String limit, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "the limit of %s must not be negative: %s".formatted(limit, number));
    }
    return number;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Limits that
        && templates == that.templates
        && versionsPerTemplate == that.versionsPerTemplate
        && environments == that.environments;
  }

  @Override
  public int hashCode() {
    return Objects.hash(templates, versionsPerTemplate, environments);
  }

  /** All figures. */
  @Override
  public String toString() {
    return "templates %s, versions per template %s, environments %s"
        .formatted(templates, versionsPerTemplate, environments);
  }
}
