package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times and spans of time as the control API has them: ISO 8601, and seconds. */
final class Quantities {

  /** Three centuries: what is longer is a mistake, and would take a clock beyond its end. */
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(10_000_000_000L);

  /** What messages say that they expect. */
  static final String TIME = "a time such as 2026-11-22T09:30:00Z";

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private Quantities() {}

  /** A span of time, in seconds, to the millisecond. */
  static Duration seconds(Fields fields, String key) {
    BigDecimal seconds = fields.number(key);
    if (seconds.signum() < 0 || seconds.compareTo(MOST_SECONDS) > 0) {
      throw fields.mistakeIn(
          key, "expected a number from 0 to %s, got %s".formatted(MOST_SECONDS, seconds));
    }
    return Duration.ofMillis(
        seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  static JsonNode inSeconds(Duration span) {
    BigDecimal seconds = BigDecimal.valueOf(span.toMillis(), 3).stripTrailingZeros();
    return JsonNodeFactory.instance.numberNode(seconds.setScale(Math.max(0, seconds.scale())));
  }

  /** A time. */
  static Instant time(Fields fields, String key) {
    return fields.reading(key, Quantities::time, TIME);
  }

  /** A time to the millisecond; empty if the text is none, or is of a year beyond all use. */
  static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS))
          .filter(time -> isOfUse(time.atOffset(ZoneOffset.UTC).getYear()));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private static boolean isOfUse(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
