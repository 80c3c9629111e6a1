package dev.fakeproton.internal.http;

import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.internal.wire.WireReply;
import dev.fakeproton.internal.wire.WireRequest;
import dev.fakeproton.internal.world.Worlds;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One call of the AWS protocol over HTTP: reads its body without blocking, then answers. */
final class ProtonCall {

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
      refuse(worlds.refuseTooLarge());
      return;
    }
    exchange.getRequestReceiver().receivePartialBytes(this::receive, this::hungUp);
  }

  /** A body over the limit is read on for a while, and forgotten. */
  private void receive(HttpServerExchange unused, byte[] part, boolean last) {
    received += part.length;
    if (received <= Worlds.LARGEST_BODY) {
      body.write(part, 0, part.length);
    }
    if (received > MOST_READ) {
      exchange.getRequestReceiver().pause();
      refuse(worlds.refuseTooLarge());
    } else if (last) {
      deliver(
          received <= Worlds.LARGEST_BODY
              ? worlds.answer(token, request())
              : new Delivery.Whole(worlds.refuseTooLarge()));
    }
  }

  private WireRequest request() {
    HeaderMap headers = exchange.getRequestHeaders();
    return new WireRequest(
        exchange.getRequestMethod().toString(),
        name -> Optional.ofNullable(headers.getFirst(name)),
        body.toByteArray());
  }

  private void deliver(Delivery delivery) {
    if (delivery instanceof Delivery.Whole whole) {
      answer(whole.reply());
    } else if (delivery instanceof Delivery.Later later) {
      deliverLater(later);
    } else if (delivery instanceof Delivery.Truncated truncated) {
      BrokenConnection.after(exchange, head(truncated.reply()));
    } else {
      BrokenConnection.reset(exchange);
    }
  }

  /** The I/O thread has a timer; nothing waits on it. */
  private void deliverLater(Delivery.Later later) {
    Runnable answer =
        () -> Connectors.executeRootHandler(unused -> deliver(later.then().get()), exchange);
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () ->
            exchange
                .getIoThread()
                .executeAfter(answer, later.delay().toMillis(), TimeUnit.MILLISECONDS));
  }

  private void answer(WireReply reply) {
    exchange.getResponseSender().send(ByteBuffer.wrap(head(reply)));
  }

  /** Sets what comes before the body of a reply, and gives that. */
  private byte[] head(WireReply reply) {
    exchange.setStatusCode(reply.status());
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, WireReply.CONTENT_TYPE);
    headers.put(REQUEST_ID, reply.requestId());
    return reply.body();
  }

  /** Answers without having read all of the request; the connection is of no use after that. */
  private void refuse(WireReply refusal) {
    exchange.setPersistent(false);
    answer(refusal);
  }

  /** Whoever has closed only its own side can still read an answer. */
  private void hungUp(HttpServerExchange unused, IOException gone) {
    if (!exchange.isResponseStarted()) {
      refuse(worlds.refuse(WireError.serialization("The body ended before it was complete.")));
    }
  }
}
