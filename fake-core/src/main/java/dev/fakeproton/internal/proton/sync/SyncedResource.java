package dev.fakeproton.internal.proton.sync;

import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * Something that is made or updated from a directory or file of a repository: a major version of a
 * template, or an instance of a service.
 *
 * @param <C> the content that it is made from; equal contents make the same
 */
interface SyncedResource<C> {

  /** The ARN that its attempts are known by to progressions and histories; not one of AWS. */
  String arn();

  /** What attempts call it. */
  String target();

  /** What it belongs to, and is forgotten with. */
  Object group();

  /** Whether something keeps it from being synced now. */
  default boolean isHeld() {
    return false;
  }

  /**
   * Submits the work that makes or updates it.
   *
   * @param end hears how that work ends
   * @throws ProtonException if the work is refused
   */
  Submission submit(C content, SubmissionListener end);

  /**
   * The work that an attempt has submitted.
   *
   * @param arn the ARN of what is worked on
   * @param stillThere whether what it made has not been deleted since
   */
  record Submission(String arn, BooleanSupplier stillThere) {}

  /** Hears how submitted work ends; runs under the world's lock. */
  @FunctionalInterface
  interface SubmissionListener {

    /**
     * The work has ended.
     *
     * @param succeeded whether it did what it set out to do
     * @param message what is said of it; may be empty
     */
    void ended(boolean succeeded, String message);
  }
}
