package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever speaks HTTP is told of endpoints and keys, and not of methods of Java. */
@Evidence("OURS: the control API is the fake's own")
class WordsTest extends ControlTest {

  private static final Pattern METHOD_OF_JAVA = Pattern.compile("[A-Za-z]+\\([^ )]*\\)");

  @BeforeEach
  void haveAnEnvironmentThatIsDeployedByHand() {
    new FullEstate(fake, proton).environment("prod");
    fake.settle();
    fake.progress(Progression.manually());
  }

  /** What has happened is told as it was asked for, be that in Java. */
  private static String withoutHistory(String text) {
    return text.replaceFirst("(?s)History:.*", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST | work/step               | {"arn":"ARN"}
          POST | work/succeed            | {"arn":"ARN"}
          POST | work/succeed            | {"arn":"ARN","outputs":{"a":"b"}}
          POST | work/fail               | {"arn":"ARN","message":"No."}
          POST | work/close-pull-request | {"arn":"ARN"}
          POST | work/fail               | {"arn":"ARNother","message":"No."}
          PUT  | progression             | {"mode":"polls","polls":-1}
          PUT  | progression             | {"mode":"after","seconds":-1}
          PUT  | progression             | {"mode":"after","seconds":1e99}
          POST | faults                  | {"action":"throttle","operation":"Other"}
          POST | faults                  | {"action":"throttle","times":0}
          POST | faults                  | {"action":"throttle","afterCalls":-1}
          POST | faults                  | {"action":"throttle","probability":2,"seed":1}
          POST | faults                  | {"action":"throttle","account":"1"}
          POST | faults                  | {"action":"throttle","where":{"other":"x"}}
          POST | faults                  | {"action":"delay","seconds":0}
          POST | faults                  | {"action":"status","status":1}
          POST | faults                  | {"action":"error","error":"Other"}
          POST | clock/advance           | {"seconds":-1}
          POST | clock/advance           | {"seconds":9999999999999}
          POST | clock/freeze            | {"at":"+10000-01-01T00:00:00Z"}
          PUT  | limits                  | {"services":-1}
          PUT  | snapshot                | {"format":"other"}
          POST | sync/push               | {"provider":"GITHUB","repository":"a/b","branch":"main","sha":"x","files":{"a/":""}}
          """)
  void areThoseOfTheControlApiInRefusals(String method, String path, String body) {
    String arn = "arn:aws:proton:us-east-1:123456789012:environment/prod";

    Control.Reply reply = control.send(method, path, body.replace("ARN", arn));

    assertThat(reply.status()).isBetween(400, 409);
    assertThat(withoutHistory(reply.text("error")))
        .isNotBlank()
        .doesNotContainPattern(METHOD_OF_JAVA);
  }

  @Test
  void areThoseOfTheControlApiWhereWorkWaits() {
    proton.deleteEnvironment(r -> r.name("prod"));

    assertThat(control.get("work").json().at("/work/0/waitsFor").asText())
        .isEqualTo("the test: its progression is manual");
  }

  @Test
  void areThoseOfTheControlApiWhereWorkIsMoved() {
    proton.deleteEnvironment(r -> r.name("prod"));

    control.post("work/settle", "").assertOk();

    assertThat(fake.environment("prod").history())
        .last()
        .extracting(transition -> transition.cause())
        .isEqualTo("work/settle of the test");
  }
}
