package dev.fakeproton.internal.http;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells requests that a page of somebody else's makes in a browser on this machine: a page must not
 * be able to drive a fake that happens to run beside it.
 */
final class ForeignRequests {

  private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");
  private static final HttpString FETCH_MODE = new HttpString("Sec-Fetch-Mode");
  private static final HttpString FETCH_DEST = new HttpString("Sec-Fetch-Dest");

  /** The headers that tell who asks whom. */
  private static final List<HttpString> TELLING =
      List.of(Headers.HOST, Headers.ORIGIN, FETCH_SITE, FETCH_MODE, FETCH_DEST);

  private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

  private static final Pattern PORT = Pattern.compile(":[0-9]*$");

  private final AllowedHosts hosts;

  /** Most clients call by one name, and this is on the path of every call; addresses may. */
  private volatile String lastAllowed = "127.0.0.1";

  ForeignRequests(AllowedHosts hosts) {
    this.hosts = hosts;
  }

  /** Why a request is refused, in one sentence with the remedy; empty if it is not foreign. */
  Optional<String> objection(String method, HeaderMap headers) {
    return isOfProgram(headers) ? Optional.empty() : look(method, headers);
  }

  /** Nearly all are: called by the name of the last one, and without what a browser adds. */
  private boolean isOfProgram(HeaderMap headers) {
    HeaderValues host = headers.get(Headers.HOST);
    return host != null
        && host.size() == 1
        && host.getFirst().equals(lastAllowed)
        && !headers.contains(Headers.ORIGIN)
        && !headers.contains(FETCH_SITE);
  }

  private Optional<String> look(String method, HeaderMap headers) {
    Optional<String> repeated = repeated(headers);
    if (repeated.isPresent()) {
      return repeated;
    }
    Optional<String> host = Optional.ofNullable(headers.getFirst(Headers.HOST));
    Optional<String> foreign = foreignHost(headers);
    if (foreign.isPresent()) {
      return Optional.of(
          "The host '%s' is not one that this fake is called by: use its IP address or localhost, or start the server with --allowed-host %s."
              .formatted(foreign.get(), withoutPort(foreign.get())));
    }
    return foreignOrigin(headers, host)
        .map(
            origin ->
                "The page '%s' is not of this fake, and a browser must not drive it for others: call it from a program, or from a page that it serves itself."
                    .formatted(origin))
        .or(() -> foreignFetch(method, headers));
  }

  /** Of two that contradict each other nobody knows which one holds; no client sends them. */
  private static Optional<String> repeated(HeaderMap headers) {
    return TELLING.stream()
        .filter(name -> headers.count(name) > 1)
        .findFirst()
        .map(
            name ->
                "The header '%s' stands more than once in this request, so nobody knows who asks: send it once."
                    .formatted(name));
  }

  private Optional<String> foreignHost(HeaderMap headers) {
    String name = headers.getFirst(Headers.HOST);
    if (name == null) {
      return Optional.empty();
    }
    if (!hosts.allow(withoutPort(name))) {
      return Optional.of(name);
    }
    lastAllowed = name;
    return Optional.empty();
  }

  private static Optional<String> foreignOrigin(HeaderMap headers, Optional<String> host) {
    return Optional.ofNullable(headers.getFirst(Headers.ORIGIN))
        .filter(origin -> host.filter(own -> isOf(origin, own)).isEmpty());
  }

  private static boolean isOf(String origin, String host) {
    int scheme = origin.indexOf("://");
    return scheme >= 0 && origin.substring(scheme + "://".length()).equalsIgnoreCase(host);
  }

  /** Browsers say so of requests without an origin too; following a link hither is harmless. */
  private static Optional<String> foreignFetch(String method, HeaderMap headers) {
    boolean foreign =
        Optional.ofNullable(headers.getFirst(FETCH_SITE))
            .filter(FOREIGN_SITES::contains)
            .isPresent();
    boolean link =
        method.equals("GET")
            && "navigate".equals(headers.getFirst(FETCH_MODE))
            && "document".equals(headers.getFirst(FETCH_DEST));
    return foreign && !link
        ? Optional.of(
            "A page that is not of this fake asks for this, and a browser must not drive the fake for others: call it from a program, or from a page that it serves itself.")
        : Optional.empty();
  }

  private static String withoutPort(String host) {
    return PORT.matcher(host).replaceFirst("");
  }
}
