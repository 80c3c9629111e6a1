package dev.fakeproton.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.proton.Operations;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS's front end does with a request before the service sees it. */
class FrontEndTest {

  private static final String CORAL = "com.amazon.coral.service#";
  private static final String UNKNOWN = CORAL + "UnknownOperationException";
  private static final String SERIALIZATION = CORAL + "SerializationException";

  private final FakeProton fake = FakeProton.start();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(fake.endpoint());
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
  class ContentType {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "application/x-amz-json-1.0",
          "application/x-amz-json-1.0; charset=utf-8",
          "application/x-amz-json-1.0;charset=utf-8;x=y",
          "application/x-amz-json-1.0 ;charset=utf-8"
        })
    @Evidence("DOC CT: AwsJson10MustSupportParametersInContentType")
    void mayHaveParameters(String type) {
      var answer = RawHttp.send(listing().setHeader("Content-Type", type).POST(empty()));

      assertThat(answer.body()).isEqualTo("{\"environments\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "application/x-amz-json-1.1",
          "application/json",
          "text/plain",
          "application/x-www-form-urlencoded"
        })
    @Evidence("INF DYN: row 3 of the front end; the JSON body is ours (ruling 14)")
    void mustBeTheProtocols(String type) {
      var answer = RawHttp.send(listing().setHeader("Content-Type", type).POST(empty()));

      assertError(answer, 404, UNKNOWN);
      assertThat(answer.body()).contains("this request has '" + type + "'");
    }

    @Test
    @Evidence("INF DYN: a body without a content type is row 3")
    void isNeededWhereThereIsABody() {
      var answer =
          RawHttp.send(
              request()
                  .header("X-Amz-Target", "AwsProton20200720.ListEnvironments")
                  .POST(BodyPublishers.ofString("{}")));

      assertError(answer, 404, UNKNOWN);
    }

    @Test
    @Evidence("INF DYN: without body and content type a request still reaches row 5")
    void isNotNeededWithoutABody() {
      assertError(RawHttp.send(request().POST(BodyPublishers.noBody())), 400, UNKNOWN);
    }
  }

  @Nested
  class Method {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "post"})
    @Evidence("INF DYN: row 3 of the front end")
    void mustBePost(String method) {
      var answer = RawHttp.send(listing().method(method, empty()));

      assertError(answer, 404, UNKNOWN);
      assertThat(answer.body()).contains("takes POST requests; this one is " + method);
    }
  }

  @Nested
  class Body {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{[",
          "{} trailing",
          "leading {}",
          "// comment\n{}",
          "/* comment */{}",
          "{}\f",
          "{'name':'prod'}",
          "{\"name\":\"prod\",}",
          "{name:\"prod\"}",
          "{\"name\":prod}",
          "{\"name\":\"pr\nod\"}",
          "{\"a\":NaN}",
          "{\"a\":Infinity}",
          "{\"a\":0x1}",
          "{\"a\":[1}",
          "{} {}",
          " "
        })
    @Evidence("DOC CTR: RestJsonInvalidJsonBody and relatives")
    void mustBeWellFormedJson(String body) {
      assertError(RawHttp.post(fake.endpoint(), "ListEnvironments", body), 400, SERIALIZATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "true", "null"})
    @Evidence("DOC CTR: RestJsonTechnicallyValidJsonBody")
    void mustBeAnObject(String body) {
      assertError(RawHttp.post(fake.endpoint(), "ListEnvironments", body), 400, SERIALIZATION);
    }

    @Test
    @Evidence("DOC CTR: bytes that are no UTF-8 are no JSON")
    void mustBeUtf8() {
      byte[] latin = {'{', '"', 'a', '"', ':', '"', (byte) 0xE4, '"', '}'};

      var answer = RawHttp.send(listing().POST(BodyPublishers.ofByteArray(latin)));

      assertError(answer, 400, SERIALIZATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ListEnvironments", "GetAccountSettings", "GetResourcesSummary"})
    @Evidence("DOC CT: AwsJson10ServiceSupportsNoPayloadForNoInput; OURS for all operations")
    void mayBeEmpty(String operation) {
      assertThat(RawHttp.post(fake.endpoint(), operation, "").statusCode()).isEqualTo(200);
    }

    @Test
    @Evidence("DOC CT: blanks around a JSON text are part of its grammar")
    void mayHaveBlanksAround() {
      assertThat(RawHttp.post(fake.endpoint(), "ListEnvironments", " \r\n{}\t\n").statusCode())
          .isEqualTo(200);
    }

    @Test
    @Evidence("OURS: no operation of Proton takes compressed requests")
    void isNotTakenCompressed() {
      var answer = RawHttp.send(listing().header("Content-Encoding", "gzip").POST(empty()));

      assertError(answer, 400, SERIALIZATION);
      assertThat(answer.body()).contains("Content-Encoding 'gzip'");
    }

    @Test
    @Evidence("OURS: identity is no encoding")
    void mayBeSaidNotToBeCompressed() {
      var answer = RawHttp.send(listing().header("Content-Encoding", "identity").POST(empty()));

      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class Target {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "AwsProton20200720.",
          "AwsProton20200720.NoSuchOperation",
          "AwsProton20200720.listEnvironments",
          "awsproton20200720.ListEnvironments",
          "AwsProton20200720.ListEnvironments.",
          "AwsProton20200720..ListEnvironments",
          "AwsProton20200720ListEnvironments",
          "DynamoDB_20120810.ListTables",
          "ListEnvironments"
        })
    @Evidence("INF DYN: row 5 of the front end")
    void mustNameAnOperationOfProton(String target) {
      var answer = RawHttp.send(listing().setHeader("X-Amz-Target", target).POST(empty()));

      assertError(answer, 400, UNKNOWN);
      assertThat(answer.body()).contains("'" + target + "'");
    }

    @Test
    @Evidence("INF DYN: row 5 of the front end")
    void mustBeThere() {
      var answer = RawHttp.send(request().header("Content-Type", RawHttp.JSON).POST(empty()));

      assertError(answer, 400, UNKNOWN);
      assertThat(answer.body()).contains("X-Amz-Target is missing");
    }
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

    @Test
    @Evidence("INF DYN: row 15 of the front end, for regions that cannot be one")
    void withoutAPossibleRegionIsRefused() {
      String header = "AWS4-HMAC-SHA256 Credential=AKID/20261121/US_EAST/proton/aws4_request";

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
            application/x-amz-json-1.0 | {"name":"ok"} | GetService      | OperationNotImplementedException
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

  @Nested
  class NotImplemented {

    static Stream<String> notYet() {
      return ServiceModel.proton().operationNames().stream()
          .filter(name -> Operations.named(name).orElseThrow().behaviour().isEmpty());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("notYet")
    @Evidence("OURS: honest about what it lacks, in a way that no client retries")
    void isSaidOfAWellFormedRequest(String operation) {
      var answer = RawHttp.post(fake.endpoint(), operation, Samples.full(operation).toString());

      assertError(answer, 501, "dev.fakeproton#OperationNotImplementedException");
      assertThat(answer.body())
          .contains("FakeProton does not implement " + operation + " yet", "nothing has changed");
    }
  }

  @Test
  @Evidence("OURS ruling 14: paws breaks on a body that has message and Message")
  void anErrorBodyHasExactlyTypeAndMessage() {
    for (String body : new String[] {"{[", "{\"name\":1}", "{}", "{\"name\":\"nobody\"}"}) {
      var answer = RawHttp.post(fake.endpoint(), "GetEnvironment", body);

      assertThat(answer.body())
          .asInstanceOf(InstanceOfAssertFactories.STRING)
          .matches("\\{\"__type\":\"[A-Za-z0-9.#]+\",\"message\":\".+\"}");
    }
  }

  private static HttpRequest.BodyPublisher empty() {
    return BodyPublishers.ofString("{}");
  }
}
