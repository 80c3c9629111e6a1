package dev.fakeproton.internal.world;

import dev.fakeproton.WorldClock;
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

  static final ClockSetting FOLLOWING = new ClockSetting(Optional.empty(), Optional.empty());

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
