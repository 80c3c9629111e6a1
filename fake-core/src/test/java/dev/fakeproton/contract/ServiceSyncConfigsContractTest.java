package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.ServiceSyncConfig;
import software.amazon.awssdk.services.proton.model.UpdateServiceSyncConfigRequest;

class ServiceSyncConfigsContractTest extends ServiceSyncContract {

  private static final ServiceSyncConfig CONFIG =
      ServiceSyncConfig.builder()
          .serviceName("shop")
          .repositoryProvider(GITHUB)
          .repositoryName("acme/infra")
          .branch("main")
          .filePath("ops.yaml")
          .build();

  private ServiceSyncConfig get() {
    return proton.getServiceSyncConfig(r -> r.serviceName("shop")).serviceSyncConfig();
  }

  private ServiceSyncConfig update(Consumer<UpdateServiceSyncConfigRequest.Builder> changes) {
    return proton
        .updateServiceSyncConfig(
            r ->
                r.serviceName("shop")
                    .repositoryProvider(GITHUB)
                    .repositoryName("acme/infra")
                    .branch("main")
                    .filePath("ops.yaml")
                    .applyMutation(changes))
        .serviceSyncConfig();
  }

  private ServiceSyncConfig delete() {
    return proton.deleteServiceSyncConfig(r -> r.serviceName("shop")).serviceSyncConfig();
  }

  private void unlink() {
    proton.deleteRepository(r -> r.provider(GITHUB).name("acme/infra"));
  }

  @Nested
  class Create {

    @Test
    @Evidence("DOC M:ServiceSyncConfig")
    void answersWithAllMembers() {
      assertThat(track()).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("INF services.md 8.2: no not-found is declared")
    void refusesAnUnknownService() {
      assertInvalid(() -> track("nowhere", r -> {})).contains("'nowhere'");
    }

    @Test
    @Evidence("DOC UG:create-service-sync: the repository must be linked; INF the kind")
    void refusesARepositoryThatIsNotLinked() {
      assertInvalid(() -> track("shop", r -> r.repositoryName("acme/nowhere")))
          .contains("acme/nowhere");
      assertInvalid(() -> track("shop", r -> r.repositoryProvider(RepositoryProvider.BITBUCKET)))
          .contains("BITBUCKET");
      assertNotFound(() -> get());
    }

    @Test
    @Evidence("OURS ruling 10: exists with identical members")
    void againAnswersWithTheSame() {
      track();

      assertThat(track()).isEqualTo(CONFIG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"branch", "file", "repository"})
    @Evidence("OURS ruling 10: exists with others, before references are looked up (ruling 6)")
    void againWithOtherMembersIsAConflict(String member) {
      track();

      assertConflict(
              () ->
                  track(
                      "shop",
                      r -> {
                        switch (member) {
                          case "branch" -> r.branch("dev");
                          case "file" -> r.filePath("other.yaml");
                          default -> r.repositoryName("acme/nowhere");
                        }
                      }))
          .contains("'shop'", "UpdateServiceSyncConfig");
      assertThat(get()).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("DOC M:CreateServiceSyncConfigInput, required and OpsFilePath")
    void needsAllMembers() {
      assertInvalid(
              () ->
                  proton.createServiceSyncConfig(
                      r -> r.branch(null).serviceName("shop").filePath("")))
          .contains("'branch'", "'filePath'", "'repositoryName'", "'repositoryProvider'");
    }

    @Test
    @Evidence("OURS README, RepositorySyncStatus: a configuration whose first sync finds a commit")
    void syncsWhatWasPushedBefore() {
      push("c1", 1, 2);
      assertThat(instances("shop")).isEmpty();

      track();

      assertThat(instances("shop")).containsExactly("dev SUCCEEDED", "live SUCCEEDED");
    }
  }

  @Nested
  class Get {

    @Test
    @Evidence("DOC M:GetServiceSyncConfig")
    void answersAsTheCreate() {
      track();

      assertThat(get()).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("DOC API:GetServiceSyncConfig")
    void ofNoneIsNotFound() {
      assertNotFound(() -> get()).contains("'shop'");
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("DOC UG:update-service-sync; OURS a full replacement")
    void replacesAllMembers() {
      track();
      link("acme/other");
      ServiceSyncConfig changed =
          CONFIG.toBuilder()
              .repositoryName("acme/other")
              .branch("dev")
              .filePath("./sync/ops.yaml")
              .build();

      assertThat(
              update(r -> r.repositoryName("acme/other").branch("dev").filePath("./sync/ops.yaml")))
          .isEqualTo(changed);
      assertThat(get()).isEqualTo(changed);
    }

    @Test
    @Evidence("DOC API:UpdateServiceSyncConfig")
    void ofNoneIsNotFound() {
      assertNotFound(() -> update(r -> {})).contains("'shop'");
    }

    @Test
    @Evidence("OURS ruling 5: a missing reference")
    void toARepositoryThatIsNotLinkedIsNotFound() {
      track();

      assertNotFound(() -> update(r -> r.repositoryName("acme/nowhere"))).contains("acme/nowhere");
      assertThat(get()).isEqualTo(CONFIG);
    }

    @Test
    @Evidence("OURS as the create: what is read anew is synced")
    void syncsWhatTheNewFileNames() {
      track();
      repository.push(
          "main",
          "c1",
          Map.of(
              "ops.yaml", ops("shop"),
              "other.yaml", ops("shop", place("live", "main")),
              "live.yaml", spec("live", 1)));
      assertThat(instances("shop")).isEmpty();

      update(r -> r.filePath("other.yaml"));

      assertThat(instances("shop")).containsExactly("live SUCCEEDED");
    }

    @Test
    @Evidence("OURS nothing is new")
    void withoutAChangeReadsNothing() {
      track();
      push("c1", 1, 1);
      var before = latestReading("main");
      fake.clock().advance(Duration.ofMinutes(1));

      update(r -> {});

      assertThat(latestReading("main")).isEqualTo(before);
    }
  }

  @Nested
  class Delete {

    @Test
    @Evidence("OBS UG:delete-service-sync")
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
    @Evidence("DOC UG:delete-service-sync: never instances; OURS the attempts and blockers go")
    void leavesInstancesAndForgetsTheRest() {
      track();
      push("c1", 1, 1);
      assertThat(instances("shop")).hasSize(2);
      updateByHand("live", 2);
      assertThat(blockers("live")).hasSize(1);

      delete();

      assertThat(instances("shop")).containsExactly("dev SUCCEEDED", "live SUCCEEDED");
      assertNotFound(() -> status());
      assertNotFound(() -> latestReading("main"));
      assertThat(blockers("live")).isEmpty();
    }

    @Test
    @Evidence("OURS a deployment goes on without the sync that submitted it")
    void letsADeploymentEndByItself() {
      fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
      track();
      push("c1", 1, 1);
      assertThat(instances("shop")).hasSize(2);
      delete();
      track();
      assertThat(end(status().latestSync())).startsWith("FAILED: Service instance 'live'");

      fake.serviceInstance("shop", "live").succeed();

      assertThat(instance("shop", "live").deploymentStatus()).hasToString("SUCCEEDED");
      assertThat(end(status().latestSync())).startsWith("FAILED: Service instance 'live'");
    }

    @Test
    @Evidence("OURS templates.md 8.4: the link is free again")
    void letsTheLinkBeDeleted() {
      track();
      assertConflict(() -> unlink()).contains("service sync configuration", "'shop'");

      delete();
      unlink();

      assertThat(proton.listRepositories(r -> {}).repositories()).isEmpty();
    }

    @Test
    @Evidence("OURS services.md 4.5: its sync config and blockers are gone; the name can be reused")
    void happensWithTheService() {
      track();
      push("c1", 1, 1);
      assertThat(instances("shop")).hasSize(2);
      updateByHand("live", 2);
      instances("shop");
      proton.deleteService(r -> r.name("shop"));
      assertNotFound(() -> get());

      createJob("shop");
      track();

      assertThat(instances("shop")).containsExactly("dev SUCCEEDED", "live SUCCEEDED");
      assertThat(blockers("live")).isEmpty();
      assertThat(status().latestSync().initialRevision().sha()).isEqualTo("c1");
    }
  }
}
