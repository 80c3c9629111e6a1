package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;

/** Several outcomes in turn, where work has more than one phase. */
@Evidence("OURS: progressions are the fake's own")
class SyncScriptsContractTest extends SyncContract {

  @Test
  void giveBothPhasesOfAReadingOneOutcome() {
    fake.progress(Kind.REPOSITORY_SYNC, Progression.immediately().then(Progression.manually()));
    track();
    push("c1", "one");
    assertThat(reading.status()).isEqualTo(RepositorySyncStatus.SUCCEEDED);

    push("c2", "two");
    assertThat(reading.status()).isEqualTo(RepositorySyncStatus.INITIATED);
  }

  @Test
  void giveASyncAndWhatItSubmitsTheirOwnOutcomes() {
    fake.progress(
        Kind.TEMPLATE_SYNC,
        Progression.immediately().then(Progression.immediately().failing("no access")));
    track();
    push("c1", "one");
    assertThat(sync.status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);

    push("c2", "two");
    assertThat(sync.status()).isEqualTo(ResourceSyncStatus.FAILED);
  }
}
