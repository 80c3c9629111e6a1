package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.RepositorySyncAttempt;
import software.amazon.awssdk.services.proton.model.RepositorySyncEvent;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;

/** What happens to the sync of a branch, in every state. */
class RepositorySyncTransitionsContractTest extends SyncContract {

  private static final String WHY = "no access";

  private static final String TABLE =
      """
      state       | a push    | by itself   | success   | failure
      none        | INITIATED | illegal     | illegal   | illegal
      INITIATED   | QUEUED    | IN_PROGRESS | SUCCEEDED | FAILED
      IN_PROGRESS | QUEUED    | SUCCEEDED   | SUCCEEDED | FAILED
      QUEUED      | QUEUED    | QUEUED      | INITIATED | INITIATED
      SUCCEEDED   | INITIATED | illegal     | illegal   | illegal
      FAILED      | INITIATED | illegal     | illegal   | illegal
      """;

  private static RepositorySyncEvent event(String type, String text) {
    return RepositorySyncEvent.builder().time(NOW).type(type).event(text).build();
  }

  @BeforeEach
  void leaveReadingToTheTest() {
    fake.progress(Kind.REPOSITORY_SYNC, Progression.manually());
    track();
  }

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence("OURS, cell by cell: table RepositorySyncStatus of the specification")
  void areAsTheTableSays(String state, String event, String cell) {
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
    RepositorySyncAttempt latest = latestReading();
    return latest == null ? "none" : latest.statusAsString();
  }

  private void bringTo(String state) {
    if (state.equals("none")) {
      return;
    }
    push("c1", "one");
    switch (state) {
      case "IN_PROGRESS" -> reading.step();
      case "QUEUED" -> push("c2", "two");
      case "SUCCEEDED" -> reading.step().step();
      case "FAILED" -> reading.fail(WHY);
      default -> assertThat(state).isEqualTo("INITIATED");
    }
  }

  private void make(String event) {
    switch (event) {
      case "a push" -> push("c3", "three");
      case "by itself" -> reading.step();
      case "success" -> reading.succeed();
      default -> reading.fail(WHY);
    }
  }

  @Test
  @Evidence("OURS a repository that cannot be read starts no syncs")
  void toFailedStartNothing() {
    push("c1", "one");

    reading.fail(WHY);

    assertThat(latestReading().events()).containsExactly(event("SYNC_FAILED", WHY));
    assertThat(versions("vpc")).isEmpty();
  }

  @Test
  @Evidence("OURS as UG:ag-template-sync-configs has it for templates: batched")
  void ofTheQueuedAttemptReadTheNewestCommit() {
    push("c1", "one");
    push("c2", "two");
    push("c3", "three");
    reading.succeed();
    assertThat(reading.status()).isEqualTo(RepositorySyncStatus.INITIATED);

    reading.succeed();

    assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "1.1 DRAFT");
    assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c3");
    assertThat(latestReading().events()).extracting(RepositorySyncEvent::externalId).contains("c3");
  }

  @Test
  @Evidence("OURS handles tell the whole history of a branch")
  void areKeptAsAHistory() {
    push("c1", "one");
    reading.step();
    push("c2", "two");
    reading.succeed();

    assertThat(reading.history())
        .extracting(transition -> transition.from().orElse("") + ">" + transition.to())
        .containsExactly(
            ">INITIATED",
            "INITIATED>IN_PROGRESS",
            "IN_PROGRESS>QUEUED",
            "IN_PROGRESS>SUCCEEDED",
            "QUEUED>INITIATED");
  }

  @Test
  @Evidence("OURS a deployment has outputs, a sync has none")
  void putNothingOut() {
    push("c1", "one");

    assertThatExceptionOfType(IllegalMoveException.class)
        .isThrownBy(() -> reading.succeed(Map.of("VpcId", "vpc-1")));
    assertThat(reading.status()).isEqualTo(RepositorySyncStatus.INITIATED);
  }
}
