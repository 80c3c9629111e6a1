package dev.fakeproton.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.wire.InProcess.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of the wrong JSON type are refused before any constraint is looked at. */
@Evidence("INF DYN: the wordings of the AWS front end at DynamoDB; the place is ours")
class TypeMismatchTest {

  private static final String TYPE = "com.amazon.coral.service#SerializationException";

  private final InProcess world = new InProcess();

  private void assertRefused(Answer answer, String message) {
    assertThat(answer.message()).isEqualTo(message);
    assertThat(answer.type()).isEqualTo(TYPE);
    assertThat(answer.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1     | NUMBER_VALUE cannot be converted to String
          1.5   | DECIMAL_VALUE cannot be converted to String
          true  | TRUE_VALUE cannot be converted to String
          false | FALSE_VALUE cannot be converted to String
          []    | Unrecognized collection type class java.lang.String
          {}    | Start of structure or map found where not expected
          """)
  void aStringIsNothingElse(String value, String problem) {
    assertRefused(
        world.call("GetEnvironment", "{\"name\":" + value + "}"), "At 'name': " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "5"   | STRING_VALUE cannot be converted to Integer
          ""    | STRING_VALUE cannot be converted to Integer
          true  | TRUE_VALUE cannot be converted to Integer
          false | FALSE_VALUE cannot be converted to Integer
          [5]   | Unrecognized collection type class java.lang.Integer
          {}    | Start of structure or map found where not expected
          """)
  void anIntegerIsNothingElse(String value, String problem) {
    assertRefused(
        world.call("ListEnvironments", "{\"maxResults\":" + value + "}"),
        "At 'maxResults': " + problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2147483648", "-2147483649", "1e10", "99999999999999999999", "1e400", "-1e400"})
  @Evidence("OURS: KIN clamps, CTR rejects; a wrong number should not pass unnoticed")
  void anIntegerHasThirtyTwoBits(String number) {
    Answer answer = world.call("ListEnvironments", "{\"maxResults\":" + number + "}");

    assertRefused(answer, "At 'maxResults': NUMBER_VALUE does not fit into an Integer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9", "1.0", "1e0", "1.9999999999999999999999"})
  @Evidence("INF DYN, KIN: fractions are cut off silently")
  void aFractionIsCutOff(String number) {
    Answer answer = world.call("ListEnvironments", "{\"maxResults\":" + number + "}");

    assertThat(answer.body()).isEqualTo("{\"environments\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "x" | Unexpected field type
          1   | Unexpected field type
          {}  | Start of structure or map found where not expected
          """)
  void aListIsNothingElse(String value, String problem) {
    assertRefused(
        world.call("CreateEnvironmentTemplate", "{\"tags\":" + value + "}"),
        "At 'tags': " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "x" | Unexpected field type
          []  | Unrecognized collection type class com.amazonaws.proton.v20200720.RepositoryBranchInput
          """)
  void aStructureIsNothingElse(String value, String problem) {
    assertRefused(
        world.call("CreateEnvironment", "{\"provisioningRepository\":" + value + "}"),
        "At 'provisioningRepository': " + problem);
  }

  @Test
  void aUnionIsNoList() {
    assertRefused(
        world.call("CreateEnvironmentTemplateVersion", "{\"source\":[]}"),
        "At 'source': Unrecognized collection type class com.amazonaws.proton.v20200720.TemplateVersionSourceInput");
  }

  @Test
  void anElementThatShouldBeAStructureIsNothingElse() {
    assertRefused(
        world.call("CreateEnvironmentTemplate", "{\"tags\":[\"x\"]}"),
        "At 'tags.1.member': Unexpected value type in payload");
  }

  @Test
  void anElementIsNamedByItsPlace() {
    assertRefused(
        world.call("UntagResource", "{\"tagKeys\":[\"a\",7]}"),
        "At 'tagKeys.2.member': NUMBER_VALUE cannot be converted to String");
  }

  @Test
  @Evidence("INF DYN: all types are checked before any constraint")
  void aWrongTypeIsToldBeforeBrokenConstraints() {
    assertRefused(
        world.call("UpdateEnvironment", "{\"name\":\"\",\"spec\":1}"),
        "At 'spec': NUMBER_VALUE cannot be converted to String");
  }

  @Test
  @Evidence("INF DYN: unknown members are ignored at any depth")
  void unknownMembersMayHaveAnyType() {
    ObjectNode request = Samples.full("CreateEnvironmentTemplate");
    request.putArray("unknown").addArray().addNull();
    request.put("__type", 1);
    ((ObjectNode) request.at("/tags/0")).putObject("unknown").put("deep", true);
    ((ObjectNode) request.at("/tags/0")).put("__type", "Tag");

    assertThat(world.call("CreateEnvironmentTemplate", request.toString()).status()).isEqualTo(200);
  }

  @Test
  @Evidence("INF DYN, DOC CT11: a null member is an absent one")
  void nullsAreAbsent() {
    Answer answer =
        world.call(
            "CreateEnvironmentTemplate",
            "{\"name\":\"web\",\"description\":null,\"tags\":null,\"encryptionKey\":null}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("environmentTemplate").has("description")).isFalse();
  }

  @Test
  @Evidence("OURS: of duplicate keys the last one wins")
  void theLastOfDuplicateKeysWins() {
    world.call("CreateEnvironmentTemplate", "{\"name\":\"one\",\"name\":\"two\"}");

    assertThat(world.call("ListEnvironmentTemplates", "{}").body())
        .contains("\"name\":\"two\"")
        .doesNotContain("\"one\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\uD83D", "\\uDE00", "a\\uD83Db", "\\uDE00\\uD83D"})
  @Evidence("OURS: JSON can carry half a character, so what was sent is returned")
  void halfACharacterIsReturnedAsItCame(String escaped) {
    Answer answer =
        world.call(
            "CreateEnvironmentTemplate", "{\"name\":\"web\",\"description\":\"" + escaped + "\"}");

    assertThat(answer.body()).contains("\"description\":\"" + escaped + "\"");
  }
}
