package dev.fakeproton.internal.proton.bundle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers of YAML, of whichever Java type the reader chose for them. */
final class Numbers {

  private Numbers() {}

  /** The number; nothing if it is none, or if it is infinite. */
  static Optional<BigDecimal> of(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
    }
    if (value instanceof BigInteger number) {
      return Optional.of(new BigDecimal(number));
    }
    return value instanceof Number number
        ? Optional.of(BigDecimal.valueOf(number.longValue()))
        : Optional.empty();
  }

  /** Whether it is a whole number: 80, and 80.0 too. */
  static boolean isWhole(@Nullable Object value) {
    return of(value).filter(number -> number.stripTrailingZeros().scale() <= 0).isPresent();
  }

  /** Whether two values are the same, as numbers if they are numbers. */
  static boolean same(@Nullable Object one, Object other) {
    Optional<BigDecimal> number = of(one);
    return number.isPresent()
        ? of(other).filter(value -> value.compareTo(number.get()) == 0).isPresent()
        : other.equals(one);
  }
}
