package dev.fakeproton.internal.model;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fakeproton.internal.model.Shape.ListShape;
import dev.fakeproton.internal.model.Shape.StructureShape;
import java.util.stream.StreamSupport;

/** A value as AWS prints it in messages: {@code a}, {@code [a, b]}, {@code Tag(key=k, value=v)}. */
record ValueText(ServiceModel model) {

  private static final String REDACTED = "*** Sensitive Data Redacted ***";

  String of(Shape shape, JsonNode json) {
    if (shape.sensitive()) {
      return REDACTED;
    }
    if (shape instanceof StructureShape structure) {
      return structure.members().entrySet().stream()
          .filter(member -> json.hasNonNull(member.getKey()))
          .map(
              member ->
                  member.getKey()
                      + "="
                      + of(model.shape(member.getValue()), json.get(member.getKey())))
          .collect(joining(", ", structure.name() + "(", ")"));
    }
    if (shape instanceof ListShape list) {
      Shape element = model.shape(list.element());
      return StreamSupport.stream(json.spliterator(), false)
          .map(item -> item.isNull() ? "null" : of(element, item))
          .collect(joining(", ", "[", "]"));
    }
    return json.asText();
  }
}
