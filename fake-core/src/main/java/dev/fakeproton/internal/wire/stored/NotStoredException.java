package dev.fakeproton.internal.wire.stored;

/** A text is not what was stored; the message is one sentence that says where and why. */
public final class NotStoredException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Because of this. */
  public NotStoredException(String message) {
    super(message);
  }
}
