package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of JSON Schema that the description of the control API uses; anything else in it is a
 * mistake of the description.
 *
 * @param document what references lead into
 */
record JsonSchema(JsonNode document) {

  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "description",
          "enum",
          "pattern",
          "format",
          "minimum",
          "maximum",
          "minLength",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "$ref");

  /** What is wrong with a value, each with its place; nothing if it fits. */
  List<String> mistakes(JsonNode schema, JsonNode value) {
    List<String> mistakes = new ArrayList<>();
    check(schema, value, "$", mistakes);
    return mistakes;
  }

  private void check(JsonNode schema, JsonNode value, String place, List<String> mistakes) {
    schema
        .fieldNames()
        .forEachRemaining(
            keyword -> {
              if (!KNOWN.contains(keyword)) {
                mistakes.add(place + ": the schema has " + keyword + ", which nobody checks");
              }
            });
    if (schema.has("$ref")) {
      check(resolved(schema.get("$ref").textValue()), value, place, mistakes);
    }
    if (schema.has("type") && !isOf(schema.get("type").textValue(), value)) {
      mistakes.add(place + ": is no " + schema.get("type").textValue() + ": " + value);
      return;
    }
    checkScalar(schema, value, place, mistakes);
    checkObject(schema, value, place, mistakes);
    for (int i = 0; schema.has("items") && i < value.size(); i++) {
      check(schema.get("items"), value.get(i), place + "[" + i + "]", mistakes);
    }
  }

  private JsonNode resolved(String reference) {
    JsonNode target = document.at(reference.substring(1));
    if (target.isMissingNode()) {
      throw new AssertionError("nothing is at " + reference);
    }
    return target;
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isNumber() && isWhole(value);
      case "number" -> value.isNumber();
      default -> throw new AssertionError("no type: " + type);
    };
  }

  /** 2.0 is an integer to JSON Schema. */
  private static boolean isWhole(JsonNode number) {
    return number.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  private static void checkScalar(
      JsonNode schema, JsonNode value, String place, List<String> mistakes) {
    boolean listed = !schema.has("enum");
    for (JsonNode choice : schema.path("enum")) {
      listed = listed || choice.equals(value);
    }
    boolean inRange =
        (!schema.has("minimum") || value.asDouble() >= schema.get("minimum").asDouble())
            && (!schema.has("maximum") || value.asDouble() <= schema.get("maximum").asDouble());
    boolean fits =
        !schema.has("pattern")
            || Pattern.compile(schema.get("pattern").textValue()).matcher(value.asText()).find();
    boolean longEnough = value.asText().length() >= schema.path("minLength").asInt();
    if (!listed || !inRange || !fits || !longEnough || !isOfFormat(schema, value)) {
      mistakes.add(place + ": does not fit " + schema + ": " + value);
    }
  }

  private static boolean isOfFormat(JsonNode schema, JsonNode value) {
    if (!schema.has("format")) {
      return true;
    }
    try {
      return !OffsetDateTime.parse(value.textValue()).toString().isEmpty();
    } catch (DateTimeParseException otherForm) {
      return false;
    }
  }

  private void checkObject(JsonNode schema, JsonNode value, String place, List<String> mistakes) {
    for (JsonNode key : schema.path("required")) {
      if (!value.has(key.textValue())) {
        mistakes.add(place + ": lacks " + key);
      }
    }
    JsonNode properties = schema.path("properties");
    value
        .fields()
        .forEachRemaining(
            field -> {
              String at = place + "." + field.getKey();
              JsonNode own = properties.path(field.getKey());
              JsonNode other = schema.path("additionalProperties");
              if (!own.isMissingNode()) {
                check(own, field.getValue(), at, mistakes);
              } else if (other.isObject()) {
                check(other, field.getValue(), at, mistakes);
              } else if (other.isBoolean() && !other.booleanValue()) {
                mistakes.add(at + ": is not in the description");
              }
            });
  }
}
