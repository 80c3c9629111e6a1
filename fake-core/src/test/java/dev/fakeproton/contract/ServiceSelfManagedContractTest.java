package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** Services whose parts the customer's automation provisions, which reports how it went. */
class ServiceSelfManagedContractTest extends ServiceStatesContract {

  private static final RepositoryBranchInput REPOSITORY =
      RepositoryBranchInput.builder()
          .provider(RepositoryProvider.GITHUB)
          .name("acme/infra")
          .branch("main")
          .build();

  @BeforeEach
  void makeASelfManagedEnvironment() {
    link("acme/infra");
    fake.environment("iac").progress(Progression.immediately());
    proton.createEnvironment(
        r ->
            r.name("iac")
                .templateName("vpc")
                .templateMajorVersion("1")
                .provisioningRepository(REPOSITORY)
                .spec(SPEC));
  }

  private static String inIac(String... instances) {
    return jobSpecOf(instances).replace("prod", "iac");
  }

  private void createInIac(String... instances) {
    proton.createService(
        r -> r.name("shop").templateName("job").templateMajorVersion("1").spec(inIac(instances)));
  }

  @Test
  @Evidence("DOC UG:ag-works-prov-methods: Proton waits for the report")
  void waitForTheReport() {
    fake.progress(Kind.SERVICE, Progression.immediately());
    createInIac("dev");
    assertThat(shop().status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);

    proton.notifyResourceDeploymentStatusChange(
        r ->
            r.resourceArn(arn("/service-instance/dev"))
                .deploymentId(instance("shop", "dev").lastAttemptedDeploymentId())
                .status(ResourceDeploymentStatus.SUCCEEDED));

    assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  @Evidence("OURS README, table ServiceStatus: CANCELLED by a closed pull request is not SUCCEEDED")
  void failToBeCreatedWhenAPullRequestIsClosed() {
    createInIac("dev", "live");
    dev.succeed();

    live.closePullRequest();

    assertThat(shop().status()).isEqualTo(ServiceStatus.CREATE_FAILED);
    assertThat(shop().statusMessage()).contains(arn("/service-instance/live"));
    assertThat(listed("live").orElseThrow().deploymentStatus())
        .isEqualTo(DeploymentStatus.CANCELLED);
  }

  @Test
  @Evidence("OURS README, table ServiceStatus: CANCELLED by a closed pull request is not SUCCEEDED")
  void takeNewInstancesBackWhenAPullRequestIsClosed() {
    createInIac("dev");
    shop.succeed();
    update(inIac("dev", "added"));

    added.closePullRequest();

    assertThat(shop().status()).isEqualTo(ServiceStatus.UPDATE_FAILED_CLEANUP_IN_PROGRESS);
    assertThat(shop().spec()).isEqualTo(inIac("dev"));
  }

  @Test
  @Evidence("OURS README, table ServiceStatus: CANCELLED by a closed pull request is not SUCCEEDED")
  void failToBeUpdatedWhenThePullRequestOfThePipelineIsClosed() {
    proton.updateAccountSettings(
        r -> r.pipelineServiceRoleArn("").pipelineProvisioningRepository(REPOSITORY));
    dropping();
    live.succeed();

    pipeline.closePullRequest();

    assertThat(shop().status()).isEqualTo(ServiceStatus.UPDATE_FAILED);
    assertThat(shop().spec()).isEqualTo(specOf("dev"));
  }

  @Test
  @Evidence("OURS: the handle on a service closes all pull requests that are open")
  void canHaveAllPullRequestsClosed() {
    createInIac("dev", "live");

    shop.closePullRequest();

    assertThat(shop.status()).isEqualTo(ServiceStatus.CREATE_FAILED);
    assertThat(listed("dev").orElseThrow().deploymentStatus())
        .isEqualTo(DeploymentStatus.CANCELLED);
  }
}
