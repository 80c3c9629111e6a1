package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.math.BigInteger;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * Which template version a create or an update deploys (specification: environments.md 5.4.1).
 *
 * @param deploymentType how far an update may go
 * @param major the major version that the request names
 * @param minor the minor version that the request names
 */
public record VersionChoice(
    DeploymentUpdateType deploymentType, Optional<BigInteger> major, Optional<BigInteger> minor) {

  /** The choice of a request, whose version parts may be absent. */
  public static VersionChoice of(
      DeploymentUpdateType deploymentType, Optional<String> major, Optional<String> minor) {
    return new VersionChoice(
        deploymentType, major.map(BigInteger::new), minor.map(BigInteger::new));
  }

  /**
   * The version that a create deploys: the named one, or the recommended minor of the named major.
   *
   * @throws ProtonException not found or a validation error, if there is no usable version
   */
  public static VersionNumber forCreate(
      VersionCatalog catalog, String template, String major, Optional<String> minor) {
    BigInteger wanted = new BigInteger(major);
    VersionNumber chosen =
        minor
            .map(part -> new VersionNumber(wanted, new BigInteger(part)))
            .orElseGet(() -> requirePublished(catalog, template, wanted));
    requireUsable(catalog, template, chosen);
    return chosen;
  }

  /**
   * Checks what the request alone shows.
   *
   * @throws ProtonException a validation error, if version members do not go with the type
   */
  public void checkCombination() {
    boolean versionNamed = major.isPresent() || minor.isPresent();
    switch (deploymentType) {
      case NONE, CURRENT_VERSION -> {
        if (versionNamed) {
          throw Refusal.invalid(
              "deploymentType %s keeps the template version in use: leave out templateMajorVersion and templateMinorVersion, or use MINOR_VERSION or MAJOR_VERSION."
                  .formatted(deploymentType));
        }
      }
      case MAJOR_VERSION -> {
        if (minor.isPresent() && major.isEmpty()) {
          throw Refusal.invalid(
              "deploymentType MAJOR_VERSION with a templateMinorVersion needs a templateMajorVersion too.");
        }
      }
      default -> {}
    }
  }

  /**
   * Looks the named version up, if the request names one whole.
   *
   * @throws ProtonException not found, if it does not exist
   */
  public void requireNamedVersion(
      VersionCatalog catalog, String template, Optional<VersionNumber> inUse) {
    Optional<BigInteger> wanted =
        major.or(() -> minor.isPresent() ? inUse.map(VersionNumber::major) : Optional.empty());
    wanted.ifPresent(
        number -> {
          if (minor.isPresent()) {
            VersionNumber named = new VersionNumber(number, minor.get());
            catalog.requireStatus(template, named);
          } else {
            catalog.recommended(template, number);
          }
        });
  }

  /**
   * The version that a deploying update of something on {@code inUse} deploys.
   *
   * @throws ProtonException a validation error, if the type does not allow it or there is none
   */
  public VersionNumber forUpdate(VersionCatalog catalog, String template, VersionNumber inUse) {
    VersionNumber chosen =
        switch (deploymentType) {
          case CURRENT_VERSION -> inUse;
          case MINOR_VERSION -> minorVersion(catalog, template, inUse);
          case MAJOR_VERSION -> majorVersion(catalog, template, inUse);
          default -> throw new IllegalStateException(deploymentType + " deploys nothing");
        };
    requireUsable(catalog, template, chosen);
    return chosen;
  }

  private VersionNumber minorVersion(VersionCatalog catalog, String template, VersionNumber inUse) {
    if (major.isPresent() && !major.get().equals(inUse.major())) {
      throw Refusal.invalid(
          "deploymentType MINOR_VERSION stays on major version %s, which is in use; templateMajorVersion %s needs MAJOR_VERSION."
              .formatted(inUse.major(), major.get()));
    }
    return minor
        .map(part -> new VersionNumber(inUse.major(), part))
        .orElseGet(() -> requirePublished(catalog, template, inUse.major()));
  }

  private VersionNumber majorVersion(VersionCatalog catalog, String template, VersionNumber inUse) {
    if (major.isPresent()) {
      if (major.get().compareTo(inUse.major()) <= 0) {
        throw Refusal.invalid(
            "deploymentType MAJOR_VERSION needs a higher major version than %s, which is in use; templateMajorVersion is %s."
                .formatted(inUse.major(), major.get()));
      }
      return minor
          .map(part -> new VersionNumber(major.get(), part))
          .orElseGet(() -> requirePublished(catalog, template, major.get()));
    }
    VersionNumber recommended =
        catalog
            .recommended(template)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "No version of template '%s' is published. Publish one, or name a version."
                            .formatted(template)));
    if (recommended.major().compareTo(inUse.major()) < 0) {
      throw Refusal.invalid(
          "The recommended version %s of template '%s' is lower than %s, which is in use. Name a higher major version."
              .formatted(recommended, template, inUse));
    }
    return recommended;
  }

  private static VersionNumber requirePublished(
      VersionCatalog catalog, String template, BigInteger major) {
    return catalog
        .recommended(template, major)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "No minor version of major version %s of template '%s' is published. Publish one, or name templateMinorVersion."
                        .formatted(major, template)));
  }

  private static void requireUsable(VersionCatalog catalog, String template, VersionNumber number) {
    TemplateVersionStatus status = catalog.requireStatus(template, number);
    if (status != TemplateVersionStatus.DRAFT && status != TemplateVersionStatus.PUBLISHED) {
      throw Refusal.invalid(
          "Version %s of template '%s' is %s; only a DRAFT or PUBLISHED version can be deployed."
              .formatted(number, template, status));
    }
  }
}
