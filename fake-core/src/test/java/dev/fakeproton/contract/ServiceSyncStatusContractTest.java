package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncAttempt;
import software.amazon.awssdk.services.proton.model.ResourceSyncEvent;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.Revision;

/** What is told of the syncs of instances, and how a test steers them; {@code shop} is synced. */
class ServiceSyncStatusContractTest extends ServiceSyncContract {

  @BeforeEach
  void trackTheService() {
    track();
  }

  private static Revision revision(String sha) {
    return Revision.builder()
        .repositoryProvider(GITHUB)
        .repositoryName("acme/infra")
        .branch("main")
        .sha(sha)
        .directory("live.yaml")
        .build();
  }

  private static ResourceSyncEvent event(String type, String text) {
    return ResourceSyncEvent.builder().time(NOW).type(type).event(text).build();
  }

  @Nested
  class Status {

    @Test
    @Evidence("DOC M:ResourceSyncAttempt; OURS services.md 8.3: target; the file for a directory")
    void tellsOfTheAttempts() {
      push("c1", 1, 1);
      push("c2", 1, 2);

      ResourceSyncAttempt expected =
          ResourceSyncAttempt.builder()
              .target("live")
              .initialRevision(revision("c1"))
              .targetRevision(revision("c2"))
              .startedAt(NOW)
              .status(ResourceSyncStatus.SUCCEEDED)
              .events(
                  event("DEPLOYMENT_STARTED", "Started deployment").toBuilder()
                      .externalId(
                          "arn:aws:proton:us-east-1:123456789012:service/shop/service-instance/live")
                      .build(),
                  event("DEPLOYMENT_SUCCEEDED", "The deployment SUCCEEDED"))
              .build();
      assertThat(status().latestSync()).isEqualTo(expected);
      assertThat(status().latestSuccessfulSync()).isEqualTo(expected);
      assertThat(status().desiredState()).isEqualTo(revision("c2"));
    }

    @Test
    @Evidence("OURS services.md 8.3: a failed attempt leaves the last successful one in place")
    void tellsWhyADeploymentFailed() {
      push("c1", 1, 1);
      assertThat(sync.status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
      fake.serviceInstance("shop", "live")
          .progress(Progression.immediately().failing("no capacity"));
      push("c2", 1, 2);

      assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(status().latestSync().events())
          .last()
          .isEqualTo(event("DEPLOYMENT_FAILED", "no capacity"));
      assertThat(status().latestSuccessfulSync().targetRevision()).isEqualTo(revision("c1"));
      assertThat(deployed("live")).isEqualTo(spec("live", 1));
    }

    @Test
    @Evidence("OURS services.md 8.3: a configuration but no attempt, an empty reply")
    void isEmptyBeforeTheFirstAttempt() {
      proton.createServiceInstance(r -> r.serviceName("shop").name("beta").spec(spec("beta", 1)));

      assertThat(status("shop", "beta").latestSync()).isNull();
      assertThat(status("shop", "beta").latestSuccessfulSync()).isNull();
      assertThat(status("shop", "beta").desiredState()).isNull();
    }

    @Test
    @Evidence("OURS services.md 8.3: service, instance or configuration missing")
    void ofWhatIsMissingIsNotFound() {
      createJob("blog", "live");

      assertNotFound(() -> status("nowhere", "live")).contains("nowhere");
      assertNotFound(() -> status("shop", "nowhere")).contains("nowhere");
      assertNotFound(() -> status("blog", "live")).contains("configuration", "'blog'");
    }

    @Test
    @Evidence("OURS an attempt is told of before it has made its instance, or if it never does")
    void isThereBeforeTheInstance() {
      fake.progress(Kind.SERVICE_INSTANCE_SYNC, Progression.manually());
      push("c1", 1, 1);

      assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.INITIATED);
      assertThat(instances("shop")).isEmpty();
    }

    @Test
    @Evidence("OURS an instance that is gone is not found")
    void goesWithTheInstance() {
      push("c1", 1, 1);
      assertThat(instances("shop")).hasSize(2);

      proton.updateService(r -> r.name("shop").spec(spec("dev", 1)));

      assertThat(instances("shop")).hasSize(1);
      assertNotFound(() -> status());
    }

    @Test
    @Evidence("OURS work that follows work begins when that ended, not when somebody looks")
    void takesItsTimeStepByStep() {
      fake.progress(Progression.after(Duration.ofMinutes(1)));
      push("c1", 1, 1);
      fake.clock().advance(Duration.ofHours(1));

      assertThat(status().latestSync().startedAt()).isEqualTo(NOW.plusSeconds(120));
      assertThat(status().latestSync().events())
          .extracting(event -> Duration.between(NOW, event.time()).toMinutes())
          .containsExactly(3L, 4L);
      assertThat(instance("shop", "live").createdAt()).isEqualTo(NOW.plusSeconds(180));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    @Evidence("OURS every step of a sync is polled by its own Get")
    void isPolledToTheEnd(int polls) {
      fake.progress(Progression.afterPolls(polls));
      push("c1", 1, 1);
      for (int i = 0; i <= 2 * polls; i++) {
        latestReading("main");
      }
      for (int i = 0; i <= 2 * polls; i++) {
        status();
      }

      assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
    }
  }

  @Nested
  @Evidence("OURS handles: whoever ends the sync or its deployment ends the other too")
  class Steering {

    @BeforeEach
    void leaveItToTheTest() {
      fake.progress(Kind.SERVICE_INSTANCE_SYNC, Progression.manually());
      fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
      push("c1", 1, 1);
      status();
    }

    private DeploymentStatus deployment() {
      return fake.serviceInstance("shop", "live").status();
    }

    @Test
    void ofTheSyncMakesTheInstance() {
      sync.step();
      assertThat(deployment()).isEqualTo(DeploymentStatus.IN_PROGRESS);

      sync.succeed();

      assertThat(deployment()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(sync.status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
    }

    @Test
    void ofTheSyncFailsTheDeployment() {
      sync.step();

      sync.fail("no capacity");

      assertThat(deployment()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(instance("shop", "live").deploymentStatusMessage()).isEqualTo("no capacity");
      assertThat(status().latestSync().events())
          .last()
          .isEqualTo(event("DEPLOYMENT_FAILED", "no capacity"));
    }

    @Test
    void failsBeforeAnythingIsDeployed() {
      sync.fail("no access");

      assertThat(instances("shop")).isEmpty();
      assertThat(status().latestSync().events()).containsExactly(event("SYNC_FAILED", "no access"));
    }

    @Test
    void ofTheInstanceEndsTheSync() {
      sync.step();

      fake.serviceInstance("shop", "live").fail("no capacity");

      assertThat(sync.status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(sync.history())
          .extracting(transition -> transition.to() + " by " + transition.cause())
          .containsExactly(
              "INITIATED by commit c1",
              "IN_PROGRESS by step() of the test",
              "FAILED by deployment that it submitted");
      assertThat(fake.serviceInstance("shop", "live").history())
          .extracting(transition -> transition.to() + " by " + transition.cause())
          .containsExactly("IN_PROGRESS by service sync", "FAILED by fail() of the test");
    }

    @Test
    void cannotMakeASuccessOfWhatIsRefused() {
      push("c2", OPS, Map.of("live.yaml", "]["));
      sync.fail("no access");
      status();

      sync.succeed();

      assertThat(sync.status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(instances("shop")).isEmpty();
    }

    @Test
    void byAFailingProgressionDeploysNothing() {
      sync.progress(Progression.immediately().failing("no access"));

      assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(instances("shop")).isEmpty();
    }

    @Test
    void failsByItselfWhereTheDeploymentDoes() {
      brokenEnvironment("remote");
      String ops = ops("shop", place("far", "main"));
      push("c2", ops, Map.of("far.yaml", specIn("remote", "far", 1)));
      status("shop", "far");
      var far = fake.serviceInstanceSync("shop", "far");

      far.step().step();

      assertThat(far.status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(fake.serviceInstance("shop", "far").status()).isEqualTo(DeploymentStatus.FAILED);
    }

    /** An environment of another account, whose connection has been deleted since. */
    private void brokenEnvironment(String name) {
      ProtonClient there = fake.account("222222222222").client();
      String connection =
          there
              .createEnvironmentAccountConnection(
                  r ->
                      r.environmentName(name)
                          .managementAccountId("123456789012")
                          .roleArn("arn:aws:iam::222222222222:role/ProtonServiceRole"))
              .environmentAccountConnection()
              .id();
      proton.acceptEnvironmentAccountConnection(r -> r.id(connection));
      proton.createEnvironment(
          r ->
              r.name(name)
                  .templateName("vpc")
                  .templateMajorVersion("1")
                  .environmentAccountConnectionId(connection)
                  .spec(SPEC));
      assertThat(fake.environment(name).status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      there.deleteEnvironmentAccountConnection(r -> r.id(connection));
    }

    @Test
    void ofWhatWasCancelledIsAFailure() {
      sync.step().succeed();
      push("c2", 1, 2);
      status();
      sync.step();

      proton.cancelServiceInstanceDeployment(
          r -> r.serviceName("shop").serviceInstanceName("live"));
      fake.serviceInstance("shop", "live").step();

      assertThat(end(status().latestSync())).isEqualTo("FAILED: User initiated cancellation.");
      assertThat(deployed("live")).isEqualTo(spec("live", 1));
    }
  }
}
