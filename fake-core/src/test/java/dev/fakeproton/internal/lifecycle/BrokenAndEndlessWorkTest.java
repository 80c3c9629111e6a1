package dev.fakeproton.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.testing.Evidence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work that nobody planned for. */
@Evidence("OURS: a broken or endless piece of work must not take the world with it")
class BrokenAndEndlessWorkTest {

  private final Works works = new Works(() -> Instant.EPOCH, Progression.immediately());

  private void begin(String arn, Work.Effect effect) {
    works.carryOut(Kind.ENVIRONMENT, "", effect);
    works.begin(
        Kind.ENVIRONMENT,
        arn,
        Lifecycle.DEPLOYMENT,
        Optional.empty(),
        "IN_PROGRESS",
        "CreateEnvironment",
        Optional.empty());
  }

  @Test
  void staysUnderWayWithItsHistoryIfItsEffectBreaks() {
    begin(
        "prod",
        (work, move, outcome, at) -> {
          throw new IllegalStateException("broken");
        });

    assertThatThrownBy(works::makeDueMoves).hasMessage("broken");

    assertThat(works.underWay("prod")).map(Work::state).contains("IN_PROGRESS");
    assertThat(works.history("prod")).extracting(Transition::to).containsExactly("IN_PROGRESS");
  }

  @Test
  void leavesAHistoryOfTheLastThousandThatAreGone() {
    for (int i = 0; i <= 1_000; i++) {
      String arn = "environment-" + i;
      begin(arn, (work, move, outcome, at) -> works.retire(work.arn()));
      works.makeDueMoves();
    }

    assertThat(works.history("environment-0")).isEmpty();
    assertThat(works.history("environment-1")).hasSize(2);
  }

  @Test
  void isNeverDueAfterADelayBeyondAllTime() {
    works.progress(Progression.after(ChronoUnit.FOREVER.getDuration()));
    begin("prod", (work, move, outcome, at) -> {});

    works.makeDueMoves();

    assertThat(works.underWay("prod")).isPresent();
  }
}
