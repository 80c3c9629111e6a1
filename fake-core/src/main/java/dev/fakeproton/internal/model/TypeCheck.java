package dev.fakeproton.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.Shape.BooleanShape;
import dev.fakeproton.internal.model.Shape.IntegerShape;
import dev.fakeproton.internal.model.Shape.ListShape;
import dev.fakeproton.internal.model.Shape.StringShape;
import dev.fakeproton.internal.model.Shape.StructureShape;
import dev.fakeproton.internal.model.Shape.TimestampShape;
import java.util.Map;
import java.util.Optional;

/**
 * Checks that the values of a request have the JSON types that the model asks for.
 *
 * <p>The wordings are those of the AWS front end as observed at sister services; the place is
 * added, so that the message names the thing.
 */
public final class TypeCheck {

  private static final String MISPLACED_OBJECT =
      "Start of structure or map found where not expected";

  private final ServiceModel model;

  /** Checks against this model. */
  public TypeCheck(ServiceModel model) {
    this.model = model;
  }

  /**
   * Checks a request body.
   *
   * @param input the name of the input shape
   * @return the first mismatch in words, if there is one
   */
  public Optional<String> firstMismatch(String input, ObjectNode json) {
    return inStructure((StructureShape) model.shape(input), json, "");
  }

  private Optional<String> inStructure(StructureShape shape, ObjectNode json, String path) {
    for (Map.Entry<String, String> member : shape.members().entrySet()) {
      JsonNode value = json.get(member.getKey());
      if (value != null && !value.isNull()) {
        String place = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
        Optional<String> mismatch = inValue(model.shape(member.getValue()), value, place, false);
        if (mismatch.isPresent()) {
          return mismatch;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> inValue(Shape shape, JsonNode json, String path, boolean element) {
    if (shape instanceof StructureShape structure) {
      return json instanceof ObjectNode object
          ? inStructure(structure, object, path)
          : at(path, notAStructure(structure, json, element));
    }
    if (shape instanceof ListShape list) {
      return json.isArray()
          ? inList(list, json, path)
          : at(path, json.isObject() ? MISPLACED_OBJECT : "Unexpected field type");
    }
    if (shape instanceof StringShape) {
      return json.isTextual() ? Optional.empty() : at(path, notAScalar(json, "String"));
    }
    if (shape instanceof IntegerShape) {
      return integer(json, path);
    }
    if (shape instanceof BooleanShape) {
      return json.isBoolean() ? Optional.empty() : at(path, notAScalar(json, "Boolean"));
    }
    return shape instanceof TimestampShape && json.isNumber()
        ? Optional.empty()
        : at(path, notAScalar(json, "Date"));
  }

  private Optional<String> inList(ListShape shape, JsonNode json, String path) {
    Shape element = model.shape(shape.element());
    for (int i = 0; i < json.size(); i++) {
      JsonNode value = json.get(i);
      if (!value.isNull()) {
        Optional<String> mismatch = inValue(element, value, path + "." + (i + 1) + ".member", true);
        if (mismatch.isPresent()) {
          return mismatch;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> integer(JsonNode json, String path) {
    if (!json.isNumber()) {
      return at(path, notAScalar(json, "Integer"));
    }
    return json.canConvertToInt()
        ? Optional.empty()
        : at(path, "NUMBER_VALUE does not fit into an Integer");
  }

  private static String notAStructure(StructureShape shape, JsonNode json, boolean element) {
    if (json.isArray()) {
      return "Unrecognized collection type class com.amazonaws.proton.v20200720." + shape.name();
    }
    return element ? "Unexpected value type in payload" : "Unexpected field type";
  }

  private static String notAScalar(JsonNode json, String wanted) {
    return switch (json.getNodeType()) {
      case OBJECT -> MISPLACED_OBJECT;
      case ARRAY -> "Unrecognized collection type class java.lang." + wanted;
      case STRING -> "STRING_VALUE cannot be converted to " + wanted;
      case BOOLEAN ->
          (json.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE")
              + " cannot be converted to "
              + wanted;
      default ->
          (json.isIntegralNumber() ? "NUMBER_VALUE" : "DECIMAL_VALUE")
              + " cannot be converted to "
              + wanted;
    };
  }

  private static Optional<String> at(String path, String problem) {
    return Optional.of("At '" + path + "': " + problem);
  }
}
