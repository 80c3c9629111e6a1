package dev.fakeproton.internal.proton.spec;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** The form that every spec has: one YAML document, a map, with its kind under {@code proton:}. */
final class SpecDocument {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("spec")
          .setSchema(new CoreSchema())
          .setMaxAliasesForCollections(50)
          .build();

  private SpecDocument() {}

  /**
   * Reads a spec, in block or flow form or as JSON.
   *
   * @param kind what {@code proton:} must say
   * @throws ProtonException a validation error if it is something else
   */
  static Map<?, ?> parse(String text, String kind) {
    Object root = load(text);
    if (!(root instanceof Map<?, ?> map)) {
      throw Refusal.invalid(
          "Invalid spec: expected a map with the keys proton: and spec:, found " + kind(root));
    }
    if (!kind.equals(map.get("proton"))) {
      throw Refusal.invalid("Invalid spec: expected proton: " + kind);
    }
    return map;
  }

  /** What a YAML value is, for messages: the value itself may be sensitive. */
  static String kind(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof Map) {
      return "a map";
    }
    return value instanceof Collection ? "a list" : "a single value";
  }

  /** The parser's own message quotes the spec, which is sensitive. */
  private static String problem(MarkedYamlEngineException notYaml) {
    String place =
        notYaml
            .getProblemMark()
            .map(
                mark ->
                    " in line %s, column %s".formatted(mark.getLine() + 1, mark.getColumn() + 1))
            .orElse("");
    return notYaml.getProblem() + place;
  }

  private static @Nullable Object load(String text) {
    try {
      return new Load(SETTINGS).loadFromString(text);
    } catch (MarkedYamlEngineException notYaml) {
      throw Refusal.invalid("Spec is not valid YAML: " + problem(notYaml));
    } catch (YamlEngineException notYaml) {
      throw Refusal.invalid("Spec is not valid YAML: " + notYaml.getMessage());
    } catch (StackOverflowError nested) {
      // The parser recurses and sets no limit of its own; 51,200 characters hold many brackets.
      throw Refusal.invalid("Spec is not valid YAML: it is nested too deeply");
    }
  }
}
