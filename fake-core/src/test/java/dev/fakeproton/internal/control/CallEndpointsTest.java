package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Evidence("OURS: the control API is the fake's own")
class CallEndpointsTest extends ControlTest {

  @BeforeEach
  void call() {
    fake.clock().freezeAt(Instant.parse("2026-03-01T12:00:00Z"));
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    Refusals.assertNotFound(() -> proton.getEnvironment(r -> r.name("prod")));
    fake.account("222222222222").client().listEnvironments(r -> {});
  }

  private static List<String> operations(Control.Reply reply) {
    List<String> operations = new ArrayList<>();
    reply
        .assertOk()
        .json()
        .path("calls")
        .forEach(call -> operations.add(call.path("operation").asText()));
    return operations;
  }

  @Test
  void listCallsInOrder() {
    assertThat(operations(control.get("calls")))
        .containsExactly("CreateEnvironmentTemplate", "GetEnvironment", "ListEnvironments");
  }

  @Test
  void showWhatWasAskedAndAnswered() {
    var call = control.get("calls?operation=CreateEnvironmentTemplate").json().at("/calls/0");

    assertThat(call.path("number").asInt()).isEqualTo(1);
    assertThat(call.path("request")).hasToString("{\"name\":\"vpc\"}");
    assertThat(call.at("/answer/environmentTemplate/name").asText()).isEqualTo("vpc");
    assertThat(call.path("account").asText()).isEqualTo("123456789012");
    assertThat(call.path("time").asText()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(call.at("/attempts/0/number").asInt()).isEqualTo(1);
  }

  @Test
  void showTheErrorThatWasAnswered() {
    var error = control.get("calls?operation=GetEnvironment").json().at("/calls/0/error");

    assertThat(error.path("type").asText()).isEqualTo("ResourceNotFoundException");
    assertThat(error.path("status").asInt()).isEqualTo(400);
    assertThat(error.path("message").asText()).contains("environment/prod");
  }

  @Test
  void areOfOneAccountOrRegion() {
    assertThat(operations(control.get("calls?account=222222222222")))
        .containsExactly("ListEnvironments");
    assertThat(operations(control.get("calls?region=eu-west-1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetEnvironment", "get_environment", "get-environment"})
  void areOfOneOperationAsSomeLanguagesWriteIt(String operation) {
    assertThat(operations(control.get("calls?operation=" + operation)))
        .containsExactly("GetEnvironment");
  }

  @Test
  void beginAtATime() {
    fake.clock().advance(Duration.ofSeconds(1));
    proton.listServices(r -> {});

    assertThat(operations(control.get("calls?since=2026-03-01T12:00:01Z")))
        .containsExactly("ListServices");
    assertThat(operations(control.get("calls?since=2026-03-01T12:00:00Z"))).hasSize(4);
    assertThat(operations(control.get("calls?since=2026-03-01T13:00:01.001%2B01:00"))).isEmpty();
  }

  @Test
  void goOnAfterANumber() {
    Control.Reply first = control.get("calls?limit=2");

    assertThat(operations(first)).containsExactly("CreateEnvironmentTemplate", "GetEnvironment");
    assertThat(operations(control.get("calls?limit=2&since=" + first.text("next"))))
        .containsExactly("ListEnvironments");
  }
}
