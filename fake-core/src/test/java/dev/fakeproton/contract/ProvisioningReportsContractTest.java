package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.FAILED;
import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.IN_PROGRESS;
import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.SUCCEEDED;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/**
 * Reports on self-managed targets: rules N4 to N18 of environments.md 10.2. What holds for the four
 * kinds alike is tested with all of them where it costs little.
 */
class ProvisioningReportsContractTest extends SelfManagedContract {

  private static final Kind ENVIRONMENT = Kind.ENVIRONMENT;

  private String id(Kind kind) {
    return deployment(kind).id();
  }

  private DeploymentStatus status(Kind kind) {
    return handle(kind).status();
  }

  @Nested
  class Waiting {

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"ENVIRONMENT", "SERVICE_INSTANCE", "SERVICE_PIPELINE", "COMPONENT"})
    @Evidence("DOC UG:ag-works-prov-methods; OURS ruling 13: whatever the progression")
    void lastsWhateverTheProgression(Kind kind) {
      create(kind);
      for (Progression progression :
          List.of(
              Progression.immediately(),
              Progression.afterPolls(1),
              Progression.after(Duration.ofMinutes(1)),
              Progression.immediately().failing(WHY))) {
        fake.progress(progression);
        fake.progress(kind, progression);
        fake.clock().advance(Duration.ofHours(1));

        assertThat(message(kind)).isNull();
        assertThat(status(kind)).isEqualTo(DeploymentStatus.IN_PROGRESS);
      }
    }

    @Test
    @Evidence("OURS environments.md 2.2: each is overridable per resource")
    void endsByItselfWhereATestSaysSoOfTheResource() {
      create(ENVIRONMENT);
      handle(ENVIRONMENT).progress(Progression.immediately());

      assertThat(status(ENVIRONMENT)).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"ENVIRONMENT", "SERVICE_INSTANCE", "SERVICE_PIPELINE", "COMPONENT"})
    @Evidence("OBS GH:tfa, the workflow calls nothing after a destroy")
    void isNotForDeletions(Kind kind) {
      createDeployed(kind);
      delete(kind);
      assertNotFound(() -> message(kind));

      assertThat(deployment(kind).deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_COMPLETE);
    }
  }

  @Nested
  class Success {

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"ENVIRONMENT", "SERVICE_INSTANCE", "SERVICE_PIPELINE", "COMPONENT"})
    @Evidence("DOC UG:ag-works-prov-methods, M:Notify: outputs and message (N4)")
    void bringsOutputsAndMessage(Kind kind) {
      create(kind);
      String id = id(kind);
      report(
          kind,
          r ->
              r.status(SUCCEEDED)
                  .deploymentId(id)
                  .statusMessage("applied")
                  .outputs(output("VpcId", "vpc-1")));

      assertThat(outputs(kind)).containsExactly("VpcId=vpc-1");
      assertThat(outputs(kind, id)).containsExactly("VpcId=vpc-1");
      assertThat(message(kind)).isEqualTo("applied");
      assertThat(deployment(kind).deploymentStatusMessage()).isEqualTo("applied");
      assertThat(deployment(kind).completedAt()).isEqualTo(NOW);
    }

    @Test
    @Evidence("OURS N7: what was reported of the running deployment, if no more is said")
    void bringsTheOutputsReportedBefore() {
      create(ENVIRONMENT);
      report(ENVIRONMENT, r -> r.outputs(output("VpcId", "vpc-0"), output("Old", "x")));
      report(ENVIRONMENT, r -> r.outputs(output("VpcId", "vpc-1")));
      assertThat(outputs(ENVIRONMENT)).isEmpty();
      assertThat(outputs(ENVIRONMENT, id(ENVIRONMENT))).containsExactly("VpcId=vpc-1");
      report(ENVIRONMENT, SUCCEEDED);

      assertThat(outputs(ENVIRONMENT)).containsExactly("VpcId=vpc-1");
    }

    @Test
    @Evidence("OURS environments.md 4.2: kept if Notify gave one")
    void keepsAMessageReportedBefore() {
      create(ENVIRONMENT);
      report(ENVIRONMENT, r -> r.status(IN_PROGRESS).statusMessage("planned"));
      report(ENVIRONMENT, SUCCEEDED);
      assertThat(message(ENVIRONMENT)).isEqualTo("planned");
      update(ENVIRONMENT);

      assertThat(message(ENVIRONMENT)).isNull();
    }

    @Test
    @Evidence("OURS N17: the last of two outputs with one key")
    void takesTheLastOfTwoOutputsWithOneKey() {
      create(ENVIRONMENT);
      report(
          ENVIRONMENT,
          r -> r.status(SUCCEEDED).outputs(output("VpcId", "vpc-1"), output("VpcId", "vpc-2")));

      assertThat(outputs(ENVIRONMENT)).containsExactly("VpcId=vpc-2");
    }
  }

  @Nested
  class Failure {

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"ENVIRONMENT", "SERVICE_INSTANCE", "SERVICE_PIPELINE", "COMPONENT"})
    @Evidence("DOC M:Notify.statusMessage; OURS outputs are ignored (N5)")
    void bringsTheMessageAndNoOutputs(Kind kind) {
      create(kind);
      report(kind, r -> r.status(SUCCEEDED).outputs(output("VpcId", "vpc-1")));
      update(kind);
      String id = id(kind);
      report(kind, r -> r.status(FAILED).statusMessage(WHY).outputs(output("VpcId", "vpc-2")));

      assertThat(message(kind)).isEqualTo(WHY);
      assertThat(outputs(kind)).containsExactly("VpcId=vpc-1");
      assertThat(outputs(kind, id)).isEmpty();
    }

    @Test
    @Evidence("OURS N10: nothing runs that outputs could belong to")
    void leavesNothingToReport() {
      create(ENVIRONMENT);
      report(ENVIRONMENT, FAILED);

      assertConflict(() -> report(ENVIRONMENT, r -> r.outputs(output("VpcId", "vpc-1"))))
          .contains(arn(ENVIRONMENT), "FAILED");
      assertConflict(() -> report(ENVIRONMENT, r -> r.statusMessage("why")));
    }
  }

  @Nested
  class Progress {

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"ENVIRONMENT", "SERVICE_INSTANCE", "SERVICE_PIPELINE", "COMPONENT"})
    @Evidence("OBS samples of GH:cb: status IN_PROGRESS with outputs (N6)")
    void isNotedOnTheRunningDeployment(Kind kind) {
      create(kind);
      fake.clock().advance(Duration.ofSeconds(5));
      report(
          kind,
          r -> r.status(IN_PROGRESS).statusMessage("planned").outputs(output("VpcId", "vpc-1")));
      Deployment running = deployment(kind);

      assertThat(status(kind)).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(message(kind)).isEqualTo("planned");
      assertThat(running.deploymentStatusMessage()).isEqualTo("planned");
      assertThat(running.lastModifiedAt()).isEqualTo(NOW.plusSeconds(5));
      assertThat(outputs(kind, running.id())).containsExactly("VpcId=vpc-1");
      assertThat(outputs(kind)).isEmpty();
    }

    @Test
    @Evidence("OURS N11: accepted and ignored")
    void isNoNewsOnceACancellationWasAskedFor() {
      createDeployed(ENVIRONMENT);
      fake.progress(Progression.manually());
      update(ENVIRONMENT);
      cancel(ENVIRONMENT);
      report(ENVIRONMENT, r -> r.status(IN_PROGRESS).statusMessage("planned"));

      assertThat(message(ENVIRONMENT)).isNull();
    }

    @Test
    @Evidence("OURS N16: the model needs the ARN alone")
    void maySayNothing() {
      create(ENVIRONMENT);
      Deployment before = deployment(ENVIRONMENT);
      report(ENVIRONMENT, r -> {});
      assertThat(deployment(ENVIRONMENT)).isEqualTo(before);
      report(ENVIRONMENT, FAILED);
      report(ENVIRONMENT, r -> {});

      assertThat(status(ENVIRONMENT)).isEqualTo(DeploymentStatus.FAILED);
    }
  }
}
