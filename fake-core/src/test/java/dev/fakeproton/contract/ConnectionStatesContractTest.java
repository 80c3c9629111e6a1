package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertAccessDenied;
import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionRequesterAccountType.ENVIRONMENT_ACCOUNT;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;

/**
 * The state machine of account connections: what every call does in every state, by each of the two
 * accounts and by a third one.
 *
 * <p>A cell holds the state that follows; {@code same} where the call is answered and nothing
 * changes; {@code gone} where the reply is the last there is of it; {@code empty} for an empty
 * reply; or the refusal – A access denied, C conflict, N not found – after which nothing has
 * changed.
 */
class ConnectionStatesContractTest extends ConnectionContract {

  private static final String MANAGEMENT_TABLE =
      """
      state     | get  | accept    | reject   | update | delete
      not there | N    | N         | N        | N      | empty
      PENDING   | same | CONNECTED | REJECTED | A      | A
      CONNECTED | same | same      | REJECTED | A      | A
      used      | same | same      | C        | A      | A
      REJECTED  | same | C         | same     | A      | A
      """;

  private static final String ENVIRONMENT_TABLE =
      """
      state     | get  | accept | reject | update    | delete
      not there | N    | N      | N      | N         | empty
      PENDING   | same | A      | A      | PENDING   | gone
      CONNECTED | same | A      | A      | CONNECTED | gone
      used      | same | A      | A      | CONNECTED | gone
      REJECTED  | same | A      | A      | C         | gone
      """;

  private static final String THIRD_TABLE =
      """
      state     | get | accept | reject | update | delete
      not there | N   | N      | N      | N      | empty
      PENDING   | N   | N      | N      | N      | empty
      CONNECTED | N   | N      | N      | N      | empty
      used      | N   | N      | N      | N      | empty
      REJECTED  | N   | N      | N      | N      | empty
      """;

  static Stream<Arguments> managementCells() {
    return Grid.cells(MANAGEMENT_TABLE);
  }

  static Stream<Arguments> environmentCells() {
    return Grid.cells(ENVIRONMENT_TABLE);
  }

  static Stream<Arguments> thirdCells() {
    return Grid.cells(THIRD_TABLE);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("managementCells")
  @Evidence("DOC, OBS, INF and OURS, cell by cell: table EnvironmentAccountConnectionStatus")
  void theManagementAccountDoesWhatTheTableSays(String state, String call, String cell) {
    check(proton, state, call, cell);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("environmentCells")
  @Evidence("DOC and OURS, cell by cell: table EnvironmentAccountConnectionStatus")
  void theEnvironmentAccountDoesWhatTheTableSays(String state, String call, String cell) {
    check(there, state, call, cell);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("thirdCells")
  @Evidence("OURS environments.md 6.2: to a third account a connection is not there")
  void aThirdAccountSeesNothing(String state, String call, String cell) {
    check(elsewhere, state, call, cell);
  }

  private void check(ProtonClient caller, String state, String call, String cell) {
    String id = bringTo(state);
    List<EnvironmentAccountConnection> before = snapshot();

    switch (cell) {
      case "A" -> assertAccessDenied(() -> call(caller, call, id)).contains(id);
      case "C" -> assertConflict(() -> call(caller, call, id)).contains(id);
      case "N" -> assertNotFound(() -> call(caller, call, id)).contains(id);
      case "empty" -> assertThat(call(caller, call, id)).isNull();
      case "same", "gone" -> assertThat(call(caller, call, id)).isEqualTo(before.get(0));
      default -> assertThat(call(caller, call, id).statusAsString()).isEqualTo(cell);
    }

    switch (cell) {
      case "A", "C", "N", "empty", "same" -> assertThat(snapshot()).isEqualTo(before);
      case "gone" -> assertThat(snapshot()).isEmpty();
      default -> assertThat(connection(id).statusAsString()).isEqualTo(cell);
    }
  }

  private String bringTo(String state) {
    return switch (state) {
      case "not there" -> UNKNOWN_ID;
      case "PENDING" -> request().id();
      case "CONNECTED" -> accepted();
      case "used" -> used();
      default -> reject(request().id()).id();
    };
  }

  private String used() {
    String id = accepted();
    create("prod", r -> r.protonServiceRoleArn(null).environmentAccountConnectionId(id));
    return id;
  }

  private static @Nullable EnvironmentAccountConnection call(
      ProtonClient caller, String name, String id) {
    return switch (name) {
      case "get" ->
          caller.getEnvironmentAccountConnection(r -> r.id(id)).environmentAccountConnection();
      case "accept" ->
          caller.acceptEnvironmentAccountConnection(r -> r.id(id)).environmentAccountConnection();
      case "reject" ->
          caller.rejectEnvironmentAccountConnection(r -> r.id(id)).environmentAccountConnection();
      case "update" ->
          caller
              .updateEnvironmentAccountConnection(r -> r.id(id).componentRoleArn(COMPONENTS_THERE))
              .environmentAccountConnection();
      default ->
          caller.deleteEnvironmentAccountConnection(r -> r.id(id)).environmentAccountConnection();
    };
  }

  /** All connections of the environment account. */
  private List<EnvironmentAccountConnection> snapshot() {
    return listed(there, ENVIRONMENT_ACCOUNT).stream().map(this::connection).toList();
  }
}
