package dev.fakeproton.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The violations found in one request; as in AWS, at most ten of them are told. */
final class Violations {

  private static final int MOST_TOLD = 10;
  private static final int LONGEST_VALUE = 1_000;

  private final ValueText valueText;
  private final List<String> found;
  private final boolean valuesHidden;

  Violations(ValueText valueText) {
    this(valueText, new ArrayList<>(0), false);
  }

  private Violations(ValueText valueText, List<String> found, boolean valuesHidden) {
    this.valueText = valueText;
    this.found = found;
    this.valuesHidden = valuesHidden;
  }

  /** For what lies in something sensitive: adds to the same violations, without any value. */
  Violations withoutValues() {
    return new Violations(valueText, found, true);
  }

  void addNull(String path, String rule) {
    add("Value null at '" + path + "'", rule);
  }

  void add(Shape shape, JsonNode json, String path, String rule) {
    boolean hidden = valuesHidden || shape.sensitive();
    String value = hidden ? "" : " '" + shortened(valueText.of(shape, json)) + "'";
    add("Value" + value + " at '" + path + "'", rule);
  }

  Optional<String> message() {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String count = found.size() + " validation error" + (found.size() == 1 ? "" : "s");
    return Optional.of(count + " detected: " + String.join("; ", found));
  }

  private void add(String value, String rule) {
    if (found.size() < MOST_TOLD) {
      found.add(value + " failed to satisfy constraint: " + rule);
    }
  }

  /** A request may hold megabytes where a name belongs; the message stays readable. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST_VALUE) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1));
    return text.substring(0, splitsPair ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "…";
  }
}
