package dev.fakeproton.internal.model;

import dev.fakeproton.internal.model.Shape.StringShape;
import java.util.ArrayList;
import java.util.List;

/** The rules that a string shape sets, in the words of AWS. */
final class StringRules {

  private StringRules() {}

  static String atLeast(int min) {
    return "Member must have length greater than or equal to " + min;
  }

  static String atMost(int max) {
    return "Member must have length less than or equal to " + max;
  }

  /** The rules that {@code value} breaks: pattern, then length, then enum. */
  static List<String> broken(StringShape shape, String value) {
    List<String> broken = new ArrayList<>(0);
    int length = value.codePointCount(0, value.length());
    int longest = shape.length().max().orElse(Integer.MAX_VALUE);
    // Matching may take time that grows with a power of the length: far over it, length must do.
    if (length / 2 <= longest) {
      shape
          .pattern()
          .filter(pattern -> !pattern.matcher(value).matches())
          .ifPresent(pattern -> broken.add(patternRule(pattern.pattern())));
    }
    shape.length().min().filter(min -> length < min).ifPresent(min -> broken.add(atLeast(min)));
    if (length > longest) {
      broken.add(atMost(longest));
    }
    if (!shape.enumValues().isEmpty() && !shape.enumValues().contains(value)) {
      broken.add(enumRule(shape));
    }
    return broken;
  }

  /** All rules of the shape: max, min, pattern, enum, as AWS lists them for elements of lists. */
  static List<String> all(StringShape shape) {
    List<String> rules = new ArrayList<>();
    shape.length().max().ifPresent(max -> rules.add(atMost(max)));
    shape.length().min().ifPresent(min -> rules.add(atLeast(min)));
    shape.pattern().ifPresent(pattern -> rules.add(patternRule(pattern.pattern())));
    if (!shape.enumValues().isEmpty()) {
      rules.add(enumRule(shape));
    }
    return rules;
  }

  private static String patternRule(String pattern) {
    return "Member must satisfy regular expression pattern: " + pattern;
  }

  private static String enumRule(StringShape shape) {
    return "Member must satisfy enum value set: " + shape.enumValues();
  }
}
