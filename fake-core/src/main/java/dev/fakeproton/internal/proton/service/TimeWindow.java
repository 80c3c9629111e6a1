package dev.fakeproton.internal.proton.service;

import java.time.Instant;
import java.util.Optional;

/**
 * The times that a filter lets pass, without its bounds.
 *
 * @param after the bound before them
 * @param before the bound behind them
 */
record TimeWindow(Optional<Instant> after, Optional<Instant> before) {

  /** All times. */
  static final TimeWindow ALWAYS = new TimeWindow(Optional.empty(), Optional.empty());

  /** The times of this window that lie after a bound. */
  TimeWindow after(Instant bound) {
    return new TimeWindow(
        after.filter(own -> own.isAfter(bound)).or(() -> Optional.of(bound)), before);
  }

  /** The times of this window that lie before a bound. */
  TimeWindow before(Instant bound) {
    return new TimeWindow(
        after, before.filter(own -> own.isBefore(bound)).or(() -> Optional.of(bound)));
  }

  boolean holds(Instant time) {
    return overlaps(time, time);
  }

  /** Whether a time of this window can be between two others, or one of them. */
  boolean overlaps(Instant earliest, Instant latest) {
    return (after.isEmpty() || latest.isAfter(after.get()))
        && (before.isEmpty() || earliest.isBefore(before.get()));
  }
}
