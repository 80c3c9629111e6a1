package dev.fakeproton.internal.proton.deployment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.Output;

/** What deployments put out, as the API has it. */
public final class Outputs {

  /** What the model allows for keys and values. */
  private static final int LONGEST = 1024;

  private Outputs() {}

  /** These values as outputs, in their order. */
  public static List<Output> of(Map<String, ?> values) {
    List<Output> outputs = new ArrayList<>(values.size());
    values.forEach(
        (key, value) ->
            outputs.add(Output.builder().key(key).valueString(String.valueOf(value)).build()));
    return List.copyOf(outputs);
  }

  /**
   * A copy in the same order, of outputs that fit the model.
   *
   * @throws IllegalArgumentException if a key or value has not 1 to 1024 characters
   */
  public static Map<String, String> checked(Map<String, String> outputs) {
    outputs.forEach(Outputs::check);
    return Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  private static void check(String key, String value) {
    if (!mayBe(key) || !mayBe(value)) {
      throw new IllegalArgumentException(
          "the output '%s' = '%s' does not fit Proton's model: keys and values have 1 to %s characters"
              .formatted(key, value, LONGEST));
    }
  }

  /** A map from code without null checks may hold null. */
  private static boolean mayBe(@Nullable String text) {
    return text != null && fits(text);
  }

  /** Whether a text can be the key or the value of an output. */
  public static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  /** For messages: what {@link #fits} asks for. */
  public static String allowedLength() {
    return "1 to " + LONGEST;
  }
}
