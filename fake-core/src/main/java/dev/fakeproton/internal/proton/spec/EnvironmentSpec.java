package dev.fakeproton.internal.proton.spec;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The spec of an environment.
 *
 * @param inputs the values under {@code spec:}, without those that are null
 */
public record EnvironmentSpec(Map<String, Object> inputs) {

  /**
   * Reads and checks a spec.
   *
   * @throws ProtonException a validation error if the text breaks the form of an environment spec
   */
  public static EnvironmentSpec parse(String text) {
    Map<?, ?> document = SpecDocument.parse(text, "EnvironmentSpec");
    Object inputs = document.get("spec");
    if (inputs == null) {
      return new EnvironmentSpec(Map.of());
    }
    if (!(inputs instanceof Map<?, ?> map)) {
      throw Refusal.invalid(
          "Invalid spec: expected a map of inputs under spec:, found " + SpecDocument.kind(inputs));
    }
    Map<String, Object> given = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            given.put(String.valueOf(key), value);
          }
        });
    return new EnvironmentSpec(Collections.unmodifiableMap(given));
  }
}
