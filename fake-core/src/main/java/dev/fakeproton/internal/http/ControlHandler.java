package dev.fakeproton.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakeproton.internal.world.Health;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.nio.ByteBuffer;

/** What a world answers below {@code /_fakeproton/}. */
final class ControlHandler {

  private ControlHandler() {}

  static void handle(HttpServerExchange exchange, String resource) {
    if (!resource.equals("health")) {
      answer(exchange, 404, "{\"error\":\"There is only GET /_fakeproton/health here so far.\"}");
    } else if (!exchange.getRequestMethod().equals(Methods.GET)) {
      answer(exchange, 405, "{\"error\":\"/_fakeproton/health takes GET.\"}");
    } else {
      answer(exchange, 200, Health.json());
    }
  }

  private static void answer(HttpServerExchange exchange, int status, String json) {
    answer(exchange, status, json.getBytes(UTF_8));
  }

  static void answer(HttpServerExchange exchange, int status, byte[] json) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(ByteBuffer.wrap(json));
  }
}
