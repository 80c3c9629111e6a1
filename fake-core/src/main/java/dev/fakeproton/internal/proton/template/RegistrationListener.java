package dev.fakeproton.internal.proton.template;

import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Hears how the registrations of versions end. */
@FunctionalInterface
public interface RegistrationListener {

  /**
   * A registration has ended; runs under the world's lock.
   *
   * @param arn the version's ARN
   * @param status DRAFT or REGISTRATION_FAILED
   * @param message why it failed; empty if it did not
   */
  void ended(String arn, TemplateVersionStatus status, String message);
}
