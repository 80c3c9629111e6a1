package dev.fakeproton;

import java.time.Instant;
import java.util.Optional;

/**
 * One change of a resource's status, as {@link ResourceHandle#history()} lists them.
 *
 * @param at when it happened, on the world's clock
 * @param from the status before; empty when the resource came into being
 * @param to the status after
 * @param cause what made the change: the name of an operation, a progression, or a call of the test
 */
public record Transition(Instant at, Optional<String> from, String to, String cause) {

  /** One readable line: time, both states and the cause. */
  @Override
  public String toString() {
    return at + "  " + from.map(state -> state + " -> ").orElse("-> ") + to + "  (" + cause + ")";
  }
}
