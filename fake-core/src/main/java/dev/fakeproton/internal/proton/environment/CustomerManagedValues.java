package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.deployment.Outputs;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.EnvironmentSpec;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** The values of a customer-managed environment's spec, which are its outputs. */
final class CustomerManagedValues {

  private CustomerManagedValues() {}

  /**
   * Checks that the inputs of a customer-managed environment can be outputs, which are texts.
   *
   * @throws ProtonException a validation error that names the first input that cannot
   */
  static void check(EnvironmentSpec spec) {
    spec.inputs().forEach(CustomerManagedValues::check);
  }

  private static void check(String key, Object value) {
    if (value instanceof Map || value instanceof Collection) {
      throw Refusal.invalid(
          "Invalid spec: spec.%s is not a single value. The values of a CUSTOMER_MANAGED environment are its outputs, which are texts."
              .formatted(key));
    }
    if (!Outputs.fits(key) || !Outputs.fits(String.valueOf(value))) {
      throw Refusal.invalid(
          "Invalid spec: the values of a CUSTOMER_MANAGED environment are its outputs, whose keys and values have %s characters."
              .formatted(Outputs.allowedLength()));
    }
  }
}
