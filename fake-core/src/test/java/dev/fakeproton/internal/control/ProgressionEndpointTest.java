package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

@Evidence("OURS: the control API is the fake's own")
class ProgressionEndpointTest extends ControlTest {

  private static final String ARN =
      "arn:aws:proton:us-east-1:123456789012:environment-template/vpc:1.0";

  @BeforeEach
  void haveATemplate() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
  }

  private TemplateVersionStatus registered() {
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(o -> o.bucket("bundles").key("k"))));
    return status();
  }

  private TemplateVersionStatus status() {
    return proton
        .getEnvironmentTemplateVersion(
            r -> r.templateName("vpc").majorVersion("1").minorVersion("0"))
        .environmentTemplateVersion()
        .status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mode\":\"manual\"}",
        "{\"mode\":\"manual\",\"kind\":\"environment-template-version\"}",
        "{\"mode\":\"manual\",\"arn\":\"" + ARN + "\"}"
      })
  void holdsWorkOfTheWorldOfAKindOrOfAResource(String body) {
    control.put("progression", body).assertOk();

    assertThat(registered()).isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);
  }

  @Test
  void leavesTheWorkOfOtherKindsAlone() {
    control.put("progression", "{\"mode\":\"manual\",\"kind\":\"environment\"}").assertOk();

    assertThat(registered()).isEqualTo(TemplateVersionStatus.DRAFT);
  }

  @Test
  void endsWorkAfterPolls() {
    control.put("progression", "{\"mode\":\"polls\",\"polls\":1}").assertOk();

    assertThat(registered()).isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);
    assertThat(status()).isEqualTo(TemplateVersionStatus.DRAFT);
  }

  @Test
  void endsWorkAfterATime() {
    fake.clock().freezeAt(Instant.parse("2026-03-01T12:00:00Z"));
    control.put("progression", "{\"mode\":\"after\",\"seconds\":1.5}").assertOk();
    assertThat(registered()).isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);

    fake.clock().advance(Duration.ofMillis(1_500));

    assertThat(status()).isEqualTo(TemplateVersionStatus.DRAFT);
  }

  @Test
  void letsWorkFail() {
    control
        .put("progression", "{\"mode\":\"immediate\",\"outcome\":\"failed\",\"message\":\"No.\"}")
        .assertOk();

    assertThat(registered()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
    assertThat(fake.environmentTemplateVersion("vpc", "1.0").history())
        .extracting(transition -> transition.cause())
        .contains("progression immediately().failing(\"No.\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "fail", "failure", "FAILED"})
  void letsWorkFailForNoReason(String outcome) {
    control
        .sendInOtherWords(
            "PUT", "progression", "{\"mode\":\"immediate\",\"outcome\":\"%s\"}".formatted(outcome))
        .assertOk();

    assertThat(registered()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
  }

  @Test
  void takesWholeNumbersAsSomeLanguagesWriteThem() {
    control.put("progression", "{\"mode\":\"polls\",\"polls\":1.0}").assertOk();

    assertThat(registered()).isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENVIRONMENT_TEMPLATE_VERSION",
        "environment_template_version",
        "environmentTemplateVersion"
      })
  void takesKindsAsSomeLanguagesWriteThem(String kind) {
    Control.Reply reply =
        control.sendInOtherWords(
            "PUT", "progression", "{\"mode\":\"Manual\",\"kind\":\"%s\"}".formatted(kind));

    assertThat(reply.assertOk().json())
        .hasToString(
            "{\"mode\":\"manual\",\"outcome\":\"succeeded\",\"kind\":\"environment-template-version\"}");
  }

  @Test
  void isAScriptOfSeveralOutcomes() {
    control
        .put(
            "progression",
            "{\"mode\":\"immediate\",\"outcome\":\"failed\",\"message\":\"No.\",\"then\":[{\"mode\":\"immediate\"}]}")
        .assertOk();

    assertThat(registered()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
    assertThat(control.get("progression").assertOk().json().path("unfinishedScripts"))
        .hasToString(
            "[{\"of\":\"the world\",\"left\":1,\"script\":{\"mode\":\"immediate\",\"outcome\":\"failed\",\"message\":\"No.\",\"then\":[{\"mode\":\"immediate\",\"outcome\":\"succeeded\"}]}}]");
  }

  @Test
  void isToldAsItCanBeSet() {
    control.put("progression", "{\"mode\":\"polls\",\"polls\":2}").assertOk();
    control.put("progression", "{\"mode\":\"manual\",\"kind\":\"service\"}").assertOk();
    control.put("progression", "{\"mode\":\"manual\",\"arn\":\"%s\"}".formatted(ARN)).assertOk();

    JsonNode progressions = control.get("progression").assertOk().json().path("progressions");

    assertThat(progressions)
        .hasToString(
            "[{\"mode\":\"polls\",\"polls\":2,\"outcome\":\"succeeded\"},{\"mode\":\"manual\",\"outcome\":\"succeeded\",\"kind\":\"service\"},{\"mode\":\"manual\",\"outcome\":\"succeeded\",\"arn\":\"%s\"}]"
                .formatted(ARN));
    progressions.forEach(each -> control.put("progression", each.toString()).assertOk());
  }

  @Test
  void isToldBack() {
    Control.Reply reply =
        control.put(
            "progression",
            "{\"mode\":\"after\",\"seconds\":60,\"outcome\":\"failed\",\"message\":\"No.\",\"kind\":\"service\"}");

    assertThat(reply.assertOk().json())
        .hasToString(
            "{\"mode\":\"after\",\"seconds\":60,\"outcome\":\"failed\",\"message\":\"No.\",\"kind\":\"service\"}");
  }

  @Nested
  class ThatIsNotRight {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {}                                  | progression: the key 'mode' is missing, expected one of manual, immediate, polls, after
            {"mode":"soon"}                     | progression.mode: expected one of manual, immediate, polls, after, got "soon"
            {"mode":"polls"}                    | progression: the key 'polls' is missing, expected a whole number from 0 to 2147483647
            {"mode":"manual","polls":1}         | progression.polls: only the mode polls takes it, and not manual
            {"mode":"polls","polls":1,"seconds":1} | progression.seconds: only the mode after takes it, and not polls
            {"mode":"manual","message":"x"}     | progression.message: only the outcome failed takes it
            {"mode":"polls","polls":1.5}        | progression.polls: expected a whole number from 0 to 2147483647, got 1.5
            {"mode":"manual","outcome":"maybe"} | progression.outcome: expected one of succeeded, succeed, success, failed, fail, failure, got "maybe"
            {"mode":"manual","then":[{"mode":"soon"}]} | progression.then[0].mode: expected one of manual, immediate, polls, after, got "soon"
            {"mode":"manual","then":[{"mode":"manual","kind":"service"}]} | progression.then[0]: unknown key 'kind', expected one of mode, polls, seconds, outcome, message
            {"mode":"manual","then":[1]}        | progression.then[0]: expected an object, got 1
            {"mode":"manual","arn":"a","kind":"service"} | progression: expected kind or arn, and not both
            """)
    void isRefused(String body, String sentence) {
      control.put("progression", body).assertRefused(400, sentence);

      assertThat(registered()).isEqualTo(TemplateVersionStatus.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "vpc",
          "arn:aws:proton:us-east-1:123456789012:environment-template/vpc",
          "arn:aws:s3:us-east-1:123456789012:environment/prod"
        })
    void isTheArnOfSomethingThatDoesNotProgress(String arn) {
      assertThat(
              control
                  .put("progression", "{\"mode\":\"manual\",\"arn\":\"%s\"}".formatted(arn))
                  .text("error"))
          .startsWith("progression.arn: '%s' is ".formatted(arn));
    }
  }
}
