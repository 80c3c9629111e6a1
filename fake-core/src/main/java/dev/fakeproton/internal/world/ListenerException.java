package dev.fakeproton.internal.world;

import dev.fakeproton.internal.lifecycle.StatusChange;

/** A listener of the test has thrown; what it was told of had happened all the same. */
public final class ListenerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ListenerException(StatusChange change, Throwable thrown) {
    super(
        "A listener threw %s when it was told of: %s  %s"
            .formatted(thrown, change.arn(), change.transition()),
        thrown);
  }
}
