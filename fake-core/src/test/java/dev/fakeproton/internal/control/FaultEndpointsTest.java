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
            "{\"id\":1,\"struck\":0,\"text\":\"delay(PT1.5S) on GetService where name is shop")
        .endsWith("," + fault + "}");
  }

  @Test
  void areRemovedByTheirNumber() {
    control.post("faults", "{\"action\":\"throttle\"}").assertOk();
    String id = control.post("faults", "{\"action\":\"reset\"}").assertOk().text("id");

    control.delete("faults?id=" + id).assertOk();

    assertThat(texts(control.get("faults"))).singleElement().asString().startsWith("throttle()");
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
        .startsWith("reset() on GetService");
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
            {"action":"error"}                 | faults: the key 'error' is missing, expected a text
            {"action":"throttle","seed":1}     | faults: expected both probability and seed, or none of them
            {"action":"throttle","times":0}    | faults: times(0): must be at least 1
            {"action":"throttle","where":{"name":1}} | faults.where.name: expected a text, got 1
            {"action":"throttle","operation":"GetServcie"} | faults: Proton has no operation 'GetServcie' that a fault could strike; onAny() strikes all of them
            {"action":"throttle","account":"1"} | faults: '1' is no AWS account id: expected twelve digits
            {"action":"throttle","operation":"GetService","where":{"nmae":"x"}} | faults: A request of GetService has no member 'nmae'; a path is such as name or tags.0.key
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
