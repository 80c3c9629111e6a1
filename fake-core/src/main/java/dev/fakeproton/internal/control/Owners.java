package dev.fakeproton.internal.control;

import dev.fakeproton.internal.store.Owner;
import java.util.function.Predicate;

/** The account and region that a body names, or the world's defaults. */
final class Owners {

  private Owners() {}

  /** Reads the keys {@code account} and {@code region}. */
  static Owner of(Fields body, Owner defaults) {
    return new Owner(
        text(body, "account", Owner::isAccount, "twelve digits", defaults.account()),
        text(body, "region", Owner::isRegion, "a region such as us-east-1", defaults.region()));
  }

  private static String text(
      Fields body, String key, Predicate<String> form, String expected, String otherwise) {
    String text = body.optionalText(key).orElse(otherwise);
    if (!form.test(text)) {
      throw body.mistakeIn(key, "expected %s, got \"%s\"".formatted(expected, text));
    }
    return text;
  }
}
