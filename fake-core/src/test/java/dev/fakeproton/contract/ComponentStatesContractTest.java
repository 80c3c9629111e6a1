package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;

/**
 * What every operation does to a component in every state. C conflict, N not found; in all other
 * cells the status of the reply, – for a reply without a component.
 */
class ComponentStatesContractTest extends ComponentContract {

  private static final String TABLE =
      """
      state                   | create      | replay             | CURRENT_VERSION | NONE      | cancel     | delete
      not there               | IN_PROGRESS | IN_PROGRESS        | N               | N         | N          | –
      IN_PROGRESS, by create  | C           | IN_PROGRESS        | C               | C         | CANCELLING | C
      IN_PROGRESS, by update  | C           | IN_PROGRESS        | C               | C         | CANCELLING | C
      SUCCEEDED               | C           | SUCCEEDED          | IN_PROGRESS     | SUCCEEDED | C          | DELETE_IN_PROGRESS
      SUCCEEDED, attached     | C           | SUCCEEDED          | IN_PROGRESS     | SUCCEEDED | C          | C
      FAILED, by create       | C           | FAILED             | IN_PROGRESS     | FAILED    | C          | DELETE_IN_PROGRESS
      FAILED, by update       | C           | FAILED             | IN_PROGRESS     | FAILED    | C          | DELETE_IN_PROGRESS
      FAILED, attached        | C           | FAILED             | IN_PROGRESS     | FAILED    | C          | C
      CANCELLED, by create    | C           | CANCELLED          | IN_PROGRESS     | CANCELLED | C          | DELETE_IN_PROGRESS
      CANCELLED, by update    | C           | CANCELLED          | IN_PROGRESS     | CANCELLED | C          | DELETE_IN_PROGRESS
      CANCELLING, by create   | C           | CANCELLING         | C               | C         | C          | C
      CANCELLING, by update   | C           | CANCELLING         | C               | C         | C          | C
      DELETE_IN_PROGRESS      | C           | DELETE_IN_PROGRESS | C               | C         | C          | DELETE_IN_PROGRESS
      DELETE_FAILED           | C           | DELETE_FAILED      | C               | C         | C          | DELETE_IN_PROGRESS
      """;

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence("DOC and OURS, cell by cell: table Component of the specification")
  void everyOperationDoesWhatTheTableSays(String state, String operation, String cell) {
    bringTo(state);
    List<DeploymentSummary> before = deployments();

    switch (cell) {
      case "C" -> assertConflict(() -> call(operation, state)).contains("'bucket'");
      case "N" -> assertNotFound(() -> call(operation, state)).contains("component/bucket");
      case "–" -> assertThat(call(operation, state)).isNull();
      default -> assertThat(call(operation, state).deploymentStatusAsString()).isEqualTo(cell);
    }
    boolean refused = cell.equals("C") || cell.equals("N") || cell.equals("–");
    if (refused || state.startsWith(cell)) {
      assertThat(deployments()).isEqualTo(before);
    }
  }

  private List<DeploymentSummary> deployments() {
    return proton.listDeployments(r -> r.componentName("bucket")).deployments();
  }

  private void bringTo(String state) {
    if (state.equals("not there")) {
      return;
    }
    createWithToken(state);
    if (state.contains("by create")) {
      endWork(state.substring(0, state.indexOf(',')));
      return;
    }
    bucket.succeed();
    switch (state) {
      case "SUCCEEDED", "SUCCEEDED, attached" -> {}
      case "DELETE_IN_PROGRESS" -> delete();
      case "DELETE_FAILED" -> {
        delete();
        bucket.fail(WHY);
      }
      default -> {
        redeploy(r -> {});
        endWork(state.substring(0, state.indexOf(',')));
      }
    }
    assertThat(status()).hasValue(state.replaceAll(",.*", ""));
  }

  private void endWork(String status) {
    switch (DeploymentStatus.fromValue(status)) {
      case FAILED -> bucket.fail(WHY);
      case CANCELLING -> cancel();
      case CANCELLED -> cancelled();
      default -> assertThat(status).isEqualTo("IN_PROGRESS");
    }
  }

  private ResourceHandle<DeploymentStatus> cancelled() {
    cancel();
    return bucket.step();
  }

  private Optional<String> status() {
    return Optional.of(get("bucket").deploymentStatusAsString());
  }

  private Component createWithToken(String state) {
    boolean attached = state.contains("attached");
    return create(
        "bucket",
        r ->
            r.clientToken("mine")
                .environmentName("prod")
                .serviceName(attached ? "shop" : null)
                .serviceInstanceName(attached ? "dev" : null));
  }

  private Component call(String operation, String state) {
    return switch (operation) {
      case "create" -> createDetached("bucket");
      case "replay" -> createWithToken(state);
      case "cancel" -> cancel();
      case "delete" -> delete();
      default -> update(ComponentDeploymentUpdateType.fromValue(operation), r -> {});
    };
  }
}
