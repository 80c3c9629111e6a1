package dev.fakeproton.junit;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.Snapshot;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/** What a test says about its fake; what it does not say is empty. */
record Settings(
    Optional<String> account,
    Optional<Region> region,
    Optional<Progression> progression,
    Optional<Seed> seed,
    Optional<Boolean> strict) {

  static final Settings NONE =
      new Settings(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** These settings where they say something, and {@code weaker} where they do not. */
  Settings over(Settings weaker) {
    return new Settings(
        account.or(weaker::account),
        region.or(weaker::region),
        progression.or(weaker::progression),
        seed.or(weaker::seed),
        strict.or(weaker::strict));
  }

  /** Says nothing. */
  boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * A fake with these settings, to be started.
   *
   * @throws IllegalArgumentException if the seed is missing or is no snapshot
   */
  FakeProton.Builder applyTo(FakeProton.Builder fake, Class<?> testClass) {
    account.ifPresent(fake::account);
    region.ifPresent(fake::region);
    progression.ifPresent(fake::progression);
    seed.ifPresent(named -> fake.seed(Snapshot.parse(named.read(testClass))));
    return strict.orElse(false) ? fake.strict() : fake;
  }
}
