package dev.fakeproton.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.fakeproton.wire.Model.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** For every modelled constraint of an operation's input, a request that breaks it. */
final class Violations {

  private static final String NOT_NULL = "Member must not be null";

  private final String operation;
  private final List<Violation> found = new ArrayList<>();
  private boolean insideSensitive;

  private Violations(String operation) {
    this.operation = operation;
  }

  static Stream<Violation> of(String operation) {
    Violations violations = new Violations(operation);
    violations.inStructure(Model.input(operation), "", "");
    return violations.found.stream();
  }

  /** {@code pointer} is where the structure lies in the request, {@code path} what it is called. */
  private void inStructure(Shape shape, String pointer, String path) {
    boolean before = insideSensitive;
    insideSensitive |= shape.sensitive();
    inMembers(shape, pointer, path);
    insideSensitive = before;
  }

  private void inMembers(Shape shape, String pointer, String path) {
    for (Map.Entry<String, Shape> member : shape.members().entrySet()) {
      String name = member.getKey();
      String at = path.isEmpty() ? name : path + "." + name;
      inValue(member.getValue(), pointer + "/" + name, at);
      if (shape.requires(name)) {
        add("absent", at, without(pointer, name), List.of(NOT_NULL), "Value null");
        ObjectNode nulled = changed(pointer + "/" + name, unused -> NullNode.instance);
        add("null", at, nulled, List.of(NOT_NULL), "Value null");
      }
    }
    if (shape.union()) {
      JsonNode empty = Model.JSON.createObjectNode();
      String rule = "Member must have exactly one of its members set: " + shape.members().keySet();
      add("no member set", path, pointer, shape, empty, List.of(rule));
    }
  }

  private void inValue(Shape shape, String pointer, String path) {
    switch (shape.type()) {
      case "structure" -> inStructure(shape, pointer, path);
      case "list" -> inList(shape, pointer, path);
      case "string" -> inString(shape, pointer, path);
      case "integer" -> inInteger(shape, pointer, path);
      default -> {
        // Nothing else has constraints.
      }
    }
  }

  private void inList(Shape shape, String pointer, String path) {
    if (shape.has("max")) {
      int max = shape.number("max");
      JsonNode longer = Samples.list(shape, max + 1);
      add("too many", path, pointer, shape, longer, List.of(atMost(max)));
    }
    String first = path + ".1.member";
    ObjectNode withNull =
        changed(pointer, unused -> Model.JSON.createArrayNode().add(NullNode.instance));
    add("null in a list", first, withNull, List.of(NOT_NULL), "Value null");
    Shape element = shape.element();
    if (element.is("structure")) {
      inStructure(element, pointer + "/0", first);
    } else {
      spoilt(element)
          .forEach(
              (what, text) -> {
                ArrayNode list = Model.JSON.createArrayNode().add(text);
                String rule = "Member must satisfy constraint: " + allRules(element);
                add("element " + what, path, pointer, shape, list, List.of(rule));
              });
    }
  }

  private void inString(Shape shape, String pointer, String path) {
    spoilt(shape)
        .forEach(
            (what, text) ->
                add(what, path, pointer, shape, TextNode.valueOf(text), broken(shape, text)));
  }

  private void inInteger(Shape shape, String pointer, String path) {
    if (shape.has("min")) {
      int min = shape.number("min");
      String rule = "Member must have value greater than or equal to " + min;
      add("too small", path, pointer, shape, IntNode.valueOf(min - 1), List.of(rule));
    }
    if (shape.has("max")) {
      int max = shape.number("max");
      String rule = "Member must have value less than or equal to " + max;
      add("too large", path, pointer, shape, IntNode.valueOf(max + 1), List.of(rule));
    }
  }

  /** Texts that break at least one rule of the shape, by what is wrong with them. */
  private static Map<String, String> spoilt(Shape shape) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("empty", "");
    texts.put("blanks and marks", "kötü değer, !");
    texts.put("no such value", "FOO");
    if (shape.has("max")) {
      texts.put("too long", "a".repeat(shape.number("max") + 1));
    }
    texts.values().removeIf(text -> broken(shape, text).isEmpty());
    return texts;
  }

  private static List<String> broken(Shape shape, String text) {
    List<String> broken = new ArrayList<>();
    if (shape.has("pattern") && !Pattern.matches(shape.pattern(), text)) {
      broken.add(pattern(shape));
    }
    if (shape.has("min") && text.length() < shape.number("min")) {
      broken.add(atLeast(shape.number("min")));
    }
    if (shape.has("max") && text.length() > shape.number("max")) {
      broken.add(atMost(shape.number("max")));
    }
    if (shape.has("enum") && !shape.texts("enum").contains(text)) {
      broken.add(values(shape));
    }
    return broken;
  }

  private static List<String> allRules(Shape shape) {
    List<String> rules = new ArrayList<>();
    if (shape.has("max")) {
      rules.add(atMost(shape.number("max")));
    }
    if (shape.has("min")) {
      rules.add(atLeast(shape.number("min")));
    }
    if (shape.has("pattern")) {
      rules.add(pattern(shape));
    }
    if (shape.has("enum")) {
      rules.add(values(shape));
    }
    return rules;
  }

  private static String atLeast(int min) {
    return "Member must have length greater than or equal to " + min;
  }

  private static String atMost(int max) {
    return "Member must have length less than or equal to " + max;
  }

  private static String pattern(Shape shape) {
    return "Member must satisfy regular expression pattern: " + shape.pattern();
  }

  private static String values(Shape shape) {
    return "Member must satisfy enum value set: " + shape.texts("enum");
  }

  private void add(
      String what, String path, String pointer, Shape shape, JsonNode bad, List<String> rules) {
    add(what, path, changed(pointer, unused -> bad), rules, shown(shape, bad));
  }

  /** Nothing that lies in something sensitive is shown, whatever it is itself. */
  private String shown(Shape shape, JsonNode bad) {
    return insideSensitive ? "Value" : Violation.shown(shape, bad);
  }

  private void add(String what, String path, ObjectNode request, List<String> rules, String value) {
    found.add(new Violation(operation, what, path, request, rules, value));
  }

  private ObjectNode changed(String pointer, UnaryOperator<JsonNode> change) {
    ObjectNode request = Samples.full(operation);
    int last = pointer.lastIndexOf('/');
    JsonNode parent = request.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    if (parent instanceof ObjectNode object) {
      object.set(name, change.apply(object.get(name)));
    } else {
      ((ArrayNode) parent).set(0, change.apply(parent.get(0)));
    }
    return request;
  }

  private ObjectNode without(String pointer, String name) {
    ObjectNode request = Samples.full(operation);
    ((ObjectNode) request.at(pointer)).remove(name);
    return request;
  }
}
