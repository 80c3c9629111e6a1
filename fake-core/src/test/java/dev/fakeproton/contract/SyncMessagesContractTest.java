package dev.fakeproton.contract;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Syncs have no status message, so their handles tell what their newest event says. */
class SyncMessagesContractTest extends SyncContract {

  @BeforeEach
  void pushWhatIsTracked() {
    fake.progress(Progression.manually());
    track();
    push("4d31a0d", "content");
  }

  @Test
  @Evidence("OURS: the newest event of an attempt is what it says of its status")
  void tellWhyAReadingFailed() {
    assertThat(reading).isInProgress();

    reading.fail("The connection is broken");

    assertThat(reading).hasFailed("The connection is broken");
  }

  @Test
  @Evidence("OURS: the newest event of an attempt is what it says of its status")
  void tellWhyASyncFailed() {
    reading.succeed();
    assertThat(sync).isInProgress();

    sync.fail("no manifest");

    assertThat(sync).hasFailed("no manifest");
  }
}
