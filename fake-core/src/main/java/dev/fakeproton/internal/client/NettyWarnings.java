package dev.fakeproton.internal.client;

import java.util.function.Supplier;

/**
 * Keeps Netty from making newer JVMs print warnings about {@code sun.misc.Unsafe} into the output
 * of tests: it can do without, and looks only when it is loaded whether it should.
 */
final class NettyWarnings {

  /** The first JDK that warns. */
  private static final int WARNING_JDK = 24;

  private static final String NO_UNSAFE = "io.netty.noUnsafe";

  private NettyWarnings() {}

  /** Makes something that loads Netty; what somebody has set for Netty holds. */
  static <T> T without(Supplier<T> maker) {
    boolean warns = Runtime.version().feature() >= WARNING_JDK;
    if (!warns || System.getProperty(NO_UNSAFE) != null) {
      return maker.get();
    }
    System.setProperty(NO_UNSAFE, "true");
    try {
      return maker.get();
    } finally {
      System.clearProperty(NO_UNSAFE);
    }
  }
}
