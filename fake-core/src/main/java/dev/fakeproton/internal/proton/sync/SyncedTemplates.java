package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.sync.SyncedResource.Submission;
import dev.fakeproton.internal.proton.sync.SyncedResource.SubmissionListener;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** What template sync needs of the templates of one kind. */
interface SyncedTemplates {

  /** Whether there is a template of this name. */
  boolean contains(String template);

  /**
   * Begins the registration of the next version of a major version of a template.
   *
   * @param end hears how the registration ends
   * @throws ProtonException if the version is refused
   */
  Submission register(String template, MajorDirectory directory, SubmissionListener end);
}
