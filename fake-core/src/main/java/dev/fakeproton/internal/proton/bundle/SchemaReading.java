package dev.fakeproton.internal.proton.bundle;

import dev.fakeproton.internal.proton.spec.MalformedException;
import dev.fakeproton.internal.proton.spec.YamlText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a schema, and checks what registration checks of it (specification: templates.md 6.4). */
final class SchemaReading {

  /** What the output member holds at most; the file could be larger. */
  private static final int LONGEST = 51_200;

  private SchemaReading() {}

  /**
   * Reads the schema of a bundle.
   *
   * @throws MalformedException if it breaks the form of a schema for templates of this kind
   */
  static TemplateSchema of(BundleFile file, BundleKind kind) {
    if (file.text().length() > LONGEST || file.size() > TemplateBundle.LARGEST_FILE) {
      throw new MalformedException(
          "it exceeds the maximum size of %s characters".formatted(LONGEST));
    }
    Map<?, ?> root = Tree.map(file.requireTree(), "the schema file");
    Map<?, ?> schema = Tree.map(required(root, "schema", "schema"), "schema");
    Map<?, ?> format = Tree.map(required(schema, "format", "format"), "schema.format");
    if (!"3.0.0".equals(required(format, "openapi", "openapi"))) {
      throw new MalformedException("expected the string \"3.0.0\" under schema.format.openapi");
    }
    Map<InputGroup, String> inputTypes = inputTypes(schema, kind);
    Map<?, ?> types = Tree.map(required(schema, "types", "types"), "schema.types");
    inputTypes.values().forEach(name -> checkInputType(name, types));
    if (kind == BundleKind.CUSTOMER_MANAGED_ENVIRONMENT) {
      inputTypes.values().forEach(name -> checkOutputs(schema, OpenApiType.named(name, types)));
    }
    return new TemplateSchema(file.text(), types, inputTypes);
  }

  /** Reads a schema that has been read and checked before. */
  static TemplateSchema restored(String text, Map<InputGroup, String> inputTypes) {
    Map<?, ?> root = Tree.map(YamlText.read(text), "the schema file");
    Map<?, ?> schema = Tree.map(required(root, "schema", "schema"), "schema");
    Map<?, ?> types = Tree.map(required(schema, "types", "types"), "schema.types");
    inputTypes.values().forEach(name -> checkInputType(name, types));
    return new TemplateSchema(text, types, inputTypes);
  }

  private static Object required(Map<?, ?> map, String key, String property) {
    Object value = map.get(key);
    if (value == null) {
      throw new MalformedException("Missing property [%s]".formatted(property));
    }
    return value;
  }

  private static Map<InputGroup, String> inputTypes(Map<?, ?> schema, BundleKind kind) {
    Map<InputGroup, String> names = new EnumMap<>(InputGroup.class);
    for (InputGroup group : kind.inputs()) {
      Object name = required(schema, group.key(), group.property());
      names.put(group, Tree.text(name, "schema." + group.key()));
    }
    return names;
  }

  private static void checkInputType(String name, Map<?, ?> types) {
    Object type = required(types, name, name);
    String place = "schema.types." + name;
    checkReferences(type, types, place);
    OpenApiType resolved = OpenApiType.named(name, types);
    if (!resolved.type().filter("object"::equals).isPresent()) {
      throw new MalformedException("expected type: object under " + place);
    }
    Object properties = resolved.keywords().get("properties");
    if (properties != null) {
      Tree.map(properties, place + ".properties");
    }
    Object required = resolved.keywords().get("required");
    if (required != null) {
      Tree.list(required, place + ".required");
    }
  }

  private static void checkReferences(@Nullable Object tree, Map<?, ?> types, String place) {
    if (tree instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String
          && OpenApiType.target(map).filter(types::containsKey).isEmpty()) {
        throw new MalformedException("Missing type, to which a $ref refers, under " + place);
      }
      map.forEach((key, value) -> checkReferences(value, types, place + "." + key));
    } else if (tree instanceof Collection<?> list) {
      list.forEach(item -> checkReferences(item, types, place));
    }
  }

  /** The inputs of a customer managed environment are its outputs, which are strings. */
  private static void checkOutputs(Map<?, ?> schema, OpenApiType type) {
    for (InputGroup other : List.of(InputGroup.SERVICE, InputGroup.PIPELINE)) {
      if (schema.get(other.key()) != null) {
        throw new MalformedException(
            "customer managed environment templates must not have the property [%s]"
                .formatted(other.property()));
      }
    }
    type.properties()
        .forEach(
            (name, property) -> {
              if (!property.type().filter("string"::equals).isPresent()) {
                throw new MalformedException(
                    "property [%s] of a customer managed environment template must be of type string"
                        .formatted(name));
              }
              if (property.hasDefault()) {
                throw new MalformedException(
                    "property [%s] of a customer managed environment template must not have a default"
                        .formatted(name));
              }
            });
  }
}
