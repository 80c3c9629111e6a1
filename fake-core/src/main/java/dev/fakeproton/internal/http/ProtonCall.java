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
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One call of the AWS protocol over HTTP: reads its body without blocking, then answers. */
final class ProtonCall implements RequestBody.Reader {

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
    RequestBody.read(exchange, Worlds.LARGEST_BODY, this);
  }

  @Override
  public void complete(byte[] body) {
    HeaderMap headers = exchange.getRequestHeaders();
    deliver(
        worlds.answer(
            token,
            new WireRequest(
                exchange.getRequestMethod().toString(),
                name -> Optional.ofNullable(headers.getFirst(name)),
                body)));
  }

  @Override
  public void tooLarge(boolean read) {
    if (read) {
      answer(worlds.refuseTooLarge());
    } else {
      refuse(worlds.refuseTooLarge());
    }
  }

  @Override
  public void hungUp() {
    refuse(WireError.serialization("The body ended before it was complete."));
  }

  /** Answers without having read all of the request; the connection is of no use after that. */
  void refuse(WireError error) {
    refuse(worlds.refuse(error));
  }

  private void refuse(WireReply refusal) {
    exchange.setPersistent(false);
    answer(refusal);
  }

  private void deliver(Delivery delivery) {
    if (delivery instanceof Delivery.Whole whole) {
      answer(whole.reply());
    } else if (delivery instanceof Delivery.Later later) {
      deliverLater(later);
    } else if (delivery instanceof Delivery.Told told) {
      deliverWhenTold(told);
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

  /** Listeners may call the server themselves, so no I/O thread waits for them. */
  private void deliverWhenTold(Delivery.Told told) {
    exchange.dispatch(
        () ->
            Connectors.executeRootHandler(
                unused -> {
                  told.telling().run();
                  deliver(told.then());
                },
                exchange));
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
}
