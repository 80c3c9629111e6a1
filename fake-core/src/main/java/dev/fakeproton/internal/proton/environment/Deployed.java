package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.spec.ParsedSpec;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.List;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;

/**
 * What the last deployment that succeeded left behind.
 *
 * @param version the template version it deployed
 * @param spec the spec it deployed
 * @param outputs what it put out
 * @param provisioned what it provisioned
 */
record Deployed(
    VersionNumber version,
    ParsedSpec spec,
    List<Output> outputs,
    List<ProvisionedResource> provisioned) {}
