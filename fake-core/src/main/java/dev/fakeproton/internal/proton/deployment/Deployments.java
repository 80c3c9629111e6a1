package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.DeleteDeploymentRequest;
import software.amazon.awssdk.services.proton.model.DeleteDeploymentResponse;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.GetDeploymentRequest;
import software.amazon.awssdk.services.proton.model.GetDeploymentResponse;
import software.amazon.awssdk.services.proton.model.ListDeploymentsRequest;
import software.amazon.awssdk.services.proton.model.ListDeploymentsResponse;

/** The operations on deployment records (specification: environments.md 8). */
public final class Deployments {

  private final Estate estate;
  private final DeploymentLog log;

  /** The operations over this log. */
  public Deployments(Estate estate, DeploymentLog log) {
    this.estate = estate;
    this.log = log;
  }

  /** GetDeployment: every name that is given must be the record's. */
  public GetDeploymentResponse get(GetDeploymentRequest request) {
    checkInstanceHasService(request.serviceInstanceName(), request.serviceName());
    DeploymentNames qualifiers =
        DeploymentNames.of(
            request.environmentName(),
            request.serviceName(),
            request.serviceInstanceName(),
            request.componentName());
    Deployment deployment =
        log.find(request.id())
            .filter(found -> DeploymentNames.of(found).allSelections().contains(qualifiers))
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "The requested deployment does not exist, or is not one of what the request names: "
                            + estate.arn("deployment/" + request.id())));
    return GetDeploymentResponse.builder().deployment(deployment).build();
  }

  /** ListDeployments: newest first; every name that is given must be the record's. */
  public ListDeploymentsResponse list(ListDeploymentsRequest request) {
    checkInstanceHasService(request.serviceInstanceName(), request.serviceName());
    DeploymentNames selection =
        DeploymentNames.of(
            request.environmentName(),
            request.serviceName(),
            request.serviceInstanceName(),
            request.componentName());
    Listing listing =
        Listing.of(estate, "ListDeployments", selection, request.nextToken(), request.maxResults());
    Page<Long, DeploymentRecord> page =
        log.page(selection, listing.after(Long::valueOf), listing.limit());
    return ListDeploymentsResponse.builder()
        .deployments(page.items().stream().map(Deployments::summary).toList())
        .nextToken(listing.nextToken(page))
        .build();
  }

  /** DeleteDeployment: removes a finished record; one that is not there is no error. */
  public DeleteDeploymentResponse delete(DeleteDeploymentRequest request) {
    Optional<Deployment> deployment = log.find(request.id());
    deployment
        .filter(found -> DeploymentLog.isRunning(found.deploymentStatus()))
        .ifPresent(
            running -> {
              throw Refusal.invalid(
                  "Deployment %s is %s. Only the record of a finished deployment can be deleted."
                      .formatted(running.id(), running.deploymentStatus()));
            });
    log.remove(request.id());
    return DeleteDeploymentResponse.builder().deployment(deployment.orElse(null)).build();
  }

  /** The ARN of what a running deployment works on, for counting polls. */
  public List<String> targetArns(String id) {
    return log.find(id).stream()
        .filter(found -> DeploymentLog.isRunning(found.deploymentStatus()))
        .map(Deployment::targetArn)
        .toList();
  }

  private static DeploymentSummary summary(DeploymentRecord record) {
    return SdkShapes.copy(record.deployment(), DeploymentSummary.builder()).build();
  }

  private static void checkInstanceHasService(
      @Nullable String serviceInstance, @Nullable String service) {
    if (serviceInstance != null && service == null) {
      throw Refusal.invalid(
          "serviceInstanceName '%s' needs a serviceName: instances are named within their service."
              .formatted(serviceInstance));
    }
  }
}
