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

  /** Half of all time that clocks can tell: far beyond all use, and far from the end of it. */
  private static final Duration MOST_AHEAD =
      Duration.between(Instant.EPOCH, Instant.MAX).dividedBy(2);

  /** Checks what a snapshot may say. */
  ClockSetting {
    ahead
        .filter(span -> span.isNegative() || span.compareTo(MOST_AHEAD) > 0)
        .ifPresent(
            span -> {
              throw new IllegalArgumentException("the clock cannot be ahead by " + span);
            });
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
