package dev.fakeproton.http;

import static dev.fakeproton.http.RawConnection.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests beyond all bounds, from nobody, or to worlds that are not there: they get a sentence,
 * never a stack trace, and change nothing.
 */
@Evidence("OURS: robustness is no matter of what AWS did")
class OddRequestTest {

  private static final int LIMIT = 8 << 20;

  private final FakeProton fake = FakeProton.start();
  private final URI endpoint = fake.endpoint();

  @BeforeEach
  void haveAnEstate() {
    fake.client().createEnvironmentTemplate(r -> r.name("web"));
  }

  /** Whatever happened: others are served, the estate is as it was, and the fake has no defect. */
  @AfterEach
  void theFakeLivesOnUnchanged() {
    assertThat(fake.client().listEnvironmentTemplates(r -> {}).templates())
        .extracting(template -> template.name())
        .containsExactly("web");
    fake.close();
  }

  private static void assertOneSentence(HttpResponse<String> reply, int status, String type) {
    assertThat(reply.body())
        .matches("\\{\"__type\":\"[^\"]*" + type + "\",\"message\":\".*\"}")
        .doesNotContain("\\tat ", "Exception:", ".java:");
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.headers().firstValue("content-type")).contains(RawHttp.JSON);
  }

  @Nested
  class Size {

    @Test
    void ofABodyMayBeEightMebibytes() {
      String body = "{}" + " ".repeat(LIMIT - 2);

      assertThat(RawHttp.post(endpoint, "ListEnvironments", body).statusCode()).isEqualTo(200);
    }

    @Test
    void overTheLimitIsRefusedWithASentence() {
      String body = "{}" + " ".repeat(LIMIT - 1);

      HttpResponse<String> reply = RawHttp.post(endpoint, "NoSuchOperation", body);

      assertOneSentence(reply, 413, "RequestEntityTooLargeException");
      assertThat(reply.body()).contains("more than 8388608 bytes");
      assertThat(reply.headers().firstValue("x-amzn-requestid")).isPresent();
    }

    @Test
    void overTheLimitIsNoticedWithoutALengthToo() {
      HttpRequest.Builder chunked =
          RawHttp.to(endpoint, "ListEnvironments")
              .POST(BodyPublishers.ofByteArrays(Collections.nCopies(1_024, new byte[1 << 16])));

      assertOneSentence(RawHttp.send(chunked), 413, "RequestEntityTooLargeException");
    }
  }

  @Nested
  class Depth {

    @ParameterizedTest
    @ValueSource(ints = {1_001, 51_200, 1_000_000})
    void ofJsonBeyondReasonIsRefused(int depth) {
      String body = "{\"unknown\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

      assertOneSentence(
          RawHttp.post(endpoint, "ListEnvironments", body), 400, "SerializationException");
    }

    @Test
    void ofObjectsThatNeverCloseIsRefused() {
      String body = "{\"a\":".repeat(500_000);

      assertOneSentence(
          RawHttp.post(endpoint, "ListEnvironments", body), 400, "SerializationException");
    }
  }

  @Nested
  class Health {

    @Test
    void isToldOfAWorldThatIsOpen() {
      assertThat(RawHttp.send(health(endpoint)).body()).contains("\"status\":\"ok\"");
    }

    @Test
    void isNotToldOfAWorldThatIsClosed() {
      FakeProton other = FakeProton.start();
      other.close();

      assertThat(RawHttp.send(health(other.endpoint())).body())
          .startsWith("{\"error\":\"This world is closed: ");
    }

    private static HttpRequest.Builder health(URI world) {
      return HttpRequest.newBuilder(URI.create(world + "/_fakeproton/health")).GET();
    }
  }

  @Nested
  class Headers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Basic dXNlcjpwYXNzd29yZA==",
          "Bearer token",
          "AWS4-HMAC-SHA256",
          "AWS4-HMAC-SHA256 Credential=",
          "AWS4-HMAC-SHA256 Credential=///",
          "AWS4-HMAC-SHA256 Credential=a/b/c",
          "Credential=\u00e4/20261121/us-east-1/proton/aws4_request",
          "AWS4-ECDSA-P256-SHA256 Credential=, SignedHeaders=, x"
        })
    void thatAreOddButNoScopeStandForTheDefaults(String authorization) {
      HttpRequest.Builder odd =
          RawHttp.to(endpoint, "ListEnvironmentTemplates")
              .header("Authorization", authorization)
              .POST(BodyPublishers.ofString("{}"));

      assertThat(RawHttp.send(odd).body()).contains("\"name\":\"web\"");
    }

    @Test
    void thatAreMissingAltogetherStandForTheDefaults() {
      assertThat(RawHttp.post(endpoint, "ListEnvironmentTemplates", "{}").body())
          .contains("\"name\":\"web\"");
    }
  }

  @Nested
  class Worlds {

    @Test
    void thatAreClosedSayWhoClosedThem() {
      FakeProton closed = FakeProton.builder().name("the fake of the first test").start();
      closed.close();

      HttpResponse<String> reply = RawHttp.post(closed.endpoint(), "ListEnvironments", "{}");

      assertOneSentence(reply, 501, "WorldClosedException");
      assertThat(reply.body())
          .contains("the fake of the first test was closed by", "must not outlive the fake");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/w/no-such-world", "/w/", "/w", "/", "", "/w/%22%3Cb%3E"})
    void thatDoNotExistSaySo(String path) {
      URI nowhere = URI.create("http://" + endpoint.getAuthority() + path);

      HttpResponse<String> reply = RawHttp.post(nowhere, "ListEnvironments", "{}");

      assertOneSentence(reply, 501, "NoSuchWorldException");
      assertThat(reply.body()).contains("FakeProton.endpoint()");
    }

    @Test
    void thatAreClosedWhileAClientIsSendingAnswerIt() throws IOException {
      FakeProton closing = FakeProton.start();
      try (RawConnection connection = RawConnection.to(closing.endpoint())) {
        connection.write(head(closing.endpoint(), "ListEnvironments", "Content-Length: 2") + "{");
        closing.close();
        connection.write("}");

        assertThat(connection.reply()).contains("501", "WorldClosedException");
      }
    }

    @Test
    void ofTheirOwnServerStopListeningWhenTheyAreClosed() {
      FakeProton own = FakeProton.builder().port(0).start();
      URI address = own.endpoint();
      own.close();

      await().until(() -> refuses(address));
    }

    private static boolean refuses(URI address) {
      try {
        RawConnection.to(address).close();
        return false;
      } catch (IOException refused) {
        return true;
      }
    }
  }
}
