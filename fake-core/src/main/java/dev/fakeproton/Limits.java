package dev.fakeproton;

/**
 * The quotas of an account in a region, as data.
 *
 * <p>Quotas are checked when something is created; lowering one below what exists removes nothing.
 *
 * @param templates registered templates, environment and service templates together
 * @param versionsPerTemplate versions of one template
 * @param environments environments, in whatever status
 */
public record Limits(int templates, int versionsPerTemplate, int environments) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Limits {
    if (templates < 0 || versionsPerTemplate < 0 || environments < 0) {
      throw new IllegalArgumentException(
          "limits must not be negative: templates %s, versionsPerTemplate %s, environments %s"
              .formatted(templates, versionsPerTemplate, environments));
    }
  }

  /** The figures that AWS last published, the default: 1000 of each. */
  public static Limits published() {
    return new Limits(1000, 1000, 1000);
  }

  /** No limit worth the name, for tests with a great deal of data. */
  public static Limits none() {
    return new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** The same but for the number of templates. */
  public Limits withTemplates(int number) {
    return new Limits(number, versionsPerTemplate, environments);
  }

  /** The same but for the number of versions of one template. */
  public Limits withVersionsPerTemplate(int number) {
    return new Limits(templates, number, environments);
  }

  /** The same but for the number of environments. */
  public Limits withEnvironments(int number) {
    return new Limits(templates, versionsPerTemplate, number);
  }
}
