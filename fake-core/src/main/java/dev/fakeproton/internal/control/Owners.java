package dev.fakeproton.internal.control;

import dev.fakeproton.internal.store.Owner;
import java.util.Optional;
import java.util.function.Predicate;

/** The account and region that a body names, or the world's defaults. */
final class Owners {

  private Owners() {}

  /** Reads the keys {@code account} and {@code region}. */
  static Owner of(Fields body, Owner defaults) {
    return new Owner(
        account(body).orElse(defaults.account()), region(body).orElse(defaults.region()));
  }

  /** Reads the key {@code account}. */
  static Optional<String> account(Fields body) {
    return text(body, "account", Owner::isAccount, "twelve digits");
  }

  /** Reads the key {@code region}. */
  static Optional<String> region(Fields body) {
    return text(body, "region", Owner::isRegion, "a region such as us-east-1");
  }

  private static Optional<String> text(
      Fields body, String key, Predicate<String> form, String expected) {
    return body.has(key)
        ? Optional.of(body.reading(key, text -> Optional.of(text).filter(form), expected))
        : Optional.empty();
  }
}
