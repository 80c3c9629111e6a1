package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.IllegalMoveException;
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
import software.amazon.awssdk.services.proton.model.ResourceSyncAttempt;
import software.amazon.awssdk.services.proton.model.ResourceSyncEvent;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.Revision;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** What is told of syncs, and how a test steers them; {@code main} is tracked for {@code vpc}. */
class TemplateSyncStatusContractTest extends SyncContract {

  @BeforeEach
  void trackTheTemplate() {
    track();
  }

  private static Revision revision(String sha) {
    return Revision.builder()
        .repositoryProvider(GITHUB)
        .repositoryName("acme/infra")
        .branch("main")
        .sha(sha)
        .directory("vpc/v1")
        .build();
  }

  private static ResourceSyncEvent event(String type, String text) {
    return ResourceSyncEvent.builder().time(NOW).type(type).event(text).build();
  }

  @Nested
  class Status {

    @Test
    @Evidence("DOC M:ResourceSyncAttempt; OURS templates.md 9.3: target, revisions, events")
    void tellsOfTheAttempts() {
      push("c1", "one");
      push("c2", "two");

      ResourceSyncAttempt expected =
          ResourceSyncAttempt.builder()
              .target("vpc:1")
              .initialRevision(revision("c1"))
              .targetRevision(revision("c2"))
              .startedAt(NOW)
              .status(ResourceSyncStatus.SUCCEEDED)
              .events(
                  event("REGISTRATION_STARTED", "Started registration").toBuilder()
                      .externalId(
                          "arn:aws:proton:us-east-1:123456789012:environment-template/vpc:1.1")
                      .build(),
                  event("REGISTRATION_SUCCEEDED", "The registration SUCCEEDED"))
              .build();
      assertThat(status().latestSync()).isEqualTo(expected);
      assertThat(status().latestSuccessfulSync()).isEqualTo(expected);
      assertThat(status().desiredState()).isEqualTo(revision("c2"));
    }

    @Test
    @Evidence("OURS templates.md 9.3: the first sync begins where it ends")
    void ofTheFirstSyncBeginsAtTheSameRevision() {
      push("c1", "one");

      assertThat(status().latestSync().initialRevision()).isEqualTo(revision("c1"));
      assertThat(status().latestSync().targetRevision()).isEqualTo(revision("c1"));
    }

    @Test
    @Evidence("DOC the registration is watched to its end; OURS the event quotes it")
    void tellsWhyARegistrationFailed() {
      push("c1", "one");
      fake.environmentTemplateVersion("vpc", "1.1")
          .progress(Progression.immediately().failing("no manifest"));
      push("c2", "two");

      assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(status().latestSync().events())
          .last()
          .isEqualTo(event("REGISTRATION_FAILED", "no manifest"));
      assertThat(status().latestSuccessfulSync().targetRevision().sha()).isEqualTo("c1");
    }

    @Test
    @Evidence("OURS a configuration but no attempt: an empty reply")
    void isEmptyBeforeTheFirstPush() {
      assertThat(status().latestSync()).isNull();
      assertThat(status().latestSuccessfulSync()).isNull();
      assertThat(status().desiredState()).isNull();
    }

    @Test
    @Evidence("OURS templates.md 9.3: no attempt for that major version")
    void isEmptyForAMajorVersionThatNoCommitHad() {
      push("c1", "one");

      assertThat(status("vpc", "2").latestSync()).isNull();
    }

    @Test
    @Evidence("OURS no configuration")
    void withoutAConfigurationIsNotFound() {
      assertNotFound(() -> status("nowhere", "1")).contains("'nowhere'");
    }

    @Test
    @Evidence("DOC M:TemplateVersionPart")
    void takesAMajorVersionOnly() {
      assertInvalid(() -> status("vpc", "1.0")).contains("'1.0'", "'templateVersion'");
    }

    @Test
    @Evidence("OURS work that follows work begins when that ended, not when somebody looks")
    void takesItsTimeStepByStep() {
      fake.progress(Progression.after(Duration.ofMinutes(1)));
      push("c1", "one");
      fake.clock().advance(Duration.ofHours(1));

      assertThat(latestReading().events())
          .extracting(event -> Duration.between(NOW, event.time()).toMinutes())
          .containsExactly(1L, 2L, 2L);
      assertThat(status().latestSync().startedAt()).isEqualTo(NOW.plusSeconds(120));
      assertThat(status().latestSync().events())
          .extracting(event -> Duration.between(NOW, event.time()).toMinutes())
          .containsExactly(3L, 4L);
    }

    @Test
    @Evidence("DOC M:EnvironmentTemplateVersion: nothing is modified before it is created")
    void givesTheVersionsThatItMakesTheTimesOfItsSteps() {
      fake.progress(Progression.after(Duration.ofMinutes(1)));
      push("c1", "one");
      fake.clock().advance(Duration.ofHours(1));

      var version =
          proton
              .getEnvironmentTemplateVersion(
                  r -> r.templateName("vpc").majorVersion("1").minorVersion("0"))
              .environmentTemplateVersion();
      assertThat(version.createdAt()).isEqualTo(NOW.plusSeconds(180));
      assertThat(version.lastModifiedAt()).isEqualTo(NOW.plusSeconds(240));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    @Evidence("OURS every step of a sync is polled by its own Get")
    void isPolledToTheEnd(int polls) {
      fake.progress(Progression.afterPolls(polls));
      push("c1", "one");
      for (int i = 0; i <= 2 * polls; i++) {
        latestReading();
      }
      for (int i = 0; i <= 2 * polls; i++) {
        status();
      }

      assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
    }
  }

  @Nested
  @Evidence("OURS handles: whoever ends the sync or its registration ends the other too")
  class Steering {

    @BeforeEach
    void leaveItToTheTest() {
      fake.progress(Kind.TEMPLATE_SYNC, Progression.manually());
      fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.manually());
      push("c1", "one");
    }

    private TemplateVersionStatus version() {
      return fake.environmentTemplateVersion("vpc", "1.0").status();
    }

    @Test
    void ofTheSyncMakesTheVersion() {
      assertThat(versions("vpc")).isEmpty();
      sync.step();
      assertThat(version()).isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);

      sync.succeed();

      assertThat(version()).isEqualTo(TemplateVersionStatus.DRAFT);
      assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
    }

    @Test
    void ofTheSyncFailsTheVersion() {
      sync.step();

      sync.fail("no manifest");

      assertThat(version()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
      assertThat(status().latestSync().events())
          .last()
          .isEqualTo(event("REGISTRATION_FAILED", "no manifest"));
    }

    @Test
    void failsBeforeAnythingIsRegistered() {
      sync.fail("no access");

      assertThat(versions("vpc")).isEmpty();
      assertThat(status().latestSync().events()).containsExactly(event("SYNC_FAILED", "no access"));
      assertThat(status().latestSuccessfulSync()).isNull();
    }

    @Test
    void ofTheVersionEndsTheSync() {
      sync.step();

      fake.environmentTemplateVersion("vpc", "1.0").fail("no manifest");

      assertThat(sync.status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(sync.history())
          .extracting(transition -> transition.to() + " by " + transition.cause())
          .containsExactly(
              "INITIATED by commit c1",
              "IN_PROGRESS by step() of the test",
              "FAILED by registration that it submitted");
    }

    @Test
    void cannotMakeASuccessOfABadBundle() {
      repository.push("main", "c2", Map.of("vpc/v2/README.md", "to come"));
      var second = fake.templateSync(ENVIRONMENT, "vpc", "2");

      assertThatExceptionOfType(IllegalMoveException.class)
          .isThrownBy(() -> second.succeed())
          .withMessageContaining("Legal are: FAIL to FAILED.");
      second.step();

      assertThat(second.status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(versions("vpc")).containsExactly("2.0 REGISTRATION_FAILED");
    }

    @Test
    void byAFailingProgressionRegistersNothing() {
      sync.progress(Progression.immediately().failing("no access"));

      assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(versions("vpc")).isEmpty();
    }
  }
}
