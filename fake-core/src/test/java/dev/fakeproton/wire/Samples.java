package dev.fakeproton.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.fakeproton.wire.Model.Shape;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Values that satisfy every constraint of the model, made from the model. */
final class Samples {

  /** One of these satisfies every pattern of the model that a request can meet. */
  private static final List<String> TEXTS =
      List.of(
          "prod",
          "1",
          "1.0",
          "123456789012",
          "owner/repository",
          "00000000-0000-4000-8000-000000000001",
          "arn:aws:proton:us-east-1:123456789012:environment/prod",
          "arn:aws:iam::123456789012:role/Proton");

  private Samples() {}

  /** A request in which every member is set, lists with one element. */
  static ObjectNode full(String operation) {
    return (ObjectNode) of(Model.input(operation));
  }

  static JsonNode of(Shape shape) {
    return switch (shape.type()) {
      case "structure" -> structure(shape);
      case "list" -> list(shape, Math.min(1, shape.has("max") ? shape.number("max") : 1));
      case "integer" -> IntNode.valueOf(shape.has("min") ? shape.number("min") : 1);
      case "boolean" -> BooleanNode.TRUE;
      case "string" -> TextNode.valueOf(text(shape));
      default -> throw new IllegalArgumentException("no request of Proton holds a " + shape);
    };
  }

  static ArrayNode list(Shape shape, int size) {
    ArrayNode list = Model.JSON.createArrayNode();
    for (int i = 0; i < size; i++) {
      list.add(of(shape.element()));
    }
    return list;
  }

  private static ObjectNode structure(Shape shape) {
    ObjectNode object = Model.JSON.createObjectNode();
    for (Map.Entry<String, Shape> member : shape.members().entrySet()) {
      if (!shape.union() || object.isEmpty()) {
        object.set(member.getKey(), of(member.getValue()));
      }
    }
    return object;
  }

  private static String text(Shape shape) {
    if (shape.has("enum")) {
      return shape.texts("enum").get(0);
    }
    if (shape.has("max") && shape.number("max") == 0) {
      return "";
    }
    return TEXTS.stream()
        .filter(text -> !shape.has("pattern") || Pattern.matches(shape.pattern(), text))
        .filter(text -> !shape.has("min") || text.length() >= shape.number("min"))
        .filter(text -> !shape.has("max") || text.length() <= shape.number("max"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sample satisfies " + shape));
  }
}
