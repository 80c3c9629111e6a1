package dev.fakeproton.internal.world;

/** A test asked for something of a resource that does not exist. */
public final class NoSuchResourceException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoSuchResourceException(String message) {
    super(message);
  }
}
