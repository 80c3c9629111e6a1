package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.deployment.DeploymentLog;
import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ListEnvironmentOutputsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentOutputsResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentProvisionedResourcesRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentProvisionedResourcesResponse;
import software.amazon.awssdk.services.proton.model.Output;

/** What came of deployments of environments (specification: environments.md 5.7 and 5.8). */
public final class EnvironmentResults {

  private final EnvironmentTable table;
  private final DeploymentLog log;

  /** The operations over these. */
  public EnvironmentResults(EnvironmentTable table, DeploymentLog log) {
    this.table = table;
    this.log = log;
  }

  /** ListEnvironmentOutputs: of the last success, or of one deployment; never more than a page. */
  public ListEnvironmentOutputsResponse outputs(ListEnvironmentOutputsRequest request) {
    EnvironmentRecord record = table.require(request.environmentName());
    List<Output> outputs =
        Optional.ofNullable(request.deploymentId())
            .map(id -> outputsOf(record, id))
            .orElse(record.outputs());
    return ListEnvironmentOutputsResponse.builder().outputs(outputs).build();
  }

  private List<Output> outputsOf(EnvironmentRecord record, String deploymentId) {
    return log.outputs(deploymentId, record.environment().arn())
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Environment '%s' has no deployment %s. ListDeployments tells which it has."
                        .formatted(record.name(), deploymentId)));
  }

  /** ListEnvironmentProvisionedResources: of the last success; never more than a page. */
  public ListEnvironmentProvisionedResourcesResponse provisionedResources(
      ListEnvironmentProvisionedResourcesRequest request) {
    return ListEnvironmentProvisionedResourcesResponse.builder()
        .provisionedResources(table.require(request.environmentName()).provisioned())
        .build();
  }
}
