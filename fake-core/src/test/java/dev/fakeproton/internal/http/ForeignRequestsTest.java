package dev.fakeproton.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Evidence("OURS: which requests are those of somebody else's page is the fake's own")
class ForeignRequestsTest {

  private final ForeignRequests foreign =
      new ForeignRequests(AllowedHosts.listeningOn("127.0.0.1"));

  private Optional<String> objection(String... hosts) {
    HeaderMap headers = new HeaderMap();
    for (String host : hosts) {
      headers.add(Headers.HOST, host);
    }
    return foreign.objection("POST", headers);
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

  @Test
  void areThoseOfWhichOneOfSeveralHostsIsForeign() {
    assertThat(objection("localhost", "evil.example"))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("'evil.example'"));
  }
}
