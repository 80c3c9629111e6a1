package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeRepository;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.BlockerStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** Every status that syncs and blockers have in the model can be seen in a reply. */
class ReachableSyncStatusesContractTest extends ServiceContract {

  private static final String REPOSITORY = "acme/infra";

  private final FakeRepository repository = fake.repository(RepositoryProvider.GITHUB, REPOSITORY);

  @BeforeEach
  void link() {
    proton.createRepository(r -> r.provider("GITHUB").name(REPOSITORY).connectionArn(CONNECTION));
  }

  private void trackTemplate() {
    proton.createTemplateSyncConfig(
        r ->
            r.templateName("vpc")
                .templateType(TemplateType.ENVIRONMENT)
                .repositoryProvider("GITHUB")
                .repositoryName(REPOSITORY)
                .branch("main"));
    fake.progress(Progression.manually());
  }

  private void push(String commit) {
    repository.push("main", commit, Map.of("vpc/v1/schema/schema.yaml", "# " + commit));
  }

  private RepositorySyncStatus ofRepository() {
    return proton
        .getRepositorySyncStatus(
            r ->
                r.repositoryProvider("GITHUB")
                    .repositoryName(REPOSITORY)
                    .branch("main")
                    .syncType(SyncType.TEMPLATE_SYNC))
        .latestSync()
        .status();
  }

  private ResourceSyncStatus ofTemplate() {
    return proton
        .getTemplateSyncStatus(
            r -> r.templateName("vpc").templateType(TemplateType.ENVIRONMENT).templateVersion("1"))
        .latestSync()
        .status();
  }

  @Test
  @Evidence("OURS: README.md State machines, RepositorySyncStatus")
  void ofRepositoriesAreAllSeen() {
    trackTemplate();
    var handle = fake.repositorySync(RepositoryProvider.GITHUB, REPOSITORY, "main");
    push("c1");
    Set<RepositorySyncStatus> seen = EnumSet.of(ofRepository());
    handle.step();
    seen.add(ofRepository());
    push("c2");
    seen.add(ofRepository());
    handle.succeed();
    seen.add(ofRepository());
    handle.fail("no access");
    seen.add(ofRepository());
    push("c3");
    handle.succeed();
    seen.add(ofRepository());

    assertThat(seen).containsAll(RepositorySyncStatus.knownValues());
  }

  @Test
  @Evidence("OURS: README.md State machines, ResourceSyncStatus; a good bundle by the DOC of 6")
  void ofTemplatesAreAllSeen() {
    trackTemplate();
    var repositorySync = fake.repositorySync(RepositoryProvider.GITHUB, REPOSITORY, "main");
    var handle = fake.templateSync(TemplateType.ENVIRONMENT, "vpc", "1");
    pushGood("c1");
    repositorySync.succeed();
    Set<ResourceSyncStatus> seen = EnumSet.of(ofTemplate());
    handle.step();
    seen.add(ofTemplate());
    handle.succeed();
    seen.add(ofTemplate());
    pushGood("c2");
    repositorySync.succeed();
    handle.fail("no access");
    seen.add(ofTemplate());

    assertThat(seen).containsAll(ResourceSyncStatus.knownValues());
  }

  private void pushGood(String commit) {
    String schema =
        """
        schema:
          format:
            openapi: "3.0.0"
          environment_input_type: Inputs
          types:
            Inputs:
              type: object
              properties: {}
        """;
    String manifest =
        """
        infrastructure:
          templates:
            - file: vpc.yaml
              rendering_engine: jinja
              template_language: cloudformation
        """;
    repository.push(
        "main",
        commit,
        Map.of(
            "vpc/v1/schema/schema.yaml", schema,
            "vpc/v1/infrastructure/manifest.yaml", manifest,
            "vpc/v1/infrastructure/vpc.yaml", "# " + commit));
  }

  @Test
  @Evidence("DOC UG:ag-service-sync-configs")
  void ofBlockersAreAllSeen() {
    createService("shop", "dev");
    proton.createServiceSyncConfig(
        r ->
            r.serviceName("shop")
                .repositoryProvider("GITHUB")
                .repositoryName(REPOSITORY)
                .branch("main")
                .filePath("ops.yaml"));
    proton.updateServiceInstance(
        r ->
            r.serviceName("shop").name("dev").deploymentType(DeploymentUpdateType.CURRENT_VERSION));
    Set<BlockerStatus> seen = EnumSet.of(blockerStatus());
    String id = blockers().get(0);
    proton.updateServiceSyncBlocker(r -> r.id(id).resolvedReason("wanted"));
    seen.add(blockerStatus());

    assertThat(seen).containsAll(BlockerStatus.knownValues());
  }

  private List<String> blockers() {
    return proton
        .getServiceSyncBlockerSummary(r -> r.serviceName("shop").serviceInstanceName("dev"))
        .serviceSyncBlockerSummary()
        .latestBlockers()
        .stream()
        .map(blocker -> blocker.id())
        .toList();
  }

  private BlockerStatus blockerStatus() {
    return proton
        .getServiceSyncBlockerSummary(r -> r.serviceName("shop").serviceInstanceName("dev"))
        .serviceSyncBlockerSummary()
        .latestBlockers()
        .get(0)
        .status();
  }
}
