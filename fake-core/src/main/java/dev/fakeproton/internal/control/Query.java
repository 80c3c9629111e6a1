package dev.fakeproton.internal.control;

import static dev.fakeproton.internal.control.RefusedControlException.mistake;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What follows the question mark of a request, read strictly: every mistake is told. */
final class Query {

  private final String place;
  private final Map<String, String> values;

  private Query(String place, Map<String, String> values) {
    this.place = place;
    this.values = values;
  }

  /**
   * Reads a query.
   *
   * @param place what messages call the endpoint
   * @param text as it was sent
   * @param expected the parameters that the endpoint takes
   */
  static Query of(String place, String text, List<String> expected) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = decode(place, equals < 0 ? part : part.substring(0, equals));
      if (part.isEmpty()) {
        continue;
      }
      if (!expected.contains(name)) {
        throw mistake(
            place,
            "unknown parameter '%s', expected %s"
                .formatted(
                    name, expected.isEmpty() ? "none" : "one of " + String.join(", ", expected)));
      }
      if (values.put(name, decode(place, equals < 0 ? "" : part.substring(equals + 1))) != null) {
        throw mistake(place, "the parameter '%s' is given twice".formatted(name));
      }
    }
    return new Query(place, values);
  }

  private static String decode(String place, String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException badEscape) {
      throw mistake(place, "the parameters are not URL-encoded: '%s'".formatted(text));
    }
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** What a parameter stands for, if it is given. */
  <T> Optional<T> find(String name, Function<String, Optional<T>> reading, String expected) {
    return find(name)
        .map(
            text ->
                reading
                    .apply(text)
                    .orElseThrow(
                        () -> mistakeIn(name, "expected %s, got '%s'".formatted(expected, text))));
  }

  /** A number from 1 to {@code most}, if it is given. */
  Optional<Integer> count(String name, int most) {
    return count(name, 1, most);
  }

  /** A number in a range, if it is given. */
  Optional<Integer> count(String name, int least, int most) {
    return find(
        name,
        text -> number(text, least, most),
        "a whole number from %s to %s".formatted(least, most));
  }

  private static Optional<Integer> number(String text, int least, int most) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[0-9]{1,10}"))
        .map(Long::valueOf)
        .filter(number -> number >= least && number <= most)
        .map(Long::intValue);
  }

  RefusedControlException mistakeIn(String name, String problem) {
    return mistake("%s?%s".formatted(place, name), problem);
  }
}
