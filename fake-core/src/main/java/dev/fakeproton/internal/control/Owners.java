package dev.fakeproton.internal.control;

import dev.fakeproton.internal.store.Owner;
import java.util.regex.Pattern;

/** The account and region that a body names, or the world's defaults. */
final class Owners {

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");

  private Owners() {}

  /** Reads the keys {@code account} and {@code region}. */
  static Owner of(Fields body, Owner defaults) {
    return new Owner(
        text(body, "account", ACCOUNT, "twelve digits", defaults.account()),
        text(body, "region", REGION, "a region such as us-east-1", defaults.region()));
  }

  private static String text(
      Fields body, String key, Pattern form, String expected, String otherwise) {
    String text = body.optionalText(key).orElse(otherwise);
    if (!form.matcher(text).matches()) {
      throw body.mistakeIn(key, "expected %s, got \"%s\"".formatted(expected, text));
    }
    return text;
  }
}
