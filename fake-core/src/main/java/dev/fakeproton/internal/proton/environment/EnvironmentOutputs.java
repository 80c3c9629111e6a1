package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.ParsedSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** What a deployment of an environment puts out. */
final class EnvironmentOutputs {

  /** What the model allows for keys and values of outputs. */
  private static final int LONGEST = 1024;

  private EnvironmentOutputs() {}

  /**
   * The outputs after a success: those that were told; of a customer-managed environment the values
   * of its spec; else those it had, as a stack that is deployed again keeps its outputs.
   */
  static List<Output> after(EnvironmentRecord record, Outcome outcome) {
    if (outcome.outputs().isPresent()) {
      return outputs(outcome.outputs().get());
    }
    return record.method() == ProvisioningMethod.CUSTOMER_MANAGED
        ? outputs(record.attempt().spec().inputs())
        : record.outputs();
  }

  /**
   * Checks that the inputs of a customer-managed environment can be outputs, which are texts.
   *
   * @throws ProtonException a validation error that names the first input that cannot
   */
  static void checkCanBeOutputs(ParsedSpec spec) {
    spec.inputs()
        .forEach(
            (key, value) -> {
              if (value instanceof Map || value instanceof Collection) {
                throw Refusal.invalid(
                    "Invalid spec: spec.%s is not a single value. The values of a CUSTOMER_MANAGED environment are its outputs, which are texts."
                        .formatted(key));
              }
              if (!fits(key) || !fits(String.valueOf(value))) {
                throw Refusal.invalid(
                    "Invalid spec: the values of a CUSTOMER_MANAGED environment are its outputs, whose keys and values have 1 to %s characters."
                        .formatted(LONGEST));
              }
            });
  }

  private static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  private static List<Output> outputs(Map<String, ?> values) {
    List<Output> outputs = new ArrayList<>(values.size());
    values.forEach(
        (key, value) ->
            outputs.add(Output.builder().key(key).valueString(String.valueOf(value)).build()));
    return List.copyOf(outputs);
  }
}
