package dev.fakeproton.property;

import java.util.Comparator;
import java.util.Optional;

/** The number of a template version. */
record Version(int major, int minor) implements Comparable<Version> {

  static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major).thenComparingInt(Version::minor);

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }

  /** A part of a version number as requests carry it. */
  static Optional<String> part(Optional<Integer> part) {
    return part.map(String::valueOf);
  }
}
