package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.wire.stored.StoredAs;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;

/**
 * The number of a template version, such as 1.10; ordered as numbers, so 1.10 follows 1.9.
 *
 * <p>The model allows parts of twenty digits, more than a {@code long} holds.
 */
public record VersionNumber(BigInteger major, BigInteger minor)
    implements Comparable<VersionNumber>, StoredAs<String> {

  private static final Comparator<VersionNumber> ORDER =
      Comparator.comparing(VersionNumber::major).thenComparing(VersionNumber::minor);

  /** From the two parts as the API has them. */
  public static VersionNumber of(String major, String minor) {
    return new VersionNumber(new BigInteger(major), new BigInteger(minor));
  }

  /** From the form that {@link #toString()} gives; empty if the text is something else. */
  public static Optional<VersionNumber> find(String text) {
    try {
      return Optional.of(parse(text))
          .filter(number -> number.toString().equals(text))
          .filter(number -> number.major().signum() >= 0 && number.minor().signum() >= 0);
    } catch (IllegalArgumentException somethingElse) {
      return Optional.empty();
    }
  }

  /**
   * From the form that {@link #toString()} gives.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  static VersionNumber parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("no version number: " + text);
    }
    return of(parts[0], parts[1]);
  }

  static VersionNumber restored(String text) {
    return parse(text);
  }

  @Override
  public String stored() {
    return toString();
  }

  /** The major part as the API has it. */
  public String majorText() {
    return major.toString();
  }

  /** The minor part as the API has it. */
  public String minorText() {
    return minor.toString();
  }

  @Override
  public int compareTo(VersionNumber other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
