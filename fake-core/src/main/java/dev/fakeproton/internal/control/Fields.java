package dev.fakeproton.internal.control;

import static dev.fakeproton.internal.control.RefusedControlException.mistake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A JSON object that somebody sent, read strictly: every mistake is told with its place.
 *
 * <p>A key whose value is null counts as one that is missing.
 */
final class Fields {

  private static final JsonNode NOTHING = JsonNodeFactory.instance.arrayNode();
  private static final int LONGEST_SHOWN = 60;

  private final String place;
  private final ObjectNode json;

  private Fields(String place, ObjectNode json) {
    this.place = place;
    this.json = json;
  }

  /**
   * An object.
   *
   * @param place what messages call it
   * @param expected the keys that it may have
   */
  static Fields of(String place, ObjectNode json, List<String> expected) {
    for (Iterator<String> keys = json.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      if (!expected.contains(key)) {
        throw mistake(place, "unknown key '%s', %s".formatted(key, expectation(expected)));
      }
    }
    return new Fields(place, json);
  }

  private static String expectation(List<String> expected) {
    return switch (expected.size()) {
      case 0 -> "expected none";
      case 1 -> "expected " + expected.get(0);
      default -> "expected one of " + String.join(", ", expected);
    };
  }

  /** A mistake of this key's value. */
  RefusedControlException mistakeIn(String key, String problem) {
    return mistake(place + "." + key, problem);
  }

  /** A mistake of the object as a whole. */
  RefusedControlException mistakeInAll(String problem) {
    return mistake(place, problem);
  }

  boolean has(String key) {
    return json.hasNonNull(key);
  }

  String text(String key) {
    return optionalText(key).orElseThrow(() -> missing(key, "a text"));
  }

  Optional<String> optionalText(String key) {
    return value(key, JsonNode::isTextual, "a text").map(JsonNode::textValue);
  }

  /** What a text stands for. */
  <T> T reading(String key, Function<String, Optional<T>> reading, String expected) {
    String text =
        value(key, JsonNode::isTextual, expected)
            .map(JsonNode::textValue)
            .orElseThrow(() -> missing(key, expected));
    return reading
        .apply(text)
        .orElseThrow(() -> mistakeIn(key, "expected %s, got \"%s\"".formatted(expected, text)));
  }

  /** One of several names, in whatever spelling; the answer has it as it is in the list. */
  String choice(String key, List<String> choices) {
    return optionalChoice(key, choices).orElseThrow(() -> missing(key, oneOf(choices)));
  }

  /** One of several names, if there is one at all. */
  Optional<String> optionalChoice(String key, List<String> choices) {
    return optionalName(key, choices, oneOf(choices));
  }

  /**
   * One of very many names, if there is one at all.
   *
   * @param expected what messages say instead of all of them
   */
  Optional<String> optionalName(String key, Collection<String> names, String expected) {
    return value(key, JsonNode::isTextual, expected)
        .map(JsonNode::textValue)
        .map(
            text ->
                Spelling.find(text, names)
                    .orElseThrow(
                        () -> mistakeIn(key, "expected %s, got \"%s\"".formatted(expected, text))));
  }

  private static String oneOf(List<String> choices) {
    return "one of " + String.join(", ", choices);
  }

  boolean flag(String key) {
    return optionalFlag(key).orElseThrow(() -> missing(key, "true or false"));
  }

  Optional<Boolean> optionalFlag(String key) {
    return value(key, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
  }

  int count(String key) {
    return count(key, 0, Integer.MAX_VALUE);
  }

  int count(String key, int least, int most) {
    return optionalCount(key, least, most).orElseThrow(() -> missing(key, countOf(least, most)));
  }

  Optional<Integer> optionalCount(String key) {
    return optionalCount(key, 0, Integer.MAX_VALUE);
  }

  /** A whole number in a range, if there is one at all; some languages write it as 2.0. */
  Optional<Integer> optionalCount(String key, int least, int most) {
    return value(key, value -> isCount(value, least, most), countOf(least, most))
        .map(value -> value.decimalValue().intValueExact());
  }

  private static String countOf(int least, int most) {
    return "a whole number from %s to %s".formatted(least, most);
  }

  private static boolean isCount(JsonNode value, int least, int most) {
    return value.isNumber()
        && value.decimalValue().compareTo(BigDecimal.valueOf(least)) >= 0
        && value.decimalValue().compareTo(BigDecimal.valueOf(most)) <= 0
        && value.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  Optional<BigDecimal> optionalNumber(String key) {
    return value(key, JsonNode::isNumber, "a number").map(JsonNode::decimalValue);
  }

  BigDecimal number(String key) {
    return optionalNumber(key).orElseThrow(() -> missing(key, "a number"));
  }

  /** An object all of whose values are texts, in the order in which they were sent. */
  Map<String, String> texts(String key) {
    return optionalTexts(key).orElseThrow(() -> missing(key, "an object whose values are texts"));
  }

  /** An object all of whose values are texts, if there is one at all. */
  Optional<Map<String, String>> optionalTexts(String key) {
    return value(key, JsonNode::isObject, "an object whose values are texts")
        .map(object -> texts(key, object));
  }

  private Map<String, String> texts(String key, JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .fields()
        .forEachRemaining(
            field -> {
              if (!field.getValue().isTextual()) {
                throw mistakeIn(
                    key + "." + field.getKey(), "expected a text, got " + shown(field.getValue()));
              }
              texts.put(field.getKey(), field.getValue().textValue());
            });
    return texts;
  }

  /** A list of objects that may have these keys; none, if there is none. */
  List<Fields> objects(String key, List<String> expected) {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode item : value(key, JsonNode::isArray, "a list of objects").orElse(NOTHING)) {
      String at = "%s.%s[%s]".formatted(place, key, objects.size());
      if (!(item instanceof ObjectNode object)) {
        throw mistake(at, "expected an object, got " + shown(item));
      }
      objects.add(of(at, object, expected));
    }
    return objects;
  }

  private Optional<JsonNode> value(String key, Predicate<JsonNode> right, String expected) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!right.test(value)) {
      throw mistakeIn(key, "expected %s, got %s".formatted(expected, shown(value)));
    }
    return Optional.of(value);
  }

  private RefusedControlException missing(String key, String expected) {
    return mistakeInAll("the key '%s' is missing, expected %s".formatted(key, expected));
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
