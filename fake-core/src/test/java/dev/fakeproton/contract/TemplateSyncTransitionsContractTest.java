package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.ResourceSyncAttempt;

/** What happens to the sync of a major version, in every state. */
class TemplateSyncTransitionsContractTest extends SyncContract {

  private static final String WHY = "no manifest";
  private static final String TABLE =
      """
      state       | changed content | registered | registration fails | by itself   | success   | failure
      none        | INITIATED       | illegal    | illegal            | illegal     | illegal   | illegal
      INITIATED   | INITIATED       | illegal    | illegal            | IN_PROGRESS | SUCCEEDED | FAILED
      IN_PROGRESS | IN_PROGRESS     | SUCCEEDED  | FAILED             | SUCCEEDED   | SUCCEEDED | FAILED
      SUCCEEDED   | INITIATED       | illegal    | illegal            | illegal     | illegal   | illegal
      FAILED      | INITIATED       | illegal    | illegal            | illegal     | illegal   | illegal
      """;

  @BeforeEach
  void leaveSyncsAndRegistrationsToTheTest() {
    fake.progress(Kind.TEMPLATE_SYNC, Progression.manually());
    fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.manually());
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
    push("c1", "one");
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
      case "changed content" -> push("c2", "two");
      case "registered" -> fake.environmentTemplateVersion("vpc", "1.0").succeed();
      case "registration fails" -> fake.environmentTemplateVersion("vpc", "1.0").fail(WHY);
      case "by itself" -> sync.step();
      case "success" -> sync.succeed();
      default -> sync.fail(WHY);
    }
  }
}
