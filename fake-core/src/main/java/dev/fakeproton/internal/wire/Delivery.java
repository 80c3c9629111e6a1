package dev.fakeproton.internal.wire;

import java.time.Duration;
import java.util.function.Supplier;

/** What becomes of a request: a reply, and how well it reaches the client. */
public sealed interface Delivery {

  /** A reply that arrives whole. */
  record Whole(WireReply reply) implements Delivery {}

  /** A reply whose length is announced, and of which half arrives before the connection breaks. */
  record Truncated(WireReply reply) implements Delivery {}

  /** Nothing arrives: the connection is reset. */
  record Reset() implements Delivery {}

  /**
   * Nothing happens for a while.
   *
   * @param delay real time, which a client's timeout is measured in too
   * @param then what comes after it; whoever carries out a delivery asks for it once, without
   *     blocking a thread in the meantime
   */
  record Later(Duration delay, Supplier<Delivery> then) implements Delivery {}

  /**
   * Somebody is told first, by code of a test that may wait for whatever it likes.
   *
   * @param telling to be run once, on no thread that carries other requests
   * @param then what comes after it
   */
  record Told(Runnable telling, Delivery then) implements Delivery {}
}
