package dev.fakeproton.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request goes, who it comes from, and which of several mistakes is told. */
class EvaluationTest {

  private static final String CORAL = "com.amazon.coral.service#";

  private final FakeProton fake = FakeProton.start();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private HttpRequest.Builder listing() {
    return RawHttp.to(fake.endpoint(), "ListEnvironments");
  }

  private static void assertError(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.body()).contains("\"__type\":\"" + type + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains(RawHttp.JSON);
    assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
  }

  @Nested
  class Path {

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "///", "/custom/", "/a/b/c?x=y", "/%C3%A4", "?x=y"})
    @Evidence("OURS ruling 15: clients join an endpoint's path and a slash")
    void belowTheWorldsRootDoesNotMatter(String path) {
      URI below = URI.create(fake.endpoint() + path);

      assertThat(RawHttp.post(below, "ListEnvironments", "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "/custom/", "/w/1"})
    @Evidence("OURS ruling 15: a server of its own has one world, at its root")
    void onAServerOfItsOwnDoesNotMatter(String path) {
      try (FakeProton own = FakeProton.builder().port(0).start()) {
        URI below = URI.create(own.endpoint() + path);

        assertThat(RawHttp.post(below, "ListEnvironments", "{}").statusCode()).isEqualTo(200);
      }
    }
  }

  @Nested
  class Scope {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Credential=222222222222/20261121/eu-west-1/proton/aws4_request | eu-west-1:222222222222
            Credential=AKIDEXAMPLE/20261121/eu-west-1/proton/aws4_request  | eu-west-1:123456789012
            Credential=2222222222222/20261121/eu-west-1/proton/x           | eu-west-1:123456789012
            nonsense                                                       | us-east-1:123456789012
            """)
    @Evidence("OURS: the credential scope says region and, if it has twelve digits, account")
    void saysAccountAndRegion(String credential, String owner) {
      var answer =
          RawHttp.send(
              RawHttp.to(fake.endpoint(), "CreateEnvironmentTemplate")
                  .header("Authorization", "AWS4-HMAC-SHA256 " + credential)
                  .POST(BodyPublishers.ofString("{\"name\":\"web\"}")));

      assertThat(answer.body()).contains("arn:aws:proton:" + owner + ":environment-template/web");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US_EAST", "", "us.east", "ü"})
    @Evidence("INF DYN: row 15 of the front end, for regions that cannot be one")
    void withoutAPossibleRegionIsRefused(String region) {
      String header =
          "AWS4-HMAC-SHA256 Credential=AKID/20261121/" + region + "/proton/aws4_request";

      var answer = RawHttp.send(listing().header("Authorization", header).POST(empty()));

      assertError(answer, 400, CORAL + "InvalidSignatureException");
    }
  }

  /** Each request is wrong in two ways; the earlier step of the pipeline must answer. */
  @Nested
  @Evidence("INF DYN: order of evaluation, wire.md 7")
  class Order {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            text/plain                 | {[            | GetEnvironment  | UnknownOperationException
            application/x-amz-json-1.0 | {[            | NoSuchOperation | SerializationException
            application/x-amz-json-1.0 | {"name":1}    | NoSuchOperation | UnknownOperationException
            application/x-amz-json-1.0 | {"name":1}    | UpdateService   | SerializationException
            application/x-amz-json-1.0 | {"name":"!"}  | GetService      | ValidationException
            application/x-amz-json-1.0 | {"name":"!"}  | GetEnvironment  | ValidationException
            application/x-amz-json-1.0 | {"name":"ok"} | GetService      | ResourceNotFoundException
            application/x-amz-json-1.0 | {"name":"ok"} | GetEnvironment  | ResourceNotFoundException
            """)
    void isThatOfThePipeline(String type, String body, String operation, String error) {
      var answer =
          RawHttp.send(
              RawHttp.to(fake.endpoint(), operation)
                  .setHeader("Content-Type", type)
                  .POST(BodyPublishers.ofString(body)));

      assertThat(answer.body()).contains("#" + error + "\"");
    }
  }

  private static HttpRequest.BodyPublisher empty() {
    return BodyPublishers.ofString("{}");
  }
}
