package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

@Evidence("OURS: the control API is the fake's own")
class WorkEndpointsTest extends ControlTest {

  private static final String ARN = "arn:aws:proton:us-east-1:123456789012:environment/prod";

  @BeforeEach
  void haveAnEnvironmentThatIsDeployedAgain() {
    fake.clock().freezeAt(Instant.parse("2026-03-01T12:00:00Z"));
    new FullEstate(fake, proton).environment("prod");
    fake.progress(Progression.manually());
    proton.updateEnvironment(
        r ->
            r.name("prod")
                .deploymentType("CURRENT_VERSION")
                .spec("{proton: EnvironmentSpec, spec: {size: 2}}"));
  }

  private static String of(String arn) {
    return "{\"arn\":\"%s\"}".formatted(arn);
  }

  @Test
  void listWhatIsInFlight() {
    assertThat(control.get("work").assertOk().json())
        .hasToString(
            ("{\"work\":[{\"id\":\"%s\",\"kind\":\"environment\",\"arn\":\"%s\",\"name\":\"prod\","
                    + "\"account\":\"123456789012\",\"region\":\"us-east-1\",\"status\":\"IN_PROGRESS\","
                    + "\"since\":\"2026-03-01T12:00:00Z\",\"legalMoves\":[{\"move\":\"SUCCEED\",\"to\":\"SUCCEEDED\"},"
                    + "{\"move\":\"FAIL\",\"to\":\"FAILED\"}],\"waitsFor\":\"the test: its progression is manual\"}]}")
                .formatted(ARN, ARN));
  }

  @Test
  void succeed() {
    Control.Reply reply = control.post("work/succeed", of(ARN)).assertOk();

    assertThat(reply.text("status")).isEqualTo("SUCCEEDED");
    assertThat(reply.text("kind")).isEqualTo("environment");
    assertThat(fake.environment("prod").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
  }

  @Test
  void succeedWithOutputs() {
    control
        .post("work/succeed", "{\"arn\":\"%s\",\"outputs\":{\"url\":\"x\"}}".formatted(ARN))
        .assertOk();

    assertThat(proton.listEnvironmentOutputs(r -> r.environmentName("prod")).outputs())
        .extracting(output -> output.key() + "=" + output.valueString())
        .containsExactly("url=x");
  }

  @Test
  void fail() {
    Control.Reply reply =
        control.post("work/fail", "{\"arn\":\"%s\",\"message\":\"No.\"}".formatted(ARN));

    assertThat(reply.assertOk().text("status")).isEqualTo("FAILED");
    assertThat(proton.getEnvironment(r -> r.name("prod")).environment().deploymentStatusMessage())
        .isEqualTo("No.");
  }

  @ParameterizedTest
  @CsvSource({"step", "settle"})
  void areTheCauseOfTheirMoves(String how) {
    control.post("work/" + how, "").assertOk();

    assertThat(control.get("resources?arn=" + ARN).json().at("/resources/0/history/3/cause"))
        .hasToString("\"work/%s of the test\"".formatted(how));
  }

  @Test
  void makeOneMoveOfOneResource() {
    assertThat(control.post("work/step", of(ARN)).assertOk().text("moves")).isEqualTo("1");
    assertThat(fake.environment("prod").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
  }

  @ParameterizedTest
  @CsvSource({"step", "settle"})
  void makeTheMovesOfEverything(String how) {
    assertThat(control.post("work/" + how, "").assertOk().text("moves")).isEqualTo("1");
    assertThat(control.get("work").json()).hasToString("{\"work\":[]}");
  }

  @Test
  void closeAPullRequestOnlyWhereThereIsOne() {
    assertThat(control.post("work/close-pull-request", of(ARN)).text("error"))
        .startsWith(
            "The environment 'prod' is IN_PROGRESS, so work/close-pull-request is not possible.");
  }

  @Nested
  class ThatIsNotThere {

    @ParameterizedTest
    @CsvSource({
      "work/step, ''",
      "work/succeed, ''",
      "work/fail, ',\"message\":\"No.\"'",
      "work/close-pull-request, ''"
    })
    void isAConflictWhereTheResourceIsSettled(String path, String more) {
      fake.environment("prod").succeed();

      Control.Reply reply = control.post(path, "{\"arn\":\"%s\"%s}".formatted(ARN, more));

      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.text("error"))
          .startsWith(
              "The environment 'prod' is SUCCEEDED, so %s is not possible. ".formatted(path)
                  + "No move is legal, as nothing is under way. PUT progression with the mode manual, set before the call that starts the work, keeps it under way until the test moves it. History:\n")
          .contains("(UpdateEnvironment)");
    }

    @Test
    void isNotFoundWhereTheResourceIsNot() {
      control
          .post("work/step", of(ARN.replace("prod", "none")))
          .assertRefused(
              404,
              "There is no environment 'none' in account 123456789012, region us-east-1. Create it first, or check account, region and spelling.");
    }

    @Test
    void isAMistakeWhereTheArnIsNone() {
      assertThat(control.post("work/succeed", of("prod")).text("error"))
          .startsWith("work/succeed.arn: 'prod' is no ARN of Proton");
    }

    @Test
    void hasNoOutputsThatDoNotFitTheModel() {
      Control.Reply reply =
          control.post("work/succeed", "{\"arn\":\"%s\",\"outputs\":{\"\":\"x\"}}".formatted(ARN));

      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.text("error"))
          .startsWith("work/succeed.outputs: the output '' = 'x' does not fit Proton's model");
    }
  }

  /** It may call the server, and would wait for the very thread that carries its call. */
  @Test
  void tellListenersOnNoThreadThatCarriesRequests() {
    List<String> threads = new CopyOnWriteArrayList<>();
    fake.onTransition(event -> threads.add(Thread.currentThread().getName()));

    control.post("work/settle", "").assertOk();

    assertThat(threads).hasSize(1).noneMatch(name -> name.contains("I/O"));
  }
}
