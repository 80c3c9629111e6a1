package dev.fakeproton.internal.client;

import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.WireReply;
import dev.fakeproton.internal.wire.WireRequest;
import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What both kinds of clients do to carry a request through a door. */
final class InProcessExchange {

  private InProcessExchange() {}

  /**
   * Lets a request pass. What takes long goes on whether or not somebody waits for it, as it does
   * over a connection.
   */
  static CompletableFuture<Delivery> pass(Door door, SdkHttpRequest request, byte[] body) {
    WireRequest wire = new WireRequest(request.method().name(), request::firstMatchingHeader, body);
    return settle(door.answer(wire));
  }

  private static CompletableFuture<Delivery> settle(Delivery delivery) {
    if (delivery instanceof Delivery.Told told) {
      told.telling().run();
      return settle(told.then());
    }
    if (!(delivery instanceof Delivery.Later later)) {
      return CompletableFuture.completedFuture(delivery);
    }
    CompletableFuture<Delivery> settled = new CompletableFuture<>();
    var unused =
        SharedTransports.timer()
            .schedule(
                () -> settled.complete(later.then().get()),
                later.delay().toMillis(),
                TimeUnit.MILLISECONDS);
    return settled.thenComposeAsync(InProcessExchange::settle, SharedTransports.completions());
  }

  /** The head of a response, as the server sends it. */
  static SdkHttpResponse head(WireReply reply) {
    return SdkHttpResponse.builder()
        .statusCode(reply.status())
        .putHeader("Content-Type", WireReply.CONTENT_TYPE)
        .putHeader("Content-Length", Integer.toString(reply.body().length))
        .putHeader("x-amzn-RequestId", reply.requestId())
        .build();
  }

  static IOException reset() {
    return new SocketException("Connection reset");
  }

  static IOException truncated(int length) {
    return new IOException(
        "The connection was closed after %s of %s bytes of the response."
            .formatted(length / 2, length));
  }
}
