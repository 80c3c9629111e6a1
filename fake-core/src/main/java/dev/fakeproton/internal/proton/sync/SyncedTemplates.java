package dev.fakeproton.internal.proton.sync;

import software.amazon.awssdk.services.proton.model.ProtonException;

/** What template sync needs of the templates of one kind. */
interface SyncedTemplates {

  /** Whether there is a template of this name. */
  boolean contains(String template);

  /**
   * Begins the registration of the next version of a major version of a template.
   *
   * @return the ARN of the version
   * @throws ProtonException if the version is refused
   */
  String register(String template, MajorDirectory directory);

  /** Whether there is a version with this ARN. */
  boolean isThere(String version);
}
