package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.Provisioning;

class EnvironmentCreateContractTest extends EnvironmentContract {

  private static final String CODEBUILD_ROLE = "arn:aws:iam::123456789012:role/Build";
  private static final String COMPONENT_ROLE = "arn:aws:iam::123456789012:role/Components";

  @Nested
  class Reply {

    @Test
    @Evidence("OBS UG:ag-create-env")
    void showsADeploymentInProgressWithoutVersionAndSpec() {
      Environment reply = create("prod", r -> r.description("for customers"));

      assertThat(reply)
          .isEqualTo(
              Environment.builder()
                  .arn("arn:aws:proton:us-east-1:123456789012:environment/prod")
                  .name("prod")
                  .description("for customers")
                  .templateName("vpc")
                  .protonServiceRoleArn(ROLE)
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .createdAt(NOW)
                  .lastDeploymentAttemptedAt(NOW)
                  .lastAttemptedDeploymentId(reply.lastAttemptedDeploymentId())
                  .build());
    }

    @Test
    @Evidence("DOC M:DeploymentId")
    void namesTheDeploymentByALowerCaseUuid() {
      assertThat(create("prod").lastAttemptedDeploymentId())
          .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    @Evidence("OBS UG:ag-create-env; OURS an empty description is kept")
    void returnsTheRolesAndTheDescriptionThatWereSent() {
      Environment reply =
          create(
              "prod",
              r ->
                  r.codebuildRoleArn(CODEBUILD_ROLE)
                      .componentRoleArn(COMPONENT_ROLE)
                      .description(""));

      assertThat(reply.codebuildRoleArn()).isEqualTo(CODEBUILD_ROLE);
      assertThat(reply.componentRoleArn()).isEqualTo(COMPONENT_ROLE);
      assertThat(reply.description()).isEmpty();
      assertThat(reply.provisioning()).isNull();
    }

    @Test
    @Evidence("DOC M:Environment.provisioning")
    void marksTheEnvironmentOfACustomerManagedTemplate() {
      proton.createEnvironmentTemplate(
          r -> r.name("legacy").provisioning(Provisioning.CUSTOMER_MANAGED));
      publishedVersion("legacy", null);

      assertThat(create("prod", r -> r.templateName("legacy")).provisioning())
          .isEqualTo(Provisioning.CUSTOMER_MANAGED);
    }
  }

  @Nested
  class Version {

    private String deployedVersion() {
      prod.succeed();
      return version(get("prod"));
    }

    @Test
    @Evidence("DOC UG:ag-template-versions")
    void isTheRecommendedMinorWhereNoneIsNamed() {
      publishedVersion("vpc", "1");
      draftVersion("vpc", "1");
      publishedVersion("vpc", "2");
      create("prod");

      assertThat(deployedVersion()).isEqualTo("1.1");
    }

    @Test
    @Evidence("DOC M:CreateEnvironmentInput.templateMinorVersion")
    void isTheOneThatIsNamed() {
      publishedVersion("vpc", "1");
      create("prod", r -> r.templateMinorVersion("0"));

      assertThat(deployedVersion()).isEqualTo("1.0");
    }

    @Test
    @Evidence("DOC UG:template-create: who may create environments can use drafts (ruling 4)")
    void mayBeADraftThatIsNamed() {
      draftVersion("vpc", "1");
      create("prod", r -> r.templateMinorVersion("1"));

      assertThat(deployedVersion()).isEqualTo("1.1");
    }

    @Test
    @Evidence("OURS a default never picks a draft (ruling 4)")
    void isRefusedWhereNoMinorIsNamedAndNonePublished() {
      draftVersion("vpc", "2");

      assertInvalid(() -> create("prod", r -> r.templateMajorVersion("2"))).contains("'vpc'");
    }
  }

  @Nested
  class Spec {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{proton: EnvironmentSpec, spec: {zones: 3}}",
          "---\nproton: \"EnvironmentSpec\"\nspec:\n  zones: 3\n",
          "{\"proton\": \"EnvironmentSpec\", \"spec\": {\"zones\": 3}}",
          "proton: EnvironmentSpec",
          "{proton: EnvironmentSpec, spec: null}",
          "{proton: EnvironmentSpec, spec: {zones: null}, comment: {}}"
        })
    @Evidence(
        "OBS both styles are in the wild; OURS absent and null inputs, unknown top-level keys")
    void isStoredAsItWasWritten(String spec) {
      create("prod", r -> r.spec(spec));
      prod.succeed();

      assertThat(get("prod").spec()).isEqualTo(spec);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "proton: [",
          "just text",
          "- proton: EnvironmentSpec",
          "# only a comment",
          "{spec: {zones: 3}}",
          "{proton: ServiceSpec, spec: {zones: 3}}",
          "{proton: environmentspec, spec: {zones: 3}}",
          "{proton: EnvironmentSpec, spec: [zones]}",
          "{proton: EnvironmentSpec, spec: zones}",
          "{proton: EnvironmentSpec}\n---\n{proton: EnvironmentSpec}"
        })
    @Evidence(
        "OURS the form of a spec (templates.md 7.3); GH:roadmap#52 shows it checked by the call")
    void isRefusedInAnotherForm(String spec) {
      assertInvalid(() -> create("prod", r -> r.spec(spec))).containsIgnoringCase("spec");
    }

    @Test
    @Evidence("DOC M:SpecContents, length 1 to 51200; OURS the value is sensitive and not shown")
    void isRefusedWhenItIsTooLong() {
      assertInvalid(() -> create("prod", r -> r.spec("x".repeat(51201))))
          .isEqualTo(
              "1 validation error detected: Value at 'spec' failed to satisfy constraint: Member must have length less than or equal to 51200");
    }
  }
}
