package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.TemplateSyncConfig;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.UpdateTemplateSyncConfigRequest;

class TemplateSyncConfigsContractTest extends SyncContract {

  private static final TemplateSyncConfig CONFIG =
      TemplateSyncConfig.builder()
          .templateType(ENVIRONMENT)
          .templateName("vpc")
          .repositoryProvider(GITHUB)
          .repositoryName("acme/infra")
          .branch("main")
          .build();

  private TemplateSyncConfig get() {
    return proton
        .getTemplateSyncConfig(r -> r.templateType(ENVIRONMENT).templateName("vpc"))
        .templateSyncConfig();
  }

  private TemplateSyncConfig update(Consumer<UpdateTemplateSyncConfigRequest.Builder> changes) {
    return proton
        .updateTemplateSyncConfig(
            r ->
                r.templateType(ENVIRONMENT)
                    .templateName("vpc")
                    .repositoryProvider(GITHUB)
                    .repositoryName("acme/infra")
                    .branch("main")
                    .applyMutation(changes))
        .templateSyncConfig();
  }

  private TemplateSyncConfig delete() {
    return proton
        .deleteTemplateSyncConfig(r -> r.templateType(ENVIRONMENT).templateName("vpc"))
        .templateSyncConfig();
  }

  private void unlink() {
    proton.deleteRepository(r -> r.provider(GITHUB).name("acme/infra"));
  }

  @Nested
  class Create {

    @Test
    @Evidence("DOC M:TemplateSyncConfig")
    void answersWithAllMembers() {
      assertThat(track()).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("OURS templates.md 9.1: normalised for matching, echoed as sent")
    void echoesTheSubdirectoryAsSent() {
      assertThat(track("vpc", r -> r.subdirectory("/templates/")).subdirectory())
          .isEqualTo("/templates/");
    }

    @Test
    @Evidence("INF no not-found is declared")
    void refusesAnUnknownTemplate() {
      assertInvalid(() -> track("nowhere", r -> {})).contains("ENVIRONMENT", "'nowhere'");
    }

    @Test
    @Evidence("INF the kinds of templates have separate names")
    void refusesATemplateOfTheOtherKind() {
      assertInvalid(() -> track("vpc", r -> r.templateType(TemplateType.SERVICE)))
          .contains("SERVICE", "'vpc'");
    }

    @Test
    @Evidence("INF no not-found is declared")
    void refusesARepositoryThatIsNotLinked() {
      assertInvalid(() -> track("vpc", r -> r.repositoryName("acme/nowhere")))
          .contains("acme/nowhere");
      assertInvalid(() -> track("vpc", r -> r.repositoryProvider(RepositoryProvider.BITBUCKET)))
          .contains("BITBUCKET");
    }

    @Test
    @Evidence("OURS undocumented, accepted")
    void takesACustomerManagedTemplate() {
      proton.createEnvironmentTemplate(
          r -> r.name("existing").provisioning(Provisioning.CUSTOMER_MANAGED));

      assertThat(track("existing", r -> {}).templateName()).isEqualTo("existing");
    }

    @Test
    @Evidence("OURS ruling 10: exists with identical members")
    void againAnswersWithTheSame() {
      track();

      assertThat(track()).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("OURS ruling 10: exists with others; DOC one template, one repository")
    void againWithOtherMembersIsAConflict() {
      track();

      assertConflict(() -> track("vpc", r -> r.branch("dev"))).contains("'vpc'");
      assertConflict(() -> track("vpc", r -> r.subdirectory("templates")));
      assertThat(get()).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): idempotency comes before references")
    void againWithAnUnlinkedRepositoryIsAConflict() {
      track();

      assertConflict(() -> track("vpc", r -> r.repositoryName("acme/nowhere")));
    }

    @Test
    @Evidence("DOC M:CreateTemplateSyncConfigInput, required")
    void needsABranch() {
      assertInvalid(() -> track("vpc", r -> r.branch(null))).contains("'branch'");
    }
  }

  @Nested
  class Get {

    @Test
    @Evidence("DOC M:GetTemplateSyncConfig")
    void answersAsTheCreate() {
      track();

      assertThat(get()).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("DOC API:GetTemplateSyncConfig")
    void ofNoneIsNotFound() {
      assertNotFound(() -> get()).contains("ENVIRONMENT", "'vpc'");
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("DOC UG:update-template-sync")
    void changesTheBranch() {
      track();

      assertThat(update(r -> r.branch("dev")).branch()).isEqualTo("dev");
      assertThat(get().branch()).isEqualTo("dev");
    }

    @Test
    @Evidence("OURS a full replacement")
    void removesASubdirectoryThatIsLeftOut() {
      track("vpc", r -> r.subdirectory("templates"));

      assertThat(update(r -> {})).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("DOC API:UpdateTemplateSyncConfig")
    void ofNoneIsNotFound() {
      assertNotFound(() -> update(r -> {})).contains("'vpc'");
    }

    @Test
    @Evidence("OURS ruling 5: a missing reference")
    void toARepositoryThatIsNotLinkedIsNotFound() {
      track();

      assertNotFound(() -> update(r -> r.repositoryName("acme/nowhere"))).contains("acme/nowhere");
      assertThat(get()).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("OURS as the create: the newest commit of the new branch is synced")
    void syncsWhatTheNewBranchHas() {
      track();
      repository.push("dev", "c1", bundle("vpc/v1", "one"));

      update(r -> r.branch("dev"));

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT");
      assertThat(status().latestSync().targetRevision().branch()).isEqualTo("dev");
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs: running syncs finish first")
    void lastsUntilARunningSyncIsDone() {
      fake.environmentTemplateVersion("vpc", "1.0").progress(Progression.manually());
      track();
      push("c1", "one");
      repository.push("dev", "c2", bundle("vpc/v1", "two"));
      update(r -> r.branch("dev"));
      assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c1");

      fake.environmentTemplateVersion("vpc", "1.0").succeed();

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "1.1 DRAFT");
    }

    @Test
    @Evidence("OURS nothing is new")
    void withoutAChangeReadsNothing() {
      track();
      push("c1", "one");
      var before = latestReading();
      fake.clock().advance(Duration.ofMinutes(1));

      update(r -> {});

      assertThat(latestReading()).isEqualTo(before);
    }
  }

  @Nested
  class Delete {

    @Test
    @Evidence("DOC UG:delete-template-sync; M:TemplateSyncConfig, the required members")
    void answersWithTheWholeConfiguration() {
      track();

      assertThat(delete()).isEqualTo(CONFIG);
      assertNotFound(() -> get());
    }

    @Test
    @Evidence("OURS ruling 3: whether it ever existed or not")
    void ofNoneIsEmpty() {
      assertThat(delete()).isNull();
    }

    @Test
    @Evidence("OURS templates.md 9.3: existing versions stay; README: the attempts go")
    void leavesVersionsAndForgetsAttempts() {
      track();
      push("c1", "one");
      assertThat(versions("vpc")).containsExactly("1.0 DRAFT");

      delete();

      assertThat(versions("vpc")).containsExactly("1.0 DRAFT");
      assertNotFound(() -> status());
      assertNotFound(() -> latestReading());
    }

    @Test
    @Evidence("OURS a registration goes on without the sync that submitted it")
    void letsARegistrationEndByItself() {
      fake.environmentTemplateVersion("vpc", "1.0").progress(Progression.manually());
      track();
      push("c1", "one");
      assertThat(versions("vpc")).containsExactly("1.0 REGISTRATION_IN_PROGRESS");
      delete();
      track();

      fake.environmentTemplateVersion("vpc", "1.0").fail("no manifest");

      // The configuration made anew has a sync of its own, which the old registration cannot end.
      assertThat(versions("vpc")).containsExactly("1.0 REGISTRATION_FAILED", "1.1 DRAFT");
      assertThat(sync.status()).hasToString("SUCCEEDED");
    }

    @Test
    @Evidence("OURS templates.md 8.4: the link is free again")
    void letsTheLinkBeDeleted() {
      track();
      assertConflict(() -> unlink()).contains("template sync configuration", "'vpc'");

      delete();
      unlink();

      assertThat(proton.listRepositories(r -> {}).repositories()).isEmpty();
    }

    @Test
    @Evidence("OURS README, ResourceSyncStatus: deleting the template removes it")
    void happensWithTheTemplate() {
      track();
      proton.deleteEnvironmentTemplate(r -> r.name("vpc"));
      assertNotFound(() -> get());

      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      push("c1", "one");

      assertThat(versions("vpc")).isEmpty();
      unlink();
    }
  }
}
