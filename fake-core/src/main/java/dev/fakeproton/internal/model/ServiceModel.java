package dev.fakeproton.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fakeproton.internal.model.Shape.BooleanShape;
import dev.fakeproton.internal.model.Shape.IntegerShape;
import dev.fakeproton.internal.model.Shape.ListShape;
import dev.fakeproton.internal.model.Shape.Range;
import dev.fakeproton.internal.model.Shape.StringShape;
import dev.fakeproton.internal.model.Shape.StructureShape;
import dev.fakeproton.internal.model.Shape.TimestampShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The API of Proton as data: its operations, and the shapes they take and give.
 *
 * <p>Read from the public service model of 2020-07-20, without its prose. Operations and shapes are
 * worked out when first asked for: a test calls few of them. Thread-safe.
 */
public final class ServiceModel {

  private static final String RESOURCE = "proton-2020-07-20.json";

  /**
   * An operation of the model.
   *
   * @param name as in {@code X-Amz-Target}
   * @param input the name of the input shape
   * @param output the name of the output shape
   * @param errors the errors it may answer
   */
  public record OperationModel(String name, String input, String output, Set<String> errors) {}

  private final JsonNode model;
  private final Map<String, OperationModel> operations = new ConcurrentHashMap<>();
  private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

  private ServiceModel(JsonNode model) {
    this.model = model;
  }

  /** Proton's model, read once per JVM. */
  public static ServiceModel proton() {
    return Holder.PROTON;
  }

  /** The names of all operations. */
  public Set<String> operationNames() {
    Set<String> names = new LinkedHashSet<>();
    model.get("operations").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The operation of this name, which must be one of the model. */
  public OperationModel operation(String name) {
    return operations.computeIfAbsent(name, unused -> operation(name, entry("operations", name)));
  }

  /** The errors of all operations. */
  public Set<String> errorNames() {
    Set<String> names = new TreeSet<>();
    operationNames().forEach(name -> names.addAll(operation(name).errors()));
    return names;
  }

  /** Whether the input of an operation has a member at this path, such as {@code tags.0.key}. */
  public boolean hasInput(String operation, String path) {
    Optional<String> shape = Optional.of(operation(operation).input());
    for (String step : path.split("\\.", -1)) {
      shape = shape.flatMap(name -> memberShape(name, step));
    }
    return shape.isPresent();
  }

  private Optional<String> memberShape(String name, String step) {
    Shape shape = shape(name);
    if (shape instanceof StructureShape structure) {
      return Optional.ofNullable(structure.members().get(step));
    }
    return shape instanceof ListShape list && step.matches("[0-9]{1,4}")
        ? Optional.of(list.element())
        : Optional.empty();
  }

  /** The shape of this name, which must be one of the model. */
  Shape shape(String name) {
    return shapes.computeIfAbsent(name, unused -> shape(name, entry("shapes", name)));
  }

  private JsonNode entry(String section, String name) {
    JsonNode entry = model.get(section).get(name);
    if (entry == null) {
      throw new IllegalArgumentException(
          "the service model has no %s among its %s".formatted(name, section));
    }
    return entry;
  }

  private static OperationModel operation(String name, JsonNode json) {
    return new OperationModel(
        name, json.get("input").asText(), json.get("output").asText(), texts(json.get("errors")));
  }

  private static Shape shape(String name, JsonNode json) {
    return switch (json.get("type").asText()) {
      case "structure" ->
          new StructureShape(
              name,
              json.path("sensitive").asBoolean(),
              members(json.path("members")),
              texts(json.path("required")),
              json.path("union").asBoolean());
      case "list" -> new ListShape(name, json.at("/member/shape").asText(), range(json));
      case "string" ->
          new StringShape(
              name,
              json.path("sensitive").asBoolean(),
              range(json),
              Optional.ofNullable(json.get("pattern")).map(text -> Pattern.compile(text.asText())),
              List.copyOf(texts(json.path("enum"))));
      case "integer" -> new IntegerShape(name, range(json));
      case "boolean" -> new BooleanShape(name);
      case "timestamp" -> new TimestampShape(name);
      default -> throw new IllegalStateException("unknown type of shape " + name + ": " + json);
    };
  }

  private static Map<String, String> members(JsonNode json) {
    Map<String, String> members = new LinkedHashMap<>();
    json.fields()
        .forEachRemaining(
            member -> members.put(member.getKey(), member.getValue().get("shape").asText()));
    return members;
  }

  private static Range range(JsonNode json) {
    return new Range(
        Optional.ofNullable(json.get("min")).map(JsonNode::asInt),
        Optional.ofNullable(json.get("max")).map(JsonNode::asInt));
  }

  private static Set<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return new LinkedHashSet<>(texts);
  }

  private static final class Holder {

    private static final ServiceModel PROTON = read();

    private static ServiceModel read() {
      try (InputStream resource = ServiceModel.class.getResourceAsStream(RESOURCE)) {
        if (resource == null) {
          throw new IllegalStateException(
              RESOURCE + " is missing: the jar of fakeproton-core is incomplete");
        }
        return new ServiceModel(JsonTree.object(resource));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
