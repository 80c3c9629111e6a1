package dev.fakeproton.internal.http;

import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.internal.wire.WireReply;
import dev.fakeproton.internal.wire.WireRequest;
import dev.fakeproton.internal.world.Worlds;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One call of the AWS protocol over HTTP: reads its body without blocking, then answers. */
final class ProtonCall {

  /** Undocumented for Proton; DynamoDB takes 16 MiB, Kinesis 7. */
  private static final int LARGEST_BODY = 8 << 20;

  /** What is still read of a body over the limit, so that its sender gets to see the answer. */
  private static final long MOST_READ = 64L << 20;

  private static final HttpString REQUEST_ID = new HttpString("x-amzn-RequestId");

  private final Worlds worlds;
  private final String token;
  private final HttpServerExchange exchange;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private long received;

  ProtonCall(Worlds worlds, String token, HttpServerExchange exchange) {
    this.worlds = worlds;
    this.token = token;
    this.exchange = exchange;
  }

  void read() {
    if (exchange.getRequestContentLength() > MOST_READ) {
      refuse(tooLarge());
      return;
    }
    exchange.getRequestReceiver().receivePartialBytes(this::receive, this::hungUp);
  }

  /** A body over the limit is read on for a while, and forgotten. */
  private void receive(HttpServerExchange unused, byte[] part, boolean last) {
    received += part.length;
    if (received <= LARGEST_BODY) {
      body.write(part, 0, part.length);
    }
    if (received > MOST_READ) {
      exchange.getRequestReceiver().pause();
      refuse(tooLarge());
    } else if (last) {
      answer(
          received <= LARGEST_BODY ? worlds.answer(token, request()) : worlds.refuse(tooLarge()));
    }
  }

  private WireRequest request() {
    HeaderMap headers = exchange.getRequestHeaders();
    return new WireRequest(
        exchange.getRequestMethod().toString(),
        name -> Optional.ofNullable(headers.getFirst(name)),
        body.toByteArray());
  }

  private void answer(WireReply reply) {
    exchange.setStatusCode(reply.status());
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, WireReply.CONTENT_TYPE);
    headers.put(REQUEST_ID, reply.requestId());
    exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
  }

  /** Answers without having read all of the request; the connection is of no use after that. */
  private void refuse(WireError error) {
    exchange.setPersistent(false);
    answer(worlds.refuse(error));
  }

  private static WireError tooLarge() {
    return WireError.ofFrontEnd(
        413,
        "RequestEntityTooLargeException",
        "The body has more than %s bytes, which is the most that is taken."
            .formatted(LARGEST_BODY));
  }

  /** Whoever has closed only its own side can still read an answer. */
  private void hungUp(HttpServerExchange unused, IOException gone) {
    if (!exchange.isResponseStarted()) {
      refuse(WireError.serialization("The body ended before it was complete."));
    }
  }
}
