package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.ValidationException;

/** What can be done to a service, its instances and its pipeline in every status of it. */
class ServiceStatesContractTest extends ServiceStatesContract {

  /** C, V, N: refused with that kind; else the status of the service after the call. */
  private static final String TABLE =
      """
      state                             | edit               | describe | delete             | create instance | update instance | update pipeline | cancel pipeline
      CREATE_IN_PROGRESS                | C                  | C        | C                  | C               | C               | C               | C
      CREATE_FAILED                     | C                  | same     | DELETE_IN_PROGRESS | C               | same            | V               | C
      CREATE_FAILED_CLEANUP_IN_PROGRESS | C                  | C        | C                  | C               | C               | C               | C
      CREATE_FAILED_CLEANUP_COMPLETE    | C                  | same     | DELETE_IN_PROGRESS | C               | N               | N               | N
      CREATE_FAILED_CLEANUP_FAILED      | C                  | same     | DELETE_IN_PROGRESS | C               | C               | C               | C
      ACTIVE                            | UPDATE_IN_PROGRESS | same     | DELETE_IN_PROGRESS | same            | same            | same            | C
      UPDATE_IN_PROGRESS                | C                  | C        | C                  | C               | same            | C               | C
      UPDATE_FAILED_CLEANUP_IN_PROGRESS | C                  | C        | C                  | C               | same            | C               | C
      UPDATE_FAILED_CLEANUP_COMPLETE    | UPDATE_IN_PROGRESS | same     | DELETE_IN_PROGRESS | same            | same            | same            | C
      UPDATE_FAILED_CLEANUP_FAILED      | UPDATE_IN_PROGRESS | same     | DELETE_IN_PROGRESS | same            | same            | same            | C
      UPDATE_FAILED                     | UPDATE_IN_PROGRESS | same     | DELETE_IN_PROGRESS | same            | same            | same            | C
      UPDATE_COMPLETE_CLEANUP_FAILED    | UPDATE_IN_PROGRESS | same     | DELETE_IN_PROGRESS | same            | same            | same            | C
      DELETE_IN_PROGRESS                | C                  | C        | same               | C               | C               | C               | C
      DELETE_FAILED                     | C                  | same     | DELETE_IN_PROGRESS | C               | C               | C               | C
      """;

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE);
  }

  static Stream<Arguments> refusals() {
    return cells().filter(cell -> ((String) cell.get()[2]).length() == 1);
  }

  static Stream<Arguments> changes() {
    return cells().filter(cell -> ((String) cell.get()[2]).length() > 1);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("changes")
  @Evidence("DOC, OBS and OURS, cell by cell: table ServiceStatus and services.md 3.4")
  void whatIsAllowedLeadsToTheStatusOfTheTable(String state, String operation, String cell) {
    bringTo(ServiceStatus.fromValue(state));

    call(operation);

    assertThat(shop().statusAsString()).isEqualTo(cell.equals("same") ? state : cell);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("refusals")
  @Evidence("DOC, OBS and OURS, cell by cell: table ServiceStatus and services.md 3.4")
  void whatIsRefusedChangesNothing(String state, String operation, String cell) {
    bringTo(ServiceStatus.fromValue(state));
    Service before = shop();
    List<ServiceInstanceSummary> instancesBefore = allInstances();
    int deploymentsBefore = deployments().size();

    assertRefused(kind(cell), () -> call(operation));

    assertThat(shop()).isEqualTo(before);
    assertThat(allInstances()).isEqualTo(instancesBefore);
    assertThat(deployments()).hasSize(deploymentsBefore);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "ACTIVE",
        "UPDATE_FAILED_CLEANUP_COMPLETE",
        "UPDATE_FAILED_CLEANUP_FAILED",
        "UPDATE_FAILED",
        "UPDATE_COMPLETE_CLEANUP_FAILED"
      })
  @Evidence("DOC M:CancelServicePipelineDeployment; services.md 3.4")
  void anUpdateOfThePipelineCanBeCancelledWhereItCanBeMade(ServiceStatus status) {
    bringTo(status);
    call("update pipeline");

    call("cancel pipeline");

    assertThat(shop().status()).isEqualTo(status);
    assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.CANCELLING);
  }

  private List<ServiceInstanceSummary> allInstances() {
    return proton.listServiceInstances(r -> r.serviceName("shop")).serviceInstances();
  }

  private static Class<? extends ProtonException> kind(String cell) {
    return switch (cell) {
      case "V" -> ValidationException.class;
      case "N" -> ResourceNotFoundException.class;
      default -> ConflictException.class;
    };
  }

  private void call(String operation) {
    switch (operation) {
      case "edit" -> update(specOf("dev", "extra"));
      case "describe" -> describe("for customers");
      case "delete" -> delete();
      case "create instance" ->
          proton.createServiceInstance(
              r -> r.serviceName("shop").name("extra").spec(specOf("extra")));
      case "update instance" ->
          proton.updateServiceInstance(
              r ->
                  r.serviceName("shop")
                      .name("dev")
                      .deploymentType(DeploymentUpdateType.CURRENT_VERSION));
      case "update pipeline" ->
          proton.updateServicePipeline(
              r ->
                  r.serviceName("shop")
                      .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                      .spec(specOf("dev")));
      case "cancel pipeline" -> proton.cancelServicePipelineDeployment(r -> r.serviceName("shop"));
      default -> throw new IllegalArgumentException(operation);
    }
  }
}
