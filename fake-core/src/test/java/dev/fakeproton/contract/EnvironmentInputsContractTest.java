package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MAJOR_VERSION;

import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Provisioning;

/** Environments of template versions whose bundle the fake knows. */
class EnvironmentInputsContractTest extends ConnectionContract {

  private static final String CODEBUILD_ROLE = "arn:aws:iam::123456789012:role/Build";

  private static String spec(String inputs) {
    return "{proton: EnvironmentSpec, spec: {" + inputs + "}}";
  }

  /** Publishes the next version of {@code vpc}, which tests of environments know as unknown. */
  private void publish(String major, Map<String, String> files) {
    fake.templateBundle("bundles", "vpc.tar.gz", files);
    publishedVersion("vpc", major);
  }

  private static Map<String, String> manifest(String manifest) {
    return Bundles.with(
        Bundles.with(Bundles.environment(), "infrastructure/main.tf", ""),
        "infrastructure/manifest.yaml",
        manifest);
  }

  @Nested
  class Create {

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        textBlock =
            """
            zones: 2                                   ! Missing property [vpc_cidr]
            'vpc_cidr: 10.0.0.0/16, zones: 4'          ! spec.zones: is greater than maximum 3
            'vpc_cidr: 10.0.0.0/16, zones: "2"'        ! spec.zones: expected type number
            'vpc_cidr: 10.0.0.0/16, stage: secret'     ! spec.stage: is not one of the values in enum
            vpc_cidr: private                          ! spec.vpc_cidr: does not match pattern ([0-9]{1,3}\\.){3}[0-9]{1,3}($|/(16|24))
            """)
    @Evidence("DOC UG:ag-schema: inputs are checked against the schema; OURS kind and texts")
    void refusesInputsThatBreakTheSchema(String inputs, String problem) {
      publish("1", Bundles.environment());

      assertInvalid(() -> create("prod", r -> r.spec(spec(inputs))))
          .isEqualTo("Invalid spec: " + problem);
    }

    @ParameterizedTest
    @CsvSource({"'vpc_cidr: 10.0.0.0/16'", "'vpc_cidr: 10.0.0.0, unknown: [x], stage: live'"})
    @Evidence("DOC UG:ag-schema: defaults; OBS GH:cfn#44: unknown inputs pass")
    void acceptsInputsThatFit(String inputs) {
      publish("1", Bundles.environment());

      assertThat(create("prod", r -> r.spec(spec(inputs))).deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("OURS: templates.md 6, no checks against a bundle of unknown content")
    void acceptsAnythingWhereTheBundleIsUnknown() {
      assertThat(create("prod", r -> r.spec(spec("zones: x"))).deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("OURS: the version that is deployed decides")
    void checksAgainstTheVersionThatIsNamed() {
      publish("1", Bundles.environment());

      create("old", r -> r.spec(spec("zones: x")).templateMinorVersion("0"));

      assertInvalid(() -> create("new", r -> r.spec(spec("zones: x")).templateMinorVersion("1")));
    }

    @Test
    @Evidence("OURS: ruling 6, the form comes before the inputs")
    void refusesAnotherFormFirst() {
      publish("1", Bundles.environment());

      assertInvalid(() -> create("prod", r -> r.spec("{proton: ServiceSpec, spec: {}}")))
          .isEqualTo("Invalid spec: expected proton: EnvironmentSpec");
    }

    @Test
    @Evidence("DOC UG:ag-env-customer-managed: the values are described by the schema")
    void checksTheValuesOfCustomerManagedEnvironments() {
      proton.createEnvironmentTemplate(
          r -> r.name("legacy").provisioning(Provisioning.CUSTOMER_MANAGED));
      fake.templateBundle(
          "bundles", "vpc.tar.gz", Map.of("schema/schema.yaml", Bundles.OUTPUTS_SCHEMA));
      publishedVersion("legacy", null);

      assertInvalid(() -> create("prod", r -> r.templateName("legacy").spec(spec("Subnet: a"))))
          .isEqualTo("Invalid spec: Missing property [VpcId]");
    }
  }

  @Nested
  class Method {

    @Test
    @Evidence("DOC UG:ag-works-prov-methods: the bundle decides; OURS kind")
    void ofCloudFormationNeedsAServiceRole() {
      publish("1", Bundles.environment());

      assertInvalid(
              () ->
                  create(
                      "prod", r -> r.protonServiceRoleArn(null).codebuildRoleArn(CODEBUILD_ROLE)))
          .contains("CLOUDFORMATION")
          .contains("protonServiceRoleArn or environmentAccountConnectionId");
    }

    @Test
    @Evidence("DOC UG:ag-works-prov-methods: the bundle decides; OURS kind")
    void ofCodeBuildNeedsACodeBuildRole() {
      publish("1", manifest(Bundles.CODEBUILD));

      assertInvalid(() -> create("prod"))
          .contains("CODEBUILD")
          .contains("codebuildRoleArn or environmentAccountConnectionId");
      create("prod", r -> r.codebuildRoleArn(CODEBUILD_ROLE));
      assertThat(prod.status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("OURS environments.md 5.1: a connection needs the role of the bundle's method")
    void ofCodeBuildNeedsThatRoleOfAConnection() {
      publish("1", manifest(Bundles.CODEBUILD));
      String without = accepted();

      assertInvalid(
              () ->
                  create(
                      "prod",
                      r -> r.protonServiceRoleArn(null).environmentAccountConnectionId(without)))
          .contains("has no codebuildRoleArn");
    }

    @Test
    @Evidence("DOC UG:ag-works-prov-methods: the bundle decides; OURS kind")
    void ofTerraformNeedsARepository() {
      publish("1", manifest(Bundles.TERRAFORM));

      assertInvalid(() -> create("prod")).contains("TERRAFORM").contains("provisioningRepository");
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("DOC UG:ag-schema; OURS environments.md 5.4.1 kind")
    void refusesInputsThatBreakTheSchema() {
      publish("1", Bundles.environment());
      deployed();

      assertInvalid(() -> update(CURRENT_VERSION, r -> r.spec(spec("zones: 2"))))
          .isEqualTo("Invalid spec: Missing property [vpc_cidr]");
      assertThat(prod.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("OURS: environments.md 5.4.1, the spec in use against the target version")
    void checksTheSpecInUseAgainstTheTargetVersion() {
      deployed();
      publish(
          null,
          Bundles.environment(
              Bundles.ENVIRONMENT_SCHEMA.replace("[vpc_cidr, stage]", "[vpc_cidr, zones]")));

      assertInvalid(() -> update(MAJOR_VERSION))
          .isEqualTo("Invalid spec: Missing property [zones]");
      update(MAJOR_VERSION, r -> r.spec(spec("vpc_cidr: 10.0.0.0/16, zones: 2")));
      assertThat(prod.status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("DOC UG:ag-works-prov-methods: the bundle decides; OURS that it does at updates too")
    void needsTheParameterOfTheTargetVersionsMethod() {
      deployed();
      publish(null, manifest(Bundles.CODEBUILD));

      assertInvalid(() -> update(MAJOR_VERSION)).contains("codebuildRoleArn");
      update(MAJOR_VERSION, r -> r.codebuildRoleArn(CODEBUILD_ROLE));
      assertThat(prod.status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }
  }
}
