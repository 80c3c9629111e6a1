package dev.fakeproton.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.Shape.ListShape;
import dev.fakeproton.internal.model.Shape.StructureShape;
import java.util.ArrayList;
import java.util.List;

/** Finds what stands in a request and not in the model; AWS ignores it without a word. */
public final class UnknownMembers {

  private final ServiceModel model;

  /** Compares with this model. */
  public UnknownMembers(ServiceModel model) {
    this.model = model;
  }

  /**
   * The places of all unknown members, such as {@code tags[0].keey}, as the request has them.
   *
   * @param input the name of the input shape
   * @param json a request whose types have been checked
   */
  public List<String> in(String input, ObjectNode json) {
    List<String> unknown = new ArrayList<>();
    collect(model.shape(input), json, "", unknown);
    return List.copyOf(unknown);
  }

  private void collect(Shape shape, JsonNode json, String place, List<String> unknown) {
    if (shape instanceof StructureShape structure && json.isObject()) {
      json.fields()
          .forEachRemaining(
              member -> {
                String path = place.isEmpty() ? member.getKey() : place + "." + member.getKey();
                String known = structure.members().get(member.getKey());
                if (known == null) {
                  unknown.add(path);
                } else {
                  collect(model.shape(known), member.getValue(), path, unknown);
                }
              });
    }
    if (shape instanceof ListShape list) {
      for (int i = 0; i < json.size(); i++) {
        collect(model.shape(list.element()), json.get(i), place + "[" + i + "]", unknown);
      }
    }
  }
}
