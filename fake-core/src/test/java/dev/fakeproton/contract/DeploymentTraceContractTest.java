package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.testing.Evidence;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.Environment;

/** The life of one environment and its deployments, as the specification traces it. */
@Evidence("OURS environments.md 9, put together from its single rules")
class DeploymentTraceContractTest extends EnvironmentContract {

  @Test
  void anEnvironmentAndItsDeploymentsMoveTogether() {
    String a = create("prod").lastAttemptedDeploymentId();
    assertEnvironment("IN_PROGRESS", Optional.empty(), a, null);
    assertBefore(a, null, null);
    prod.succeed();
    assertEnvironment("SUCCEEDED", Optional.of("1.0"), a, a);

    publishedVersion("vpc", "1");
    String b = update(MINOR_VERSION).lastAttemptedDeploymentId();
    assertEnvironment("IN_PROGRESS", Optional.of("1.0"), b, a);
    assertBefore(b, a, a);
    prod.fail("x");
    assertEnvironment("FAILED", Optional.of("1.0"), b, a);

    String c = update(MINOR_VERSION).lastAttemptedDeploymentId();
    assertBefore(c, b, a);
    cancel();
    assertEnvironment("CANCELLING", Optional.of("1.0"), c, a);
    prod.step();
    assertEnvironment("CANCELLED", Optional.of("1.0"), c, a);
    update(NONE, r -> r.description("changed"));
    assertEnvironment("CANCELLED", Optional.of("1.0"), c, a);

    String d = update(CURRENT_VERSION, r -> r.spec(OTHER_SPEC)).lastAttemptedDeploymentId();
    prod.succeed();
    assertEnvironment("SUCCEEDED", Optional.of("1.0"), d, d);
    assertThat(get("prod").spec()).isEqualTo(OTHER_SPEC);

    String e = delete().lastAttemptedDeploymentId();
    assertEnvironment("DELETE_IN_PROGRESS", Optional.of("1.0"), e, d);
    assertBefore(e, d, d);
    prod.succeed();

    assertThat(deployments("prod"))
        .extracting(DeploymentSummary::id)
        .containsExactly(e, d, c, b, a);
    assertThat(deployments("prod"))
        .extracting(DeploymentSummary::deploymentStatusAsString)
        .containsExactly("DELETE_COMPLETE", "SUCCEEDED", "CANCELLED", "FAILED", "SUCCEEDED");
  }

  private void assertEnvironment(
      String status, Optional<String> version, String attempted, String succeeded) {
    Environment environment = get("prod");
    assertThat(environment.deploymentStatusAsString()).isEqualTo(status);
    assertThat(environment.templateMajorVersion() == null ? null : version(environment))
        .isEqualTo(version.orElse(null));
    assertThat(environment.lastAttemptedDeploymentId()).isEqualTo(attempted);
    assertThat(environment.lastSucceededDeploymentId()).isEqualTo(succeeded);
  }

  /** What a deployment says was the newest and the last successful one before it. */
  private void assertBefore(String id, String attempted, String succeeded) {
    Deployment deployment = deployment(id);
    assertThat(deployment.lastAttemptedDeploymentId()).isEqualTo(attempted);
    assertThat(deployment.lastSucceededDeploymentId()).isEqualTo(succeeded);
  }
}
