package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.proton.spec.EnvironmentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.proton.model.Output;

/** What a deployment of an environment puts out. */
final class EnvironmentOutputs {

  private EnvironmentOutputs() {}

  /**
   * The outputs after a success: those that were told; of a customer-managed environment the values
   * of its spec; else those it had, as a stack that is deployed again keeps its outputs.
   */
  static List<Output> after(EnvironmentRecord record, Outcome outcome, ProvisioningMethod method) {
    if (outcome.outputs().isPresent()) {
      return outputs(outcome.outputs().get());
    }
    return method == ProvisioningMethod.CUSTOMER_MANAGED
        ? outputs(EnvironmentSpec.parse(record.attempt().spec()).inputs())
        : record.outputs();
  }

  private static List<Output> outputs(Map<String, ?> values) {
    List<Output> outputs = new ArrayList<>(values.size());
    values.forEach(
        (key, value) ->
            outputs.add(Output.builder().key(key).valueString(String.valueOf(value)).build()));
    return List.copyOf(outputs);
  }
}
