package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to blockers of instances and of services, in every state. */
class SyncBlockerTransitionsContractTest extends ServiceSyncContract {

  private static final String TABLE =
      """
      state    | change by hand | resolve  | configuration deleted | service gone
      none     | ACTIVE         | N        | none                  | none
      ACTIVE   | ACTIVE         | RESOLVED | none                  | none
      RESOLVED | ACTIVE         | C        | none                  | none
      """;

  private String id = "never made";

  @BeforeEach
  void syncTwoInstances() {
    track();
    push("c1", 1, 1);
    assertThat(instances("shop")).containsExactly("dev SUCCEEDED", "live SUCCEEDED");
  }

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE)
        .flatMap(
            cell ->
                Stream.of("instance", "service")
                    .map(
                        target ->
                            Arguments.of(target, cell.get()[0], cell.get()[1], cell.get()[2])));
  }

  @ParameterizedTest(name = "{0}, {1}: {2} -> {3}")
  @MethodSource("cells")
  @Evidence("DOC and OURS, cell by cell: table BlockerStatus of the specification")
  void everyEventDoesWhatTheTableSays(String target, String state, String event, String cell) {
    bringTo(state, target);
    assertThat(state(target)).isEqualTo(state);

    switch (cell) {
      case "N" -> assertNotFound(() -> make(event, target));
      case "C" -> assertConflict(() -> make(event, target));
      default -> make(event, target);
    }

    assertThat(state(target)).isEqualTo(cell.length() == 1 ? state : cell);
  }

  private void bringTo(String state, String target) {
    if (!state.equals("none")) {
      change(target);
      id = (target.equals("service") ? blockers() : blockers("dev")).get(0).id();
    }
    if (state.equals("RESOLVED")) {
      proton.updateServiceSyncBlocker(r -> r.id(id).resolvedReason("merged"));
    }
  }

  private void change(String target) {
    if (target.equals("instance")) {
      updateByHand("dev", 7);
    } else {
      String kept = instances("shop").size() == 2 ? "dev" : "beta";
      addBeta();
      proton.updateService(r -> r.name("shop").spec(spec(kept, 1)));
    }
    instances("shop");
  }

  /** A second instance to keep, once there is only {@code dev}. */
  private void addBeta() {
    if (instances("shop").size() == 1) {
      proton.createServiceInstance(r -> r.serviceName("shop").name("beta").spec(spec("beta", 1)));
      instances("shop");
    }
  }

  private void make(String event, String target) {
    switch (event) {
      case "change by hand" -> change(target);
      case "resolve" -> proton.updateServiceSyncBlocker(r -> r.id(id).resolvedReason("merged"));
      case "configuration deleted" -> proton.deleteServiceSyncConfig(r -> r.serviceName("shop"));
      default -> proton.deleteService(r -> r.name("shop"));
    }
  }

  private String state(String target) {
    if (proton.listServices(r -> {}).services().stream().noneMatch(s -> s.name().equals("shop"))) {
      assertNotFound(() -> proton.updateServiceSyncBlocker(r -> r.id(id).resolvedReason("")));
      return "none";
    }
    var all = target.equals("service") ? blockers() : blockers("dev");
    return all.isEmpty() ? "none" : all.get(0).statusAsString();
  }
}
