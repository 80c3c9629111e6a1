package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;

/** What becomes of a push for an instance that the customer's own automation provisions. */
class SelfManagedServiceSyncContractTest extends ServiceSyncContract {

  @BeforeEach
  void moveTheInstanceToACustomersEnvironment() {
    proton.createEnvironment(
        r ->
            r.name("own")
                .templateName("vpc")
                .templateMajorVersion("1")
                .spec(SPEC)
                .provisioningRepository(
                    b -> b.provider(GITHUB).name("acme/infra").branch("provisioning")));
    fake.environment("own").succeed();
    track();
    push("c1", ops("shop", place("live", "main")), Map.of("live.yaml", specIn("own", "live", 1)));
    assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.IN_PROGRESS);
  }

  private void report(ResourceDeploymentStatus status, String message) {
    var instance = instance("shop", "live");
    proton.notifyResourceDeploymentStatusChange(
        r ->
            r.resourceArn(instance.arn())
                .deploymentId(instance.lastAttemptedDeploymentId())
                .status(status)
                .statusMessage(message));
  }

  @Test
  @Evidence("DOC UG:ag-works-prov-methods: the customer's automation reports")
  void waitsForTheReport() {
    fake.clock().advance(Duration.ofDays(1));
    assertThat(sync.status()).isEqualTo(ResourceSyncStatus.IN_PROGRESS);

    report(ResourceDeploymentStatus.SUCCEEDED, "applied");

    assertThat(end(status().latestSync())).isEqualTo("SUCCEEDED: applied");
  }

  @Test
  @Evidence("DOC UG:ag-works-prov-methods; OURS the attempt ends as the deployment does")
  void failsWithTheReport() {
    report(ResourceDeploymentStatus.FAILED, "no capacity");

    assertThat(end(status().latestSync())).isEqualTo("FAILED: no capacity");
  }

  @Test
  @Evidence("DOC UG:ag-works-prov-methods: CANCELLED; OURS not a success, so the attempt FAILED")
  void failsWhenThePullRequestIsClosed() {
    fake.serviceInstance("shop", "live").closePullRequest();

    assertThat(instance("shop", "live").deploymentStatus()).hasToString("CANCELLED");
    assertThat(end(status().latestSync())).isEqualTo("FAILED: Pull request was closed.");
  }
}
