package dev.fakeproton.samples.benchmark;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.fakeproton.FakeProton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.proton.ProtonClient;

/** One thread that calls getEnvironmentTemplate through the SDK, warm, against three servers. */
final class CallRate implements Measurement {

  private static final int WARM_UP_ROUNDS = 60;
  private static final int ROUNDS = 21;
  private static final int CALLS = 1_000;

  @Override
  public List<Row> run() throws Exception {
    try (FakeProton fake = FakeProton.start()) {
      fake.client().createEnvironmentTemplate(r -> r.name("vpc").description("A network"));
      byte[] answer = answerOf(fake.endpoint());
      WireMockServer wireMock = wireMock(answer);
      try (BareUndertow bare = new BareUndertow(answer)) {
        return compare(
            Clients.of(fake.endpoint()),
            Clients.of(bare.endpoint()),
            Clients.of(URI.create(wireMock.baseUrl())));
      } finally {
        wireMock.stop();
      }
    }
  }

  private static List<Row> compare(ProtonClient fake, ProtonClient bare, ProtonClient wireMock) {
    List<Double> toBare = new ArrayList<>();
    List<Double> toWireMock = new ArrayList<>();
    List<Double> bareToWireMock = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      double fakeRate = rate(fake);
      double bareRate = rate(bare);
      double wireMockRate = rate(wireMock);
      if (round >= 0) {
        rates.add(fakeRate);
        toBare.add(fakeRate / bareRate);
        toWireMock.add(fakeRate / wireMockRate);
        bareToWireMock.add(bareRate / wireMockRate);
      }
    }
    return List.of(
        new Row("calls per second, one thread, warm", format(Median.of(rates)), ""),
        new Row("its rate against a bare Undertow", format(Median.of(toBare)), ">= 0.9"),
        new Row("its rate against WireMock with one stub", format(Median.of(toWireMock)), ">= 2"),
        new Row("  where a bare Undertow has", format(Median.of(bareToWireMock)), ""));
  }

  private static double rate(ProtonClient proton) {
    long start = System.nanoTime();
    for (int call = 0; call < CALLS; call++) {
      proton.getEnvironmentTemplate(r -> r.name("vpc"));
    }
    return CALLS * 1e9 / (System.nanoTime() - start);
  }

  private static byte[] answerOf(URI endpoint) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("X-Amz-Target", "AwsProton20200720.GetEnvironmentTemplate")
            .header("Content-Type", "application/x-amz-json-1.0")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"vpc\"}"))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  /** As a user would stub the operation, with WireMock's own defaults. */
  private static WireMockServer wireMock(byte[] answer) {
    WireMockServer server = new WireMockServer(options().dynamicPort());
    server.start();
    server.stubFor(
        post(urlEqualTo("/"))
            .withHeader("X-Amz-Target", equalTo("AwsProton20200720.GetEnvironmentTemplate"))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/x-amz-json-1.0")
                    .withBody(answer)));
    return server;
  }

  private static String format(double figure) {
    return String.format(Locale.ROOT, figure > 100 ? "%.0f" : "%.2f", figure);
  }
}
