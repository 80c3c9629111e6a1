package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;

/** What the events outside of the API do to an instance and to a pipeline, in every state. */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"instance", "pipeline"})
class InstanceAndPipelineTransitionsContractTest extends InstanceContract {

  private static final String WHY = "no capacity";
  private static final String TABLE =
      """
      state              | success         | failure       | by itself
      IN_PROGRESS        | SUCCEEDED       | FAILED        | SUCCEEDED
      CANCELLING         | SUCCEEDED       | FAILED        | CANCELLED
      DELETE_IN_PROGRESS | DELETE_COMPLETE | DELETE_FAILED | DELETE_COMPLETE
      SUCCEEDED          | illegal         | illegal       | illegal
      FAILED             | illegal         | illegal       | illegal
      CANCELLED          | illegal         | illegal       | illegal
      DELETE_FAILED      | illegal         | illegal       | illegal
      """;

  @Parameter String kind;

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE);
  }

  private ResourceHandle<DeploymentStatus> target() {
    return kind.equals("instance") ? dev : pipeline;
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence("DOC and OURS, cell by cell: table DeploymentStatus of the specification")
  void everyEventDoesWhatTheTableSays(String state, String event, String cell) {
    bringTo(DeploymentStatus.fromValue(state));
    List<DeploymentSummary> before = records();

    if (cell.equals("illegal")) {
      assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> make(event));
      assertThat(target().status()).hasToString(state);
      assertThat(records()).isEqualTo(before);
    } else {
      make(event);
      assertThat(target().status()).hasToString(cell);
      assertThat(records().get(0).deploymentStatusAsString()).isEqualTo(cell);
      assertThat(records()).hasSameSizeAs(before);
    }
  }

  /** The deployments of the target, newest first. */
  private List<DeploymentSummary> records() {
    String arn =
        "arn:aws:proton:us-east-1:123456789012:service/shop/"
            + (kind.equals("instance") ? "service-instance/dev" : "pipeline");
    return proton.listDeployments(r -> r.serviceName("shop")).deployments().stream()
        .filter(each -> each.targetArn().equals(arn))
        .toList();
  }

  private void bringTo(DeploymentStatus state) {
    switch (state) {
      case IN_PROGRESS -> updating();
      case FAILED -> updating().fail(WHY);
      case CANCELLING -> cancelling();
      case CANCELLED -> cancelling().step();
      case DELETE_IN_PROGRESS -> deleting();
      case DELETE_FAILED -> deleting().fail(WHY);
      default -> assertThat(state).isEqualTo(DeploymentStatus.SUCCEEDED);
    }
  }

  private ResourceHandle<DeploymentStatus> updating() {
    if (kind.equals("instance")) {
      update(CURRENT_VERSION);
    } else {
      updatePipeline(CURRENT_VERSION);
    }
    return target();
  }

  private ResourceHandle<DeploymentStatus> cancelling() {
    updating();
    if (kind.equals("instance")) {
      cancel();
    } else {
      cancelPipeline();
    }
    return target();
  }

  private ResourceHandle<DeploymentStatus> deleting() {
    proton.deleteService(r -> r.name("shop"));
    return target();
  }

  private void make(String event) {
    switch (event) {
      case "success" -> target().succeed();
      case "failure" -> target().fail(WHY);
      default -> target().step();
    }
  }
}
