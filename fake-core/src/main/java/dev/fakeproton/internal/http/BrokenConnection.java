package dev.fakeproton.internal.http;

import io.undertow.io.DefaultIoCallback;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.IoUtils;
import org.xnio.Options;

/** Breaks connections off, as a network does. */
final class BrokenConnection {

  private BrokenConnection() {}

  /** Resets the connection without an answer. */
  static void reset(HttpServerExchange exchange) {
    ServerConnection connection = exchange.getConnection();
    try {
      // Then closing sends RST where it would send FIN.
      connection.setOption(Options.CLOSE_ABORT, true);
    } catch (IOException | IllegalArgumentException notOffered) {
      // A client notices a FIN before any answer just as well.
    }
    IoUtils.safeClose(connection);
  }

  /** Announces all of a body, sends half of it, and closes the connection. */
  static void after(HttpServerExchange exchange, byte[] body) {
    exchange.setResponseContentLength(body.length);
    exchange.getResponseSender().send(ByteBuffer.wrap(body, 0, body.length / 2), CLOSE);
  }

  private static final IoCallback CLOSE =
      new DefaultIoCallback() {
        @Override
        public void onComplete(HttpServerExchange exchange, Sender sender) {
          IoUtils.safeClose(exchange.getConnection());
        }
      };
}
