package dev.fakeproton.http;

import static dev.fakeproton.http.RawConnection.head;
import static dev.fakeproton.http.RawConnection.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that break off, babble or never come to an end: they get a sentence where somebody is
 * there to read it, and change nothing for others.
 */
@Evidence("OURS: robustness is no matter of what AWS did")
class BadLuckTest {

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

  @Nested
  class Bytes {

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 10_000, 100_000})
    void thatAreNoHttpEndTheConnection(int size) throws IOException {
      byte[] garbage = new byte[size];
      new Random(size).nextBytes(garbage);
      garbage[size - 1] = '\n';
      try (RawConnection connection = RawConnection.to(endpoint)) {
        connection.write(garbage);
        connection.write("\r\n\r\n");

        assertThat(connection.untilTheEnd()).doesNotContain("200 OK", "\tat ");
      } catch (IOException cutOff) {
        assertThat(cutOff).hasMessageMatching("(?i).*(reset|pipe|abort).*");
      }
    }

    @Test
    void thatStopAmidTheHeadAreForgotten() throws IOException {
      try (RawConnection connection = RawConnection.to(endpoint)) {
        connection.write(head(endpoint, "DeleteEnvironmentTemplate").substring(0, 60));
        connection.hangUp();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100", "Transfer-Encoding: chunked"})
    void thatStopAmidTheBodyAreForgotten(String length) throws IOException {
      String body = "{\"name\":\"web\"}";
      String part =
          length.startsWith("Content") ? body : Integer.toHexString(body.length()) + "\r\n" + body;
      try (RawConnection connection = RawConnection.to(endpoint)) {
        connection.write(head(endpoint, "DeleteEnvironmentTemplate", length) + part);
        connection.hangUp();
      }
    }

    @Test
    void thatEndTooEarlyAreToldSoIfSomebodyStillListens() throws IOException {
      try (RawConnection connection = RawConnection.to(endpoint)) {
        connection.write(head(endpoint, "DeleteEnvironmentTemplate", "Content-Length: 100") + "{");
        connection.endOfRequest();

        assertThat(connection.untilTheEnd())
            .startsWith("HTTP/1.1 400 ")
            .contains("SerializationException", "The body ended before it was complete.");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"67108865", "4294967296"})
    void thatAreAnnouncedInMassesAreRefusedUnseen(String length) throws IOException {
      try (RawConnection connection = RawConnection.to(endpoint)) {
        connection.write(head(endpoint, "ListEnvironments", "Content-Length: " + length));

        assertThat(connection.untilTheEnd())
            .startsWith("HTTP/1.1 413 ")
            .contains("RequestEntityTooLargeException");
      }
    }

    @Test
    void ofSnapshotsMayBeLargerAndHaveALimitToo() throws IOException {
      try (RawConnection connection = RawConnection.to(endpoint)) {
        connection.write(
            "PUT %s/_fakeproton/snapshot HTTP/1.1\r\nHost: %s\r\nContent-Length: 2147483649\r\n\r\n"
                .formatted(endpoint.getPath(), endpoint.getAuthority()));

        assertThat(connection.untilTheEnd())
            .startsWith("HTTP/1.1 413 ")
            .contains(
                "{\"error\":\"The body has more than 268435456 bytes, which is the most that is taken.\"}");
      }
    }

    @Test
    void thatAnnounceAnImpossibleChunkEndTheConnection() throws IOException {
      String head = head(endpoint, "DeleteEnvironmentTemplate", "Transfer-Encoding: chunked");
      try (RawConnection connection = RawConnection.to(endpoint)) {
        connection.write(head + "fffffffffffffffffffff\r\n");

        assertThat(connection.untilTheEnd()).doesNotContain("200 OK", "\tat ");
      }
    }

    @Test
    void thatComeOneByOneAreWaitedForWhileOthersAreServed() throws IOException {
      try (RawConnection slow = RawConnection.to(endpoint)) {
        for (char next : request(endpoint, "ListEnvironments", "{}").toCharArray()) {
          slow.write(Character.toString(next));
          if (next == ':' || next == '{') {
            assertThat(RawHttp.post(endpoint, "ListEnvironments", "{}").statusCode())
                .isEqualTo(200);
          }
        }

        assertThat(slow.reply()).isEqualTo("HTTP/1.1 200 OK\n{\"environments\":[]}");
      }
    }

    @Test
    void ofManyClientsWhoNeverFinishKeepNobodyWaiting() throws IOException {
      RawConnection[] idle = new RawConnection[50];
      for (int i = 0; i < idle.length; i++) {
        idle[i] = RawConnection.to(endpoint);
        idle[i].write(head(endpoint, "ListEnvironments", "Content-Length: 2") + "{");
      }

      assertThat(RawHttp.post(endpoint, "ListEnvironments", "{}").statusCode()).isEqualTo(200);

      for (RawConnection connection : idle) {
        connection.close();
      }
    }
  }

  @Nested
  class Connections {

    @Test
    void serveManyRequestsOneAfterTheOther() throws IOException {
      try (RawConnection connection = RawConnection.to(endpoint)) {
        for (int i = 0; i < 100; i++) {
          connection.write(request(endpoint, "ListEnvironments", "{}"));
          assertThat(connection.reply()).endsWith("{\"environments\":[]}");
        }
      }
    }

    @Test
    void servePipelinedRequestsInTheirOrder() throws IOException {
      try (RawConnection connection = RawConnection.to(endpoint)) {
        connection.write(
            request(endpoint, "ListEnvironments", "{}")
                + request(endpoint, "NoSuchOperation", "{}")
                + request(endpoint, "GetAccountSettings", "{}"));

        assertThat(connection.reply()).contains("200", "environments");
        assertThat(connection.reply()).contains("400", "UnknownOperation");
        assertThat(connection.reply()).contains("200", "accountSettings");
      }
    }

    @Test
    void areKeptAfterARefusal() throws IOException {
      try (RawConnection connection = RawConnection.to(endpoint)) {
        connection.write(request(endpoint, "ListEnvironments", "{["));
        assertThat(connection.reply()).contains("SerializationException");

        connection.write(request(endpoint, "ListEnvironments", "{}"));
        assertThat(connection.reply()).contains("200 OK");
      }
    }

    @Test
    void tellClientsThatAskFirstToGoOn() {
      HttpRequest.Builder asking =
          RawHttp.to(endpoint, "ListEnvironments")
              .expectContinue(true)
              .POST(BodyPublishers.ofString("{}"));

      assertThat(RawHttp.send(asking).statusCode()).isEqualTo(200);
    }
  }
}
