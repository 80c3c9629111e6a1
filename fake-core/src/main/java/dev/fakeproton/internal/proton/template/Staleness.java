package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * How a template version in use compares with the template's recommended one (specification:
 * environments.md 11.2), the best first.
 */
public enum Staleness {
  /** Equal or newer, or nothing is recommended. */
  UP_TO_DATE,
  /** The same major version, a lower minor one. */
  BEHIND_MINOR,
  /** A lower major version. */
  BEHIND_MAJOR;

  /** How a version compares with the recommended one. */
  private static Staleness of(VersionNumber inUse, Optional<VersionNumber> recommended) {
    if (recommended.isEmpty() || inUse.compareTo(recommended.get()) >= 0) {
      return UP_TO_DATE;
    }
    return inUse.major().equals(recommended.get().major()) ? BEHIND_MINOR : BEHIND_MAJOR;
  }

  /** How a version in use compares with the one that its template's catalog recommends. */
  public static Staleness of(UsedVersion inUse, VersionCatalog catalog) {
    return of(inUse.number(), catalog.recommended(inUse.template()));
  }

  /**
   * From a filter's value; case and underscores do not matter.
   *
   * @throws ProtonException a validation error if it is something else
   */
  public static Staleness named(String value) {
    String wanted = value.replace("_", "").toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(staleness -> staleness.name().replace("_", "").equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "'%s' is no deployedTemplateVersionStatus to filter by. There are %s."
                        .formatted(value, Arrays.toString(values()))));
  }
}
