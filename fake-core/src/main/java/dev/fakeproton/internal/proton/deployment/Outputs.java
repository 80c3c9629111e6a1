package dev.fakeproton.internal.proton.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** Whether a text can be the key or the value of an output. */
  public static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  /** For messages: what {@link #fits} asks for. */
  public static String allowedLength() {
    return "1 to " + LONGEST;
  }
}
