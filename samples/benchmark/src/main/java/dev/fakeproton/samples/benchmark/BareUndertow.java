package dev.fakeproton.samples.benchmark;

import io.undertow.Undertow;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;

/** The least that an HTTP server of this make can do: the same bytes for every request. */
final class BareUndertow implements AutoCloseable {

  private static final HttpString REQUEST_ID = new HttpString("x-amzn-RequestId");

  private final Undertow server;

  BareUndertow(byte[] answer) {
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                exchange -> {
                  exchange
                      .getResponseHeaders()
                      .put(Headers.CONTENT_TYPE, "application/x-amz-json-1.0")
                      .put(REQUEST_ID, "00000000-0000-4000-8000-000000000000");
                  exchange.getResponseSender().send(ByteBuffer.wrap(answer));
                })
            .build();
    server.start();
  }

  URI endpoint() {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  @Override
  public void close() {
    server.stop();
  }
}
