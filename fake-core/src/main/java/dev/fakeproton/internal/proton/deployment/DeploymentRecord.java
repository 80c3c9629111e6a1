package dev.fakeproton.internal.proton.deployment;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.Output;

/**
 * A deployment as the log keeps it.
 *
 * @param deployment as GetDeployment answers it
 * @param outputs what this deployment put out; empty while nothing is known
 */
record DeploymentRecord(Deployment deployment, Optional<List<Output>> outputs) {}
