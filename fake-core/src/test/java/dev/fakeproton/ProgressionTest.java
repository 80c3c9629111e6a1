package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressionTest {

  @Test
  void showsTheCallsThatMakeIt() {
    assertThat(Progression.immediately()).hasToString("immediately()");
    assertThat(Progression.manually()).hasToString("manually()");
    assertThat(Progression.after(Duration.ofMinutes(5))).hasToString("after(PT5M)");
    assertThat(Progression.afterPolls(2).failing("no capacity"))
        .hasToString("afterPolls(2).failing(\"no capacity\")");
  }

  @Test
  void keepsItsTimingWhenItIsToFail() {
    Progression failing = Progression.after(Duration.ofMinutes(5)).failing("no capacity");

    assertThat(failing.mode()).isEqualTo(Progression.Mode.AFTER);
    assertThat(failing.delay()).isEqualTo(Duration.ofMinutes(5));
    assertThat(failing.failure()).contains("no capacity");
  }

  @Test
  void isNotChangedByOneThatFails() {
    Progression polls = Progression.afterPolls(3);
    polls.failing("no capacity");

    assertThat(polls.failure()).isEmpty();
    assertThat(polls.polls()).isEqualTo(3);
  }

  @Test
  void takesNoNegativePolls() {
    assertThatThrownBy(() -> Progression.afterPolls(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("afterPolls(-1): must not be negative");
  }

  @Test
  void takesNoNegativeDelay() {
    assertThatThrownBy(() -> Progression.after(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("after(PT-1S): must not be negative");
  }

  static Map<String, String> forms() {
    return Map.of(
        "immediate", "immediately()",
        "manual", "manually()",
        "polls:0", "afterPolls(0)",
        "polls:999999999", "afterPolls(999999999)",
        "after:90", "after(PT1M30S)",
        "after:0.005", "after(PT0.005S)");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isReadFromTheFormOfCommandLines(String text) {
    assertThat(Progression.parse(text)).hasToString(forms().get(text));
  }

  static Iterable<String> texts() {
    return forms().keySet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Immediate",
        "polls",
        "polls:",
        "polls:-1",
        "polls:1.5",
        "after:",
        "after:1.0001",
        "after:x",
        "polls:9999999999",
        "immediate ",
        "polls:١"
      })
  void isNotReadFromAnythingElse(String text) {
    assertThatThrownBy(() -> Progression.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is not immediate, manual, polls:N or after:SECONDS");
  }
}
