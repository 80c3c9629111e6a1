package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;

/** Instances and pipelines of template versions whose bundle the fake knows. */
class ServiceInputsContractTest extends InstanceContract {

  @BeforeEach
  void makeAnEnvironmentThatIsSelfManaged() {
    link("acme/infra");
    proton.createEnvironment(
        r ->
            r.name("repo")
                .templateName("vpc")
                .templateMajorVersion("1")
                .provisioningRepository(
                    b -> b.branch("main").name("acme/infra").provider(RepositoryProvider.GITHUB))
                .spec(SPEC));
    fake.environment("repo").succeed();
  }

  /** Publishes 1.1 of {@code web}; version 1.0 is of unknown content. */
  private void publish(Map<String, String> files) {
    fake.templateBundle("bundles", "web.tar.gz", files);
    publishedServiceVersion("web", "1");
  }

  private static Map<String, String> with(String part, String manifest) {
    return Bundles.with(
        Bundles.with(Bundles.service(), part + "_infrastructure/main.tf", ""),
        part + "_infrastructure/manifest.yaml",
        manifest);
  }

  private DeploymentStatus made(String environment) {
    return create("test", r -> r.spec(specIn(environment, "test", "size: small")))
        .deploymentStatus();
  }

  @Nested
  class Inputs {

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        textBlock =
            """
            size: 1                ! instances[0].spec.size: expected type string
            size: huge             ! instances[0].spec.size: is not one of the values in enum
            port: 70000            ! instances[0].spec.port: is greater than maximum 65535
            port: "80"             ! instances[0].spec.port: expected type integer
            """)
    @Evidence("DOC UG:ag-schema: inputs are checked against the schema; OURS kind and texts")
    void ofInstancesMustFitTheSchema(String inputs, String problem) {
      publish(Bundles.service());

      assertInvalid(() -> create("test", r -> r.spec(specWith("test", inputs))))
          .isEqualTo("Invalid spec: " + problem);
      assertInvalid(() -> update(MINOR_VERSION, r -> r.spec(specWith("dev", inputs))))
          .isEqualTo("Invalid spec: " + problem);
    }

    @Test
    @Evidence("OURS environments.md 5.4.1: the effective spec against the target version")
    void thatAreKeptMustFitTheNewVersion() {
      publish(Bundles.service());

      assertInvalid(() -> update(MINOR_VERSION)).contains("spec.size: expected type string");
      assertThat(update(CURRENT_VERSION).deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("OBS GH:cfn#44: unknown inputs pass; services.md 2.3: ignored parts are not checked")
    void mayBeUnknownOrOfOthers() {
      publish(Bundles.service());

      create(
          "test",
          r ->
              r.spec(
                  "{proton: ServiceSpec, pipeline: {tests: 3}, instances: [{name: x, environment: prod, spec: {size: 9}}, {name: test, environment: prod, spec: {colour: red}}]}"));
      assertThat(instance("shop", "test").deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("DOC UG:ag-schema; OURS kind and texts")
    void ofPipelinesMustFitTheSchema() {
      publish(Bundles.service());

      assertInvalid(() -> updatePipeline(MINOR_VERSION, r -> r.spec(pipelineSpec("tests: 3"))))
          .isEqualTo("Invalid spec: pipeline.tests: expected type string");
      assertThat(
              updatePipeline(CURRENT_VERSION, r -> r.spec(pipelineSpec("tests: 3")))
                  .deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("OURS services.md 6.1: NONE validates the spec, by the version in use")
    void ofPipelinesAreCheckedThoughNothingIsDeployed() {
      publish(Bundles.service());
      updatePipeline(MINOR_VERSION);
      pipeline.succeed();

      assertInvalid(() -> updatePipeline(NONE, r -> r.spec(pipelineSpec("tests: 3"))))
          .contains("pipeline.tests");
    }
  }

  @Nested
  class Methods {

    @Test
    @Evidence("DOC UG:ag-infrastructure-tmp-files: no Terraform in CloudFormation; OURS kind")
    void ofTerraformDoNotFitIntoCloudFormation() {
      publish(with("instance", Bundles.TERRAFORM));

      assertInvalid(() -> made("prod")).contains("'web'", "'prod'");
      assertInvalid(() -> update(MINOR_VERSION, r -> r.spec(specWith("dev", "size: small"))))
          .contains("'prod'");
      assertThat(made("repo")).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("DOC UG:ag-infrastructure-tmp-files-terraform: no CloudFormation there; OURS kind")
    void ofCloudFormationDoNotFitIntoTerraform() {
      publish(Bundles.service());

      assertInvalid(() -> made("repo")).contains("'web'", "'repo'");
    }

    @ParameterizedTest
    @CsvSource({"prod", "repo"})
    @Evidence("OURS: the documented rule speaks of CloudFormation and Terraform, not of CodeBuild")
    void ofCodeBuildGoWithEither(String environment) {
      publish(with("instance", Bundles.CODEBUILD));
      made(environment);
      fake.serviceInstance("shop", "test").succeed();

      assertThat(resources("test")).isEmpty();
    }

    @Test
    @Evidence("OURS environments.md 2: unknown content takes the method of the environment")
    void thatAreUnknownAreThoseOfTheEnvironment() {
      made("repo");
      fake.serviceInstance("shop", "test").closePullRequest();

      assertThat(instance("shop", "test").deploymentStatusMessage())
          .isEqualTo("Pull request was closed.");
    }

    @Test
    @Evidence("OURS environments.md 5.8: what CodeBuild provisions is not listed")
    void thatChangeTakeTheStackAlong() {
      publish(with("instance", Bundles.CODEBUILD));
      assertThat(resources("dev")).hasSize(1);
      update(MINOR_VERSION, r -> r.spec(specWith("dev", "size: small")));
      dev.succeed();

      assertThat(resources("dev")).isEmpty();
    }

    @Test
    @Evidence("OURS environments.md 2: the pipeline_infrastructure manifest before the settings")
    void ofPipelinesAreThoseOfTheBundle() {
      publish(with("pipeline", Bundles.TERRAFORM));
      updatePipeline(MINOR_VERSION);
      pipeline.closePullRequest();

      assertThat(pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.CANCELLED);
    }

    @Test
    @Evidence("OURS environments.md 2: a failed attempt says nothing about the version in use")
    void ofPipelinesFollowTheVersionThatIsDeployedAgain() {
      List<ProvisionedResource> before = resourcesOfPipeline();
      publish(with("pipeline", Bundles.CODEBUILD));
      updatePipeline(MINOR_VERSION);
      pipeline.fail("no capacity");
      proton.updateService(r -> r.name("shop").spec(specOf("dev")));
      fake.serviceInstance("shop", "live").succeed();
      pipeline.succeed();

      assertThat(version(pipeline())).isEqualTo("1.0");
      assertThat(resourcesOfPipeline()).isEqualTo(before).hasSize(1);
    }

    private List<ProvisionedResource> resources(String instance) {
      return proton
          .listServiceInstanceProvisionedResources(
              r -> r.serviceName("shop").serviceInstanceName(instance))
          .provisionedResources();
    }

    private List<ProvisionedResource> resourcesOfPipeline() {
      return proton
          .listServicePipelineProvisionedResources(r -> r.serviceName("shop"))
          .provisionedResources();
    }
  }
}
