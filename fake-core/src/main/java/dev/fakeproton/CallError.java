package dev.fakeproton;

/**
 * The error that a call was answered with.
 *
 * @param type its name without namespace, such as {@code ConflictException}
 * @param status the HTTP status
 * @param message what was wrong and what to do
 */
public record CallError(String type, int status, String message) {

  /** For messages: status, type and message. */
  @Override
  public String toString() {
    return status + " " + type + ": " + message;
  }
}
