package dev.fakeproton.internal.world;

import dev.fakeproton.internal.wire.WireError;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/** A request is answered with an error before any operation has run. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient WireError error;
  private final transient Optional<ProtonRequest> request;

  RefusedException(WireError error) {
    this(error, Optional.empty());
  }

  /** With the request, which could be read all the same. */
  RefusedException(WireError error, Optional<ProtonRequest> request) {
    super(error.message(), null, false, false);
    this.error = error;
    this.request = request;
  }

  Optional<ProtonRequest> request() {
    return request;
  }

  WireError error() {
    return error;
  }
}
