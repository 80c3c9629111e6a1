package dev.fakeproton.internal.client;

import io.netty.channel.DefaultChannelId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps Netty's warnings out of the output of tests: newer JVMs warn about its use of {@code
 * sun.misc.Unsafe}, and where there is no network but loopback it complains that it finds no
 * hardware address. It can do without both, and looks only when it is loaded.
 */
final class NettyWarnings {

  /** The first JDK that warns. */
  private static final int WARNING_JDK = 24;

  /** An address for documentation; Netty makes names for its channels from it. */
  private static final String NO_HARDWARE = "00:00:5e:00:53:00";

  private NettyWarnings() {}

  /** Makes something that loads Netty; what somebody has set for Netty holds. */
  static <T> T without(Supplier<T> maker) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("io.netty.machineId", NO_HARDWARE);
    if (Runtime.version().feature() >= WARNING_JDK) {
      settings.put("io.netty.noUnsafe", "true");
    }
    settings.keySet().removeIf(name -> System.getProperty(name) != null);
    settings.forEach(System::setProperty);
    try {
      DefaultChannelId.newInstance();
      return maker.get();
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }
}
