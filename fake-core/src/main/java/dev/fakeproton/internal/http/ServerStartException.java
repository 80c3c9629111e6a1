package dev.fakeproton.internal.http;

/** A server could not be started; the message says on which address and why. */
public final class ServerStartException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ServerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
