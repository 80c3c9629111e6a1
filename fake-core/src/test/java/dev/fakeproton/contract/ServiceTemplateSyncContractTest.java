package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.ResourceSyncAttempt;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** Service templates say beside their bundles what they are compatible with. */
class ServiceTemplateSyncContractTest extends SyncContract {

  private static final String REGISTRATION = "web/v1/.template-registration.yaml";
  private static final String OLDER = "web/v1/.compatible-envs";
  private static final List<CompatibleEnvironmentTemplate> VPC_1 = List.of(compatible("vpc", "1"));

  @BeforeEach
  void trackAServiceTemplate() {
    proton.createServiceTemplate(
        r -> r.name("web").pipelineProvisioning(Provisioning.CUSTOMER_MANAGED));
    track("web", r -> r.templateType(TemplateType.SERVICE));
    draftVersion("vpc", "1");
  }

  private static CompatibleEnvironmentTemplate compatible(String template, String major) {
    return CompatibleEnvironmentTemplate.builder()
        .templateName(template)
        .majorVersion(major)
        .build();
  }

  private void pushWith(String file, String content) {
    repository.push("main", "c1", tree(serviceBundle("web/v1", "one"), Map.of(file, content)));
  }

  private List<String> versions() {
    return proton
        .listServiceTemplateVersions(r -> r.templateName("web"))
        .templateVersions()
        .stream()
        .map(v -> v.majorVersion() + "." + v.minorVersion() + " " + v.status())
        .toList();
  }

  private ServiceTemplateVersion version() {
    return proton
        .getServiceTemplateVersion(r -> r.templateName("web").majorVersion("1").minorVersion("0"))
        .serviceTemplateVersion();
  }

  private ResourceSyncAttempt latest() {
    return proton
        .getTemplateSyncStatus(
            r -> r.templateType(TemplateType.SERVICE).templateName("web").templateVersion("1"))
        .latestSync();
  }

  private void assertFailed(String... because) {
    assertThat(latest().statusAsString()).isEqualTo("FAILED");
    assertThat(latest().events()).hasSize(1);
    assertThat(latest().events().get(0).event()).contains(because);
    assertThat(versions()).isEmpty();
  }

  @Test
  @Evidence("DOC UG:create-template-sync, the file")
  void carryWhatTheirRegistrationFileSays() {
    pushWith(
        REGISTRATION,
        """
        compatible_environments:
          - vpc:1
        supported_component_sources:
          - DIRECTLY_DEFINED
        """);

    assertThat(versions()).containsExactly("1.0 DRAFT");
    assertThat(version().compatibleEnvironmentTemplates()).isEqualTo(VPC_1);
    assertThat(version().supportedComponentSourcesAsStrings()).containsExactly("DIRECTLY_DEFINED");
  }

  @Test
  @Evidence("DOC UG:create-template-sync: component sources are optional")
  void supportNoComponentsWhereTheFileNamesNone() {
    pushWith(REGISTRATION, "compatible_environments: ['vpc:1']");

    assertThat(version().hasSupportedComponentSources()).isFalse();
  }

  @Test
  @Evidence("DOC UG:create-template-sync: the older file is still read; blank lines are allowed")
  void carryWhatTheOlderFileSays() {
    proton.createEnvironmentTemplate(r -> r.name("net"));
    draftVersion("net", "2");
    pushWith(OLDER, "vpc:1\n\nnet:2\n");

    assertThat(version().compatibleEnvironmentTemplates())
        .containsExactly(compatible("vpc", "1"), compatible("net", "2"));
  }

  @Test
  @Evidence("OURS the newer file wins")
  void readTheNewerFileWhereBothAreThere() {
    repository.push(
        "main",
        "c1",
        tree(
            serviceBundle("web/v1", "one"),
            Map.of(REGISTRATION, "compatible_environments: ['vpc:1']", OLDER, "nowhere:1")));

    assertThat(version().compatibleEnvironmentTemplates()).isEqualTo(VPC_1);
  }

  @Test
  @Evidence("DOC UG:create-template-sync: the file is needed; OURS what its absence does")
  void failToSyncWithoutTheFile() {
    repository.push("main", "c1", serviceBundle("web/v1", "one"));

    assertFailed("[.template-registration.yaml]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- vpc:1",
        "compatible_environment: ['vpc:1']",
        "compatible_environments:",
        "compatible_environments: []",
        "compatible_environments: vpc:1",
        "compatible_environments: [vpc]",
        "compatible_environments: ['vpc:01']",
        "compatible_environments: ['vpc:1.0']",
        "compatible_environments: [{vpc: 1}]",
        "compatible_environments: ['vpc:1']\nsupported_component_sources: [OTHER]",
        "compatible_environments: ['vpc:1']\nsupported_component_sources: DIRECTLY_DEFINED",
        "compatible_environments: [a:1, b:1, c:1, d:1, e:1, f:1, g:1, h:1, i:1, j:1, k:1]",
        "compatible_environments: [",
      })
  @Evidence("OURS an invalid file fails the sync; GH a singular key had to be fixed")
  void failToSyncWithAnInvalidFile(String content) {
    pushWith(REGISTRATION, content);

    assertFailed(".template-registration.yaml is not valid: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "vpc", "vpc 1", "- vpc:1"})
  @Evidence("OURS an invalid file fails the sync")
  void failToSyncWithAnInvalidOlderFile(String content) {
    pushWith(OLDER, content);

    assertFailed(".compatible-envs is not valid: ");
  }

  @Test
  @Evidence("OURS a refused call fails the sync, as CreateServiceTemplateVersion refuses")
  void failToSyncWithAnUnknownEnvironmentTemplate() {
    pushWith(REGISTRATION, "compatible_environments: ['vpc:2']");

    assertFailed("environment-template/vpc:2");
  }

  @Test
  @Evidence("DOC UG:create-template-sync: the environment template may come in the same commit")
  void mayNameVersionsThatComeInTheSameCommit() {
    track();

    repository.push(
        "main",
        "c1",
        tree(
            serviceBundle("web/v1", "one"),
            Map.of(REGISTRATION, "compatible_environments: ['vpc:7']"),
            bundle("vpc/v7", "seven")));

    assertThat(version().compatibleEnvironmentTemplates()).containsExactly(compatible("vpc", "7"));
  }

  @Test
  @Evidence("DOC UG:ag-template-sync-configs: a difference in the directory, whichever file")
  void getAnotherMinorVersionByAnotherRegistrationFile() {
    pushWith(REGISTRATION, "compatible_environments: ['vpc:1']");
    pushWith(
        REGISTRATION,
        "{compatible_environments: ['vpc:1'], supported_component_sources: [DIRECTLY_DEFINED]}");

    assertThat(versions()).containsExactly("1.0 DRAFT", "1.1 DRAFT");
  }

  @Test
  @Evidence("DOC UG:create-template-sync: only service templates need the file")
  void areReadAsEnvironmentTemplatesAreNot() {
    track();

    repository.push(
        "main", "c1", tree(bundle("vpc/v1", "one"), Map.of("vpc/v1/.compatible-envs", "?")));

    assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "1.1 DRAFT");
  }
}
