package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The versions of one template, and the arithmetic of their numbers (specification: templates.md
 * 3.1 and 3.3). Numbers are never given twice, also not after a delete.
 *
 * @param <V> a version
 */
final class VersionSeries<V> {

  /** A number that no request could name: the model allows twenty digits. */
  private static final BigInteger BEYOND_ALL_NUMBERS = BigInteger.TEN.pow(20);

  private final NavigableMap<VersionNumber, V> versions = new TreeMap<>();
  private final NavigableSet<VersionNumber> published = new TreeSet<>();
  private final Map<BigInteger, BigInteger> lastMinors = new HashMap<>();
  private BigInteger lastMajor = BigInteger.ZERO;

  /**
   * Takes the next number.
   *
   * @param major the major version to add a minor one to; none begins a new major version
   * @throws ProtonException a validation error, if there is no higher major version
   */
  VersionNumber takeNext(Optional<BigInteger> major) {
    BigInteger chosen = major.orElse(lastMajor.add(BigInteger.ONE));
    BigInteger lastMinor = lastMinors.get(chosen);
    BigInteger minor = lastMinor == null ? BigInteger.ZERO : lastMinor.add(BigInteger.ONE);
    if (chosen.compareTo(BEYOND_ALL_NUMBERS) >= 0) {
      throw Refusal.invalid(
          "There is no major version after %s: numbers have at most 20 digits. Name a majorVersion."
              .formatted(lastMajor));
    }
    lastMinors.put(chosen, minor);
    lastMajor = lastMajor.max(chosen);
    return new VersionNumber(chosen, minor);
  }

  /** The highest minor numbers that were given beside those of the versions that are there. */
  Map<BigInteger, BigInteger> givenToOthers() {
    Map<BigInteger, BigInteger> beyond = new TreeMap<>(lastMinors);
    beyond.entrySet().removeIf(last -> isThere(last.getKey(), last.getValue()));
    return beyond;
  }

  private boolean isThere(BigInteger major, BigInteger minor) {
    return versions.containsKey(new VersionNumber(major, minor));
  }

  /** Gives no number again that may have been given: the highest minor ones by major ones. */
  void continueAfter(Map<BigInteger, BigInteger> given) {
    given.forEach(
        (major, minor) -> {
          lastMinors.merge(major, minor, BigInteger::max);
          lastMajor = lastMajor.max(major);
        });
  }

  /** Puts a version back that was there. */
  void restore(VersionNumber number, V version, boolean isPublished) {
    if (versions.put(number, version) != null) {
      throw new IllegalStateException("there are two versions " + number);
    }
    if (isPublished) {
      published.add(number);
    }
    continueAfter(Map.of(number.major(), number.minor()));
  }

  void put(VersionNumber number, V version) {
    versions.put(number, version);
  }

  void publish(VersionNumber number) {
    published.add(number);
  }

  void remove(VersionNumber number) {
    versions.remove(number);
    published.remove(number);
  }

  Optional<V> find(VersionNumber number) {
    return Optional.ofNullable(versions.get(number));
  }

  /** The highest published version. */
  Optional<VersionNumber> recommended() {
    return published.isEmpty() ? Optional.empty() : Optional.of(published.last());
  }

  /** The highest published version of a major version. */
  Optional<VersionNumber> recommended(BigInteger major) {
    VersionNumber beyond = new VersionNumber(major.add(BigInteger.ONE), BigInteger.ZERO);
    return Optional.ofNullable(published.lower(beyond))
        .filter(highest -> highest.major().equals(major));
  }

  /** All versions, by number. */
  NavigableMap<VersionNumber, V> all() {
    return versions;
  }

  /** The versions of one major version, by number. */
  NavigableMap<VersionNumber, V> of(BigInteger major) {
    return versions.subMap(
        new VersionNumber(major, BigInteger.ZERO),
        true,
        new VersionNumber(major.add(BigInteger.ONE), BigInteger.ZERO),
        false);
  }

  int size() {
    return versions.size();
  }
}
