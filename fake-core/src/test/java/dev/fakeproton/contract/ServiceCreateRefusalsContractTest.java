package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.CreateServiceRequest;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What CreateService refuses, and in which order it looks. */
class ServiceCreateRefusalsContractTest extends ServiceStatesContract {

  private static final String ROLES_TEXT =
      "Operation cannot be run until pipeline roles have been configured";

  private ServiceStatus createWeb(Consumer<CreateServiceRequest.Builder> more) {
    return proton
        .createService(
            r ->
                r.name("shop")
                    .templateName("web")
                    .templateMajorVersion("1")
                    .branchName("main")
                    .repositoryConnectionArn(CONNECTION)
                    .repositoryId("acme/shop")
                    .spec(specOf("dev"))
                    .applyMutation(more))
        .service()
        .status();
  }

  private ServiceStatus createJob(Consumer<CreateServiceRequest.Builder> more) {
    return proton
        .createService(
            r ->
                r.name("job")
                    .templateName("job")
                    .templateMajorVersion("1")
                    .spec(jobSpecOf("dev"))
                    .applyMutation(more))
        .service()
        .status();
  }

  private static String in(String environment) {
    return "{proton: ServiceSpec, instances: [{name: dev, environment: " + environment + "}]}";
  }

  @Nested
  class TheTemplate {

    @Test
    @Evidence("INF API:CreateService declares it")
    void mustExist() {
      assertNotFound(() -> createJob(r -> r.templateName("nowhere")))
          .contains("service-template/nowhere");
    }

    @Test
    @Evidence("INF API:CreateService declares it")
    void mustHaveTheMajorVersion() {
      assertNotFound(() -> createJob(r -> r.templateMajorVersion("7"))).contains("job:7");
    }

    @Test
    @Evidence("OBS GH:roadmap#79, the text")
    void mustHaveTheMinorVersion() {
      assertNotFound(() -> createJob(r -> r.templateMinorVersion("7")))
          .isEqualTo(
              "The requested service template version does not exist: "
                  + "arn:aws:proton:us-east-1:123456789012:service-template/job:1.7");
    }

    @Test
    @Evidence("OURS ruling 4")
    void mustHaveAPublishedMinorIfNoneIsNamed() {
      draftServiceVersion("job", null);

      assertInvalid(() -> createJob(r -> r.templateMajorVersion("2"))).contains("major version 2");
    }

    @Test
    @Evidence("OURS ruling 4")
    void mustHaveAVersionThatIsRegistered() {
      fake.progress(Kind.SERVICE_TEMPLATE_VERSION, Progression.manually());
      draftServiceVersion("job", "1");

      assertInvalid(() -> createJob(r -> r.templateMinorVersion("1")))
          .contains("REGISTRATION_IN_PROGRESS");
      fake.serviceTemplateVersion("job", "1.1").fail("no manifest");

      assertInvalid(() -> createJob(r -> r.templateMinorVersion("1")))
          .contains("REGISTRATION_FAILED");
    }
  }

  @Nested
  class ThePipeline {

    @ParameterizedTest
    @ValueSource(strings = {"branch", "repository", "connection"})
    @Evidence("DOC UG:ag-create-svc, leave them out; OURS kind")
    void ofATemplateWithoutOneTakesNoRepository(String member) {
      assertInvalid(() -> createJob(r -> set(r, member, true))).contains("'job'", "no pipeline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"branch", "repository", "connection"})
    @Evidence("OURS services.md 4.1")
    void needsAllOfItsRepository(String member) {
      assertInvalid(() -> createWeb(r -> set(r, member, false)))
          .contains("branchName", "repositoryId", "repositoryConnectionArn");
    }

    private void set(CreateServiceRequest.Builder request, String member, boolean given) {
      switch (member) {
        case "branch" -> request.branchName(given ? "main" : null);
        case "repository" -> request.repositoryId(given ? "acme/shop" : null);
        default -> request.repositoryConnectionArn(given ? CONNECTION : null);
      }
    }

    @Test
    @Evidence("DOC UG:ag-create-svc, M:CreateServiceInput.spec; OURS kind")
    void ofATemplateWithoutOneTakesNoInputs() {
      assertInvalid(() -> createJob(r -> r.spec(specOf("dev")))).contains("pipeline:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null"})
    @Evidence("OURS services.md 2.2: absent, null and empty are the same")
    void mayHaveAnEmptyBlockAnywhere(String block) {
      String spec = "{proton: ServiceSpec, pipeline: " + block + ", instances: []}";

      assertThat(createJob(r -> r.spec(spec))).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }

    @Test
    @Evidence("OBS GH:cfn#44, the text")
    void needsRoles() {
      proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(""));

      assertInvalid(() -> createWeb(r -> {})).isEqualTo(ROLES_TEXT);
    }

    @Test
    @Evidence("OURS services.md 4.1: any one setting suffices")
    void isContentWithACodebuildRole() {
      proton.updateAccountSettings(
          r -> r.pipelineServiceRoleArn("").pipelineCodebuildRoleArn(ROLE));

      assertThat(createWeb(r -> {})).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }

    @Test
    @Evidence("OBS GH:cfn#44, a service with a pipeline")
    void isNoReasonToNeedRolesWhereThereIsNone() {
      proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(""));

      assertThat(createJob(r -> {})).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a list",
        "{instances: []}",
        "{proton: EnvironmentSpec, instances: []}",
        "{proton: ServiceSpec}",
        "{proton: ServiceSpec, instances: {}}",
        "{proton: ServiceSpec, instances: [dev]}",
        "{proton: ServiceSpec, instances: [{environment: prod}]}",
        "{proton: ServiceSpec, instances: [{name: dev}]}",
        "{proton: ServiceSpec, instances: [{name: -dev, environment: prod}]}",
        "{proton: ServiceSpec, instances: [{name: dev, environment: prod, spec: []}]}",
        "{proton: ServiceSpec, pipeline: [], instances: []}",
        "{proton: ServiceSpec, instances: [{name: a, environment: prod}, {name: a, environment: prod}]}",
        "{proton: ServiceSpec, instances: [{name: a, environment: prod, spec: {x: '${Proton::CURRENT_VAL}'}}]}"
      })
  @Evidence("DOC UG:ag-create-svc, the form; OBS GH:cfn#36, one kind; else OURS services.md 2.2")
  void aSpecOfAnotherFormIsInvalid(String spec) {
    assertInvalid(() -> createJob(r -> r.spec(spec))).startsWith("Invalid spec: ");
    assertThat(proton.listServices(r -> {}).services()).isEmpty();
  }

  @Test
  @Evidence("DOC UG:ag-create-svc: a spec is YAML; OURS kind")
  void aSpecThatIsNoYamlIsInvalid() {
    assertInvalid(() -> createJob(r -> r.spec("a: ["))).startsWith("Spec is not valid YAML: ");
  }

  @Nested
  class TheEnvironment {

    private void environment(String name, String template) {
      proton.createEnvironment(
          r ->
              r.name(name)
                  .templateName(template)
                  .templateMajorVersion("1")
                  .protonServiceRoleArn(ROLE)
                  .spec(SPEC));
    }

    @Test
    @Evidence("OURS ruling 5: environments named in a spec")
    void mustExist() {
      assertNotFound(() -> createJob(r -> r.spec(in("nowhere")))).contains("environment/nowhere");
    }

    @Test
    @Evidence("DOC UG:ag-works-objects, UG:template-create; OURS kind")
    void mustBeCompatible() {
      publishedTemplate("db");
      environment("other", "db");

      assertInvalid(() -> createJob(r -> r.spec(in("other")))).contains("'other'", "'db'");
    }

    @Test
    @Evidence("DOC environments.md 2: the methods do not mix; OURS kind")
    void mustBeProvisionedAlike() {
      fake.templateBundle(
          "bundles",
          "web.tar.gz",
          Bundles.with(
              Bundles.with(Bundles.service(), "instance_infrastructure/main.tf", ""),
              "instance_infrastructure/manifest.yaml",
              Bundles.TERRAFORM));
      publishedServiceVersion("web", "1");

      assertInvalid(() -> createWeb(r -> {})).contains("'prod'");
    }

    @Test
    @Evidence("OURS services.md 4.1")
    void mustHaveBeenDeployed() {
      fake.environment("broken").progress(Progression.manually());
      environment("broken", "vpc");

      assertConflict(() -> createJob(r -> r.spec(in("broken")))).contains("IN_PROGRESS");
      fake.environment("broken").fail(WHY);

      assertConflict(() -> createJob(r -> r.spec(in("broken")))).contains("FAILED");
    }

    @Test
    @Evidence("OURS services.md 4.1")
    void mustNotBeInDeletion() {
      fake.environment("prod").progress(Progression.manually());
      proton.deleteEnvironment(r -> r.name("prod"));

      assertConflict(() -> createJob(r -> {})).contains("DELETE_IN_PROGRESS");
      fake.environment("prod").fail(WHY);

      assertConflict(() -> createJob(r -> {})).contains("DELETE_FAILED");
    }

    @Test
    @Evidence("OURS services.md 4.1: being updated is no obstacle")
    void mayBeInAnUpdate() {
      fake.environment("prod").progress(Progression.manually());
      proton.updateEnvironment(
          r -> r.name("prod").deploymentType(DeploymentUpdateType.CURRENT_VERSION));

      assertThat(createJob(r -> {})).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }
  }

  @Nested
  class Inputs {

    private static String spec(String pipeline, String inputs) {
      return "{proton: ServiceSpec, pipeline: {%s}, instances: [{name: dev, environment: prod, spec: {%s}}]}"
          .formatted(pipeline, inputs);
    }

    private void publishKnownBundle() {
      fake.templateBundle("bundles", "web.tar.gz", Bundles.service());
      publishedServiceVersion("web", "1");
    }

    @Test
    @Evidence("DOC UG:ag-schema: inputs are checked against the schema; OURS kind")
    void ofAnInstanceMustFitTheSchema() {
      publishKnownBundle();

      assertInvalid(() -> createWeb(r -> r.spec(spec("", "port: 70000"))))
          .isEqualTo("Invalid spec: instances[0].spec.port: is greater than maximum 65535");
    }

    @Test
    @Evidence("DOC UG:ag-schema: inputs are checked against the schema; OURS kind")
    void ofAPipelineMustFitTheSchema() {
      publishKnownBundle();

      assertInvalid(() -> createWeb(r -> r.spec(spec("tests: 1", "port: 80"))))
          .contains("pipeline.tests");
    }

    @Test
    @Evidence("OBS GH:cfn#44, GH:cfn#47: unknown inputs pass")
    void mayBeUnknownToTheSchema() {
      publishKnownBundle();

      assertThat(createWeb(r -> r.spec(spec("test: make", "size: large, ports: 3"))))
          .isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }
  }
}
