package dev.fakeproton.internal.proton.connection;

import java.util.Optional;

/** Tells what is deployed through a connection, so that it cannot be rejected. */
@FunctionalInterface
public interface ConnectionUsers {

  /** The ARN of an environment that names this connection as its own, if there is one. */
  Optional<String> anyUserOf(String connectionId);
}
