package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.UpdateAccountSettingsRequest;

/** What the account settings mean to pipelines. */
class PipelineSettingsContractTest extends ServiceContract {

  private static final String NOT_CONFIGURED =
      "Operation cannot be run until pipeline roles have been configured";
  private static final RepositoryBranchInput BRANCH =
      RepositoryBranchInput.builder()
          .provider(RepositoryProvider.GITHUB)
          .name("acme/infra")
          .branch("main")
          .build();

  @BeforeEach
  void linkARepository() {
    link("acme/infra");
  }

  private void set(Consumer<UpdateAccountSettingsRequest.Builder> settings) {
    proton.updateAccountSettings(settings);
  }

  private void removeRole() {
    set(r -> r.pipelineServiceRoleArn(""));
  }

  private void update(DeploymentUpdateType type) {
    proton.updateServicePipeline(
        r -> r.serviceName("shop").deploymentType(type).spec(specOf("dev")));
  }

  @Test
  @Evidence("OBS GH:cfn#44")
  void areNeededByACreateOfAServiceWithAPipeline() {
    removeRole();

    assertInvalid(() -> createService("shop", "dev")).isEqualTo(NOT_CONFIGURED);
    assertThat(createJob("shop", "dev").name()).isEqualTo("shop");
  }

  @Test
  @Evidence("OURS services.md 6.1, the text of CreateService")
  void areNeededByAnUpdateOfAPipeline() {
    createService("shop", "dev");
    removeRole();

    assertInvalid(() -> update(DeploymentUpdateType.CURRENT_VERSION)).isEqualTo(NOT_CONFIGURED);
  }

  @Test
  @Evidence("OURS environments.md 11.1: no effect on existing pipelines")
  void whenTheyChangeChangeNoExistingPipeline() {
    createService("shop", "dev");
    var before = pipeline("shop");
    removeRole();

    assertThat(pipeline("shop")).isEqualTo(before);
    proton.deleteService(r -> r.name("shop"));
    assertThat(proton.listServices(r -> {}).services()).isEmpty();
  }

  /** What is set, and whether Proton deploys the pipeline itself, with a stack or without. */
  static Stream<Arguments> settings() {
    Consumer<UpdateAccountSettingsRequest.Builder> role = r -> r.pipelineServiceRoleArn(ROLE);
    Consumer<UpdateAccountSettingsRequest.Builder> build = r -> r.pipelineCodebuildRoleArn(ROLE);
    Consumer<UpdateAccountSettingsRequest.Builder> repository =
        r -> r.pipelineProvisioningRepository(BRANCH);
    return Stream.of(
        Arguments.of("service role", role, DeploymentStatus.SUCCEEDED, 1),
        Arguments.of("CodeBuild role", build, DeploymentStatus.SUCCEEDED, 0),
        Arguments.of("repository", repository, DeploymentStatus.IN_PROGRESS, 0),
        Arguments.of("all", role.andThen(build).andThen(repository), DeploymentStatus.SUCCEEDED, 1),
        Arguments.of(
            "CodeBuild role and repository",
            build.andThen(repository),
            DeploymentStatus.SUCCEEDED,
            0));
  }

  @ParameterizedTest(name = "{0} -> {2}")
  @MethodSource("settings")
  @Evidence("DOC UG:ag-works-prov-methods; OURS any one suffices, the first one decides")
  void sayHowAPipelineIsProvisioned(
      String name,
      Consumer<UpdateAccountSettingsRequest.Builder> settings,
      DeploymentStatus status,
      int stacks) {
    removeRole();
    set(settings);
    createService("shop", "dev");

    assertThat(pipeline("shop").deploymentStatus()).isEqualTo(status);
    assertThat(
            proton
                .listServicePipelineProvisionedResources(r -> r.serviceName("shop"))
                .provisionedResources())
        .hasSize(stacks);
  }

  @Test
  @Evidence("DOC UG:ag-works-prov-methods: a self-managed pipeline waits, and its service with it")
  void letAServiceWaitForAReportOnItsPipeline() {
    removeRole();
    set(r -> r.pipelineProvisioningRepository(BRANCH));
    createService("shop", "dev");
    assertThat(service("shop").status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    String arn = pipeline("shop").arn();
    proton.notifyResourceDeploymentStatusChange(r -> r.resourceArn(arn).status("SUCCEEDED"));

    assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
  }
}
