package dev.fakeproton.internal.control;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what somebody may have meant. */
final class Spelling {

  private static final Pattern SEPARATORS = Pattern.compile("[-_ ]");

  private Spelling() {}

  /**
   * The one of several names that somebody means, whose languages write names in their own ways:
   * {@code get_environment} and {@code get-environment} are {@code GetEnvironment}.
   */
  static Optional<String> find(String given, Collection<String> names) {
    String letters = letters(given);
    return names.stream().filter(name -> letters(name).equals(letters)).findFirst();
  }

  private static String letters(String name) {
    return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Whether one text is the other but for a few mistakes. */
  static boolean isNear(String known, String given) {
    return distance(known, given) <= Math.max(2, known.length() / 4);
  }

  /** How many characters must be inserted, left out or changed; the case does not matter. */
  static int distance(String known, String given) {
    String from = known.toLowerCase(Locale.ROOT);
    String to = given.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
