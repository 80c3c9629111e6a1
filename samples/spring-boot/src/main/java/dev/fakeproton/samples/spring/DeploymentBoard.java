package dev.fakeproton.samples.spring;

import java.util.List;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;

/** What a team looks at in the morning: which of its service instances are in trouble. */
@Service
public class DeploymentBoard {

  private final ProtonClient proton;

  /** A board over the account that the client calls as. */
  public DeploymentBoard(ProtonClient proton) {
    this.proton = proton;
  }

  /** One line for each instance whose newest deployment has failed, with the reason. */
  public List<String> troubles() {
    return proton.listServiceInstancesPaginator(r -> {}).serviceInstances().stream()
        .filter(instance -> instance.deploymentStatus() == DeploymentStatus.FAILED)
        .map(DeploymentBoard::line)
        .toList();
  }

  private static String line(ServiceInstanceSummary instance) {
    return "%s/%s: %s"
        .formatted(instance.serviceName(), instance.name(), instance.deploymentStatusMessage());
  }
}
