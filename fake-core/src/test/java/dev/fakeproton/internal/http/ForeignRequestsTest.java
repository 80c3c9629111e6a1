package dev.fakeproton.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Evidence("OURS: which requests are those of somebody else's page is the fake's own")
class ForeignRequestsTest {

  private final ForeignRequests foreign =
      new ForeignRequests(AllowedHosts.listeningOn("127.0.0.1"));

  private Optional<String> objection(String host) {
    return foreign.objection("POST", new HeaderMap().add(Headers.HOST, host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1.evil.example",
        "localhost.evil.example:8085",
        "evil.example:127.0.0.1",
        "127.0.0.1@evil.example",
        "localhost:80@evil.example",
        "[::1].evil.example",
        "[::1]evil.example:80",
        "127.0.0.1, evil.example",
        "evil.example#.localhost:80",
        ""
      })
  void areThoseToANameThatOnlyLooksLikeThisMachine(String host) {
    assertThat(objection(host)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:8085", "LOCALHOST", "localhost.:80", "[::1]:8085", "a.localhost"})
  void areNotThoseToThisMachine(String host) {
    assertThat(objection(host)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest"})
  void areThoseThatSayTwiceWhoAsksWhom(String header) {
    HeaderMap headers = new HeaderMap().add(Headers.HOST, "localhost");
    HttpString name = new HttpString(header);
    headers.remove(name);
    headers.add(name, "localhost").add(name, "evil.example");

    assertThat(foreign.objection("POST", headers))
        .hasValue(
            "The header '%s' stands more than once in this request, so nobody knows who asks: send it once."
                .formatted(header));
  }
}
