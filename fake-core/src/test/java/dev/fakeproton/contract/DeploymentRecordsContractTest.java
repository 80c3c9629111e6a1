package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentState;

/** The record of a deployment: what it says, and how it follows its environment. */
@Evidence("OURS environments.md 8.2, after M:Deployment: the page of the guide is lost")
class DeploymentRecordsContractTest extends EnvironmentContract {

  private static DeploymentState state(String major, String minor, String spec) {
    return DeploymentState.fromEnvironment(
        EnvironmentState.builder()
            .templateName("vpc")
            .templateMajorVersion(major)
            .templateMinorVersion(minor)
            .spec(spec)
            .build());
  }

  @Test
  void ofACreateHasATargetAndNoPast() {
    Environment environment = create("prod");
    String id = environment.lastAttemptedDeploymentId();

    assertThat(deployment(id))
        .isEqualTo(
            Deployment.builder()
                .id(id)
                .arn("arn:aws:proton:us-east-1:123456789012:deployment/" + id)
                .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                .environmentName("prod")
                .targetArn(environment.arn())
                .targetResourceType(DeploymentTargetResourceType.ENVIRONMENT)
                .targetResourceCreatedAt(NOW)
                .createdAt(NOW)
                .lastModifiedAt(NOW)
                .targetState(state("1", "0", SPEC))
                .build());
  }

  @Test
  void ofAnUpdateKnowsTheStateAndTheDeploymentsBefore() {
    Environment before = deployed();
    publishedVersion("vpc", "1");
    fake.clock().advance(Duration.ofMinutes(1));

    Deployment deployment =
        deployment(update(MINOR_VERSION, r -> r.spec(OTHER_SPEC)).lastAttemptedDeploymentId());

    assertThat(deployment.initialState()).isEqualTo(state("1", "0", SPEC));
    assertThat(deployment.targetState()).isEqualTo(state("1", "1", OTHER_SPEC));
    assertThat(deployment.createdAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(deployment.targetResourceCreatedAt()).isEqualTo(NOW);
    assertThat(deployment.lastAttemptedDeploymentId())
        .isEqualTo(before.lastAttemptedDeploymentId());
    assertThat(deployment.lastSucceededDeploymentId())
        .isEqualTo(before.lastSucceededDeploymentId());
  }

  @Test
  void ofARepeatedUpdateKnowsTheFailedDeploymentBefore() {
    String created = deployed().lastAttemptedDeploymentId();
    String failed = update(CURRENT_VERSION).lastAttemptedDeploymentId();
    prod.fail("no quota for VPCs");

    Deployment deployment = deployment(update(CURRENT_VERSION).lastAttemptedDeploymentId());

    assertThat(deployment.lastAttemptedDeploymentId()).isEqualTo(failed);
    assertThat(deployment.lastSucceededDeploymentId()).isEqualTo(created);
  }

  @Test
  void ofAnUpdateWithoutSpecHasTheSpecThatItDeploys() {
    deployed();

    assertThat(deployment(update(CURRENT_VERSION).lastAttemptedDeploymentId()).targetState())
        .isEqualTo(state("1", "0", SPEC));
  }

  @Test
  void ofADeletionHasAPastAndNoTarget() {
    deployed();

    Deployment deployment = deployment(delete().lastAttemptedDeploymentId());

    assertThat(deployment.deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
    assertThat(deployment.initialState()).isEqualTo(state("1", "0", SPEC));
    assertThat(deployment.targetState()).isNull();
  }

  @Test
  void isCompleteWhenTheDeploymentEnds() {
    String id = create("prod").lastAttemptedDeploymentId();
    fake.clock().advance(Duration.ofMinutes(5));
    prod.succeed();

    assertThat(deployment(id).deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    assertThat(deployment(id).completedAt()).isEqualTo(NOW.plusSeconds(300));
    assertThat(deployment(id).lastModifiedAt()).isEqualTo(NOW.plusSeconds(300));
    assertThat(deployment(id).createdAt()).isEqualTo(NOW);
  }

  @Test
  void hasTheMessageOfItsEnvironment() {
    String id = create("prod").lastAttemptedDeploymentId();
    prod.fail("no quota for VPCs");

    assertThat(deployment(id).deploymentStatusMessage()).isEqualTo("no quota for VPCs");
  }

  @Test
  void isNotCompleteWhileItIsBeingCancelled() {
    deployed();
    String id = update(CURRENT_VERSION).lastAttemptedDeploymentId();
    fake.clock().advance(Duration.ofMinutes(1));
    cancel();

    assertThat(deployment(id).deploymentStatus()).isEqualTo(DeploymentStatus.CANCELLING);
    assertThat(deployment(id).lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(deployment(id).completedAt()).isNull();
    prod.step();

    assertThat(deployment(id).deploymentStatus()).isEqualTo(DeploymentStatus.CANCELLED);
    assertThat(deployment(id).deploymentStatusMessage()).isEqualTo("User initiated cancellation.");
    assertThat(deployment(id).completedAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void staysWhenLaterDeploymentsEndOtherwise() {
    String id = create("prod").lastAttemptedDeploymentId();
    prod.succeed();
    Deployment finished = deployment(id);
    update(CURRENT_VERSION);
    prod.fail("no quota for VPCs");

    assertThat(deployment(id)).isEqualTo(finished);
  }

  @Test
  void outlivesItsEnvironment() {
    deployed();
    String id = delete().lastAttemptedDeploymentId();
    prod.succeed();

    assertThat(deployment(id).deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_COMPLETE);
    assertThat(deployments("prod")).hasSize(2);
  }

  @Test
  @Evidence("DOC M:UpdateEnvironmentInput.deploymentType: no deployment occurs")
  void isNotMadeByAnUpdateOfTheDescription() {
    deployed();
    update(NONE, r -> r.description("changed"));

    assertThat(deployments("prod")).hasSize(1);
  }

  @Test
  @Evidence("OBS GH:tfa, commits d71f482 and 655e1db: nothing changes but the id")
  void isMadeByAnUpdateThatChangesNothing() {
    deployed();
    update(CURRENT_VERSION);

    assertThat(deployments("prod"))
        .extracting(DeploymentSummary::id)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }
}
