package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertAccessDenied;
import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.FAILED;
import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.SUCCEEDED;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What can be reported on, and by whom: rules N1 to N3, N8 and N13 of environments.md 10.2. */
class ReportableResourcesContractTest extends SelfManagedContract {

  private static final String THERE = "222222222222";
  private static final String ROLE_THERE = "arn:aws:iam::222222222222:role/Build";

  private final ProtonClient there = fake.account(THERE).client();
  private final ProtonClient elsewhere = fake.account("333333333333").client();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:proton:us-east-1:123456789012:environment/nowhere",
        "arn:aws:proton:us-east-1:123456789012:component/nowhere",
        "arn:aws:proton:us-east-1:123456789012:service/nowhere/pipeline",
        "arn:aws:proton:us-east-1:123456789012:service/nowhere/service-instance/dev",
        "arn:aws:proton:us-east-1:999999999999:environment/prod",
        "arn:aws:proton:eu-west-1:123456789012:environment/prod",
        "arn:aws-cn:proton:us-east-1:123456789012:environment/prod"
      })
  @Evidence("DOC API declares it (N1)")
  void whatIsNotThereIsNotFound(String arn) {
    assertNotFound(() -> report(proton, arn, r -> r.status(SUCCEEDED))).contains(arn);
  }

  @Test
  @Evidence("DOC the region of a resource is that of its calls (N1)")
  void whatIsInAnotherRegionIsNotFound() {
    create(Kind.ENVIRONMENT);
    ProtonClient abroad = fake.account("123456789012").in(Region.EU_WEST_1).client();

    assertNotFound(() -> report(abroad, arn(Kind.ENVIRONMENT), r -> r.status(SUCCEEDED)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:proton:us-east-1:123456789012:environment-template/vpc",
        "arn:aws:proton:us-east-1:123456789012:environment-template/vpc:1.0",
        "arn:aws:proton:us-east-1:123456789012:service/shop",
        "arn:aws:proton:us-east-1:123456789012:repository/github:acme/infra",
        "arn:aws:proton:us-east-1:123456789012:deployment/00000000-0000-4000-8000-000000000000",
        "arn:aws:proton:us-east-1:123456789012:environment-account-connection/00000000-0000-4000-8000-000000000000",
        "arn:aws:s3:::bucket"
      })
  @Evidence("OURS N2: it is of no kind that is deployed")
  void whatIsNotDeployedIsRefused(String arn) {
    assertInvalid(() -> report(proton, arn, r -> r.status(SUCCEEDED))).contains(arn);
  }

  @Test
  @Evidence("OURS N13: reports are for self-managed and CodeBuild provisioning")
  void whatProtonProvisionsIsRefused() {
    proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(ROLE));
    createService("shop", "dev");
    proton.createComponent(
        r -> r.name("bucket").environmentName("prod").manifest(MANIFEST).templateFile("file"));
    String prod = "arn:aws:proton:us-east-1:123456789012:environment/prod";

    assertInvalid(() -> report(proton, prod, r -> r.status(SUCCEEDED))).contains("AWS_MANAGED");
    for (Kind kind : new Kind[] {Kind.SERVICE_INSTANCE, Kind.SERVICE_PIPELINE, Kind.COMPONENT}) {
      assertInvalid(() -> report(kind, SUCCEEDED)).contains(arn(kind), "AWS_MANAGED");
    }
  }

  @Test
  @Evidence("OURS N13: nobody provisions it")
  void whatTheCustomerManagesIsRefused() {
    proton.createEnvironmentTemplate(
        r -> r.name("existing").provisioning(Provisioning.CUSTOMER_MANAGED));
    publishedVersion("existing", null);
    deployedEnvironment("theirs", "existing");
    String arn = "arn:aws:proton:us-east-1:123456789012:environment/theirs";

    assertInvalid(() -> report(proton, arn, r -> r.outputs(output("VpcId", "vpc-1"))))
        .contains("CUSTOMER_MANAGED");
  }

  @Nested
  class Callers {

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"ENVIRONMENT", "SERVICE_INSTANCE", "SERVICE_PIPELINE", "COMPONENT"})
    @Evidence("OURS N3: neither owner nor environment account")
    void areNotAnybody(Kind kind) {
      create(kind);

      assertAccessDenied(() -> report(elsewhere, arn(kind), r -> r.status(SUCCEEDED)))
          .contains("333333333333", arn(kind));
      assertThat(handle(kind).status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    /** The environment {@code far}, built by CodeBuild in another account. */
    private void createEnvironmentThere() {
      String id =
          there
              .createEnvironmentAccountConnection(
                  r ->
                      r.environmentName("far")
                          .managementAccountId("123456789012")
                          .codebuildRoleArn(ROLE_THERE))
              .environmentAccountConnection()
              .id();
      proton.acceptEnvironmentAccountConnection(r -> r.id(id));
      proton.createEnvironment(
          r ->
              r.name("far")
                  .templateName("vpc")
                  .templateMajorVersion("1")
                  .environmentAccountConnectionId(id)
                  .spec(SPEC));
    }

    @Test
    @Evidence("OBS GH:cb#42: CodeBuild jobs report with the management account's ARN (N3)")
    void mayBeTheEnvironmentAccount() {
      createEnvironmentThere();
      String arn = "arn:aws:proton:us-east-1:123456789012:environment/far";
      report(there, arn, r -> r.outputs(output("VpcId", "vpc-1")));

      assertThat(proton.listEnvironmentOutputs(r -> r.environmentName("far")).outputs())
          .containsExactly(output("VpcId", "vpc-1"));
      assertAccessDenied(() -> report(elsewhere, arn, r -> r.outputs(output("VpcId", "vpc-2"))));
    }

    @Test
    @Evidence("OBS GH:cb#42 (N3): the same for what lives in the environment")
    void mayBeTheEnvironmentAccountOfAnInstance() {
      createEnvironmentThere();
      proton.createService(
          r ->
              r.name("shop")
                  .templateName("job")
                  .templateMajorVersion("1")
                  .spec("{proton: ServiceSpec, instances: [{name: dev, environment: far}]}"));
      report(there, arn(Kind.SERVICE_INSTANCE), r -> r.outputs(output("Url", "u")));

      assertThat(outputs(Kind.SERVICE_INSTANCE)).containsExactly("Url=u");
    }
  }

  /** The environment {@code prod} is AWS-managed; {@code infra} is built by CodeBuild here. */
  @Nested
  class CodeBuild {

    private void createBuilt() {
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      proton.createEnvironment(
          r ->
              r.name("infra")
                  .templateName("vpc")
                  .templateMajorVersion("1")
                  .codebuildRoleArn(ROLE)
                  .spec(SPEC));
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "SUCCEEDED", "FAILED"})
    @Evidence("DOC CodeBuild itself reports its status; OURS the rest (N6 to N8)")
    void decidesByItsJobAndTakesOutputsFromReports(ResourceDeploymentStatus status) {
      createBuilt();
      report(Kind.ENVIRONMENT, r -> r.status(status).outputs(output("VpcId", "vpc-1")));
      assertThat(handle(Kind.ENVIRONMENT).status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(outputs(Kind.ENVIRONMENT)).isEmpty();
      handle(Kind.ENVIRONMENT).step();

      assertThat(handle(Kind.ENVIRONMENT).status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(outputs(Kind.ENVIRONMENT)).containsExactly("VpcId=vpc-1");
    }

    @Test
    @Evidence("OBS samples of GH:cb: outputs without status (N7)")
    void takesTheNewestOutputs() {
      createBuilt();
      report(Kind.ENVIRONMENT, r -> r.outputs(output("VpcId", "vpc-1"), output("Old", "x")));
      report(Kind.ENVIRONMENT, r -> r.outputs(output("VpcId", "vpc-2")));
      handle(Kind.ENVIRONMENT).step();

      assertThat(outputs(Kind.ENVIRONMENT)).containsExactly("VpcId=vpc-2");
    }

    @Test
    @Evidence("OURS N5, N8: what was reported of a job that fails is nothing")
    void forgetsTheOutputsOfAJobThatFails() {
      createBuilt();
      String id = deployment(Kind.ENVIRONMENT).id();
      report(Kind.ENVIRONMENT, r -> r.outputs(output("VpcId", "vpc-1")));
      handle(Kind.ENVIRONMENT).fail(WHY);

      assertThat(outputs(Kind.ENVIRONMENT)).isEmpty();
      assertThat(outputs(Kind.ENVIRONMENT, id)).isEmpty();
    }

    @Test
    @Evidence("OBS GH:cb, container-image-pipeline.ts (N9); OURS N10")
    void takesOutputsAlsoAfterASuccessButNoStatus() {
      createBuilt();
      handle(Kind.ENVIRONMENT).step();
      report(Kind.ENVIRONMENT, r -> r.outputs(output("Image", "2")));

      assertThat(outputs(Kind.ENVIRONMENT)).containsExactly("Image=2");
      assertConflict(() -> report(Kind.ENVIRONMENT, FAILED)).contains("SUCCEEDED");
    }
  }

  @Nested
  class PullRequests {

    @Test
    @Evidence("DOC UG:ag-works-prov-methods; OURS the text")
    void thatAreClosedLeaveAnEnvironmentWithoutVersion() {
      create(Kind.ENVIRONMENT);
      handle(Kind.ENVIRONMENT).closePullRequest();
      var environment = proton.getEnvironment(r -> r.name("infra")).environment();

      assertThat(environment.deploymentStatus()).isEqualTo(DeploymentStatus.CANCELLED);
      assertThat(environment.deploymentStatusMessage()).isEqualTo("Pull request was closed.");
      assertThat(environment.templateMajorVersion()).isNull();
      assertThat(environment.lastSucceededDeploymentId()).isNull();
      assertInvalid(() -> update(Kind.ENVIRONMENT)).contains("'infra'");
    }

    @Test
    @Evidence("DOC UG:ag-env-update: cancelling closes it; OBS the text")
    void thatACancelClosesTellOfTheCancel() {
      createDeployed(Kind.ENVIRONMENT);
      fake.progress(Progression.manually());
      update(Kind.ENVIRONMENT);
      cancel(Kind.ENVIRONMENT);
      handle(Kind.ENVIRONMENT).closePullRequest();

      assertThat(message(Kind.ENVIRONMENT)).isEqualTo("User initiated cancellation.");
    }

    @Test
    @Evidence("OURS ServiceStatus: a closed pull request is no success")
    void thatAreClosedLetTheServiceFail() {
      create(Kind.SERVICE_INSTANCE);
      handle(Kind.SERVICE_INSTANCE).closePullRequest();

      assertThat(service("shop").status()).isEqualTo(ServiceStatus.CREATE_FAILED);
    }
  }

  @Nested
  class AnnouncedWork {

    /** The service {@code shop} gets a second instance; its pipeline follows that. */
    private String announcePipeline() {
      create(Kind.SERVICE_INSTANCE);
      report(Kind.SERVICE_INSTANCE, SUCCEEDED);
      proton.deleteService(r -> r.name("shop"));
      create(Kind.SERVICE_PIPELINE);
      report(Kind.SERVICE_PIPELINE, SUCCEEDED);
      String id = deployment(Kind.SERVICE_PIPELINE).id();
      proton.updateService(
          r ->
              r.name("shop")
                  .spec("{proton: ServiceSpec, instances: [{name: dev, environment: infra}]}"));
      assertThat(handle(Kind.SERVICE_PIPELINE).status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      return id;
    }

    @Test
    @Evidence("OBS GH:tutorial, chapter 1: a pipeline follows the instances; the refusal is OURS")
    void cannotBeReportedOnWhileItsServiceIsCreated() {
      fake.progress(Progression.manually());
      createService("cart", "dev");
      String pipeline = arn(Kind.SERVICE_PIPELINE).replace("shop", "cart");

      assertConflict(() -> report(proton, pipeline, r -> r.status(SUCCEEDED)))
          .contains("has not begun");
      assertConflict(() -> report(proton, pipeline, r -> r.outputs(output("a", "b"))))
          .contains("has not begun");
    }

    @Test
    @Evidence("OURS services.md 3.3: only the status changes at acceptance")
    void cannotBeReportedOn() {
      String before = announcePipeline();

      assertConflict(() -> report(Kind.SERVICE_PIPELINE, FAILED)).contains("has not begun");
      assertConflict(() -> report(Kind.SERVICE_PIPELINE, r -> r.outputs(output("a", "b"))))
          .contains("has not begun");
      assertThat(outputs(Kind.SERVICE_PIPELINE, before)).isEmpty();
    }

    @Test
    @Evidence("OURS N14a: the latest deployment is the finished one")
    void letsTheReportOnTheLatestDeploymentBeRepeated() {
      String id = announcePipeline();
      report(Kind.SERVICE_PIPELINE, r -> r.status(SUCCEEDED).deploymentId(id));

      assertThat(service("shop").status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
    }

    @Test
    @Evidence("DOC UG:ag-svc-update; environments.md 10: the pipeline is reported on in its turn")
    void isReportedOnInItsTurn() {
      announcePipeline();
      report(Kind.SERVICE_INSTANCE, SUCCEEDED);
      report(Kind.SERVICE_PIPELINE, SUCCEEDED);

      assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
    }
  }
}
