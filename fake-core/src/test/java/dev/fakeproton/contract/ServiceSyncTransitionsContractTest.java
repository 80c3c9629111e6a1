package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.ResourceSyncAttempt;

/** What happens to the sync of an instance, in every state. */
class ServiceSyncTransitionsContractTest extends ServiceSyncContract {

  private static final String WHY = "no capacity";
  private static final String TABLE =
      """
      state       | changed content | unreadable  | deployed  | deployment fails | cancelled | by itself   | success   | failure
      none        | INITIATED       | INITIATED   | illegal   | illegal          | refused   | illegal     | illegal   | illegal
      INITIATED   | INITIATED       | INITIATED   | illegal   | illegal          | refused   | IN_PROGRESS | SUCCEEDED | FAILED
      IN_PROGRESS | IN_PROGRESS     | IN_PROGRESS | SUCCEEDED | FAILED           | FAILED    | SUCCEEDED   | SUCCEEDED | FAILED
      SUCCEEDED   | INITIATED       | INITIATED   | illegal   | illegal          | refused   | illegal     | illegal   | illegal
      FAILED      | INITIATED       | INITIATED   | illegal   | illegal          | refused   | illegal     | illegal   | illegal
      """;

  /** The instance is there before it is synced, so that every deployment is an update. */
  @BeforeEach
  void leaveSyncsAndDeploymentsToTheTest() {
    proton.createServiceInstance(r -> r.serviceName("shop").name("live").spec(spec("live", 0)));
    assertThat(instances("shop")).containsExactly("live SUCCEEDED");
    fake.progress(Kind.SERVICE_INSTANCE_SYNC, Progression.manually());
    fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
    track();
  }

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence("DOC and OURS, cell by cell: table ResourceSyncStatus of the specification")
  void everyEventDoesWhatTheTableSays(String state, String event, String cell) {
    bringTo(state);
    assertThat(state()).isEqualTo(state);

    if (cell.equals("illegal")) {
      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> make(event));
      assertThat(state()).isEqualTo(state);
    } else if (cell.equals("refused")) {
      assertConflict(() -> make(event));
      assertThat(state()).isEqualTo(state);
    } else {
      make(event);
      assertThat(state()).isEqualTo(cell);
    }
  }

  private String state() {
    ResourceSyncAttempt latest = status().latestSync();
    return latest == null ? "none" : latest.statusAsString();
  }

  private void bringTo(String state) {
    if (state.equals("none")) {
      return;
    }
    push("c1", 1, 1);
    status();
    switch (state) {
      case "IN_PROGRESS" -> sync.step();
      case "SUCCEEDED" -> sync.step().succeed();
      case "FAILED" -> sync.fail(WHY);
      default -> assertThat(state).isEqualTo("INITIATED");
    }
  }

  private void make(String event) {
    switch (event) {
      case "changed content" -> push("c2", 1, 2);
      case "unreadable" -> push("c2", OPS, Map.of("live.yaml", "]["));
      case "deployed" -> fake.serviceInstance("shop", "live").succeed();
      case "deployment fails" -> fake.serviceInstance("shop", "live").fail(WHY);
      case "cancelled" -> {
        proton.cancelServiceInstanceDeployment(
            r -> r.serviceName("shop").serviceInstanceName("live"));
        fake.serviceInstance("shop", "live").step();
      }
      case "by itself" -> sync.step();
      case "success" -> sync.succeed();
      default -> sync.fail(WHY);
    }
  }
}
