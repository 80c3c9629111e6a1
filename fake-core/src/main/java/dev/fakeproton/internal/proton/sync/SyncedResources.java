package dev.fakeproton.internal.proton.sync;

import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * Things that are made or updated from directories or files of a repository: major versions of
 * templates, or instances of services.
 *
 * @param <K> what says which of them
 * @param <C> the content that one is made from; equal contents make the same
 */
interface SyncedResources<K, C> {

  /** The ARN that attempts are known by to progressions and histories; not one of AWS. */
  String arn(K resource);

  /** What attempts call it. */
  String target(K resource);

  /** What it belongs to, and is forgotten with. */
  Object group(K resource);

  /** Whether something keeps it from being synced now. */
  default boolean isHeld(K resource) {
    return false;
  }

  /**
   * Submits the work that makes or updates it.
   *
   * @return the ARN of what is worked on
   * @throws ProtonException if the work is refused
   */
  String submit(K resource, C content);

  /**
   * Whether what submitted work made has not been deleted since.
   *
   * @param worked the ARN of what was worked on
   */
  boolean isThere(K resource, String worked);
}
