package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.RepositorySyncDefinition;
import software.amazon.awssdk.services.proton.model.RepositorySyncEvent;
import software.amazon.awssdk.services.proton.model.SyncType;

/**
 * Which branches are read for services: {@code shop} is synced by the ops file of {@code main},
 * which takes the spec of {@code live} from {@code release}.
 */
class ServiceSyncBranchesContractTest extends ServiceSyncContract {

  private static final String SPLIT = ops("shop", place("dev", "main"), place("live", "release"));

  @BeforeEach
  void trackTheService() {
    track();
  }

  private void pushMain(String commit, int devSize) {
    push(commit, SPLIT, Map.of("dev.yaml", spec("dev", devSize), "live.yaml", spec("live", 99)));
  }

  private void pushRelease(String commit, int liveSize) {
    repository.push("release", commit, Map.of("live.yaml", spec("live", liveSize)));
  }

  @Nested
  class ASpecOnAnotherBranch {

    @Test
    @Evidence("DOC UG:ag-service-sync-configs: each instance has a branch and a path")
    void isTakenFromThere() {
      pushRelease("r1", 1);
      pushMain("c1", 1);

      assertThat(deployed("live")).isEqualTo(spec("live", 1));
      assertThat(status().latestSync().targetRevision().branch()).isEqualTo("release");
      assertThat(status().latestSync().targetRevision().sha()).isEqualTo("r1");
      assertThat(deployed("dev")).isEqualTo(spec("dev", 1));
    }

    @Test
    @Evidence("OURS services.md 8.3: a push to the configuration's repository")
    void isSyncedWhenItsBranchIsPushed() {
      pushRelease("r1", 1);
      pushMain("c1", 1);
      assertThat(instances("shop")).hasSize(2);

      pushRelease("r2", 2);

      assertThat(deployed("live")).isEqualTo(spec("live", 2));
      assertThat(deployed("dev")).isEqualTo(spec("dev", 1));
      assertThat(status("shop", "dev").desiredState().sha()).isEqualTo("c1");
      assertThat(latestReading("release").events())
          .extracting(RepositorySyncEvent::externalId)
          .contains("r2");
    }

    @Test
    @Evidence("OURS templates.md 9.4: not found where nothing uses a branch, empty before a push")
    void makesItsBranchOneThatIsRead() {
      pushRelease("r1", 1);
      assertNotFound(() -> latestReading("release"));

      pushMain("c1", 1);
      assertThat(latestReading("release")).isNull();
      pushRelease("r2", 1);
      assertThat(latestReading("release")).isNotNull();

      push("c2", 1, 1);
      assertNotFound(() -> latestReading("release"));
    }

    @Test
    @Evidence("OURS templates.md 9.4: the last configuration takes them along")
    void isForgottenWithTheConfiguration() {
      pushMain("c1", 1);
      fake.progress(Kind.REPOSITORY_SYNC, Progression.manually());
      pushRelease("r1", 1);
      latestReading("release");

      proton.deleteServiceSyncConfig(r -> r.serviceName("shop"));
      track();
      fake.progress(Kind.REPOSITORY_SYNC, Progression.immediately());

      assertThat(latestReading("release")).isNull();
      assertThat(deployed("live")).isEqualTo(spec("live", 1));
    }

    @Test
    @Evidence("OURS a branch that no ops file names is not read")
    void isTheOnlyOneThatIsReadBesideTheOpsFiles() {
      pushMain("c1", 1);

      repository.push("other", "o1", Map.of("live.yaml", spec("live", 5)));

      assertNotFound(() -> latestReading("other")).contains("SERVICE_SYNC");
    }
  }

  @Nested
  class OtherRepositories {

    @Test
    @Evidence("DOC UG:ag-service-sync-configs: a configuration has one repository")
    void areNotRead() {
      link("acme/other");

      fake.repository(GITHUB, "acme/other")
          .push("main", "c1", Map.of("ops.yaml", OPS, "live.yaml", spec("live", 1)));

      assertThat(instances("shop")).isEmpty();
      assertThat(latestReading("main")).isNull();
    }
  }

  @Nested
  class Readings {

    @Test
    @Evidence("OBS UG:ag-repo-view: the events, as for templates")
    void tellWhatTheyDid() {
      pushMain("c0ffee", 1);

      assertThat(latestReading("main").statusAsString()).isEqualTo("SUCCEEDED");
      assertThat(latestReading("main").events())
          .extracting(RepositorySyncEvent::event)
          .containsExactly(
              "Clone started", "Updated configuration", "Starting syncs for commit c0ffee");
    }

    @Test
    @Evidence("OURS the keys of RepositorySyncStatus: the types of sync are apart")
    void areApartFromThoseOfTemplates() {
      proton.createTemplateSyncConfig(
          r ->
              r.templateType("SERVICE")
                  .templateName("job")
                  .repositoryProvider(GITHUB)
                  .repositoryName("acme/infra")
                  .branch("main"));
      fake.progress(Kind.REPOSITORY_SYNC, Progression.manually());
      pushMain("c1", 1);
      latestReading("main");

      reading.succeed();

      assertThat(latestReading("main").statusAsString()).isEqualTo("SUCCEEDED");
      assertThat(fake.repositorySync(GITHUB, "acme/infra", "main").status())
          .hasToString("INITIATED");
    }

    @Test
    @Evidence("OURS as UG:ag-template-sync-configs has it for templates: batched")
    void areQueuedAndBatched() {
      fake.progress(Kind.REPOSITORY_SYNC, Progression.manually());
      pushMain("c1", 1);
      pushMain("c2", 2);
      pushMain("c3", 3);
      assertThat(latestReading("main").statusAsString()).isEqualTo("QUEUED");

      reading.succeed().succeed();

      assertThat(deployed("dev")).isEqualTo(spec("dev", 3));
      assertThat(status("shop", "dev").latestSync().initialRevision().sha()).isEqualTo("c1");
    }
  }

  @Nested
  class Definitions {

    @Test
    @Evidence("OURS templates.md 9.5: per configuration its file and its service")
    void tellWhatIsSynced() {
      createJob("blog");
      track("blog", r -> r.branch("dev").filePath("./sync/ops.yaml"));

      assertThat(
              proton
                  .listRepositorySyncDefinitions(
                      r ->
                          r.repositoryProvider(GITHUB)
                              .repositoryName("acme/infra")
                              .syncType(SyncType.SERVICE_SYNC))
                  .syncDefinitions())
          .containsExactly(
              definition("shop", "main", "ops.yaml"), definition("blog", "dev", "./sync/ops.yaml"));
    }

    private static RepositorySyncDefinition definition(String service, String branch, String file) {
      return RepositorySyncDefinition.builder()
          .branch(branch)
          .directory(file)
          .parent("acme/infra")
          .target(service)
          .build();
    }
  }
}
