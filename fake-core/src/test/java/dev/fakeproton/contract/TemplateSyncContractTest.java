package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.ResourceSyncAttempt;
import software.amazon.awssdk.services.proton.model.ResourceSyncEvent;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.Tag;

/** What becomes of pushes; {@code main} is tracked for {@code vpc}. */
class TemplateSyncContractTest extends SyncContract {

  @BeforeEach
  void trackTheTemplate() {
    track();
  }

  @Nested
  class APush {

    @Test
    @Evidence("DOC UG:create-template-sync: directories of versions; versions end in DRAFT")
    void registersAVersionForEachMajorDirectory() {
      repository.push(
          "main",
          "c1",
          tree(
              bundle("templates/vpc/v1", "one"),
              bundle("templates/vpc/v2", "two"),
              Map.of("README.md", "about")));

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "2.0 DRAFT");
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: without a difference it is skipped")
    void ofTheSameContentRegistersNothing() {
      push("c1", "one");
      push("c2", "one");

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT");
      assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c1");
      assertThat(status().desiredState().sha()).isEqualTo("c2");
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: a difference makes the next minor version")
    void ofOtherContentRegistersTheNextMinorVersion() {
      repository.push("main", "c1", tree(bundle("vpc/v1", "one"), bundle("vpc/v2", "one")));
      repository.push("main", "c2", tree(bundle("vpc/v1", "two"), bundle("vpc/v2", "one")));

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "1.1 DRAFT", "2.0 DRAFT");
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: a deleted minor version is made again")
    void registersAgainWhatWasDeletedSince() {
      push("c1", "one");
      push("c2", "two");
      proton.deleteEnvironmentTemplateVersion(
          r -> r.templateName("vpc").majorVersion("1").minorVersion("1"));

      push("c3", "two");

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "1.2 DRAFT");
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: what the last sync made counts")
    void doesNotMindTheDeletionOfAnOlderVersion() {
      push("c1", "one");
      push("c2", "two");
      proton.deleteEnvironmentTemplateVersion(
          r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));

      push("c3", "two");

      assertThat(versions("vpc")).containsExactly("1.1 DRAFT");
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: compared is the last successful sync")
    void triesAgainWhatFailed() {
      fake.environmentTemplateVersion("vpc", "1.0")
          .progress(Progression.immediately().failing("no manifest"));
      push("c1", "one");

      push("c2", "one");

      assertThat(versions("vpc")).containsExactly("1.0 REGISTRATION_FAILED", "1.1 DRAFT");
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: versions made by hand may stand beside")
    void countsVersionsMadeByHand() {
      draftVersion("vpc", "1");

      push("c1", "one");

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "1.1 DRAFT");
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: one repository, many templates")
    void reachesAllTemplatesThatTrackTheBranch() {
      proton.createEnvironmentTemplate(r -> r.name("net"));
      track("net", r -> {});

      repository.push("main", "c1", tree(bundle("vpc/v1", "one"), bundle("net/v3", "one")));

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT");
      assertThat(versions("net")).containsExactly("3.0 DRAFT");
    }

    @Test
    @Evidence("DOC M:TemplateSyncConfig.branch, repositoryName, repositoryProvider")
    void toAnotherBranchOrRepositoryChangesNothing() {
      repository.push("dev", "c1", bundle("vpc/v1", "one"));
      fake.repository(GITHUB, "acme/other").push("main", "c1", bundle("vpc/v1", "one"));
      fake.account("222222222222")
          .repository(GITHUB, "acme/infra")
          .push("main", "c1", bundle("vpc/v1", "one"));

      assertThat(versions("vpc")).isEmpty();
      assertThat(latestReading()).isNull();
    }

    @Test
    @Evidence("DOC UG:ag-getting-started-cli: creating the configuration starts the first sync")
    void beforeTheConfigurationIsSyncedByIt() {
      proton.createEnvironmentTemplate(r -> r.name("net"));
      repository.push("main", "c1", bundle("net/v1", "one"));
      assertThat(versions("net")).isEmpty();

      track("net", r -> {});

      assertThat(versions("net")).containsExactly("1.0 DRAFT");
    }

    @Test
    @Evidence("INF services.md 9.4: versions inherit the tags of their template")
    void makesVersionsWithTheTagsOfTheTemplate() {
      String arn = "arn:aws:proton:us-east-1:123456789012:environment-template/vpc";
      proton.tagResource(
          r -> r.resourceArn(arn).tags(Tag.builder().key("team").value("net").build()));

      push("c1", "one");

      assertThat(proton.listTagsForResource(r -> r.resourceArn(arn + ":1.0")).tags())
          .extracting(tag -> tag.key())
          .contains("team");
    }

    @Test
    @Evidence("DOC UG:create-template-sync: the directory is the bundle")
    void registersTheBundleThatItBrings() {
      Map<String, String> bundle = bundle("vpc/v1", "one");
      repository.push("main", "c1", bundle);

      assertThat(
              proton
                  .getEnvironmentTemplateVersion(
                      r -> r.templateName("vpc").majorVersion("1").minorVersion("0"))
                  .environmentTemplateVersion()
                  .schema())
          .isEqualTo(bundle.get("vpc/v1/schema/schema.yaml"));
    }

    @Test
    @Evidence("DOC the registration is watched to its end; OURS templates.md 6.5")
    void ofABadBundleFails() {
      repository.push("main", "c1", Map.of("vpc/v1/README.md", "to come"));

      assertThat(versions("vpc")).containsExactly("1.0 REGISTRATION_FAILED");
      assertThat(status().latestSync().events())
          .last()
          .extracting(ResourceSyncEvent::event)
          .isEqualTo(
              "File(s): [Schema file, Environment manifest file] is/are missing or not in the correct directory.");
    }

    @Test
    @Evidence("OURS a refused call fails the sync: here the quota of versions")
    void failsWhereNoMoreVersionsAreAllowed() {
      fake.limits(Limits.published().withVersionsPerTemplate(1));
      push("c1", "one");
      push("c2", "two");

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT");
      ResourceSyncAttempt latest = status().latestSync();
      assertThat(latest.status()).isEqualTo(ResourceSyncStatus.FAILED);
      assertThat(latest.events().get(0).event()).contains("quota", "'vpc'");
    }
  }

  @Nested
  class Batching {

    private static final Duration HOUR = Duration.ofHours(1);

    @BeforeEach
    void letRegistrationsTakeAnHour() {
      fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.after(HOUR));
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: serial in a major version, batched meanwhile")
    void makesOneSyncOfCommitsThatComeWhileOneRuns() {
      push("c1", "one");
      push("c2", "two");
      push("c3", "three");
      assertThat(versions("vpc")).containsExactly("1.0 REGISTRATION_IN_PROGRESS");

      fake.clock().advance(HOUR);

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "1.1 REGISTRATION_IN_PROGRESS");
      assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c3");
      fake.clock().advance(HOUR);
      assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "1.1 DRAFT");
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: what waits is skipped without a difference")
    void syncsNothingMoreWhereTheLastCommitPutsItBack() {
      push("c1", "one");
      push("c2", "two");
      push("c3", "one");

      fake.clock().advance(HOUR);

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT");
      assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: major versions sync in parallel")
    void doesNotHoldUpOtherMajorVersions() {
      push("c1", "one");

      repository.push("main", "c2", tree(bundle("vpc/v1", "one"), bundle("vpc/v2", "two")));

      assertThat(versions("vpc"))
          .containsExactly("1.0 REGISTRATION_IN_PROGRESS", "2.0 REGISTRATION_IN_PROGRESS");
    }
  }
}
