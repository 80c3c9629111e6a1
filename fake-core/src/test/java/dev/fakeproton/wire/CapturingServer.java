package dev.fakeproton.wire;

import dev.fakeproton.internal.client.SdkClients;
import dev.fakeproton.internal.client.Transports;
import dev.fakeproton.internal.store.Owner;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.Options;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Keeps what real SDK clients send, and answers what it is told to. */
final class CapturingServer implements AutoCloseable {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(int status, byte[] body, Queue<byte[]> sent) {}

  /** A client whose calls are all answered alike, and what it has sent. */
  record Line(ProtonClient client, Queue<byte[]> sent) {}

  private final AtomicInteger lines = new AtomicInteger();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Undertow server =
      Undertow.builder()
          .addHttpListener(0, "127.0.0.1")
          .setSocketOption(Options.TCP_NODELAY, true)
          .setHandler(this::handle)
          .build();

  CapturingServer() {
    server.start();
  }

  Line answering(int status, byte[] body) {
    String line = Integer.toString(lines.incrementAndGet());
    Answer answer = new Answer(status, body, new ConcurrentLinkedQueue<>());
    answers.put(line, answer);
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    URI endpoint = URI.create("http://127.0.0.1:" + address.getPort() + "/" + line);
    Owner owner = new Owner("123456789012", "us-east-1");
    return new Line(
        new SdkClients(endpoint, owner, Transports.overLoopback()).client(), answer.sent());
  }

  private void handle(HttpServerExchange exchange) {
    exchange
        .getRequestReceiver()
        .receiveFullBytes(
            (same, body) -> {
              Answer answer = answers.get(exchange.getRequestPath().replace("/", ""));
              answer.sent().add(body);
              exchange.setStatusCode(answer.status());
              exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/x-amz-json-1.0");
              exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
            });
  }

  @Override
  public void close() {
    server.stop();
  }
}
