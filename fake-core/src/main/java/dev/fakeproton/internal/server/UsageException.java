package dev.fakeproton.internal.server;

/** The command line is not right; the message is one sentence that says what to write instead. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
