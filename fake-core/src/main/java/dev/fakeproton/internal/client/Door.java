package dev.fakeproton.internal.client;

import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.WireRequest;

/** The way into a world that needs no connection. */
@FunctionalInterface
public interface Door {

  /** Answers a request; never with an exception. */
  Delivery answer(WireRequest request);
}
