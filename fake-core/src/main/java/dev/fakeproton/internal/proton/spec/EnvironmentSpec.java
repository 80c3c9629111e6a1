package dev.fakeproton.internal.proton.spec;

import dev.fakeproton.internal.wire.stored.StoredAs;
import java.util.Map;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The spec of an environment.
 *
 * @param text the spec as it was sent
 * @param inputs the values under {@code spec:}, without those that are null
 */
public record EnvironmentSpec(String text, Map<String, Object> inputs) implements StoredAs<String> {

  /**
   * Reads and checks a spec.
   *
   * @throws ProtonException a validation error if the text breaks the form of an environment spec
   */
  public static EnvironmentSpec parse(String text) {
    Map<?, ?> document = SpecDocument.parse(text, "EnvironmentSpec", "spec");
    return new EnvironmentSpec(text, SpecDocument.inputs(document.get("spec"), "spec:"));
  }

  static EnvironmentSpec restored(String text) {
    return parse(text);
  }

  @Override
  public String stored() {
    return text;
  }
}
