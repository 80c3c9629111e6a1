package dev.fakeproton.contract;

import dev.fakeproton.FakeRepository;
import dev.fakeproton.ResourceHandle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.model.CreateTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.GetTemplateSyncStatusResponse;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncAttempt;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateSyncConfig;
import software.amazon.awssdk.services.proton.model.TemplateType;

/**
 * What the contract tests of syncs share: a template {@code vpc} without versions, a linked
 * repository {@code acme/infra}, and short forms of the calls.
 */
abstract class SyncContract extends ContractTest {

  static final TemplateType ENVIRONMENT = TemplateType.ENVIRONMENT;
  static final RepositoryProvider GITHUB = RepositoryProvider.GITHUB;

  private static final String SCHEMA =
      """
      schema:
        format:
          openapi: "3.0.0"
        %s_input_type: "Inputs"
        types:
          Inputs:
            type: object
            properties:
              name: {type: string}
      """;
  private static final String MANIFEST =
      """
      infrastructure:
        templates:
          - file: "cloudformation.yaml"
            rendering_engine: jinja
            template_language: cloudformation
      """;

  final FakeRepository repository = fake.repository(GITHUB, "acme/infra");
  final ResourceHandle<RepositorySyncStatus> reading =
      fake.repositorySync(GITHUB, "acme/infra", "main");
  final ResourceHandle<ResourceSyncStatus> sync = fake.templateSync(ENVIRONMENT, "vpc", "1");

  @BeforeEach
  void createATemplateAndLinkARepository() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    link("acme/infra");
  }

  /** Tracks branch {@code main} for the template {@code vpc}. */
  TemplateSyncConfig track() {
    return track("vpc", r -> {});
  }

  TemplateSyncConfig track(
      String template, Consumer<CreateTemplateSyncConfigRequest.Builder> more) {
    return proton
        .createTemplateSyncConfig(
            r ->
                r.templateType(ENVIRONMENT)
                    .templateName(template)
                    .repositoryProvider(GITHUB)
                    .repositoryName("acme/infra")
                    .branch("main")
                    .applyMutation(more))
        .templateSyncConfig();
  }

  /** A good bundle of an environment template in this directory; contents tell bundles apart. */
  static Map<String, String> bundle(String directory, String content) {
    return Map.of(
        directory + "/schema/schema.yaml", SCHEMA.formatted("environment"),
        directory + "/infrastructure/manifest.yaml", MANIFEST,
        directory + "/infrastructure/cloudformation.yaml", content);
  }

  /** The same of a service template without a pipeline. */
  static Map<String, String> serviceBundle(String directory, String content) {
    return Map.of(
        directory + "/schema/schema.yaml", SCHEMA.formatted("service"),
        directory + "/instance_infrastructure/manifest.yaml", MANIFEST,
        directory + "/instance_infrastructure/cloudformation.yaml", content);
  }

  @SafeVarargs
  static Map<String, String> tree(Map<String, String>... parts) {
    Map<String, String> tree = new TreeMap<>();
    for (Map<String, String> part : parts) {
      tree.putAll(part);
    }
    return tree;
  }

  /** Pushes {@code vpc/v1} with this content. */
  void push(String commit, String content) {
    repository.push("main", commit, bundle("vpc/v1", content));
  }

  GetTemplateSyncStatusResponse status(String template, String major) {
    return proton.getTemplateSyncStatus(
        r -> r.templateType(ENVIRONMENT).templateName(template).templateVersion(major));
  }

  GetTemplateSyncStatusResponse status() {
    return status("vpc", "1");
  }

  /** The latest attempt to read branch {@code main}. */
  RepositorySyncAttempt latestReading() {
    return proton
        .getRepositorySyncStatus(
            r ->
                r.repositoryProvider(GITHUB)
                    .repositoryName("acme/infra")
                    .branch("main")
                    .syncType(SyncType.TEMPLATE_SYNC))
        .latestSync();
  }

  /** The versions of a template with their statuses, such as {@code 1.0 DRAFT}. */
  List<String> versions(String template) {
    return proton
        .listEnvironmentTemplateVersions(r -> r.templateName(template))
        .templateVersions()
        .stream()
        .map(v -> v.majorVersion() + "." + v.minorVersion() + " " + v.status())
        .toList();
  }
}
