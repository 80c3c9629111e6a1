package dev.fakeproton.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies as they stand on the wire, to the letter. */
class ReplyTest {

  private static final String ARN =
      "arn:aws:proton:us-east-1:123456789012:environment-template/web";

  private final FakeProton fake = FakeProton.start();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private HttpResponse<String> post(String operation, String body) {
    return RawHttp.post(fake.endpoint(), operation, body);
  }

  @ParameterizedTest
  @CsvSource({"ListEnvironments,200", "GetEnvironment,400", "GetService,400", "Nothing,400"})
  @Evidence("DOC CT: awsJson1_0 replies; what Proton never sends is left out")
  void hasExactlyTheseHeaders(String operation, int status) {
    HttpResponse<String> reply = post(operation, "{}");

    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.headers().map())
        .containsOnlyKeys(
            "connection", "content-length", "content-type", "date", "x-amzn-requestid");
    assertThat(reply.headers().map().get("content-type")).containsExactly(RawHttp.JSON);
    assertThat(reply.headers().firstValue("date").orElseThrow())
        .matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
  }

  @Test
  @Evidence("INF DYN: Content-Length counts bytes; DOC CT: text is raw UTF-8")
  void sendsTextAsUtf8() {
    String text = "Größe 東京";

    var reply =
        post("CreateEnvironmentTemplate", "{\"name\":\"web\",\"displayName\":\"" + text + "\"}");

    assertThat(reply.body()).contains("\"displayName\":\"" + text + "\"");
    assertThat(reply.headers().firstValueAsLong("content-length"))
        .hasValue(reply.body().getBytes(UTF_8).length);
  }

  @Test
  @Evidence("INF KIN: ordinary services send a UUID")
  void hasARequestIdOfItsOwn() {
    var one = post("ListEnvironments", "{}").headers().firstValue("x-amzn-requestid");
    var other = post("NoSuchOperation", "{}").headers().firstValue("x-amzn-requestid");

    assertThat(one.orElseThrow()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(other).isPresent().isNotEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-04-02T21:29:59.962Z, 1617398999.962",
    "2021-04-02T21:29:59.500Z, 1617398999.5",
    "2021-04-02T21:29:59.120Z, 1617398999.12",
    "2021-04-02T21:29:59.001Z, 1617398999.001",
    "2021-04-02T21:29:59Z,     1617398999",
    "2021-04-02T21:29:59.9629999Z, 1617398999.962",
    "1970-01-01T00:00:00Z,     0",
    "9999-12-31T23:59:59.999Z, 253402300799.999"
  })
  @Evidence("OBS SDK: a time is a number of seconds; OURS: in plain decimals, as short as can be")
  void tellsTimeInPlainSeconds(Instant time, String number) {
    fake.clock().freezeAt(time);

    var reply = post("CreateEnvironmentTemplate", "{\"name\":\"web\"}");

    assertThat(reply.body())
        .contains("\"createdAt\":" + number + ",")
        .contains("\"lastModifiedAt\":" + number + ",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          TagResource               | {"resourceArn":"%s","tags":[{"key":"k","value":"v"}]}
          UntagResource             | {"resourceArn":"%s","tagKeys":["k"]}
          DeleteEnvironment         | {"name":"nobody"}
          DeleteEnvironmentTemplate | {"name":"nobody"}
          """)
  @Evidence("DOC CT: AwsJson10EmptyInputAndEmptyOutputSendJsonObject; OURS ruling 3 for deletes")
  void isAnEmptyObjectWhereThereIsNothingToSay(String operation, String body) {
    post("CreateEnvironmentTemplate", "{\"name\":\"web\"}");

    var reply = post(operation, body.formatted(ARN));

    assertThat(reply.body()).isEqualTo("{}");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("content-type")).contains(RawHttp.JSON);
  }

  @Test
  @Evidence("DOC CT11: AwsJson11ServersDontSerializeNullStructureValues")
  void leavesOutWhatIsAbsent() {
    var reply = post("CreateEnvironmentTemplate", "{\"name\":\"web\",\"description\":null}");

    assertThat(reply.body()).doesNotContain("null", "description", "nextToken");
  }

  @Test
  @Evidence("OURS ruling 9: what was sent is returned, also an empty description")
  void returnsAnEmptyText() {
    var reply = post("CreateEnvironmentTemplate", "{\"name\":\"web\",\"description\":\"\"}");

    assertThat(reply.body()).contains("\"description\":\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-amzn-query-mode", "X-Amz-Api-Version", "amz-sdk-request", "Accept"})
  @Evidence("DOC CT: NonQueryCompatibleAwsJson10ForbidsQueryModeHeader")
  void doesNotDependOnHeadersThatNobodyKnows(String header) {
    var reply =
        RawHttp.send(
            RawHttp.to(fake.endpoint(), "GetEnvironment")
                .header(header, "true")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(reply.headers().map())
        .doesNotContainKeys("x-amzn-query-error", "x-amzn-errortype", "x-amz-crc32");
    assertThat(reply.statusCode()).isEqualTo(400);
  }

  @Test
  @Evidence("OBS GH:roadmap#79: the namespace and status of a modelled error")
  void toAModelledErrorHasTheServicesNamespace() {
    var reply = post("GetEnvironment", "{\"name\":\"nobody\"}");

    assertThat(reply.body())
        .startsWith(
            "{\"__type\":\"com.amazonaws.proton.v20200720#ResourceNotFoundException\",\"message\":\"");
    assertThat(reply.statusCode()).isEqualTo(400);
  }
}
