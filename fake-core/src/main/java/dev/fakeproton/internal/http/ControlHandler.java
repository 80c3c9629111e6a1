package dev.fakeproton.internal.http;

import dev.fakeproton.internal.control.ControlApi;
import dev.fakeproton.internal.control.ControlReply;
import dev.fakeproton.internal.control.ControlRequest;
import dev.fakeproton.internal.world.World;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;

/** One request below {@code /_fakeproton/} of a world: reads its body, then answers. */
final class ControlHandler implements RequestBody.Reader {

  /** A snapshot of a large world must fit. */
  private static final int LARGEST_BODY = 256 << 20;

  private final World world;
  private final String path;
  private final HttpServerExchange exchange;

  ControlHandler(World world, String path, HttpServerExchange exchange) {
    this.world = world;
    this.path = path;
    this.exchange = exchange;
  }

  void read() {
    RequestBody.read(exchange, LARGEST_BODY, this);
  }

  /**
   * What takes long, or tells listeners of a test, must not hold up the thread that carries the
   * requests of others.
   */
  @Override
  public void complete(byte[] body) {
    String method = exchange.getRequestMethod().toString();
    ControlRequest request = new ControlRequest(method, path, exchange.getQueryString(), body);
    exchange.dispatch(() -> answer(exchange, ControlApi.answer(world, request)));
  }

  @Override
  public void tooLarge(boolean read) {
    if (!read) {
      exchange.setPersistent(false);
    }
    answer(
        exchange,
        ControlReply.error(
            413,
            "The body has more than %s bytes, which is the most that is taken."
                .formatted(LARGEST_BODY)));
  }

  @Override
  public void hungUp() {
    exchange.setPersistent(false);
    answer(exchange, ControlReply.error(400, "The body ended before it was complete."));
  }

  /** Answers without having read the request; the connection is of no use after that. */
  static void refuse(HttpServerExchange exchange, int status, String sentence) {
    exchange.setPersistent(false);
    answer(exchange, ControlReply.error(status, sentence));
  }

  private static void answer(HttpServerExchange exchange, ControlReply reply) {
    exchange.setStatusCode(reply.status());
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, ControlReply.CONTENT_TYPE);
    if (!reply.allowed().isEmpty()) {
      exchange.getResponseHeaders().put(Headers.ALLOW, String.join(", ", reply.allowed()));
    }
    exchange.getResponseSender().send(ByteBuffer.wrap(reply.json()));
  }
}
