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
import org.junit.jupiter.api.Test;

/** Work in several steps, work that ends other work, and work on what is gone. */
@Evidence("OURS: asynchrony is data; nothing moves on a timer")
class WorkThatFollowsWorkTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final WorldClock clock = WorldClock.following(Clock.fixed(START, ZoneOffset.UTC));
  private final Works works = new Works(clock, Progression.after(MINUTE));

  /** When and how moves were made, as {@code state minutes}. */
  private final List<String> made = new ArrayList<>();

  private void read(String arn) {
    works.note(arn, Optional.empty(), "INITIATED", "push");
    read(arn, "INITIATED");
  }

  /** Each step that is made is followed by the next. */
  private void read(String arn, String state) {
    works.begin(Kind.REPOSITORY_SYNC, arn, Lifecycle.REPOSITORY_SYNC, state, Optional.empty());
  }

  WorkThatFollowsWorkTest() {
    works.carryOut(
        Kind.REPOSITORY_SYNC,
        "",
        (work, move, outcome, at) -> {
          made.add(move.to() + " " + Duration.between(START, works.now()).toMinutes());
          if (move.to().equals("IN_PROGRESS")) {
            read(work.arn(), move.to());
          }
        });
  }

  @Test
  void aStepBeginsWhenTheOneBeforeItEnded() {
    read("main");
    clock.advance(Duration.ofHours(1));

    works.makeDueMoves();

    assertThat(made).containsExactly("IN_PROGRESS 1", "SUCCEEDED 2");
  }

  @Test
  void whatIsToFailDoesNotBegin() {
    works.progress(Progression.immediately().failing("no access"));
    read("main");

    works.makeDueMoves();

    assertThat(made).containsExactly("FAILED 0");
  }

  @Test
  void aMoveThatMakesAnotherKeepsItsTime() {
    works.carryOut(
        Kind.ENVIRONMENT_TEMPLATE_VERSION,
        "",
        (work, move, outcome, at) -> {
          Work reading = works.underWay("main").orElseThrow();
          works.make(reading, reading.lifecycle().naturalMove("INITIATED"), outcome, "its version");
          made.add(move.to() + " " + Duration.between(START, works.now()).toMinutes());
        });
    works.begin(
        Kind.ENVIRONMENT_TEMPLATE_VERSION,
        "vpc:1.0",
        Lifecycle.REGISTRATION,
        Optional.empty(),
        "REGISTRATION_IN_PROGRESS",
        "template sync",
        Optional.empty());
    works.progress("main", Progression.manually());
    read("main");
    clock.advance(Duration.ofHours(1));

    works.makeDueMoves();

    assertThat(made).containsExactly("IN_PROGRESS 1", "DRAFT 1");
    assertThat(works.history("main"))
        .extracting(Transition::at)
        .containsExactly(START, START.plus(MINUTE));
  }

  @Test
  void whatIsAbandonedNeverMovesAndHasNoHistory() {
    read("main");
    works.abandon("main");
    clock.advance(Duration.ofHours(1));

    works.makeDueMoves();

    assertThat(made).isEmpty();
    assertThat(works.underWay("main")).isEmpty();
    assertThat(works.history("main")).isEmpty();
  }

  @Test
  void whatIsBegunAgainAfterThatMovesOnce() {
    works.progress(Progression.immediately());
    read("main");
    works.abandon("main");
    read("main");

    works.makeDueMoves();

    assertThat(made).containsExactly("IN_PROGRESS 0", "SUCCEEDED 0");
  }
}
