package dev.fakeproton.internal.proton.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks inputs against a type, as OpenAPI does (specification: templates.md 7.3). Properties that
 * the type does not have are accepted; what is null is not given.
 *
 * <p>Messages name the place and the constraint, never the value: a spec is sensitive.
 */
final class InputCheck {

  private final List<String> problems = new ArrayList<>();

  private InputCheck() {}

  /** All that is wrong with inputs; nothing if they are good. */
  static List<String> problems(OpenApiType type, Map<?, ?> inputs, String place) {
    InputCheck check = new InputCheck();
    check.properties(type, inputs, place);
    return check.problems;
  }

  private void properties(OpenApiType type, Map<?, ?> given, String place) {
    List<String> missing =
        type.mustBeGiven().stream().filter(name -> given.get(name) == null).toList();
    if (!missing.isEmpty()) {
      problems.add("Missing property " + missing + (place.equals("spec") ? "" : " under " + place));
    }
    type.properties()
        .forEach(
            (name, property) -> {
              Object value = given.get(name);
              if (value != null) {
                value(property, value, place + "." + name);
              }
            });
  }

  private void value(OpenApiType type, Object value, String place) {
    String expected = type.type().orElse("");
    if (!isOf(expected, value)) {
      problems.add("%s: expected type %s".formatted(place, expected));
      return;
    }
    type.choices()
        .filter(choices -> choices.stream().noneMatch(choice -> Numbers.same(choice, value)))
        .ifPresent(choices -> problems.add(place + ": is not one of the values in enum"));
    if (value instanceof String text) {
      text(type, text, place);
    } else if (value instanceof List<?> list) {
      list(type, list, place);
    } else if (value instanceof Map<?, ?> map) {
      properties(type, map, place);
    } else {
      Numbers.of(value).ifPresent(number -> number(type, number, place));
    }
  }

  /** Types that OpenAPI does not have say nothing. */
  private static boolean isOf(String type, @Nullable Object value) {
    return switch (type) {
      case "string" -> value instanceof String;
      case "number" -> Numbers.of(value).isPresent();
      case "integer" -> Numbers.isWhole(value);
      case "boolean" -> value instanceof Boolean;
      case "array" -> value instanceof List;
      case "object" -> value instanceof Map;
      default -> true;
    };
  }

  private void text(OpenApiType type, String text, String place) {
    size(type, text.codePointCount(0, text.length()), "Length", "characters", place);
    type.pattern()
        .filter(pattern -> PatternSearch.isMiss(pattern, text))
        .ifPresent(
            pattern -> problems.add("%s: does not match pattern %s".formatted(place, pattern)));
  }

  private void list(OpenApiType type, List<?> list, String place) {
    size(type, list.size(), "Items", "items", place);
    type.items()
        .ifPresent(
            items -> {
              for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                if (item != null) {
                  value(items, item, "%s[%s]".formatted(place, i));
                }
              }
            });
  }

  private void size(OpenApiType type, int size, String keyword, String unit, String place) {
    BigDecimal given = BigDecimal.valueOf(size);
    type.bound("min" + keyword)
        .filter(least -> given.compareTo(least) < 0)
        .ifPresent(
            least ->
                problems.add(
                    "%s: has fewer %s than min%s %s"
                        .formatted(place, unit, keyword, least.toPlainString())));
    type.bound("max" + keyword)
        .filter(most -> given.compareTo(most) > 0)
        .ifPresent(
            most ->
                problems.add(
                    "%s: has more %s than max%s %s"
                        .formatted(place, unit, keyword, most.toPlainString())));
  }

  private void number(OpenApiType type, BigDecimal number, String place) {
    type.bound("minimum")
        .filter(least -> number.compareTo(least) < 0)
        .ifPresent(
            least ->
                problems.add(
                    "%s: is less than minimum %s".formatted(place, least.toPlainString())));
    type.bound("maximum")
        .filter(most -> number.compareTo(most) > 0)
        .ifPresent(
            most ->
                problems.add(
                    "%s: is greater than maximum %s".formatted(place, most.toPlainString())));
  }
}
