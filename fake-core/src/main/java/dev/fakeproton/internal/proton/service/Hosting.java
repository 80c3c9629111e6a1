package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.template.ServiceTemplateCatalog;
import dev.fakeproton.internal.proton.template.VersionNumber;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** Which environments instances can be deployed to (specification: services.md 4.1). */
final class Hosting {

  private final EnvironmentTable environments;
  private final ServiceTemplateCatalog templates;

  Hosting(EnvironmentTable environments, ServiceTemplateCatalog templates) {
    this.environments = environments;
    this.templates = templates;
  }

  /**
   * The environment that a spec names.
   *
   * @throws ProtonException not found, if there is none
   */
  HostEnvironment require(String environment) {
    return environments.requireHost(environment);
  }

  /**
   * Checks that a new instance can be deployed to an environment.
   *
   * @throws ProtonException a validation error if it does not fit the template version, a conflict
   *     if it is in no state to be deployed to
   */
  void check(HostEnvironment host, String template, VersionNumber version) {
    checkCompatible(host, template, version);
    host.requireUsable();
  }

  /**
   * Checks that instances of a version can be deployed to an environment.
   *
   * @throws ProtonException a validation error if they cannot
   */
  void checkCompatible(HostEnvironment host, String template, VersionNumber version) {
    if (!templates.isCompatible(template, version, host.template(), host.majorVersion())) {
      throw Refusal.invalid(
          "Version %s of service template '%s' is not compatible with environment '%s', which is made from template '%s', major version %s. Add that to the version's compatibleEnvironmentTemplates, or use another environment."
              .formatted(version, template, host.name(), host.template(), host.majorVersion()));
    }
  }
}
