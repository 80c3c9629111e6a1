package dev.fakeproton.internal.proton.bundle;

/** What registration says of a bundle. */
public sealed interface BundleVerdict {

  /** The bundle is good. */
  record Good(BundleContent content) implements BundleVerdict {}

  /**
   * The bundle is bad.
   *
   * @param message becomes the status message of the version
   */
  record Bad(String message) implements BundleVerdict {}
}
