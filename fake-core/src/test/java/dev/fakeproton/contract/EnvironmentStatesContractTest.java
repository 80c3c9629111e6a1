package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;

/**
 * The state machine of environments: what every call does in every state.
 *
 * <p>A cell holds the state that follows; {@code same} where the call is answered and the state
 * stays; {@code empty} for an empty reply; or the refusal – C conflict, V invalid, N not found –
 * after which nothing has changed.
 */
class EnvironmentStatesContractTest extends EnvironmentContract {

  private static final String TABLE =
      """
      state              | create      | create other | deploy      | update NONE | cancel     | delete
      not there          | IN_PROGRESS | IN_PROGRESS  | N           | N           | N          | empty
      creating           | same        | V            | C           | C           | C          | C
      created            | same        | V            | IN_PROGRESS | same        | C          | DELETE_IN_PROGRESS
      creation failed    | same        | V            | V           | same        | C          | DELETE_IN_PROGRESS
      updating           | C           | V            | C           | C           | CANCELLING | C
      updated            | C           | V            | IN_PROGRESS | same        | C          | DELETE_IN_PROGRESS
      update failed      | C           | V            | IN_PROGRESS | same        | C          | DELETE_IN_PROGRESS
      cancelling         | C           | V            | C           | C           | C          | C
      cancelled          | C           | V            | IN_PROGRESS | same        | C          | DELETE_IN_PROGRESS
      deleting           | C           | V            | C           | C           | C          | same
      deletion failed    | C           | V            | C           | C           | C          | DELETE_IN_PROGRESS
      deleted            | IN_PROGRESS | IN_PROGRESS  | N           | N           | N          | empty
      """;

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence(
      "DOC, OBS, INF and OURS, cell by cell: table Environment of the specification's state machines")
  void everyCallDoesWhatTheTableSays(String state, String call, String cell) {
    bringTo(state);
    List<Object> before = snapshot();

    switch (cell) {
      case "C" -> assertConflict(() -> call(call)).contains("'prod'");
      case "V" -> assertInvalid(() -> call(call));
      case "N" -> assertNotFound(() -> call(call)).contains("environment/prod");
      case "empty" -> assertThat(call(call)).isNull();
      case "same" -> assertThat(call(call)).isEqualTo(withoutSpec(get("prod")));
      default -> assertThat(call(call).deploymentStatusAsString()).isEqualTo(cell);
    }

    if (cell.length() == 1 || cell.equals("empty") || cell.equals("same")) {
      assertThat(snapshot()).isEqualTo(before);
    }
  }

  private void bringTo(String state) {
    switch (state) {
      case "creating" -> create("prod");
      case "created" -> deployed();
      case "creation failed" -> {
        create("prod");
        prod.fail("no quota for VPCs");
      }
      case "updating" -> updating();
      case "updated" -> {
        updating();
        prod.succeed();
      }
      case "update failed" -> {
        updating();
        prod.fail("no quota for VPCs");
      }
      case "cancelling" -> cancelling();
      case "cancelled" -> {
        cancelling();
        prod.step();
      }
      case "deleting" -> deleting();
      case "deletion failed" -> {
        deleting();
        prod.fail("a bucket is not empty");
      }
      case "deleted" -> {
        deleting();
        prod.succeed();
      }
      default -> assertThat(state).isEqualTo("not there");
    }
  }

  private void updating() {
    deployed();
    update(DeploymentUpdateType.CURRENT_VERSION);
  }

  private void cancelling() {
    updating();
    cancel();
  }

  private void deleting() {
    deployed();
    delete();
  }

  private Environment call(String name) {
    return switch (name) {
      case "create" -> create("prod");
      case "create other" -> create("prod", r -> r.description("another"));
      case "deploy" -> update(DeploymentUpdateType.CURRENT_VERSION);
      case "update NONE" -> update(DeploymentUpdateType.NONE);
      case "cancel" -> cancel();
      default -> delete();
    };
  }

  /** What there is of the environment and its deployments. */
  private List<Object> snapshot() {
    return List.of(
        proton.listEnvironments(r -> {}).environments(),
        deployments("prod"),
        proton.listEnvironments(r -> {}).environments().isEmpty() ? "none" : get("prod"));
  }

  private static Environment withoutSpec(Environment environment) {
    return environment.toBuilder().spec(null).build();
  }
}
