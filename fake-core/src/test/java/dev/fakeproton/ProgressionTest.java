package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
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
        "immediately", "immediately()",
        "manual", "manually()",
        "manually", "manually()",
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

  @Nested
  class Scripts {

    private static final Progression SCRIPT =
        Progression.immediately()
            .failing("no")
            .then(Progression.afterPolls(2))
            .then(Progression.manually());

    @Test
    void showTheCallsThatMakeThem() {
      assertThat(SCRIPT)
          .hasToString("immediately().failing(\"no\").then(afterPolls(2)).then(manually())");
    }

    @Test
    void haveTheirOutcomesInTurn() {
      assertThat(SCRIPT.outcomes())
          .containsExactly(
              Progression.immediately().failing("no"),
              Progression.afterPolls(2),
              Progression.manually());
    }

    @Test
    void takeTheOutcomesOfAnotherScript() {
      assertThat(Progression.manually().then(SCRIPT).outcomes()).hasSize(4);
    }

    @Test
    void failInTheirLastOutcome() {
      assertThat(SCRIPT.failing("never"))
          .hasToString(
              "immediately().failing(\"no\").then(afterPolls(2)).then(manually().failing(\"never\"))");
    }

    @Test
    void changeNothingThatTheyAreMadeOf() {
      Progression first = Progression.immediately();
      first.then(SCRIPT);

      assertThat(first.outcomes()).containsExactly(Progression.immediately());
    }
  }

  @Nested
  class Equality {

    @Test
    void isOfTimingFailureAndOutcomes() {
      assertThat(Progression.afterPolls(2).failing("no"))
          .isEqualTo(Progression.afterPolls(2).failing("no"))
          .hasSameHashCodeAs(Progression.afterPolls(2).failing("no"))
          .isNotEqualTo(Progression.afterPolls(2))
          .isNotEqualTo(Progression.afterPolls(3).failing("no"))
          .isNotEqualTo(Progression.afterPolls(2).failing("no").then(Progression.manually()));
      assertThat(Progression.parse("after:60"))
          .isEqualTo(Progression.after(Duration.ofMinutes(1)))
          .isNotEqualTo(Progression.after(Duration.ofMinutes(2)));
    }
  }
}
