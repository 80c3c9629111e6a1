package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.GetRepositorySyncStatusRequest;
import software.amazon.awssdk.services.proton.model.ListRepositorySyncDefinitionsRequest;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncAttempt;
import software.amazon.awssdk.services.proton.model.RepositorySyncDefinition;
import software.amazon.awssdk.services.proton.model.RepositorySyncEvent;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.SyncType;

/** The attempts to read a branch, and what is read at all. */
class RepositorySyncContractTest extends SyncContract {

  private static RepositorySyncEvent event(String type, String text) {
    return RepositorySyncEvent.builder().time(NOW).type(type).event(text).build();
  }

  @Nested
  class Status {

    private RepositorySyncAttempt latest(Consumer<GetRepositorySyncStatusRequest.Builder> other) {
      return proton
          .getRepositorySyncStatus(
              r ->
                  r.repositoryProvider(GITHUB)
                      .repositoryName("acme/infra")
                      .branch("main")
                      .syncType(SyncType.TEMPLATE_SYNC)
                      .applyMutation(other))
          .latestSync();
    }

    @Test
    @Evidence("OBS UG:ag-repo-view; GH:roadmap#80, the third text")
    void hasTheEventsOfTheRealService() {
      track();
      push("c0ffee", "one");

      assertThat(latestReading())
          .isEqualTo(
              RepositorySyncAttempt.builder()
                  .startedAt(NOW)
                  .status(RepositorySyncStatus.SUCCEEDED)
                  .events(
                      event("CLONE_STARTED", "Clone started"),
                      event("CONFIG_UPDATED", "Updated configuration"),
                      event("STARTING_SYNC", "Starting syncs for commit c0ffee").toBuilder()
                          .externalId("c0ffee")
                          .build())
                  .build());
    }

    @Test
    @Evidence("OBS UG:ag-repo-view: success means that the syncs were started")
    void isASuccessWhateverBecomesOfTheRegistration() {
      fake.progress(
          Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.immediately().failing("no manifest"));
      track();
      push("c1", "one");

      assertThat(latestReading().status()).isEqualTo(RepositorySyncStatus.SUCCEEDED);
    }

    @Test
    @Evidence("OURS a configuration but no push yet: an empty reply")
    void isEmptyBeforeTheFirstPush() {
      track();

      assertThat(latestReading()).isNull();
    }

    @Test
    @Evidence("OURS no configuration tracks it")
    void ofWhatNothingTracksIsNotFound() {
      track();
      push("c1", "one");

      assertNotFound(() -> latest(r -> r.branch("dev"))).contains("dev", "TEMPLATE_SYNC");
      assertNotFound(() -> latest(r -> r.repositoryName("acme/other"))).contains("acme/other");
      assertNotFound(() -> latest(r -> r.repositoryProvider(RepositoryProvider.BITBUCKET)));
      assertNotFound(() -> latest(r -> r.syncType(SyncType.SERVICE_SYNC)));
    }

    @Test
    @Evidence("DOC M:SyncType")
    void refusesAnUnknownType() {
      assertInvalid(() -> latest(r -> r.syncType("OTHER_SYNC"))).contains("'OTHER_SYNC'");
    }

    @Test
    @Evidence("OURS templates.md 9.4: the last configuration takes it along")
    void staysAsLongAsAConfigurationTracksTheBranch() {
      proton.createEnvironmentTemplate(r -> r.name("net"));
      track();
      track("net", r -> {});
      push("c1", "one");
      RepositorySyncAttempt before = latestReading();

      proton.deleteTemplateSyncConfig(r -> r.templateType(ENVIRONMENT).templateName("vpc"));

      assertThat(latestReading()).isEqualTo(before);
    }

    @Test
    @Evidence("OURS the attempt that comes after the last of the old ones is the first of the new")
    void beginsAnewWithANewConfiguration() {
      track();
      push("c1", "one");
      latestReading();
      proton.deleteTemplateSyncConfig(r -> r.templateType(ENVIRONMENT).templateName("vpc"));
      fake.clock().advance(Duration.ofMinutes(1));

      track();

      assertThat(latestReading().startedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(reading.history()).hasSize(3);
    }
  }

  @Nested
  class Definitions {

    private List<RepositorySyncDefinition> list(
        Consumer<ListRepositorySyncDefinitionsRequest.Builder> other) {
      return proton
          .listRepositorySyncDefinitions(
              r ->
                  r.repositoryProvider(GITHUB)
                      .repositoryName("acme/infra")
                      .syncType(SyncType.TEMPLATE_SYNC)
                      .applyMutation(other))
          .syncDefinitions();
    }

    private static RepositorySyncDefinition definition(
        String template, String branch, String directory) {
      return RepositorySyncDefinition.builder()
          .branch(branch)
          .directory(directory)
          .parent("acme/infra")
          .target(template)
          .build();
    }

    @Test
    @Evidence("DOC M:RepositorySyncDefinition; OURS the values and the order (templates.md 9.5)")
    void tellWhatIsSyncedFromAllBranches() {
      proton.createEnvironmentTemplate(r -> r.name("net"));
      track("vpc", r -> r.branch("dev").subdirectory("templates/"));
      track("net", r -> {});

      assertThat(list(r -> {}))
          .containsExactly(definition("vpc", "dev", "templates/"), definition("net", "main", ""));
    }

    @Test
    @Evidence("INF no not-found is declared; DOC M:ListRepositorySyncDefinitionsOutput, required")
    void areAnEmptyListWhereNothingIsSynced() {
      track();

      assertThat(list(r -> r.repositoryName("acme/nowhere"))).isEmpty();
      assertThat(list(r -> r.syncType(SyncType.SERVICE_SYNC))).isEmpty();
      assertThat(
              proton
                  .listRepositorySyncDefinitions(
                      r ->
                          r.repositoryProvider(GITHUB)
                              .repositoryName("acme/nowhere")
                              .syncType(SyncType.TEMPLATE_SYNC))
                  .hasSyncDefinitions())
          .isTrue();
    }

    @Test
    @Evidence("DOC M:EmptyNextToken")
    void haveNoSecondPage() {
      assertInvalid(() -> list(r -> r.nextToken("Zm9v"))).contains("'nextToken'");
      assertThat(list(r -> r.nextToken(""))).isEmpty();
    }

    @Test
    @Evidence("DOC PG")
    void areWalkedByThePaginator() {
      track();

      assertThat(
              proton
                  .listRepositorySyncDefinitionsPaginator(
                      r ->
                          r.repositoryProvider(GITHUB)
                              .repositoryName("acme/infra")
                              .syncType(SyncType.TEMPLATE_SYNC))
                  .syncDefinitions())
          .hasSize(1);
    }
  }
}
