package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;

/**
 * What the events outside of the API – a deployment ends, a cancellation takes hold – do to an
 * environment and its running deployment, in every state.
 */
class EnvironmentTransitionsContractTest extends EnvironmentContract {

  private static final String WHY = "no quota for VPCs";
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

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence("DOC and OURS, cell by cell: table DeploymentStatus of the specification")
  void everyEventDoesWhatTheTableSays(String state, String event, String cell) {
    bringTo(DeploymentStatus.fromValue(state));

    if (cell.equals("illegal")) {
      assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> make(event));
      assertThat(prod.status()).hasToString(state);
    } else {
      make(event);
      assertThat(prod.status()).hasToString(cell);
    }
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence("OURS environments.md 8.2: the record moves as its target, a final one never again")
  void theDeploymentMovesWithItsEnvironment(String state, String event, String cell) {
    bringTo(DeploymentStatus.fromValue(state));
    List<DeploymentSummary> before = deployments("prod");

    if (cell.equals("illegal")) {
      assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> make(event));
      assertThat(deployments("prod")).isEqualTo(before);
    } else {
      make(event);
      assertThat(deployments("prod").get(0).deploymentStatusAsString()).isEqualTo(cell);
      assertThat(deployments("prod")).hasSameSizeAs(before);
    }
  }

  private void bringTo(DeploymentStatus state) {
    deployed();
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
    update(DeploymentUpdateType.CURRENT_VERSION);
    return prod;
  }

  private ResourceHandle<DeploymentStatus> cancelling() {
    updating();
    cancel();
    return prod;
  }

  private ResourceHandle<DeploymentStatus> deleting() {
    delete();
    return prod;
  }

  private void make(String event) {
    switch (event) {
      case "success" -> prod.succeed();
      case "failure" -> prod.fail(WHY);
      default -> prod.step();
    }
  }
}
