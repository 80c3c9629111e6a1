package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** What came of the deployments of a target (specification: environments.md 5.7). */
public final class DeploymentResults {

  private final DeploymentLog log;

  /** Results as this log has them. */
  public DeploymentResults(DeploymentLog log) {
    this.log = log;
  }

  /**
   * The outputs of a target since its last success, or of one deployment of it.
   *
   * @param deploymentId the id that the request names, if it names one
   * @throws ProtonException not found, if the target has no such deployment
   */
  public List<Output> outputs(DeploymentTarget<?> target, @Nullable String deploymentId) {
    return Optional.ofNullable(deploymentId)
        .map(id -> outputsOf(target, id))
        .orElseGet(target::outputs);
  }

  private List<Output> outputsOf(DeploymentTarget<?> target, String deploymentId) {
    return log.outputs(deploymentId, target.arn())
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "%s has no deployment %s. ListDeployments tells which it has."
                        .formatted(target.arn(), deploymentId)));
  }
}
