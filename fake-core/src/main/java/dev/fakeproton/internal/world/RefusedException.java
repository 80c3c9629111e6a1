package dev.fakeproton.internal.world;

import dev.fakeproton.internal.wire.WireError;

/** A request is answered with an error before any operation has run. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient WireError error;

  RefusedException(WireError error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  WireError error() {
    return error;
  }
}
