package dev.fakeproton.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.fakeproton.FakeProton;
import dev.fakeproton.internal.store.Owner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** Retries of the clients that a fake hands out, whatever the environment says about them. */
class RetriesTest {

  private final AtomicInteger attempts = new AtomicInteger();
  private HttpServer failing;

  @BeforeEach
  void start() throws IOException {
    failing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    failing.start();
  }

  @AfterEach
  void stop() {
    failing.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "500, InternalServerException, 4",
    "400, ThrottlingException, 4",
    "400, ValidationException, 1"
  })
  void areAsManyAsTheSdkMakesByDefault(int status, String error, int expected) {
    answer(status, "{\"__type\":\"" + error + "\",\"message\":\"\"}");

    try (ProtonClient client = client()) {
      assertThatExceptionOfType(ProtonException.class)
          .isThrownBy(() -> client.getEnvironment(r -> r.name("prod")));
    }

    assertThat(attempts).hasValue(expected);
  }

  /** Without {@link WholeFailures} some twelve of a hundred retries were taken for broken. */
  @Test
  void ofAnAsynchronousClientAreNotEndedByTheConnectionThatBroke() {
    try (FakeProton fake = FakeProton.start()) {
      ProtonAsyncClient client = fake.asyncClient();
      for (int i = 0; i < 100; i++) {
        fake.faults().on(ListServicesRequest.class).times(1).reset();
        client.listServices(r -> {}).join();
      }

      assertThat(fake.calls())
          .hasSize(100)
          .allSatisfy(call -> assertThat(call.attempts()).hasSize(2));
    }
  }

  private void answer(int status, String body) {
    byte[] content = body.getBytes(UTF_8);
    failing.createContext(
        "/",
        exchange -> {
          attempts.incrementAndGet();
          exchange.sendResponseHeaders(status, content.length);
          try (var reply = exchange.getResponseBody()) {
            reply.write(content);
          }
        });
  }

  private ProtonClient client() {
    URI endpoint = URI.create("http://127.0.0.1:" + failing.getAddress().getPort());
    Owner owner = new Owner("123456789012", "us-east-1");
    return new SdkClients(endpoint, owner, Transports.overLoopback()).client();
  }
}
