package dev.fakeproton.internal.proton.template;

import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Hears how the registration of a version has ended. */
@FunctionalInterface
public interface RegistrationListener {

  /** For those who do not ask. */
  RegistrationListener NOBODY = (number, status, message) -> {};

  /**
   * The registration has ended; runs under the world's lock.
   *
   * @param number the version's number
   * @param status DRAFT or REGISTRATION_FAILED
   * @param message why it failed; empty if it did not
   */
  void ended(VersionNumber number, TemplateVersionStatus status, String message);
}
