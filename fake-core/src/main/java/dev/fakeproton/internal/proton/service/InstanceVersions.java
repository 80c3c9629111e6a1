package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.template.ServiceTemplateCatalog;
import dev.fakeproton.internal.proton.template.VersionChoice;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.math.BigInteger;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** Which template version an instance gets that is added to a service (services.md 4.4, 5.1). */
final class InstanceVersions {

  private final ServiceTemplateCatalog templates;

  InstanceVersions(ServiceTemplateCatalog templates) {
    this.templates = templates;
  }

  /**
   * Looks up the version that a request names, if it names one.
   *
   * @throws ProtonException not found, if it does not exist
   */
  void requireNamed(ServiceRecord service, Optional<String> major, Optional<String> minor) {
    VersionChoice.of(DeploymentUpdateType.MAJOR_VERSION, major, minor)
        .requireNamedVersion(templates, service.template(), Optional.empty());
  }

  /**
   * The version of a new instance: the named one; else the recommended minor of the service's
   * original major; else, where nothing is published there, the service's original version.
   *
   * @throws ProtonException not found or a validation error, if there is no usable version
   */
  VersionNumber forNew(ServiceRecord service, Optional<String> major, Optional<String> minor) {
    if (major.isPresent()) {
      return VersionChoice.forCreate(templates, service.template(), major.get(), minor);
    }
    BigInteger original = service.createdFrom().major();
    String chosen =
        templates
            .recommended(service.template(), original)
            .orElse(service.createdFrom())
            .minorText();
    return VersionChoice.forCreate(
        templates, service.template(), original.toString(), Optional.of(chosen));
  }
}
