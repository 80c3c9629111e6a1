package dev.fakeproton.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.Shape.IntegerShape;
import dev.fakeproton.internal.model.Shape.ListShape;
import dev.fakeproton.internal.model.Shape.StringShape;
import dev.fakeproton.internal.model.Shape.StructureShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks every constraint of the model on a request, and words all violations in one message.
 *
 * <p>Grammar and order follow recorded replies of AWS services. Types must have been checked.
 */
public final class ConstraintCheck {

  private static final String NOT_NULL = "Member must not be null";

  private final ServiceModel model;

  /** Checks against this model. */
  public ConstraintCheck(ServiceModel model) {
    this.model = model;
  }

  /**
   * Checks a request body.
   *
   * @param input the name of the input shape
   * @return the message that names all violations, if there are any
   */
  public Optional<String> violations(String input, ObjectNode json) {
    Violations violations = new Violations(new ValueText(model));
    inStructure((StructureShape) model.shape(input), json, "", violations);
    return violations.message();
  }

  private void inStructure(StructureShape shape, ObjectNode json, String path, Violations all) {
    Violations found = shape.sensitive() ? all.withoutValues() : all;
    for (Map.Entry<String, String> member : shape.members().entrySet()) {
      JsonNode value = json.get(member.getKey());
      String place = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      if (value != null && !value.isNull()) {
        inValue(model.shape(member.getValue()), value, place, found);
      } else if (shape.required().contains(member.getKey())) {
        found.addNull(place, NOT_NULL);
      }
    }
    if (shape.union() && membersSet(shape, json) != 1) {
      found.add(
          shape,
          json,
          path,
          "Member must have exactly one of its members set: " + shape.members().keySet());
    }
  }

  private static long membersSet(StructureShape shape, ObjectNode json) {
    return shape.members().keySet().stream().filter(json::hasNonNull).count();
  }

  private void inValue(Shape shape, JsonNode json, String path, Violations found) {
    if (shape instanceof StructureShape structure) {
      inStructure(structure, (ObjectNode) json, path, found);
    } else if (shape instanceof ListShape list) {
      inList(list, json, path, found);
    } else if (shape instanceof StringShape string) {
      StringRules.broken(string, json.textValue())
          .forEach(rule -> found.add(shape, json, path, rule));
    } else if (shape instanceof IntegerShape integer) {
      long value = json.longValue();
      integer
          .value()
          .min()
          .filter(min -> value < min)
          .ifPresent(
              min ->
                  found.add(
                      shape, json, path, "Member must have value greater than or equal to " + min));
      integer
          .value()
          .max()
          .filter(max -> value > max)
          .ifPresent(
              max ->
                  found.add(
                      shape, json, path, "Member must have value less than or equal to " + max));
    }
  }

  private void inList(ListShape shape, JsonNode json, String path, Violations found) {
    int size = json.size();
    shape
        .size()
        .min()
        .filter(min -> size < min)
        .ifPresent(min -> found.add(shape, json, path, StringRules.atLeast(min)));
    shape
        .size()
        .max()
        .filter(max -> size > max)
        .ifPresent(max -> found.add(shape, json, path, StringRules.atMost(max)));
    Shape element = model.shape(shape.element());
    for (int i = 0; i < size; i++) {
      String place = path + "." + (i + 1) + ".member";
      if (json.get(i).isNull()) {
        found.addNull(place, NOT_NULL);
      } else if (element instanceof StructureShape structure) {
        inStructure(structure, (ObjectNode) json.get(i), place, found);
      }
    }
    if (element instanceof StringShape string) {
      inScalars(string, shape, json, path, found);
    }
  }

  /** Violations of scalar elements are told once, at the list, with all rules of the element. */
  private static void inScalars(
      StringShape element, ListShape shape, JsonNode json, String path, Violations found) {
    for (JsonNode item : json) {
      if (item.isTextual() && !StringRules.broken(element, item.textValue()).isEmpty()) {
        List<String> rules = StringRules.all(element);
        found.add(shape, json, path, "Member must satisfy constraint: " + rules);
        return;
      }
    }
  }
}
