package dev.fakeproton.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page in a browser must not drive a fake that runs on the same machine. */
@Evidence("OURS: robustness is no matter of what AWS did")
class ForeignRequestsTest {

  private final FakeProton fake = FakeProton.builder().port(0).start();
  private final URI endpoint = fake.endpoint();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private String send(String request, String... headers) throws IOException {
    try (RawConnection connection = RawConnection.to(endpoint)) {
      connection.write(request + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
      return connection.reply();
    }
  }

  private String health(String... headers) throws IOException {
    return send("GET /_fakeproton/health", headers);
  }

  private String own() {
    return "Host: " + endpoint.getAuthority();
  }

  private void assertServed(String... headers) throws IOException {
    assertThat(health(headers)).startsWith("HTTP/1.1 200").contains("\"status\":\"ok\"");
  }

  @Nested
  class Hosts {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "127.0.0.1",
          "127.0.0.1:8085",
          "10.1.2.3:80",
          "[::1]",
          "[::1]:8085",
          "localhost",
          "LocalHost:8085",
          "localhost.:8085",
          "proton.localhost",
          "host.docker.internal:8085",
          "host.testcontainers.internal"
        })
    void thatNobodyElseCanOwnAreServed(String host) throws IOException {
      assertServed("Host: " + host);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "evil.example",
          "evil.example:8085",
          "127.0.0.1.evil.example",
          "localhost.evil.example:8085",
          "notlocalhost",
          "fakeproton:8085",
          "1.2.3.4.5"
        })
    void thatSomebodyElseMayOwnAreRefused(String host) throws IOException {
      assertThat(health("Host: " + host))
          .startsWith("HTTP/1.1 403")
          .contains(
              "{\"error\":\"The host '%s' is not one that this fake is called by: ".formatted(host),
              "use its IP address or localhost, or start the server with --allowed-host ");
    }

    @Test
    void ofWhichThereAreTwoAreRefused() throws IOException {
      assertThat(health(own(), "Host: evil.example"))
          .startsWith("HTTP/1.1 400 Only One Host Header Allowed");
    }

    @Test
    void areCheckedForTheAwsProtocolToo() throws IOException {
      assertThat(
              send(
                  "POST /",
                  "Host: evil.example",
                  "X-Amz-Target: AwsProton20200720.ListEnvironments",
                  "Content-Length: 0"))
          .startsWith("HTTP/1.1 403")
          .contains(
              "{\"__type\":\"dev.fakeproton#ForeignRequestException\",\"message\":\"The host 'evil.example'");
    }
  }

  @Nested
  class Origins {

    @Test
    void thatAreTheFakeItselfAreServed() throws IOException {
      assertServed(own(), "Origin: " + endpoint, "Sec-Fetch-Site: same-origin");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "null",
          "http://evil.example",
          "http://localhost:3000",
          "http://127.0.0.1",
          "https://evil.example:8085",
          "127.0.0.1",
          ""
        })
    void thatAreOthersAreRefused(String origin) throws IOException {
      assertThat(health(own(), "Origin: " + origin))
          .startsWith("HTTP/1.1 403")
          .contains("{\"error\":\"The page '%s' is not of this fake".formatted(origin))
          .doesNotContain("Access-Control");
    }

    @Test
    void thatStandBehindTheFakesOwnAreRefused() throws IOException {
      assertThat(health(own(), "Origin: " + endpoint, "Origin: http://evil.example"))
          .startsWith("HTTP/1.1 403")
          .contains("{\"error\":\"The header 'Origin' stands more than once in this request");
    }

    @Test
    void thatAskBeforehandAreRefused() throws IOException {
      assertThat(
              send(
                  "OPTIONS /_fakeproton/reset",
                  own(),
                  "Origin: http://evil.example",
                  "Access-Control-Request-Method: POST"))
          .startsWith("HTTP/1.1 403");
    }

    @Test
    void areCheckedForTheAwsProtocolToo() throws IOException {
      assertThat(
              send(
                  "POST /",
                  own(),
                  "Origin: http://evil.example",
                  "X-Amz-Target: AwsProton20200720.ListEnvironments",
                  "Content-Length: 0"))
          .startsWith("HTTP/1.1 403")
          .contains("dev.fakeproton#ForeignRequestException");
    }
  }

  @Nested
  class RequestsWithoutAnOrigin {

    static Stream<String> foreignFetches() {
      return Stream.of("cross-site", "same-site");
    }

    @ParameterizedTest
    @MethodSource("foreignFetches")
    void areRefusedWhenTheBrowserSaysThatTheyAreForeign(String site) throws IOException {
      assertThat(health(own(), "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: no-cors"))
          .startsWith("HTTP/1.1 403")
          .contains("{\"error\":\"A page that is not of this fake asks for this");
    }

    @ParameterizedTest
    @MethodSource("foreignFetches")
    void areServedWhenSomebodyFollowsALink(String site) throws IOException {
      assertServed(
          own(), "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document");
    }

    @Test
    void areRefusedInAFrameOfAForeignPage() throws IOException {
      assertThat(
              health(
                  own(),
                  "Sec-Fetch-Site: cross-site",
                  "Sec-Fetch-Mode: navigate",
                  "Sec-Fetch-Dest: iframe"))
          .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "same-origin"})
    void areServedWhenNobodyElseAsks(String site) throws IOException {
      assertServed(own(), "Sec-Fetch-Site: " + site);
    }
  }
}
