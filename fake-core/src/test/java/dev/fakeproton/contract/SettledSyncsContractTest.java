package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.WorkInFlight;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;

/** Moving all work of a world at once, where syncs submit work. */
@Evidence("OURS: step and settle are the fake's own")
class SettledSyncsContractTest extends SyncContract {

  @BeforeEach
  void leaveAllToTheTest() {
    fake.progress(Progression.manually());
    track();
    push("c1", "one");
  }

  private void stepUntilSubmitted() {
    fake.step(); // the reading begins
    fake.step(); // and ends
    fake.step(); // the sync submits
  }

  @Test
  void comeToTheirEndWithWhatTheySubmit() {
    fake.settle();

    assertThat(reading.status()).isEqualTo(RepositorySyncStatus.SUCCEEDED);
    assertThat(sync.status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
    assertThat(versions("vpc")).containsExactly("1.0 DRAFT");
  }

  @Test
  void includeThoseThatArePushedMeanwhile() {
    push("c2", "two");

    fake.settle();

    assertThat(versions("vpc")).contains("1.0 DRAFT");
    assertThat(latestReading().events()).anyMatch(event -> event.event().contains("c2"));
    assertThat(fake.inFlight()).isEmpty();
  }

  @Test
  void showWhatTheyWaitFor() {
    stepUntilSubmitted();

    assertThat(fake.inFlight())
        .extracting(WorkInFlight::kind, WorkInFlight::name, WorkInFlight::waitsFor)
        .containsExactlyInAnyOrder(
            tuple(
                Kind.ENVIRONMENT_TEMPLATE_VERSION,
                "vpc:1.0",
                "the test: its progression is manually()"),
            tuple(Kind.TEMPLATE_SYNC, "ENVIRONMENT vpc:1", "the end of what it submitted"));
  }

  @Test
  void moveWithWhatTheySubmitted() {
    stepUntilSubmitted();

    assertThat(fake.step()).isEqualTo(1);

    assertThat(sync.status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
    assertThat(fake.inFlight()).isEmpty();
  }

  @Test
  void failWhereWhatTheySubmittedFails() {
    fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.manually().failing("no manifest"));
    stepUntilSubmitted();

    fake.step();

    assertThat(sync.status()).isEqualTo(ResourceSyncStatus.FAILED);
    assertThat(versions("vpc")).containsExactly("1.0 REGISTRATION_FAILED");
  }

  @Test
  void failWhatTheySubmittedWhereTheyAreToFailThemselves() {
    stepUntilSubmitted();
    sync.progress(Progression.manually().failing("no access"));

    fake.step();

    assertThat(sync.status()).isEqualTo(ResourceSyncStatus.FAILED);
    assertThat(versions("vpc")).containsExactly("1.0 REGISTRATION_FAILED");
  }

  @Test
  void areFoundByTheArnsThatTheListNames() {
    fake.inFlight().forEach(work -> fake.resource(work.arn()).fail("no access"));

    assertThat(reading.status()).isEqualTo(RepositorySyncStatus.FAILED);
  }
}
