package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.deployment.DeploymentLog;
import dev.fakeproton.internal.proton.deployment.DeploymentResults;
import software.amazon.awssdk.services.proton.model.ListEnvironmentOutputsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentOutputsResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentProvisionedResourcesRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentProvisionedResourcesResponse;

/** What came of deployments of environments (specification: environments.md 5.7 and 5.8). */
public final class EnvironmentResults {

  private final EnvironmentTable table;
  private final DeploymentResults results;

  /** The operations over these. */
  public EnvironmentResults(EnvironmentTable table, DeploymentLog log) {
    this.table = table;
    this.results = new DeploymentResults(log);
  }

  /** ListEnvironmentOutputs: of the last success, or of one deployment; never more than a page. */
  public ListEnvironmentOutputsResponse outputs(ListEnvironmentOutputsRequest request) {
    EnvironmentRecord record = table.require(request.environmentName());
    return ListEnvironmentOutputsResponse.builder()
        .outputs(results.outputs(record, request.deploymentId()))
        .build();
  }

  /** ListEnvironmentProvisionedResources: of the last success; never more than a page. */
  public ListEnvironmentProvisionedResourcesResponse provisionedResources(
      ListEnvironmentProvisionedResourcesRequest request) {
    return ListEnvironmentProvisionedResourcesResponse.builder()
        .provisionedResources(table.require(request.environmentName()).provisioned())
        .build();
  }
}
