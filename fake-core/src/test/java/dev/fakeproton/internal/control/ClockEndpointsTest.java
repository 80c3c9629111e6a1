package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Evidence("OURS: the control API is the fake's own")
class ClockEndpointsTest extends ControlTest {

  private static final String NOON = "2026-03-01T12:00:00Z";

  @Test
  void tellTheTime() {
    fake.clock().freezeAt(Instant.parse(NOON));

    assertThat(control.get("clock").text("now")).isEqualTo(NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
    "2026-03-01T12:00:00.123Z, 2026-03-01T12:00:00.123Z",
    "2026-03-01T13:00:00+01:00, 2026-03-01T12:00:00Z",
    "9999-12-31T23:59:59.9999Z, 9999-12-31T23:59:59.999Z"
  })
  void freezeTime(String at, String expected) {
    Control.Reply reply = control.post("clock/freeze", "{\"at\":\"%s\"}".formatted(at)).assertOk();

    assertThat(reply.text("now")).isEqualTo(expected);
    assertThat(fake.clock().instant()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 12:00:00Z", "60, 12:01:00Z", "1.5, 12:00:01.500Z", "6e1, 12:01:00Z"})
  void advanceTime(String seconds, String expected) {
    fake.clock().freezeAt(Instant.parse(NOON));

    Control.Reply reply = control.post("clock/advance", "{\"seconds\":%s}".formatted(seconds));

    assertThat(reply.assertOk().text("now")).isEqualTo("2026-03-01T" + expected);
  }

  @Test
  void tellHowFarTimeIsAheadInPlainDigits() {
    Control.Reply reply = control.post("clock/advance", "{\"seconds\":1000}").assertOk();

    assertThat(reply.json().path("aheadSeconds")).hasToString("1000");
  }

  @Test
  void refuseToLeadBeyondAllTime() {
    fake.clock().freezeAt(Instant.parse("9999-12-31T23:59:00Z"));

    Control.Reply reply = control.post("clock/advance", "{\"seconds\":60}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error"))
        .isEqualTo("clock/advance.seconds: leads from 9999-12-31T23:59:00Z beyond the year 9999");
  }

  @Test
  void letTimeFollowAgain() {
    fake.clock().freezeAt(Instant.parse(NOON));

    control.post("clock/follow", "").assertOk();

    assertThat(fake.clock().instant()).isNotEqualTo(NOON);
  }
}
