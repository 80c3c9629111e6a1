package dev.fakeproton.internal.http;

import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.internal.wire.WireReply;
import dev.fakeproton.internal.wire.WireRequest;
import dev.fakeproton.internal.world.Worlds;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One call of the AWS protocol over HTTP: reads its body without blocking, then answers. */
final class ProtonCall implements RequestBody.Reader {

  /** Undocumented for Proton; DynamoDB takes 16 MiB, Kinesis 7. */
  private static final int LARGEST_BODY = 8 << 20;

  private static final HttpString REQUEST_ID = new HttpString("x-amzn-RequestId");

  private final Worlds worlds;
  private final String token;
  private final HttpServerExchange exchange;

  ProtonCall(Worlds worlds, String token, HttpServerExchange exchange) {
    this.worlds = worlds;
    this.token = token;
    this.exchange = exchange;
  }

  void read() {
    RequestBody.read(exchange, LARGEST_BODY, this);
  }

  @Override
  public void complete(byte[] body) {
    HeaderMap headers = exchange.getRequestHeaders();
    answer(
        worlds.answer(
            token,
            new WireRequest(
                exchange.getRequestMethod().toString(),
                name -> Optional.ofNullable(headers.getFirst(name)),
                body)));
  }

  @Override
  public void tooLarge(boolean read) {
    WireError error =
        WireError.ofFrontEnd(
            413,
            "RequestEntityTooLargeException",
            "The body has more than %s bytes, which is the most that is taken."
                .formatted(LARGEST_BODY));
    if (read) {
      answer(worlds.refuse(error));
    } else {
      refuse(error);
    }
  }

  @Override
  public void hungUp() {
    refuse(WireError.serialization("The body ended before it was complete."));
  }

  /** Answers without having read all of the request; the connection is of no use after that. */
  void refuse(WireError error) {
    exchange.setPersistent(false);
    answer(worlds.refuse(error));
  }

  private void answer(WireReply reply) {
    exchange.setStatusCode(reply.status());
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, WireReply.CONTENT_TYPE);
    headers.put(REQUEST_ID, reply.requestId());
    exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
  }
}
