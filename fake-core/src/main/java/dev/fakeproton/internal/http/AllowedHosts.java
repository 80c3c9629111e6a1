package dev.fakeproton.internal.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The host names by which a server may be called.
 *
 * <p>A page in a browser can call whatever a name resolves to, and whoever owns the name decides
 * that. So only such names are taken that nobody outside can own. Addresses need no name.
 */
public final class AllowedHosts {

  /** How containers call the machine that they run on; nobody can register names below it. */
  private static final Set<String> OF_CONTAINERS =
      Set.of("host.docker.internal", "host.testcontainers.internal");

  private static final Pattern LOCAL = Pattern.compile("([a-z0-9_-]+\\.)*localhost");
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
  private static final Pattern SINGLE_LABEL = Pattern.compile("[a-z0-9_-]+");

  private final Set<String> names;
  private final boolean singleLabels;

  private AllowedHosts(Set<String> names, boolean singleLabels) {
    this.names = names;
    this.singleLabels = singleLabels;
  }

  /** Those of a server that listens on this host, which may be an address. */
  public static AllowedHosts listeningOn(String host) {
    return new AllowedHosts(Set.of(host.toLowerCase(Locale.ROOT)), false);
  }

  /** The same and these. */
  public AllowedHosts and(Collection<String> more) {
    Set<String> all =
        more.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    all.addAll(names);
    return new AllowedHosts(Set.copyOf(all), singleLabels);
  }

  /** The same and all names without dots, which is how the hosts of a network call each other. */
  public AllowedHosts andNamesWithoutDots() {
    return new AllowedHosts(names, true);
  }

  /**
   * Whether a server may be called by this.
   *
   * @param host a name or an address, without a port
   */
  boolean allow(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return LOCAL.matcher(name).matches()
        || OF_CONTAINERS.contains(name)
        || names.contains(name)
        || IPV4.matcher(name).matches()
        || IPV6.matcher(name).matches()
        || (singleLabels && SINGLE_LABEL.matcher(name).matches());
  }
}
