package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;

/** What all deploying updates of {@code prod}, at 1.0, have in common. */
class EnvironmentUpdateEffectsContractTest extends EnvironmentContract {

  private static final String OTHER_ROLE = "arn:aws:iam::123456789012:role/Other";

  @BeforeEach
  void deployAndLetTimePass() {
    deployed();
    publishedVersion("vpc", "1");
    fake.clock().advance(Duration.ofMinutes(1));
  }

  @Nested
  class Reply {

    @Test
    @Evidence("OBS UG:ag-env-update")
    void isInProgressWithOldVersionNewAttemptAndNewRole() {
      Environment before = get("prod");

      Environment reply = update(MINOR_VERSION, r -> r.protonServiceRoleArn(OTHER_ROLE));

      assertThat(reply)
          .isEqualTo(
              before.toBuilder()
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .protonServiceRoleArn(OTHER_ROLE)
                  .lastDeploymentAttemptedAt(NOW.plusSeconds(60))
                  .lastAttemptedDeploymentId(reply.lastAttemptedDeploymentId())
                  .spec(null)
                  .build());
      assertThat(reply.lastAttemptedDeploymentId())
          .isNotEqualTo(before.lastAttemptedDeploymentId());
    }
  }

  @Nested
  class Success {

    @Test
    @Evidence("OBS UG:ag-env-update, both at ...48:26.307")
    void datesFromTheBeginningOfTheAttempt() {
      update(MINOR_VERSION);
      fake.clock().advance(Duration.ofMinutes(5));
      prod.succeed();

      assertThat(get("prod").lastDeploymentSucceededAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(get("prod").lastDeploymentAttemptedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(get("prod").createdAt()).isEqualTo(NOW);
    }

    @Test
    @Evidence("DOC M:Environment.lastSucceededDeploymentId")
    void makesTheAttemptedDeploymentTheSucceededOne() {
      String id = update(MINOR_VERSION).lastAttemptedDeploymentId();
      prod.succeed();

      assertThat(get("prod").lastSucceededDeploymentId()).isEqualTo(id);
    }

    @Test
    @Evidence("OURS environments.md 4.2: a start clears the message, a success leaves none")
    void leavesNoMessage() {
      update(MINOR_VERSION);
      prod.fail("no quota for VPCs");
      assertThat(update(MINOR_VERSION).deploymentStatusMessage()).isNull();
      prod.succeed();

      assertThat(get("prod").deploymentStatusMessage()).isNull();
    }
  }

  @Nested
  class Failure {

    @Test
    @Evidence("INF from what CANCELLED does, and GH:roadmap#81")
    void keepsVersionSpecAndSuccessOfBefore() {
      Environment before = get("prod");
      Environment attempt = update(MINOR_VERSION, r -> r.spec(OTHER_SPEC));
      prod.fail("no quota for VPCs");

      assertThat(get("prod"))
          .isEqualTo(
              before.toBuilder()
                  .deploymentStatus(DeploymentStatus.FAILED)
                  .deploymentStatusMessage("no quota for VPCs")
                  .lastDeploymentAttemptedAt(attempt.lastDeploymentAttemptedAt())
                  .lastAttemptedDeploymentId(attempt.lastAttemptedDeploymentId())
                  .build());
    }

    @Test
    @Evidence("OURS T12: a following update is the way out")
    void isFollowedByAnotherUpdate() {
      update(MINOR_VERSION);
      prod.fail("no quota for VPCs");
      update(MINOR_VERSION);
      prod.succeed();

      assertThat(version(get("prod"))).isEqualTo("1.1");
    }

    @Test
    @Evidence("OURS metadata holds from acceptance on, whatever becomes of the deployment")
    void keepsTheNewMetadata() {
      update(MINOR_VERSION, r -> r.description("changed").protonServiceRoleArn(OTHER_ROLE));
      prod.fail("no quota for VPCs");

      assertThat(get("prod").description()).isEqualTo("changed");
      assertThat(get("prod").protonServiceRoleArn()).isEqualTo(OTHER_ROLE);
    }

    @Test
    @Evidence("OBS UG:ag-create-env; ruling 9")
    void ofTheCreationLeavesAnEnvironmentWithoutVersion() {
      Environment created = create("test");
      fake.environment("test").fail("no quota for VPCs");

      assertThat(get("test"))
          .isEqualTo(
              created.toBuilder()
                  .deploymentStatus(DeploymentStatus.FAILED)
                  .deploymentStatusMessage("no quota for VPCs")
                  .build());
    }

    @ParameterizedTest
    @EnumSource(names = {"CURRENT_VERSION", "MINOR_VERSION", "MAJOR_VERSION"})
    @Evidence("OBS GH:roadmap#81, for instances; OURS the kind")
    void ofTheCreationLeavesNothingToUpdate(DeploymentUpdateType type) {
      create("test");
      fake.environment("test").fail("no quota for VPCs");

      assertInvalid(() -> proton.updateEnvironment(r -> r.name("test").deploymentType(type)))
          .contains("'test'");
    }
  }

  @Nested
  class Rules {

    @Test
    @Evidence("DOC API:UpdateEnvironment")
    void refuseAnUnknownEnvironment() {
      assertNotFound(() -> proton.updateEnvironment(r -> r.name("nowhere").deploymentType(NONE)))
          .contains("environment/nowhere");
    }

    @Test
    @Evidence("DOC M:DeploymentUpdateType")
    void refuseAnUnknownType() {
      assertInvalid(
              () -> proton.updateEnvironment(r -> r.name("prod").deploymentType("EVERYTHING")))
          .isEqualTo(
              "1 validation error detected: Value 'EVERYTHING' at 'deploymentType' failed to satisfy constraint: Member must satisfy enum value set: [NONE, CURRENT_VERSION, MINOR_VERSION, MAJOR_VERSION]");
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput, deploymentType is required")
    void refuseAMissingType() {
      assertInvalid(() -> proton.updateEnvironment(r -> r.name("prod"))).contains("deploymentType");
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput; OURS the kind")
    void refuseConnectionAndServiceRoleTogether() {
      assertInvalid(
              () ->
                  update(
                      NONE,
                      r ->
                          r.environmentAccountConnectionId(UNKNOWN_ID)
                              .protonServiceRoleArn(OTHER_ROLE)))
          .contains("environmentAccountConnectionId", "protonServiceRoleArn");
    }

    @Test
    @Evidence("OURS ruling 5: a missing reference")
    void refuseAnUnknownConnection() {
      assertNotFound(() -> update(NONE, r -> r.environmentAccountConnectionId(UNKNOWN_ID)))
          .contains(UNKNOWN_ID);
    }

    @Test
    @Evidence("DOC the repository must be linked; OURS the kind")
    void refuseARepositoryThatIsNotLinked() {
      assertNotFound(
              () ->
                  update(
                      NONE,
                      r ->
                          r.provisioningRepository(
                              b ->
                                  b.provider(RepositoryProvider.GITHUB)
                                      .name("acme/infra")
                                      .branch("main"))))
          .contains("acme/infra");
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput: an own-account environment may have both roles")
    void allowToAddAndReplaceRoles() {
      update(NONE, r -> r.codebuildRoleArn(OTHER_ROLE).protonServiceRoleArn(OTHER_ROLE));

      assertThat(get("prod").codebuildRoleArn()).isEqualTo(OTHER_ROLE);
      assertThat(get("prod").protonServiceRoleArn()).isEqualTo(OTHER_ROLE);
    }

    @Test
    @Evidence("OURS the form of a spec (templates.md 7.3)")
    void refuseASpecOfAnotherForm() {
      assertInvalid(() -> update(CURRENT_VERSION, r -> r.spec("{proton: ServiceSpec}")))
          .contains("EnvironmentSpec");
      assertThat(get("prod").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("OURS CURRENT_VAL is for service specs (templates.md 7.4)")
    void takeTheCurrentValuePlaceholderLiterally() {
      String spec = "{proton: EnvironmentSpec, spec: {vpc_cidr: \"${Proton::CURRENT_VAL}\"}}";
      update(CURRENT_VERSION, r -> r.spec(spec));
      prod.succeed();

      assertThat(get("prod").spec()).isEqualTo(spec);
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): combinations come before the look-up")
    void checkCombinationsBeforeTheyLookTheEnvironmentUp() {
      assertInvalid(
          () ->
              proton.updateEnvironment(
                  r -> r.name("nowhere").deploymentType(NONE).templateMajorVersion("1")));
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): references come before the state")
    void lookReferencesUpBeforeTheState() {
      update(CURRENT_VERSION);

      assertNotFound(() -> update(MINOR_VERSION, r -> r.templateMinorVersion("7")));
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): the state comes before the content of the spec")
    void checkTheStateBeforeTheyReadTheSpec() {
      update(CURRENT_VERSION);

      assertConflict(() -> update(CURRENT_VERSION, r -> r.spec("no spec")));
    }
  }
}
