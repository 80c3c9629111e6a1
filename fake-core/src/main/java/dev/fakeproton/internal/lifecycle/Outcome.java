package dev.fakeproton.internal.lifecycle;

import java.util.Map;
import java.util.Optional;

/**
 * What is known about the end of some work beside its status.
 *
 * @param message a status message, where one was given
 * @param outputs what the work put out, in order, where it was told; empty means: as ever
 */
public record Outcome(Optional<String> message, Optional<Map<String, String>> outputs) {

  /** An end about which nothing else is known. */
  public static Outcome plain() {
    return new Outcome(Optional.empty(), Optional.empty());
  }

  /** An end with a reason. */
  public static Outcome because(String message) {
    return new Outcome(Optional.of(message), Optional.empty());
  }

  /** The same with a reason where none was given. */
  public Outcome orBecause(Optional<String> reason) {
    return new Outcome(message.or(() -> reason), outputs);
  }

  /** An end that put something out. */
  public static Outcome with(Map<String, String> outputs) {
    return new Outcome(Optional.empty(), Optional.of(outputs));
  }
}
