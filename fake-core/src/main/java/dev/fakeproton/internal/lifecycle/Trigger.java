package dev.fakeproton.internal.lifecycle;

/** What can happen to work that is under way. */
public enum Trigger {
  /** Work that was asked for begins. */
  BEGIN,
  /** The work does what it set out to do. */
  SUCCEED,
  /** The work breaks off with a reason. */
  FAIL,
  /** A cancellation that was asked for takes hold. */
  CANCEL,
  /** The pull request of a self-managed deployment is closed without a merge. */
  CLOSE;

  /** Whether work takes this when it does what it set out to do. */
  boolean leadsToSuccess() {
    return this == BEGIN || this == SUCCEED;
  }
}
