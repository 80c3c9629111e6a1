package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.Tag;

class EnvironmentCreateContractTest extends EnvironmentContract {

  private static final String CODEBUILD_ROLE = "arn:aws:iam::123456789012:role/Build";
  private static final String COMPONENT_ROLE = "arn:aws:iam::123456789012:role/Components";
  private static final Tag TEAM = Tag.builder().key("team").value("net").build();
  private static final Tag STAGE = Tag.builder().key("stage").value("prod").build();

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

  /** Roles, connections and repositories; C1 and so on are the specification's rows. */
  @Nested
  class Combination {

    private static final String ROW = "DOC M:CreateEnvironmentInput, H:2022-11-14; OURS the kind";

    @Test
    @Evidence("DOC H:2021-06-09, one of them is needed; OURS the kind (C1)")
    void ofNothingIsRefused() {
      assertInvalid(() -> create("prod", r -> r.protonServiceRoleArn(null)))
          .contains("protonServiceRoleArn", "provisioningRepository");
    }

    @Test
    @Evidence("DOC M:CreateEnvironmentInput.codebuildRoleArn (C5)")
    void ofACodebuildRoleAloneIsAccepted() {
      Environment reply =
          create("prod", r -> r.protonServiceRoleArn(null).codebuildRoleArn(CODEBUILD_ROLE));

      assertThat(reply.codebuildRoleArn()).isEqualTo(CODEBUILD_ROLE);
    }

    @Test
    @Evidence(ROW + " (C7)")
    void ofConnectionAndServiceRoleIsRefused() {
      assertInvalid(() -> create("prod", r -> r.environmentAccountConnectionId(UNKNOWN_ID)))
          .contains("environmentAccountConnectionId", "protonServiceRoleArn");
    }

    @Test
    @Evidence(ROW + " (C8)")
    void ofConnectionAndCodebuildRoleIsRefused() {
      assertInvalid(
              () ->
                  create(
                      "prod",
                      r ->
                          r.protonServiceRoleArn(null)
                              .codebuildRoleArn(CODEBUILD_ROLE)
                              .environmentAccountConnectionId(UNKNOWN_ID)))
          .contains("environmentAccountConnectionId", "codebuildRoleArn");
    }

    @Test
    @Evidence(ROW + " (C9)")
    void ofConnectionAndRepositoryIsRefused() {
      assertInvalid(
              () ->
                  create(
                      "prod",
                      r ->
                          r.protonServiceRoleArn(null)
                              .environmentAccountConnectionId(UNKNOWN_ID)
                              .provisioningRepository(
                                  b ->
                                      b.provider(RepositoryProvider.GITHUB)
                                          .name("acme/infra")
                                          .branch("main"))))
          .contains("environmentAccountConnectionId", "provisioningRepository");
    }

    @Test
    @Evidence(ROW + " (C10)")
    void ofRepositoryAndServiceRoleIsRefused() {
      assertInvalid(
              () ->
                  create(
                      "prod",
                      r ->
                          r.provisioningRepository(
                              b ->
                                  b.provider(RepositoryProvider.GITHUB)
                                      .name("acme/infra")
                                      .branch("main"))))
          .contains("protonServiceRoleArn", "provisioningRepository");
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): the request alone shows it")
    void isCheckedBeforeTheTemplateIsLookedUp() {
      assertInvalid(
          () -> create("prod", r -> r.templateName("nowhere").protonServiceRoleArn(null)));
    }
  }

  @Nested
  class References {

    @Test
    @Evidence("INF API:CreateEnvironment declares it")
    void toAnUnknownTemplateAreNotFound() {
      assertNotFound(() -> create("prod", r -> r.templateName("nowhere")))
          .contains("environment-template/nowhere");
    }

    @Test
    @Evidence("INF API:CreateEnvironment declares it")
    void toAnUnknownMajorVersionAreNotFound() {
      assertNotFound(() -> create("prod", r -> r.templateMajorVersion("2"))).contains("vpc:2");
    }

    @Test
    @Evidence("INF API:CreateEnvironment declares it")
    void toAnUnknownMinorVersionAreNotFound() {
      assertNotFound(() -> create("prod", r -> r.templateMinorVersion("7"))).contains("vpc:1.7");
    }

    @Test
    @Evidence("OURS ruling 5: a missing reference")
    void toAnUnknownConnectionAreNotFound() {
      assertNotFound(
              () ->
                  create(
                      "prod",
                      r -> r.protonServiceRoleArn(null).environmentAccountConnectionId(UNKNOWN_ID)))
          .contains(UNKNOWN_ID);
    }

    @Test
    @Evidence("DOC the repository must be linked; OURS the kind")
    void toARepositoryThatIsNotLinkedAreNotFound() {
      assertNotFound(
              () ->
                  create(
                      "prod",
                      r ->
                          r.protonServiceRoleArn(null)
                              .provisioningRepository(
                                  b ->
                                      b.provider(RepositoryProvider.GITHUB)
                                          .name("acme/infra")
                                          .branch("main"))))
          .contains("acme/infra");
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): references come before their state")
    void areLookedUpBeforeTheStateOfTheVersion() {
      fake.progress(Progression.immediately().failing("no manifest"));
      draftVersion("vpc", "1");

      assertNotFound(
          () ->
              create(
                  "prod",
                  r ->
                      r.templateMinorVersion("1")
                          .protonServiceRoleArn(null)
                          .environmentAccountConnectionId(UNKNOWN_ID)));
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): references come before the content of the spec")
    void areLookedUpBeforeTheSpecIsRead() {
      assertNotFound(() -> create("prod", r -> r.templateName("nowhere").spec("- no spec")));
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

  @Nested
  class Repeated {

    @Test
    @Evidence("DOC M:top, create by name (ruling 1)")
    void answersWithTheEnvironmentAsItIsAndDeploysNothing() {
      create("prod");
      prod.succeed();
      fake.clock().advance(Duration.ofMinutes(1));

      Environment repeated = create("prod");

      assertThat(repeated.deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(repeated.createdAt()).isEqualTo(NOW);
      assertThat(deployments("prod")).hasSize(1);
    }

    @Test
    @Evidence("OBS GH:cfn#58")
    void withAnotherDescriptionIsAMismatch() {
      create("prod");

      assertInvalid(() -> create("prod", r -> r.description("other")))
          .isEqualTo("Idempotent parameter mismatch");
    }

    static Stream<Arguments> differences() {
      return Stream.of(
          Arguments.of("spec", "{ proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16} }"),
          Arguments.of("minor", "0"),
          Arguments.of("role", COMPONENT_ROLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    @Evidence("OURS ruling 1: every member as sent, absent differs from given, spec literally")
    void withAnyOtherMemberIsAMismatch(String member, String value) {
      create("prod");

      assertInvalid(
              () ->
                  create(
                      "prod",
                      r -> {
                        switch (member) {
                          case "spec" -> r.spec(value);
                          case "minor" -> r.templateMinorVersion(value);
                          default -> r.componentRoleArn(value);
                        }
                      }))
          .isEqualTo("Idempotent parameter mismatch");
    }

    @Test
    @Evidence("OURS ruling 1: tags are compared as a set")
    void mayGiveTheTagsInAnotherOrder() {
      Environment first = create("prod", r -> r.tags(TEAM, STAGE));

      assertThat(create("prod", r -> r.tags(STAGE, TEAM))).isEqualTo(first);
    }

    @Test
    @Evidence("DOC M:top; OURS that NONE modifies (ruling 1)")
    void isAConflictAfterAnUpdateOfTheDescription() {
      create("prod");
      prod.succeed();
      update(DeploymentUpdateType.NONE, r -> r.description("changed"));

      assertConflict(() -> create("prod")).contains("'prod'");
    }

    @Test
    @Evidence("OURS ruling 1: the comparison comes first")
    void withOtherMembersAfterAnUpdateIsAMismatch() {
      create("prod");
      prod.succeed();
      update(DeploymentUpdateType.NONE, r -> r.description("changed"));

      assertInvalid(() -> create("prod", r -> r.description("changed")))
          .isEqualTo("Idempotent parameter mismatch");
    }

    @Test
    @Evidence("OURS ruling 1: a failed deployment is no modification")
    void isNoConflictAfterTheDeploymentFailed() {
      create("prod");
      prod.fail("no quota for VPCs");

      assertThat(create("prod").deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): idempotency comes before references")
    void needsNoTemplateAnyMore() {
      create("prod");
      prod.fail("no quota for VPCs");
      proton.deleteEnvironmentTemplateVersion(
          r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));

      assertThat(create("prod").name()).isEqualTo("prod");
    }
  }
}
