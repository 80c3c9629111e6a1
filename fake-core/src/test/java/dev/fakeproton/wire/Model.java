package dev.fakeproton.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The public service model as the tests read it: straight from its JSON, so that a mistake in how
 * the product reads it does not cancel out.
 */
final class Model {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final JsonNode ROOT = read();

  private Model() {}

  private static JsonNode read() {
    String resource = "/dev/fakeproton/internal/model/proton-2020-07-20.json";
    try (InputStream model = Model.class.getResourceAsStream(resource)) {
      return JSON.readTree(model);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<String> operations() {
    return names(ROOT.get("operations"));
  }

  static Shape input(String operation) {
    return shape(ROOT.at("/operations/" + operation + "/input").textValue());
  }

  static Shape shape(String name) {
    return new Shape(name, ROOT.get("shapes").get(name));
  }

  private static List<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }

  /** A shape of the model and what it says of itself. */
  record Shape(String name, JsonNode json) {

    String type() {
      return json.get("type").textValue();
    }

    boolean is(String type) {
      return type().equals(type);
    }

    boolean sensitive() {
      return json.path("sensitive").booleanValue();
    }

    boolean union() {
      return json.path("union").booleanValue();
    }

    boolean has(String constraint) {
      return json.has(constraint);
    }

    int number(String constraint) {
      return json.get(constraint).intValue();
    }

    String pattern() {
      return json.get("pattern").textValue();
    }

    List<String> texts(String constraint) {
      return StreamSupport.stream(json.path(constraint).spliterator(), false)
          .map(JsonNode::textValue)
          .toList();
    }

    boolean requires(String member) {
      return texts("required").contains(member);
    }

    Shape element() {
      return shape(json.at("/member/shape").textValue());
    }

    Map<String, Shape> members() {
      Map<String, Shape> members = new LinkedHashMap<>();
      for (String member : names(json.path("members"))) {
        members.put(member, shape(json.get("members").get(member).get("shape").textValue()));
      }
      return members;
    }
  }
}
