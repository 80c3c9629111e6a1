package dev.fakeproton.internal.proton.spec;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** The form that every spec has: one YAML document, a map, with its kind under {@code proton:}. */
final class SpecDocument {

  private SpecDocument() {}

  /**
   * Reads a spec, in block or flow form or as JSON.
   *
   * @param kind what {@code proton:} must say
   * @param content the key of what else must be there, for messages
   * @throws ProtonException a validation error if it is something else
   */
  static Map<?, ?> parse(String text, String kind, String content) {
    Object root = load(text);
    if (!(root instanceof Map<?, ?> map)) {
      throw invalid(
          "expected a map with the keys proton: and %s:, found %s"
              .formatted(content, YamlText.kind(root)));
    }
    if (!kind.equals(map.get("proton"))) {
      throw invalid("expected proton: " + kind);
    }
    return map;
  }

  /**
   * The inputs in a map, without those that are null: such are not given. Nothing is an empty map.
   *
   * @param place where the map stands, for messages
   * @throws ProtonException a validation error if it is no map
   */
  static Map<String, Object> inputs(@Nullable Object value, String place) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw invalid(
          "expected a map of inputs under %s, found %s".formatted(place, YamlText.kind(value)));
    }
    Map<String, Object> given = new LinkedHashMap<>();
    map.forEach(
        (key, input) -> {
          if (input != null) {
            given.put(String.valueOf(key), input);
          }
        });
    return Collections.unmodifiableMap(given);
  }

  /** A validation error about the form of a spec. */
  static ProtonException invalid(String problem) {
    return Refusal.invalid("Invalid spec: " + problem);
  }

  private static @Nullable Object load(String text) {
    try {
      return YamlText.read(text);
    } catch (MalformedException notYaml) {
      throw Refusal.invalid("Spec is not valid YAML: " + notYaml.problem());
    }
  }
}
