package dev.fakeproton.wire;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.wire.Model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A request that breaks constraints at one place, and what has to be said of it.
 *
 * @param operation whose request it is
 * @param what how the place was spoilt
 * @param path the place, as messages name it
 * @param request the request, good but for this place
 * @param rules what is said after "failed to satisfy constraint: ", in this order
 * @param value what is said before it: {@code Value 'x'}, or {@code Value} of a sensitive member
 */
record Violation(
    String operation,
    String what,
    String path,
    ObjectNode request,
    List<String> rules,
    String value) {

  private static final int LONGEST_VALUE = 1_000;

  /** The message as the documentation of the constraints has it. */
  String message() {
    return "%s validation error%s detected: %s"
        .formatted(
            Integer.toString(rules.size()),
            rules.size() == 1 ? "" : "s",
            rules.stream()
                .map(rule -> value + " at '" + path + "' failed to satisfy constraint: " + rule)
                .collect(joining("; ")));
  }

  /** How a value is shown, or not shown. */
  static String shown(Shape shape, JsonNode value) {
    return shape.sensitive() ? "Value" : "Value '" + shortened(text(shape, value)) + "'";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }

  private static String text(Shape shape, JsonNode value) {
    if (shape.sensitive()) {
      return "*** Sensitive Data Redacted ***";
    }
    if (shape.is("structure")) {
      List<String> members = new ArrayList<>();
      for (Map.Entry<String, Shape> member : shape.members().entrySet()) {
        if (value.has(member.getKey())) {
          members.add(member.getKey() + "=" + text(member.getValue(), value.get(member.getKey())));
        }
      }
      return shape.name() + "(" + String.join(", ", members) + ")";
    }
    if (shape.is("list")) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(item -> text(shape.element(), item))
          .collect(joining(", ", "[", "]"));
    }
    return value.asText();
  }

  @Override
  public String toString() {
    return operation + " " + path + ": " + what;
  }
}
