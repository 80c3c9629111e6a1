package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus;

/**
 * What reports and pull requests do to targets of all four kinds, in every state. C conflict;
 * illegal: the test is told that this cannot happen; in all other cells the status afterwards.
 */
class SelfManagedTransitionsContractTest extends SelfManagedContract {

  private static final List<Kind> KINDS =
      List.of(Kind.ENVIRONMENT, Kind.SERVICE_INSTANCE, Kind.SERVICE_PIPELINE, Kind.COMPONENT);

  private static final String TABLE =
      """
      state                  | report SUCCEEDED | report FAILED | report IN_PROGRESS | PR closed | by itself       | succeed         | fail
      IN_PROGRESS, by create | SUCCEEDED        | FAILED        | IN_PROGRESS        | CANCELLED | IN_PROGRESS     | SUCCEEDED       | FAILED
      IN_PROGRESS, by update | SUCCEEDED        | FAILED        | IN_PROGRESS        | CANCELLED | IN_PROGRESS     | SUCCEEDED       | FAILED
      CANCELLING             | SUCCEEDED        | FAILED        | CANCELLING         | CANCELLED | CANCELLED       | SUCCEEDED       | FAILED
      DELETE_IN_PROGRESS     | DELETE_COMPLETE  | DELETE_FAILED | DELETE_IN_PROGRESS | illegal   | DELETE_COMPLETE | DELETE_COMPLETE | DELETE_FAILED
      SUCCEEDED              | C                | C             | C                  | illegal   | SUCCEEDED       | illegal         | illegal
      FAILED                 | C                | C             | C                  | illegal   | FAILED          | illegal         | illegal
      CANCELLED              | C                | C             | C                  | illegal   | CANCELLED       | illegal         | illegal
      DELETE_FAILED          | C                | C             | C                  | illegal   | DELETE_FAILED   | illegal         | illegal
      """;

  static Stream<Arguments> cells() {
    return KINDS.stream()
        .flatMap(
            kind ->
                Grid.cells(TABLE)
                    .map(Arguments::get)
                    .map(cell -> Arguments.of(kind, cell[0], cell[1], cell[2])));
  }

  @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
  @MethodSource("cells")
  @Evidence("DOC and OURS, cell by cell: table DeploymentStatus of the specification")
  void everyEventDoesWhatTheTableSays(Kind kind, String state, String event, String cell) {
    fake.progress(Progression.manually());
    bringTo(kind, state);
    String before = state.replaceAll(",.*", "");
    assertThat(handle(kind).status()).hasToString(before);

    switch (cell) {
      case "C" -> assertConflict(() -> make(kind, event)).contains(arn(kind), state);
      case "illegal" ->
          assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> make(kind, event));
      default -> make(kind, event);
    }

    String after = cell.equals("C") || cell.equals("illegal") ? before : cell;
    assertThat(deployment(kind).deploymentStatusAsString()).isEqualTo(after);
    assertThat(handle(kind).status()).hasToString(after);
  }

  private void bringTo(Kind kind, String state) {
    create(kind);
    if (state.equals("IN_PROGRESS, by create")) {
      return;
    }
    report(kind, ResourceDeploymentStatus.SUCCEEDED);
    switch (state) {
      case "IN_PROGRESS, by update" -> update(kind);
      case "CANCELLING" -> {
        update(kind);
        cancel(kind);
      }
      case "FAILED" -> {
        update(kind);
        report(kind, ResourceDeploymentStatus.FAILED);
      }
      case "CANCELLED" -> {
        update(kind);
        handle(kind).closePullRequest();
      }
      case "DELETE_IN_PROGRESS" -> delete(kind);
      case "DELETE_FAILED" -> {
        delete(kind);
        handle(kind).fail(WHY);
      }
      default -> {}
    }
  }

  private void make(Kind kind, String event) {
    switch (event) {
      case "report SUCCEEDED" -> report(kind, ResourceDeploymentStatus.SUCCEEDED);
      case "report FAILED" -> report(kind, ResourceDeploymentStatus.FAILED);
      case "report IN_PROGRESS" -> report(kind, ResourceDeploymentStatus.IN_PROGRESS);
      case "PR closed" -> handle(kind).closePullRequest();
      case "succeed" -> handle(kind).succeed();
      case "fail" -> handle(kind).fail(WHY);
      default -> fake.progress(Progression.immediately());
    }
  }
}
