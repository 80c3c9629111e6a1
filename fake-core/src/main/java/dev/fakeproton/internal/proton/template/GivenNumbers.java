package dev.fakeproton.internal.proton.template;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of versions that are gone, and are never given again.
 *
 * @param template the template
 * @param lastMinors the highest minor number of each major one of which that version is gone
 */
record GivenNumbers(String template, Map<BigInteger, BigInteger> lastMinors) {

  /** Those of a template; empty if it still has its newest versions. */
  static Optional<GivenNumbers> of(String template, VersionSeries<?> series) {
    Map<BigInteger, BigInteger> gone = series.givenToOthers();
    return gone.isEmpty() ? Optional.empty() : Optional.of(new GivenNumbers(template, gone));
  }
}
