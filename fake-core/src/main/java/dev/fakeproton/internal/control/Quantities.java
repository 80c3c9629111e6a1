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

/** Times and spans of time as the control API has them: ISO 8601, and seconds. */
final class Quantities {

  /** Three centuries: what is longer is a mistake, and would take a clock beyond its end. */
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(10_000_000_000L);

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
    String text = fields.text(key);
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      int year = time.atOffset(ZoneOffset.UTC).getYear();
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return time;
      }
    } catch (DateTimeException otherForm) {
      // Told below, as a year beyond all use is.
    }
    throw fields.mistakeIn(
        key, "expected a time such as 2026-11-22T09:30:00Z, got \"%s\"".formatted(text));
  }
}
