package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.List;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;

/**
 * What the last deployment that succeeded left behind.
 *
 * @param <S> a spec
 * @param version the template version it deployed
 * @param spec the spec it deployed
 * @param outputs what it put out
 * @param provisioned what it provisioned
 */
public record Deployed<S>(
    VersionNumber version, S spec, List<Output> outputs, List<ProvisionedResource> provisioned) {

  /** The same with other outputs. */
  public Deployed<S> puttingOut(List<Output> changed) {
    return new Deployed<>(version, spec, changed, provisioned);
  }
}
