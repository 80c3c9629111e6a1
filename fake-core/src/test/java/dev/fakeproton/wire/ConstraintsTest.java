package dev.fakeproton.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.wire.InProcess.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that break constraints of the model are told so in the words of AWS. */
@Evidence("INF LS, DYN, KIN: the grammar of recorded replies of sister services")
class ConstraintsTest {

  private static final String TYPE = "com.amazon.coral.validate#ValidationException";

  private final InProcess world = new InProcess();

  static List<String> operations() {
    return Model.operations();
  }

  static Stream<Violation> violations() {
    return Model.operations().stream().flatMap(Violations::of);
  }

  private String messageFor(String operation, String body) {
    return world.call(operation, body).message();
  }

  @Nested
  class Generated {

    static List<String> operations() {
      return Model.operations();
    }

    static Stream<Violation> violations() {
      return ConstraintsTest.violations();
    }

    @ParameterizedTest
    @MethodSource("violations")
    @Evidence("DOC M: every constraint of the service model")
    void aBrokenConstraintIsToldWithPathValueAndRule(Violation violation) {
      Answer answer = world.call(violation.operation(), violation.request().toString());

      assertThat(answer.message()).isEqualTo(violation.message());
      assertThat(answer.type()).isEqualTo(TYPE);
      assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Evidence("DOC M: values that satisfy the service model")
    void aRequestWithAllMembersAsTheModelWantsThemPasses(String operation) {
      Answer answer = world.call(operation, Samples.full(operation).toString());

      assertThat(answer.type()).isNotEqualTo(TYPE);
    }
  }

  @Nested
  class Literal {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            {}                  | Value null at 'name' failed to satisfy constraint: Member must not be null
            {"name":null}       | Value null at 'name' failed to satisfy constraint: Member must not be null
            {"name":"bad name!"}| Value 'bad name!' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[0-9A-Za-z]+[0-9A-Za-z_\\-]*$
            """)
    void ofANameSaysWhatIsWrongWithIt(String body, String violation) {
      assertThat(messageFor("GetEnvironment", body))
          .isEqualTo("1 validation error detected: " + violation);
    }

    @Test
    void ofAnEmptyNameSaysPatternBeforeLength() {
      assertThat(messageFor("GetEnvironment", "{\"name\":\"\"}"))
          .isEqualTo(
              "2 validation errors detected: "
                  + "Value '' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[0-9A-Za-z]+[0-9A-Za-z_\\-]*$; "
                  + "Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1");
    }

    @ParameterizedTest
    @CsvSource({"101, less than or equal to 100", "0, greater than or equal to 1"})
    void ofAPageSizeSaysItsBound(String number, String bound) {
      assertThat(messageFor("ListEnvironments", "{\"maxResults\":" + number + "}"))
          .isEqualTo(
              "1 validation error detected: Value '%s' at 'maxResults' failed to satisfy constraint: Member must have value %s"
                  .formatted(number, bound));
    }

    @Test
    void ofAnEnumListsItsValues() {
      assertThat(messageFor("UpdateEnvironment", "{\"name\":\"prod\",\"deploymentType\":\"FOO\"}"))
          .isEqualTo(
              "1 validation error detected: Value 'FOO' at 'deploymentType' failed to satisfy constraint: Member must satisfy enum value set: [NONE, CURRENT_VERSION, MINOR_VERSION, MAJOR_VERSION]");
    }

    @Test
    void ofASensitiveMemberShowsNoValue() {
      assertThat(messageFor("UpdateEnvironment", with("UpdateEnvironment", "spec", "")))
          .isEqualTo(
              "1 validation error detected: Value at 'spec' failed to satisfy constraint: Member must have length greater than or equal to 1");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            {"key":"","value":"v"} | Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1
            {"key":"k"}            | Value null at 'tags.1.member.value' failed to satisfy constraint: Member must not be null
            null                   | Value null at 'tags.1.member' failed to satisfy constraint: Member must not be null
            """)
    void ofATagNamesItsPlaceInTheList(String tag, String violation) {
      String body = "{\"name\":\"web\",\"tags\":[" + tag + "]}";

      assertThat(messageFor("CreateEnvironmentTemplate", body))
          .isEqualTo("1 validation error detected: " + violation);
    }

    @Test
    void ofTooManyTagsShowsThem() {
      ObjectNode request = Samples.full("CreateEnvironmentTemplate");
      ArrayNode tags = request.putArray("tags");
      for (int i = 1; i <= 51; i++) {
        tags.addObject().put("key", "k" + i).put("value", "v");
      }

      assertThat(messageFor("CreateEnvironmentTemplate", request.toString()))
          .startsWith(
              "1 validation error detected: Value '[Tag(key=k1, value=v), Tag(key=k2, value=v), ")
          .endsWith(
              "' at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50");
    }

    @Test
    void ofABadElementAmongScalarsIsToldAtTheListWithAllItsRules() {
      String body = "{\"resourceArn\":\"%s\",\"tagKeys\":[\"good\",\"\"]}";

      assertThat(messageFor("UntagResource", body.formatted(ARN)))
          .isEqualTo(
              "1 validation error detected: Value '[good, ]' at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]");
    }

    @Test
    void ofAnEmptyNextTokenWantsItEmpty() {
      String body = "{\"environmentName\":\"prod\",\"nextToken\":\"x\"}";

      assertThat(messageFor("ListEnvironmentOutputs", body))
          .isEqualTo(
              "1 validation error detected: Value 'x' at 'nextToken' failed to satisfy constraint: Member must have length less than or equal to 0");
    }

    @Test
    void ofAFilterNamesItsPlaceInTheList() {
      assertThat(messageFor("ListServiceInstances", "{\"filters\":[{\"key\":\"FOO\"}]}"))
          .startsWith("1 validation error detected: Value 'FOO' at 'filters.1.member.key' failed");
    }

    @Test
    @Evidence("OURS: a union is a structure, and the count of its members a constraint")
    void ofAnEmptyUnionNamesItsMembers() {
      ObjectNode request = Samples.full("CreateEnvironmentTemplateVersion");
      request.putObject("source").put("unknown", 1);

      assertThat(messageFor("CreateEnvironmentTemplateVersion", request.toString()))
          .isEqualTo(
              "1 validation error detected: Value 'TemplateVersionSourceInput()' at 'source' failed to satisfy constraint: Member must have exactly one of its members set: [s3]");
    }

    private static final String ARN = "arn:aws:proton:us-east-1:123456789012:environment/prod";
  }

  @Nested
  class Several {

    @Test
    void areToldInOneMessageInTheOrderOfTheModel() {
      assertThat(messageFor("UpdateEnvironment", "{}"))
          .isEqualTo(
              "2 validation errors detected: "
                  + "Value null at 'deploymentType' failed to satisfy constraint: Member must not be null; "
                  + "Value null at 'name' failed to satisfy constraint: Member must not be null");
    }

    @Test
    void areToldUpToTen() {
      ObjectNode request = Samples.full("CreateEnvironmentTemplate");
      ArrayNode tags = request.putArray("tags");
      for (int i = 0; i < 11; i++) {
        tags.addObject().put("key", "k");
      }

      String message = messageFor("CreateEnvironmentTemplate", request.toString());

      assertThat(message).startsWith("10 validation errors detected: ");
      assertThat(message.split("; ", -1)).hasSize(10);
    }
  }

  @Nested
  class Length {

    @Test
    @Evidence("INF SES v2 probing; DOC SMITHY: length is counted in Unicode scalar values")
    void countsCodePoints() {
      String fits = with("CreateEnvironmentTemplate", "displayName", "😀".repeat(100));

      assertThat(world.call("CreateEnvironmentTemplate", fits).status()).isEqualTo(200);
    }

    @Test
    @Evidence("DOC M: displayName has at most 100")
    void ofOneCodePointTooManyIsTold() {
      String tooLong = with("CreateEnvironmentTemplate", "displayName", "😀".repeat(101));

      assertThat(messageFor("CreateEnvironmentTemplate", tooLong))
          .endsWith("Member must have length less than or equal to 100");
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1000, 1001, 1002})
    @Evidence("OURS: a message stays readable, and never splits a character")
    void ofAVeryLongValueIsShownShortened(int letters) {
      String name = "a".repeat(letters) + "😀".repeat(600);

      Answer answer = world.call("GetEnvironment", "{\"name\":\"" + name + "\"}");

      assertThat(answer.message())
          .contains("Value 'aaa", "…' at 'name'", "less than or equal to 100")
          .matches(text -> text.codePoints().noneMatch(ConstraintsTest::isHalfACharacter));
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Nested
  class Sensitive {

    static Stream<Violation> sensitive() {
      return ConstraintsTest.violations().filter(violation -> violation.value().equals("Value"));
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    @Evidence("DOC SM: sensitive members; OBS: such members are shown without their value")
    void valuesAreNeverEchoed(Violation violation) {
      String secret = "aaaaaaaaaa";
      Answer answer = world.call(violation.operation(), violation.request().toString());

      assertThat(answer.body()).doesNotContain(secret, "kötü");
    }
  }

  private static boolean isHalfACharacter(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private static String with(String operation, String member, String value) {
    return Samples.full(operation).put(member, value).toString();
  }
}
