package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldClockTest {

  private static final Instant BASE = Instant.parse("2026-03-01T10:00:00.123Z");
  private static final Instant ELSEWHEN = Instant.parse("1999-12-31T23:59:59Z");

  private final WorldClock clock = WorldClock.following(Clock.fixed(BASE, ZoneOffset.UTC));

  @Test
  void followsItsBase() {
    assertThat(clock.instant()).isEqualTo(BASE);
  }

  @Test
  void tellsWholeMilliseconds() {
    Clock fine = Clock.fixed(BASE.plusNanos(999_999), ZoneOffset.UTC);

    assertThat(WorldClock.following(fine).instant()).isEqualTo(BASE);
  }

  @Test
  void showsItsTimeAndWhetherItStands() {
    clock.advance(Duration.ofHours(1));
    assertThat(clock).hasToString("2026-03-01T11:00:00.123Z, following");

    clock.freezeAt(ELSEWHEN);
    assertThat(clock).hasToString("1999-12-31T23:59:59Z, frozen");
  }

  @Test
  void canBeAdvancedWhileItFollows() {
    clock.advance(Duration.ofHours(1));
    clock.advance(Duration.ofMinutes(1));

    assertThat(clock.instant()).isEqualTo(BASE.plus(Duration.ofMinutes(61)));
  }

  @Test
  void canBeAdvancedWhileItIsFrozen() {
    clock.freezeAt(ELSEWHEN);
    clock.advance(Duration.ofSeconds(1));

    assertThat(clock.instant()).isEqualTo(ELSEWHEN.plusSeconds(1));
  }

  @Test
  void followsAgainWithoutWhatWasAdvanced() {
    clock.advance(Duration.ofHours(1));
    clock.freezeAt(ELSEWHEN);
    clock.follow();

    assertThat(clock.instant()).isEqualTo(BASE);
  }

  @Test
  void neverRunsBackByAdvancing() {
    assertThatThrownBy(() -> clock.advance(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("advance(PT-0.001S): must not be negative");
    assertThat(clock.instant()).isEqualTo(BASE);
  }

  @Test
  void isNotAdvancedBeyondTheYear9999() {
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leads from " + BASE + " beyond 9999-12-31T23:59:59.999Z");
    assertThat(clock.instant()).isEqualTo(BASE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z"})
  void isNotFrozenWhereNoTimestampReaches(Instant far) {
    assertThatThrownBy(() -> clock.freezeAt(far))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("freezeAt(" + far + "): expected a time from 0000");
    assertThat(clock.instant()).isEqualTo(BASE);
  }

  @Test
  void isTheSameClockInAnotherZone() {
    Clock elsewhere = clock.withZone(ZoneId.of("Australia/Lord_Howe"));

    clock.advance(Duration.ofDays(1));

    assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Australia/Lord_Howe"));
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
