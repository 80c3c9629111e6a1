package dev.fakeproton.samples.release;

import static dev.fakeproton.samples.release.Versions.BUNDLE;
import static dev.fakeproton.samples.release.Versions.versionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.FakeProtonExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * The tool blocks while it waits for a deployment. So it runs on another thread here, and each test
 * looks at what it does meanwhile before it lets the deployment end.
 */
@ExtendWith(FakeProtonExtension.class)
class ReleaseStepByStepTest {

  private static final Duration GENEROUS = Duration.ofSeconds(20);

  private CompletableFuture<Release> release;

  @BeforeEach
  void aReleaseWaitsForItsFirstEnvironment(
      FakeProton fake, ProtonClient proton, ProtonWaiter waiter) {
    fake.given().environment("dev").environment("live");
    fake.environment("dev").progress(Progression.manually());

    ReleaseTool tool = new ReleaseTool(proton, waiter);
    release = CompletableFuture.supplyAsync(() -> tool.release("vpc", "1", BUNDLE));
    await()
        .atMost(GENEROUS)
        .until(() -> fake.environment("dev").status() == DeploymentStatus.IN_PROGRESS);
  }

  @Test
  void leavesTheSecondAloneUntilTheFirstIsDeployed(FakeProton fake, ProtonClient proton) {
    assertThat(versionOf(proton, "live")).isEqualTo("1.0");

    fake.environment("dev").succeed();

    assertThat(release)
        .succeedsWithin(GENEROUS)
        .isEqualTo(new Release.Completed("1.1", List.of("dev", "live")));
    assertThat(versionOf(proton, "live")).isEqualTo("1.1");
  }

  @Test
  void neverTouchesTheSecondIfTheFirstFails(FakeProton fake, ProtonClient proton) {
    fake.environment("dev").fail("Stack rolled back");

    assertThat(release)
        .succeedsWithin(GENEROUS)
        .isEqualTo(
            new Release.Stopped("1.1", List.of(), "dev", "Stack rolled back", List.of("live")));
    assertThat(versionOf(proton, "live")).isEqualTo("1.0");
  }
}
