package dev.fakeproton.internal.http;

import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.internal.world.Worlds;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;

/**
 * Finds the world that a request is for, and tells control requests from those of the AWS protocol.
 *
 * <p>A world answers on every path below its root, because clients append slashes and more.
 */
final class WorldRouter implements HttpHandler {

  /** The token of the world at the root of a server of its own. */
  static final String ROOT = "";

  /** What the paths of worlds on a shared server begin with. */
  static final String PREFIX = "w/";

  private static final String CONTROL = "_fakeproton";

  private final Worlds worlds;
  private final ForeignRequests foreign;
  private final boolean rootOnly;

  /** Routes to many worlds by token. */
  WorldRouter(Worlds worlds, AllowedHosts hosts) {
    this(worlds, hosts, false);
  }

  private WorldRouter(Worlds worlds, AllowedHosts hosts, boolean rootOnly) {
    this.worlds = worlds;
    this.foreign = new ForeignRequests(hosts);
    this.rootOnly = rootOnly;
  }

  /** Routes everything to the one world at the root. */
  static WorldRouter ofRoot(Worlds worlds, AllowedHosts hosts) {
    return new WorldRouter(worlds, hosts, true);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    String path = withoutLeadingSlashes(exchange.getRequestPath());
    String token = ROOT;
    if (!rootOnly && path.startsWith(PREFIX)) {
      int end = path.indexOf('/', PREFIX.length());
      token = path.substring(PREFIX.length(), end < 0 ? path.length() : end);
      path = end < 0 ? "" : withoutLeadingSlashes(path.substring(end));
    }
    boolean control = path.equals(CONTROL) || path.startsWith(CONTROL + "/");
    Optional<String> objection =
        foreign.objection(exchange.getRequestMethod().toString(), exchange.getRequestHeaders());
    if (control) {
      control(exchange, token, withoutSlashes(path.substring(CONTROL.length())), objection);
    } else {
      ProtonCall call = new ProtonCall(worlds, token, exchange);
      objection.map(WireError::foreign).ifPresentOrElse(call::refuse, call::read);
    }
  }

  private void control(
      HttpServerExchange exchange, String token, String path, Optional<String> objection) {
    if (objection.isPresent()) {
      ControlHandler.refuse(exchange, 403, objection.get());
      return;
    }
    worlds
        .find(token)
        .ifPresentOrElse(
            world -> new ControlHandler(world, path, exchange).read(),
            () -> ControlHandler.refuse(exchange, 404, worlds.absence(token).message()));
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return withoutLeadingSlashes(path.substring(0, end));
  }

  private static String withoutLeadingSlashes(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) == '/') {
      start++;
    }
    return path.substring(start);
  }
}
