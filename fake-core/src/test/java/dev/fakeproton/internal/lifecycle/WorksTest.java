package dev.fakeproton.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.WorldClock;
import dev.fakeproton.testing.Evidence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When work that is under way moves, and how. */
@Evidence("OURS: asynchrony is data; nothing moves on a timer")
class WorksTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final WorldClock clock = WorldClock.following(Clock.fixed(START, ZoneOffset.UTC));
  private final Works works = new Works(clock, Progression.immediately());

  /** What was made, as {@code resource state at}. */
  private final List<String> made = new ArrayList<>();

  WorksTest() {
    works.carryOut(Kind.ENVIRONMENT, "", this::note);
    works.carryOut(Kind.ENVIRONMENT_TEMPLATE_VERSION, "", this::note);
  }

  private void note(Work work, Move move, Outcome outcome, Instant at) {
    made.add(work.arn() + " " + move.to() + outcome.message().map(why -> " " + why).orElse(""));
  }

  private void deploy(String arn) {
    works.begin(
        Kind.ENVIRONMENT,
        arn,
        Lifecycle.DEPLOYMENT,
        Optional.empty(),
        "IN_PROGRESS",
        "CreateEnvironment",
        Optional.empty());
  }

  private void register(String arn) {
    works.begin(
        Kind.ENVIRONMENT_TEMPLATE_VERSION,
        arn,
        Lifecycle.REGISTRATION,
        Optional.empty(),
        "REGISTRATION_IN_PROGRESS",
        "CreateEnvironmentTemplateVersion",
        Optional.empty());
  }

  private List<String> madeWhenDue() {
    works.makeDueMoves();
    return made;
  }

  @Nested
  class Immediately {

    @Test
    void endsBeforeTheNextRequest() {
      deploy("prod");
      assertThat(made).isEmpty();

      assertThat(madeWhenDue()).containsExactly("prod SUCCEEDED");
      assertThat(works.underWay("prod")).isEmpty();
    }

    @Test
    void endsOnlyOnce() {
      deploy("prod");
      works.makeDueMoves();

      assertThat(madeWhenDue()).hasSize(1);
    }

    @Test
    void endsInTheOrderOfTheBeginning() {
      deploy("a");
      deploy("c");
      deploy("b");

      assertThat(madeWhenDue()).containsExactly("a SUCCEEDED", "c SUCCEEDED", "b SUCCEEDED");
    }

    @Test
    void endsInCascadesUntilNothingIsDue() {
      works.carryOut(
          Kind.ENVIRONMENT_TEMPLATE_VERSION, "", (work, move, outcome, at) -> deploy("second"));
      register("first");

      assertThat(madeWhenDue()).containsExactly("second SUCCEEDED");
    }
  }

  @Nested
  class AfterPolls {

    @Test
    void staysUntilThatManyPollsHaveSeenIt() {
      works.progress(Progression.afterPolls(2));
      deploy("prod");

      works.poll("prod");
      assertThat(madeWhenDue()).isEmpty();
      works.poll("prod");
      assertThat(madeWhenDue()).containsExactly("prod SUCCEEDED");
    }

    @Test
    void countsThePollsOfEachResourceByItself() {
      works.progress(Progression.afterPolls(1));
      deploy("prod");
      deploy("test");

      works.poll("test");

      assertThat(madeWhenDue()).containsExactly("test SUCCEEDED");
    }

    @Test
    void countsAnewInANewState() {
      works.progress(Progression.afterPolls(2));
      deploy("prod");
      works.poll("prod");
      works.turn("prod", "CANCELLING", "CancelEnvironmentDeployment");

      works.poll("prod");
      assertThat(madeWhenDue()).isEmpty();
      works.poll("prod");
      assertThat(madeWhenDue()).containsExactly("prod CANCELLED");
    }

    @Test
    void ofNoPollIsImmediately() {
      works.progress(Progression.afterPolls(0));
      deploy("prod");

      assertThat(madeWhenDue()).containsExactly("prod SUCCEEDED");
    }

    @Test
    void passesOverPollsOfWhatHasNoWork() {
      works.poll("nobody");

      assertThat(madeWhenDue()).isEmpty();
    }
  }

  @Nested
  class After {

    @Test
    void staysUntilTheClockHasMovedOn() {
      works.progress(Progression.after(Duration.ofMinutes(5)));
      deploy("prod");

      clock.advance(Duration.ofMinutes(5).minusMillis(1));
      assertThat(madeWhenDue()).isEmpty();
      clock.advance(Duration.ofMillis(1));
      assertThat(madeWhenDue()).containsExactly("prod SUCCEEDED");
    }

    @Test
    void endsAtTheTimeItWasDueAndNotWhenSomebodyLooked() {
      works.progress(Progression.after(Duration.ofMinutes(5)));
      deploy("prod");
      clock.advance(Duration.ofHours(1));

      works.makeDueMoves();

      assertThat(works.history("prod"))
          .extracting(Transition::at)
          .containsExactly(START, START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void endsInTheOrderOfDueTimes() {
      works.progress(Progression.after(Duration.ofMinutes(5)));
      works.progress("late", Progression.after(Duration.ofMinutes(9)));
      works.progress("soon", Progression.after(Duration.ofMinutes(1)));
      deploy("late");
      deploy("prod");
      deploy("soon");
      clock.advance(Duration.ofHours(1));

      assertThat(madeWhenDue())
          .containsExactly("soon SUCCEEDED", "prod SUCCEEDED", "late SUCCEEDED");
    }

    @Test
    void endsInTheOrderOfTheBeginningWhereDueTimesAreEqual() {
      works.progress(Progression.after(Duration.ofMinutes(5)));
      List<String> names = List.of("e", "b", "d", "a", "c", "g", "f");
      names.forEach(WorksTest.this::deploy);
      clock.advance(Duration.ofMinutes(5));

      assertThat(madeWhenDue())
          .containsExactlyElementsOf(names.stream().map(name -> name + " SUCCEEDED").toList());
    }
  }

  @Nested
  class Manually {

    @Test
    void neverEndsByItself() {
      works.progress(Progression.manually());
      deploy("prod");
      clock.advance(Duration.ofDays(365));
      works.poll("prod");

      assertThat(madeWhenDue()).isEmpty();
      assertThat(works.underWay("prod")).isPresent();
    }

    @Test
    void endsByTheNaturalMoveWhenTheTestStepsIt() {
      works.progress(Progression.manually().failing("no capacity"));
      deploy("prod");

      works.makeNaturalMove(works.underWay("prod").orElseThrow(), "step() of the test");

      assertThat(made).containsExactly("prod FAILED no capacity");
    }
  }

  @Nested
  class Failing {

    @Test
    void endsWithTheReason() {
      works.progress(Progression.immediately().failing("no capacity"));
      deploy("prod");

      assertThat(madeWhenDue()).containsExactly("prod FAILED no capacity");
    }

    @Test
    void doesNotTouchACancellation() {
      works.progress(Progression.manually());
      deploy("prod");
      works.turn("prod", "CANCELLING", "CancelEnvironmentDeployment");

      works.progress(Progression.immediately().failing("no capacity"));

      assertThat(madeWhenDue()).containsExactly("prod CANCELLED");
    }
  }

  @Nested
  class Precedence {

    @Test
    void aKindsProgressionIsStrongerThanTheWorlds() {
      works.progress(Kind.ENVIRONMENT, Progression.manually());
      deploy("prod");
      register("web");

      assertThat(madeWhenDue()).containsExactly("web DRAFT");
    }

    @Test
    void aResourcesProgressionIsStrongerThanItsKinds() {
      works.progress(Kind.ENVIRONMENT, Progression.manually());
      works.progress("prod", Progression.immediately());
      deploy("prod");
      deploy("test");

      assertThat(madeWhenDue()).containsExactly("prod SUCCEEDED");
    }
  }

  @Nested
  class ChangeOfProgression {

    @Test
    void holdsForWorkThatIsUnderWay() {
      works.progress(Progression.manually());
      deploy("prod");

      works.progress(Progression.immediately());

      assertThat(madeWhenDue()).containsExactly("prod SUCCEEDED");
    }

    @Test
    void keepsThePollsThatWereCounted() {
      works.progress(Progression.manually());
      deploy("prod");
      works.poll("prod");

      works.progress(Progression.afterPolls(1));

      assertThat(madeWhenDue()).containsExactly("prod SUCCEEDED");
    }

    @Test
    void canHoldBackWhatWasToComeLater() {
      works.progress(Progression.after(Duration.ofMinutes(5)));
      deploy("prod");
      works.progress(Progression.manually());
      clock.advance(Duration.ofHours(1));

      assertThat(madeWhenDue()).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheBeginning() {
      works.progress(Progression.manually());
      List<String> names = List.of("e", "b", "d", "a", "c", "g", "f");
      names.forEach(WorksTest.this::deploy);

      works.progress(Progression.immediately());

      assertThat(madeWhenDue())
          .containsExactlyElementsOf(names.stream().map(name -> name + " SUCCEEDED").toList());
    }
  }
}
