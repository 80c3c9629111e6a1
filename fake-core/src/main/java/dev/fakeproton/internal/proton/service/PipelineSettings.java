package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** Tells how the account's settings let pipelines be provisioned. */
@FunctionalInterface
public interface PipelineSettings {

  /** Who provisions pipelines; empty while no role or repository for them is set. */
  Optional<ProvisioningMethod> method();

  /**
   * Who provisions pipelines.
   *
   * @throws ProtonException a validation error with the text of the real service, if nothing is set
   */
  default ProvisioningMethod requireMethod() {
    return method()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "Operation cannot be run until pipeline roles have been configured"));
  }
}
