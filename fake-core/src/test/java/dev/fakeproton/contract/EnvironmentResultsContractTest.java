package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.ListEnvironmentOutputsResponse;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;
import software.amazon.awssdk.services.proton.model.ProvisionedResourceEngine;
import software.amazon.awssdk.services.proton.model.Provisioning;

/** What deployments put out and provision. */
class EnvironmentResultsContractTest extends EnvironmentContract {

  @Nested
  class Outputs {

    private List<Output> outputs() {
      return proton.listEnvironmentOutputs(r -> r.environmentName("prod")).outputs();
    }

    private List<Output> outputs(String deploymentId) {
      return proton
          .listEnvironmentOutputs(r -> r.environmentName("prod").deploymentId(deploymentId))
          .outputs();
    }

    private static Output output(String key, String value) {
      return Output.builder().key(key).valueString(value).build();
    }

    @Test
    @Evidence("DOC M:ListEnvironmentOutputs: the outputs of the stack")
    void areThoseOfTheLastSuccess() {
      create("prod");
      prod.succeed(Map.of("VpcId", "vpc-1"));

      assertThat(outputs()).containsExactly(output("VpcId", "vpc-1"));
    }

    @Test
    @Evidence("OURS a success replaces all outputs")
    void areReplacedByALaterSuccess() {
      create("prod");
      prod.succeed(Map.of("VpcId", "vpc-1", "SubnetId", "subnet-1"));
      update(CURRENT_VERSION);
      prod.succeed(Map.of("VpcId", "vpc-2"));

      assertThat(outputs()).containsExactly(output("VpcId", "vpc-2"));
    }

    @Test
    @Evidence("OURS a failure keeps them")
    void areKeptByAFailureAndACancel() {
      create("prod");
      prod.succeed(Map.of("VpcId", "vpc-1"));
      update(CURRENT_VERSION);
      prod.fail("no quota for VPCs");
      update(CURRENT_VERSION);
      cancel();
      prod.step();

      assertThat(outputs()).containsExactly(output("VpcId", "vpc-1"));
    }

    @Test
    @Evidence("OURS nothing before the first success")
    void areNoneBeforeTheFirstSuccess() {
      create("prod");
      ListEnvironmentOutputsResponse reply =
          proton.listEnvironmentOutputs(r -> r.environmentName("prod"));

      assertThat(reply.hasOutputs()).isTrue();
      assertThat(reply.outputs()).isEmpty();
      assertThat(reply.nextToken()).isNull();
    }

    @Test
    @Evidence("DOC M:ListEnvironmentOutputsInput.deploymentId")
    void ofADeploymentAreItsOwn() {
      String first = create("prod").lastAttemptedDeploymentId();
      prod.succeed(Map.of("VpcId", "vpc-1"));
      String second = update(CURRENT_VERSION).lastAttemptedDeploymentId();
      prod.succeed(Map.of("VpcId", "vpc-2"));

      assertThat(outputs(first)).containsExactly(output("VpcId", "vpc-1"));
      assertThat(outputs(second)).containsExactly(output("VpcId", "vpc-2"));
    }

    @Test
    @Evidence("OURS a running, failed or cancelled deployment has put out nothing")
    void ofADeploymentThatHasNotSucceededAreNone() {
      create("prod");
      prod.succeed(Map.of("VpcId", "vpc-1"));
      String id = update(CURRENT_VERSION).lastAttemptedDeploymentId();
      assertThat(outputs(id)).isEmpty();
      prod.fail("no quota for VPCs");

      assertThat(outputs(id)).isEmpty();
    }

    @Test
    @Evidence("OURS an id that is unknown, or of something else, is not found")
    void ofADeploymentOfAnotherEnvironmentAreNotFound() {
      deployed();
      String other = create("test").lastAttemptedDeploymentId();

      assertNotFound(() -> outputs(other)).contains(other);
      assertNotFound(() -> outputs(UNKNOWN_ID)).contains(UNKNOWN_ID);
    }

    @Test
    @Evidence("OURS they go with the record, the current ones stay")
    void ofADeploymentGoWithItsRecord() {
      String id = create("prod").lastAttemptedDeploymentId();
      prod.succeed(Map.of("VpcId", "vpc-1"));
      proton.deleteDeployment(r -> r.id(id));

      assertNotFound(() -> outputs(id));
      assertThat(outputs()).containsExactly(output("VpcId", "vpc-1"));
    }

    @Test
    @Evidence("DOC API:ListEnvironmentOutputs")
    void ofAnUnknownEnvironmentAreNotFound() {
      assertNotFound(() -> outputs()).contains("environment/prod");
    }

    @Test
    @Evidence("DOC M:EmptyNextToken, length 0")
    void neverHaveASecondPage() {
      deployed();

      assertInvalid(
              () -> proton.listEnvironmentOutputs(r -> r.environmentName("prod").nextToken("x")))
          .isEqualTo(
              "1 validation error detected: Value 'x' at 'nextToken' failed to satisfy constraint: Member must have length less than or equal to 0");
      assertThat(
              proton.listEnvironmentOutputs(r -> r.environmentName("prod").nextToken("")).outputs())
          .isEmpty();
    }
  }

  @Nested
  class OutputsOfACustomerManagedEnvironment {

    @BeforeEach
    void makeCustomerManagedTemplate() {
      proton.createEnvironmentTemplate(
          r -> r.name("legacy").provisioning(Provisioning.CUSTOMER_MANAGED));
      publishedVersion("legacy", "1");
      create(
          "prod",
          r ->
              r.templateName("legacy")
                  .spec("{proton: EnvironmentSpec, spec: {VpcId: vpc-1, SubnetId: subnet-1}}"));
      prod.succeed();
    }

    private List<Output> outputs() {
      return proton.listEnvironmentOutputs(r -> r.environmentName("prod")).outputs();
    }

    @Test
    @Evidence("DOC UG:ag-env-customer-managed")
    void areTheValuesOfTheSpec() {
      assertThat(outputs())
          .extracting(Output::key, Output::valueString)
          .containsExactly(tuple("VpcId", "vpc-1"), tuple("SubnetId", "subnet-1"));
    }

    @Test
    @Evidence("OURS the outputs of a customer-managed environment are texts")
    void cannotBeMapsOrLists() {
      assertInvalid(
              () ->
                  create(
                      "other",
                      r ->
                          r.templateName("legacy")
                              .spec("{proton: EnvironmentSpec, spec: {a: [[x]]}}")))
          .contains("spec.a is not a single value");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1025})
    @Evidence("DOC M:OutputValueString, 1 to 1024 characters")
    void haveTheLengthsOfOutputs(int length) {
      String spec = "{proton: EnvironmentSpec, spec: {a: '%s'}}".formatted("x".repeat(length));

      assertInvalid(() -> create("other", r -> r.templateName("legacy").spec(spec)))
          .contains("1 to 1024 characters");
    }

    @Test
    @Evidence("OURS an update of the version is accepted, and the outputs are the spec's values")
    void followTheSpecAlsoWithANewVersion() {
      publishedVersion("legacy", "1");
      update(MINOR_VERSION, r -> r.spec("{proton: EnvironmentSpec, spec: {VpcId: vpc-2}}"));
      prod.succeed();

      assertThat(version(get("prod"))).isEqualTo("1.1");
      assertThat(outputs()).extracting(Output::valueString).containsExactly("vpc-2");
    }
  }

  @Nested
  class ProvisionedResources {

    private List<ProvisionedResource> resources() {
      return proton
          .listEnvironmentProvisionedResources(r -> r.environmentName("prod"))
          .provisionedResources();
    }

    @Test
    @Evidence("INF MIG: the API replaced ProvisionedStacks; OBS GH:tutorial, the form of the name")
    void ofAnAwsManagedEnvironmentAreItsStack() {
      deployed();

      assertThat(resources())
          .singleElement()
          .satisfies(
              stack -> {
                assertThat(stack.provisioningEngine())
                    .isEqualTo(ProvisionedResourceEngine.CLOUDFORMATION);
                assertThat(stack.name()).matches("AWSProton-prod-cloudformation--[A-Z]{15}");
                assertThat(stack.identifier())
                    .startsWith(
                        "arn:aws:cloudformation:us-east-1:123456789012:stack/"
                            + stack.name()
                            + "/");
              });
    }

    @Test
    @Evidence("OURS a stack is updated, not replaced")
    void areTheSameAfterAnUpdate() {
      deployed();
      List<ProvisionedResource> before = resources();
      update(CURRENT_VERSION);
      prod.succeed();

      assertThat(resources()).isEqualTo(before);
    }

    @Test
    @Evidence("DOC M:ProvisionedResource, 200 characters at most")
    void haveShortIdentifiersAlsoForALongName() {
      String name = "n".repeat(100);
      create(name);
      fake.environment(name).succeed();

      assertThat(
              proton
                  .listEnvironmentProvisionedResources(r -> r.environmentName(name))
                  .provisionedResources())
          .allMatch(stack -> stack.name().length() <= 200 && stack.identifier().length() <= 200);
    }

    @Test
    @Evidence("OURS no engine stands for CodeBuild")
    void ofACodebuildEnvironmentAreNone() {
      create("prod", r -> r.protonServiceRoleArn(null).codebuildRoleArn(ROLE));
      prod.succeed();

      assertThat(resources()).isEmpty();
    }

    @Test
    @Evidence("OURS the method is decided when the environment is created")
    void ofACodebuildEnvironmentAreNoneAlsoWithAServiceRole() {
      create("prod", r -> r.protonServiceRoleArn(null).codebuildRoleArn(ROLE));
      prod.succeed();
      update(CURRENT_VERSION, r -> r.protonServiceRoleArn(ROLE));
      prod.succeed();

      assertThat(resources()).isEmpty();
    }

    @Test
    @Evidence("DOC UG:ag-env-customer-managed: Proton provisions nothing")
    void ofACustomerManagedEnvironmentAreNone() {
      proton.createEnvironmentTemplate(
          r -> r.name("legacy").provisioning(Provisioning.CUSTOMER_MANAGED));
      publishedVersion("legacy", "1");
      create("prod", r -> r.templateName("legacy"));
      prod.succeed();

      assertThat(resources()).isEmpty();
    }

    @Test
    @Evidence("OURS nothing before the first success")
    void areNoneBeforeTheFirstSuccess() {
      create("prod");

      assertThat(resources()).isEmpty();
    }

    @Test
    @Evidence("DOC API:ListEnvironmentProvisionedResources")
    void ofAnUnknownEnvironmentAreNotFound() {
      assertNotFound(() -> resources()).contains("environment/prod");
    }

    @Test
    @Evidence("DOC M:EmptyNextToken, length 0")
    void neverHaveASecondPage() {
      deployed();

      assertInvalid(
              () ->
                  proton.listEnvironmentProvisionedResources(
                      r -> r.environmentName("prod").nextToken("x")))
          .contains("'nextToken'");
    }
  }
}
