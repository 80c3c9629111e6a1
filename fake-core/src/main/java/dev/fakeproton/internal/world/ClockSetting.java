package dev.fakeproton.internal.world;

import static java.time.ZoneOffset.UTC;

import dev.fakeproton.WorldClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a world's clock is set.
 *
 * @param frozenAt where it stands; empty if it follows
 * @param ahead how far it is ahead of the clock that it follows
 */
record ClockSetting(Optional<Instant> frozenAt, Optional<Duration> ahead) {

  /** Whichever clock a world follows, it is not likely to be later. */
  private static final Clock LATE = Clock.fixed(Instant.parse("2999-12-31T00:00:00Z"), UTC);

  static final ClockSetting FOLLOWING = new ClockSetting(Optional.empty(), Optional.empty());

  /** Tries what a snapshot says: when a world's own clock is set, it is too late to refuse it. */
  ClockSetting {
    WorldClock trial = WorldClock.following(LATE);
    ahead.ifPresent(trial::advance);
    frozenAt.ifPresent(trial::freezeAt);
  }

  static ClockSetting of(WorldClock clock) {
    return new ClockSetting(
        clock.frozenAt(), Optional.of(clock.ahead()).filter(ahead -> !ahead.isZero()));
  }

  void set(WorldClock clock) {
    clock.follow();
    ahead.ifPresent(clock::advance);
    frozenAt.ifPresent(clock::freezeAt);
  }
}
