package dev.fakeproton.internal.http;

import dev.fakeproton.internal.world.Worlds;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

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

  private static final String CONTROL = "_fakeproton/";

  private final Worlds worlds;
  private final boolean rootOnly;

  /** Routes to many worlds by token. */
  WorldRouter(Worlds worlds) {
    this(worlds, false);
  }

  private WorldRouter(Worlds worlds, boolean rootOnly) {
    this.worlds = worlds;
    this.rootOnly = rootOnly;
  }

  /** Routes everything to the one world at the root. */
  static WorldRouter ofRoot(Worlds worlds) {
    return new WorldRouter(worlds, true);
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
    if (path.startsWith(CONTROL)) {
      control(exchange, token, path.substring(CONTROL.length()));
    } else {
      new ProtonCall(worlds, token, exchange).read();
    }
  }

  private void control(HttpServerExchange exchange, String token, String resource) {
    worlds
        .absent(token)
        .ifPresentOrElse(
            reply -> ControlHandler.answer(exchange, reply.status(), reply.body()),
            () -> ControlHandler.handle(exchange, resource));
  }

  private static String withoutLeadingSlashes(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) == '/') {
      start++;
    }
    return path.substring(start);
  }
}
