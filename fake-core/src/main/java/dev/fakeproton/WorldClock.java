package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of one world: follows a base clock until a test advances or freezes it.
 *
 * <p>Every timestamp and every {@link Progression#after(Duration)} goes by this clock. It tells
 * whole milliseconds, which is what Proton's wire format carries. Thread-safe.
 */
public final class WorldClock extends Clock {

  /** What ISO 8601 writes with four digits; what lies far beyond fits no timestamp of the wire. */
  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private sealed interface Setting permits Following, Frozen {
    Setting advancedBy(Duration time);

    Instant instant(Clock base);
  }

  private record Following(Duration ahead) implements Setting {
    @Override
    public Setting advancedBy(Duration time) {
      return new Following(ahead.plus(time));
    }

    @Override
    public Instant instant(Clock base) {
      return base.instant().plus(ahead);
    }
  }

  private record Frozen(Instant at) implements Setting {
    @Override
    public Setting advancedBy(Duration time) {
      return new Frozen(at.plus(time));
    }

    @Override
    public Instant instant(Clock base) {
      return at;
    }
  }

  private final Clock base;
  private final AtomicReference<Setting> setting;

  private WorldClock(Clock base, AtomicReference<Setting> setting) {
    this.base = base;
    this.setting = setting;
  }

  /** A world's clock that follows {@code base}. */
  public static WorldClock following(Clock base) {
    return new WorldClock(
        requireNonNull(base, "base"), new AtomicReference<>(new Following(Duration.ZERO)));
  }

  /**
   * Moves time on, whether the clock is frozen or following.
   *
   * @throws IllegalArgumentException if {@code by} is negative: time in a world never runs back by
   *     this call; or if it leads beyond the year 9999
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("advance(" + by + "): must not be negative");
    }
    Instant from = instant();
    if (by.compareTo(Duration.between(from, LATEST)) > 0) {
      throw new IllegalArgumentException(
          "advance(%s): leads from %s beyond %s".formatted(by, from, LATEST));
    }
    setting.updateAndGet(now -> now.advancedBy(by));
  }

  /**
   * Stops time at {@code instant}, until it is advanced or follows again.
   *
   * @throws IllegalArgumentException if it is not in the years from 0 to 9999
   */
  public void freezeAt(Instant instant) {
    requireNonNull(instant, "instant");
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "freezeAt(%s): expected a time from %s to %s".formatted(instant, EARLIEST, LATEST));
    }
    setting.set(new Frozen(instant));
  }

  /** Follows the base clock again, as in the beginning: freezing and advancing are undone. */
  public void follow() {
    setting.set(new Following(Duration.ZERO));
  }

  /** The time at which this clock stands; empty while it follows. */
  public Optional<Instant> frozenAt() {
    return requireNonNull(setting.get()) instanceof Frozen frozen
        ? Optional.of(frozen.at())
        : Optional.empty();
  }

  /** How far this clock has been advanced beyond the one that it follows; zero while it stands. */
  public Duration ahead() {
    return requireNonNull(setting.get()) instanceof Following following
        ? following.ahead()
        : Duration.ZERO;
  }

  /** The world's time in whole milliseconds. */
  @Override
  public Instant instant() {
    return requireNonNull(setting.get()).instant(base).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  /** The same clock seen from another zone: advancing one advances both. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new WorldClock(base.withZone(zone), setting);
  }

  /** The world's time, and whether it is following or frozen. */
  @Override
  public String toString() {
    return instant() + (frozenAt().isPresent() ? ", frozen" : ", following");
  }
}
