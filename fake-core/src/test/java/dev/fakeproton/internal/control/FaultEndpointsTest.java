package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.ConflictException;

@Evidence("OURS: the control API is the fake's own")
class FaultEndpointsTest extends ControlTest {

  private static List<String> texts(Control.Reply reply) {
    List<String> texts = new ArrayList<>();
    reply.assertOk().json().path("faults").forEach(fault -> texts.add(fault.path("text").asText()));
    return texts;
  }

  @Test
  void strikeCallsWithAnErrorOfTheModel() {
    control
        .post(
            "faults",
            "{\"operation\":\"CreateEnvironmentTemplate\",\"where\":{\"name\":\"vpc\"},\"action\":\"error\",\"error\":\"ConflictException\",\"message\":\"busy\"}")
        .assertOk();

    assertThatThrownBy(() -> proton.createEnvironmentTemplate(r -> r.name("vpc")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("busy");
    proton.createEnvironmentTemplate(r -> r.name("other"));
  }

  @Test
  void areRetriedWhereTheyPass() {
    control.post("faults", "{\"action\":\"throttle\",\"times\":2}").assertOk();

    proton.createEnvironmentTemplate(r -> r.name("vpc"));

    assertThat(control.get("calls").json().at("/calls/0/attempts")).hasSize(3);
  }

  @Test
  void loseTheReplyOfACallThatIsDone() {
    control
        .post(
            "faults",
            "{\"operation\":\"CreateEnvironmentTemplate\",\"action\":\"loseReply\",\"times\":1}")
        .assertOk();

    proton.createEnvironmentTemplate(r -> r.name("vpc"));

    assertThat(control.get("calls").json().at("/calls/0/attempts/0/answer").isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\":\"internalError\"}",
        "{\"action\":\"status\",\"status\":503}",
        "{\"action\":\"reset\"}",
        "{\"action\":\"garble\"}",
        "{\"action\":\"truncate\"}"
      })
  void areOfEveryKind(String fault) {
    control.post("faults", fault).assertOk();

    assertThatThrownBy(() -> proton.listEnvironments(r -> {})).isNotNull();
  }

  @Test
  void areListedAsTheyWereMadeWithWhatCameOfThem() {
    String fault =
        "\"operation\":\"GetService\",\"where\":{\"name\":\"shop\"},\"account\":\"222222222222\",\"region\":\"eu-west-1\","
            + "\"afterTheChange\":false,\"action\":\"delay\",\"seconds\":1.5,\"afterCalls\":1,\"times\":2,\"probability\":0.5,\"seed\":7";
    control.post("faults", "{" + fault + "}").assertOk();

    assertThat(control.get("faults").assertOk().json().at("/faults/0").toString())
        .startsWith(
            "{\"id\":1,\"struck\":0,\"usedUp\":false,\"text\":\"delay 1.5 seconds on GetService where name is shop")
        .endsWith("," + fault + "}");
  }

  @Test
  void areListedWithWhatTheyAreCalledHere() {
    control.post("faults", "{\"action\":\"loseReply\"}").assertOk();
    control.post("faults", "{\"action\":\"error\",\"error\":\"ConflictException\"}").assertOk();
    control
        .post("faults", "{\"action\":\"status\",\"status\":503,\"afterTheChange\":true}")
        .assertOk();

    Control.Reply faults = control.get("faults");

    assertThat(faults.json().at("/faults/0/action").asText()).isEqualTo("loseReply");
    assertThat(texts(faults))
        .containsExactly(
            "loseReply on any operation: never struck",
            "error ConflictException: made by a fault on any operation: never struck",
            "status 503 after the change on any operation: never struck");
  }

  @Test
  void tellThatTheyAreUsedUp() {
    control.post("faults", "{\"action\":\"throttle\",\"times\":1}").assertOk();

    proton.listEnvironments(r -> {});

    var fault = control.get("faults").assertOk().json().at("/faults/0");
    assertThat(fault.path("usedUp").booleanValue()).isTrue();
    assertThat(fault.path("text").asText())
        .isEqualTo("throttle on any operation, at most 1 time: struck 1 time");
  }

  @Test
  void takeOperationsAsSomeLanguagesWriteThem() {
    Control.Reply made =
        control.sendInOtherWords(
            "POST", "faults", "{\"action\":\"internal_error\",\"operation\":\"get_service\"}");

    assertThat(made.assertOk().text("operation")).isEqualTo("GetService");
    assertThat(made.text("action")).isEqualTo("internalError");
  }

  @Test
  void areRemovedByTheirNumber() {
    control.post("faults", "{\"action\":\"throttle\"}").assertOk();
    String id = control.post("faults", "{\"action\":\"reset\"}").assertOk().text("id");

    control.delete("faults?id=" + id).assertOk();

    assertThat(texts(control.get("faults")))
        .singleElement()
        .asString()
        .startsWith("throttle on any operation");
  }

  @Test
  void areRemovedTogether() {
    control.post("faults", "{\"action\":\"throttle\"}").assertOk();

    control.delete("faults").assertOk();

    assertThat(texts(control.get("faults"))).isEmpty();
    proton.listEnvironments(r -> {});
  }

  @Test
  void areListedAloneWhileTheyAreUnused() {
    control.post("faults", "{\"action\":\"throttle\",\"times\":1}").assertOk();
    control.post("faults", "{\"operation\":\"GetService\",\"action\":\"reset\"}").assertOk();

    proton.listEnvironments(r -> {});

    assertThat(texts(control.get("faults?unused=true")))
        .singleElement()
        .asString()
        .startsWith("reset on GetService");
    assertThat(texts(control.get("faults?unused=false"))).hasSize(2);
  }

  @Nested
  class ThatAreNotRight {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {}                                 | faults: the key 'action' is missing, expected one of throttle, internalError, error, status, delay, reset, loseReply, garble, truncate
            {"action":"throttle","status":503} | faults.status: only the action status takes it, and not throttle
            {"action":"error"}                 | faults: the key 'error' is missing, expected one of AccessDeniedException, ConflictException, InternalServerException, ResourceNotFoundException, ServiceQuotaExceededException, ThrottlingException, ValidationException
            {"action":"throttle","seed":1}     | faults: expected both probability and seed, or none of them
            {"action":"throttle","times":0}    | faults.times: expected a whole number from 1 to 2147483647, got 0
            {"action":"throttle","where":{"nmae":"x"}} | faults.where: No request has a member 'nmae'; a path is such as name or tags.0.key
            {"action":"throttle","region":"EU west"} | faults.region: expected a region such as us-east-1, got "EU west"
            {"action":"status","status":99}    | faults.status: expected a whole number from 200 to 599, got 99
            {"action":"delay","seconds":0}     | faults.seconds: expected more than 0 and at most 3600, got 0
            {"action":"delay","seconds":3600.5} | faults.seconds: expected more than 0 and at most 3600, got 3600.5
            {"action":"error","error":"Oops"}  | faults.error: expected one of AccessDeniedException, ConflictException, InternalServerException, ResourceNotFoundException, ServiceQuotaExceededException, ThrottlingException, ValidationException, got "Oops"
            {"action":"throttle","probability":1.5,"seed":1} | faults.probability: expected more than 0 and at most 1, got 1.5
            {"action":"loseReply","afterTheChange":false} | faults.afterTheChange: a reply is lost after the change; the action reset breaks off before
            {"action":"throttle","where":{"name":1}} | faults.where.name: expected a text, got 1
            {"action":"throttle","operation":"GetServcie"} | faults.operation: expected the name of an operation of Proton, such as GetEnvironment, got "GetServcie"
            {"action":"throttle","account":"1"} | faults.account: expected twelve digits, got "1"
            {"action":"throttle","operation":"GetService","where":{"nmae":"x"}} | faults.where: A request of GetService has no member 'nmae'; a path is such as name or tags.0.key
            """)
    void areRefused(String body, String sentence) {
      control.post("faults", body).assertRefused(400, sentence);

      assertThat(texts(control.get("faults"))).isEmpty();
    }

    @Test
    void areToldTheKeysThatThereAre() {
      assertThat(control.post("faults", "{\"tmies\":1}").text("error"))
          .startsWith("faults: unknown key 'tmies', expected one of operation, where, ");
    }

    @Test
    void cannotBeRemoved() {
      control
          .delete("faults?id=7")
          .assertRefused(404, "There is no fault 7; GET faults lists all that there are.");
    }
  }
}
