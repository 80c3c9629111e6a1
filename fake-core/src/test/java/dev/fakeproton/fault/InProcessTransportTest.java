package dev.fakeproton.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** SDK clients that reach a fake without a socket. */
@Evidence("OURS: a transport without a socket")
class InProcessTransportTest {

  private final FakeProton fake = FakeProton.builder().name("the fake").inProcess().start();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private ExecutableHttpRequest request(String body) {
    return request(fake, body);
  }

  private static ExecutableHttpRequest request(FakeProton to, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return to.inProcessHttpClient()
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(
                    SdkHttpFullRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(URI.create("http://anywhere.invalid/"))
                        .putHeader("x-amz-target", "AwsProton20200720.ListServices")
                        .putHeader("content-type", "application/x-amz-json-1.0")
                        .build())
                .contentStreamProvider(() -> new ByteArrayInputStream(bytes))
                .build());
  }

  @Test
  void hasNoPort() {
    assertThatThrownBy(() -> FakeProton.builder().inProcess().port(0).start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inProcess() listens on no port");
  }

  @Test
  void answersLateCallsWithWhoClosedTheWorld() {
    ProtonClient late = fake.client();
    fake.close();

    ProtonException refused =
        catchThrowableOfType(ProtonException.class, () -> late.listServices(r -> {}));

    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("WorldClosedException");
    assertThat(refused.statusCode()).isEqualTo(501);
  }

  @Test
  void letsAnAbortedCallFail() throws IOException {
    ExecutableHttpRequest call = request("{}");
    call.abort();

    assertThatThrownBy(call::call).isInstanceOf(IOException.class).hasMessageContaining("aborted");
  }

  @Test
  void letsAnInterruptedCallFailAndStayInterrupted() {
    fake.faults().on(ListServicesRequest.class).delay(Duration.ofMinutes(50));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> request("{}").call()).isInstanceOf(IOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void givesHeadersAndBodyAsTheServerDoes() throws IOException {
    HttpExecuteResponse response = request("{}").call();

    assertThat(response.httpResponse().statusCode()).isEqualTo(200);
    assertThat(response.httpResponse().firstMatchingHeader("Content-Type"))
        .contains("application/x-amz-json-1.0");
    assertThat(response.httpResponse().firstMatchingHeader("X-Amzn-RequestId")).isPresent();
    assertThat(response.responseBody().orElseThrow().readAllBytes())
        .asString(UTF_8)
        .isEqualTo("{\"services\":[]}");
  }

  @Test
  void takesNoLargerBodiesThanTheServer() throws IOException {
    String large = " ".repeat((8 << 20) + 1);

    assertThat(request(large).call().httpResponse().statusCode()).isEqualTo(413);
  }

  @Test
  void carriesAccountAndRegion() {
    fake.account("222222222222")
        .in(Region.EU_WEST_1)
        .client()
        .createEnvironmentTemplate(r -> r.name("vpc"));

    assertThat(fake.client().listEnvironmentTemplates(r -> {}).templates()).isEmpty();
    assertThat(
            fake.account("222222222222")
                .in(Region.EU_WEST_1)
                .asyncClient()
                .listEnvironmentTemplates(r -> {})
                .join()
                .templates())
        .hasSize(1);
  }

  @Test
  void alsoReachesAFakeThatHasAPort() throws IOException {
    try (FakeProton served = FakeProton.start()) {
      served.faults().on(ListServicesRequest.class).status(418);

      assertThat(request(served, "{}").call().httpResponse().statusCode()).isEqualTo(418);
    }
  }

  @Test
  void servesAsynchronousClients() {
    ProtonAsyncClient client = fake.asyncClient();

    assertThatThrownBy(() -> client.getService(r -> r.name("shop")).join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("shop");
    assertThatCode(() -> client.listServices(r -> {}).join()).doesNotThrowAnyException();
  }
}
