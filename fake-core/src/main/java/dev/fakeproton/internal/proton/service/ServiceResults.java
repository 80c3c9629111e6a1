package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.DeploymentLog;
import dev.fakeproton.internal.proton.deployment.DeploymentResults;
import software.amazon.awssdk.services.proton.model.ListServiceInstanceOutputsRequest;
import software.amazon.awssdk.services.proton.model.ListServiceInstanceOutputsResponse;
import software.amazon.awssdk.services.proton.model.ListServiceInstanceProvisionedResourcesRequest;
import software.amazon.awssdk.services.proton.model.ListServiceInstanceProvisionedResourcesResponse;
import software.amazon.awssdk.services.proton.model.ListServicePipelineOutputsRequest;
import software.amazon.awssdk.services.proton.model.ListServicePipelineOutputsResponse;
import software.amazon.awssdk.services.proton.model.ListServicePipelineProvisionedResourcesRequest;
import software.amazon.awssdk.services.proton.model.ListServicePipelineProvisionedResourcesResponse;

/**
 * What came of deployments of instances and pipelines (specification: services.md 5.6, 5.7, 6.3,
 * 6.4).
 */
public final class ServiceResults {

  private final ServiceTables tables;
  private final DeploymentResults results;

  ServiceResults(ServiceTables tables, DeploymentLog log) {
    this.tables = tables;
    this.results = new DeploymentResults(log);
  }

  /** ListServiceInstanceOutputs: of the last success, or of one deployment. */
  public ListServiceInstanceOutputsResponse instanceOutputs(
      ListServiceInstanceOutputsRequest request) {
    InstanceRecord instance = instance(request.serviceName(), request.serviceInstanceName());
    return ListServiceInstanceOutputsResponse.builder()
        .outputs(results.outputs(instance, request.deploymentId()))
        .build();
  }

  /** ListServiceInstanceProvisionedResources: of the last success. */
  public ListServiceInstanceProvisionedResourcesResponse instanceResources(
      ListServiceInstanceProvisionedResourcesRequest request) {
    InstanceRecord instance = instance(request.serviceName(), request.serviceInstanceName());
    return ListServiceInstanceProvisionedResourcesResponse.builder()
        .provisionedResources(instance.provisioned())
        .build();
  }

  /** ListServicePipelineOutputs: of the last success, or of one deployment. */
  public ListServicePipelineOutputsResponse pipelineOutputs(
      ListServicePipelineOutputsRequest request) {
    return ListServicePipelineOutputsResponse.builder()
        .outputs(results.outputs(pipeline(request.serviceName()), request.deploymentId()))
        .build();
  }

  /** ListServicePipelineProvisionedResources: of the last success. */
  public ListServicePipelineProvisionedResourcesResponse pipelineResources(
      ListServicePipelineProvisionedResourcesRequest request) {
    return ListServicePipelineProvisionedResourcesResponse.builder()
        .provisionedResources(pipeline(request.serviceName()).provisioned())
        .build();
  }

  private InstanceRecord instance(String service, String name) {
    tables.services().require(service);
    return tables.instances().require(new InstanceKey(service, name));
  }

  private PipelineRecord pipeline(String service) {
    tables.services().require(service);
    return tables.pipelines().require(service);
  }
}
