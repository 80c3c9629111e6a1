package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus;

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

  @Nested
  class AfterASuccess {

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"ENVIRONMENT", "SERVICE_INSTANCE", "SERVICE_PIPELINE", "COMPONENT"})
    @Evidence("OBS GH:cb, container-image-pipeline.ts: the full list without status (N9)")
    void outputsReplaceTheCurrentOnes(Kind kind) {
      create(kind);
      String id = id(kind);
      report(kind, r -> r.status(SUCCEEDED).outputs(output("Image", "1"), output("Old", "x")));
      report(kind, r -> r.outputs(output("Image", "2")));
      assertThat(outputs(kind)).containsExactly("Image=2");
      report(kind, r -> r.deploymentId(id).outputs(List.of()));

      assertThat(outputs(kind)).isEmpty();
      assertThat(outputs(kind, id)).isEmpty();
      assertThat(status(kind)).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("OURS M:Notify.statusMessage: a message alone is taken too")
    void aMessageIsTaken() {
      createDeployed(ENVIRONMENT);
      report(ENVIRONMENT, r -> r.statusMessage("image 2"));

      assertThat(message(ENVIRONMENT)).isEqualTo("image 2");
      assertThat(status(ENVIRONMENT)).isEqualTo(DeploymentStatus.SUCCEEDED);
    }
  }

  @Nested
  class DeploymentId {

    @ParameterizedTest
    @EnumSource(
        value = ResourceDeploymentStatus.class,
        names = {"SUCCEEDED", "FAILED"})
    @Evidence("OURS N14a: automation tries again")
    void letsTheSameReportBeRepeated(ResourceDeploymentStatus status) {
      create(ENVIRONMENT);
      String id = id(ENVIRONMENT);
      report(ENVIRONMENT, r -> r.status(status).deploymentId(id));
      Deployment before = deployment(ENVIRONMENT);
      report(ENVIRONMENT, r -> r.status(status).deploymentId(id).outputs(output("a", "b")));

      assertThat(deployment(ENVIRONMENT)).isEqualTo(before);
      assertThat(outputs(ENVIRONMENT)).isEmpty();
    }

    @Test
    @Evidence("OURS N10, N14: another end than the recorded one")
    void doesNotLetTheEndBeChanged() {
      create(ENVIRONMENT);
      String id = id(ENVIRONMENT);
      report(ENVIRONMENT, FAILED);

      assertConflict(() -> report(ENVIRONMENT, r -> r.status(SUCCEEDED).deploymentId(id)));
    }

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"ENVIRONMENT", "SERVICE_INSTANCE", "SERVICE_PIPELINE", "COMPONENT"})
    @Evidence("OURS N14: stale, unknown, and of something else")
    void mustBeThatOfTheRunningDeployment(Kind kind) {
      String foreign = proton.listDeployments(r -> {}).deployments().get(0).id();
      create(kind);
      String stale = id(kind);
      report(kind, SUCCEEDED);
      update(kind);

      assertConflict(() -> report(kind, r -> r.status(SUCCEEDED).deploymentId(stale)))
          .contains(stale, id(kind));
      assertNotFound(() -> report(kind, r -> r.status(SUCCEEDED).deploymentId(foreign)))
          .contains(foreign);
      assertNotFound(() -> report(kind, r -> r.status(SUCCEEDED).deploymentId(UNKNOWN_ID)))
          .contains(UNKNOWN_ID);
      assertThat(status(kind)).isEqualTo(DeploymentStatus.IN_PROGRESS);
      report(kind, r -> r.status(SUCCEEDED).deploymentId(id(kind)));
      assertThat(status(kind)).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("OURS N12, N14a: FAILED is how the end of a failed deletion was reported")
    void letsTheFailureOfADeletionBeRepeated() {
      createDeployed(ENVIRONMENT);
      fake.progress(Progression.manually());
      delete(ENVIRONMENT);
      String id = id(ENVIRONMENT);
      report(ENVIRONMENT, r -> r.status(FAILED).deploymentId(id));
      report(ENVIRONMENT, r -> r.status(FAILED).deploymentId(id));

      assertThat(status(ENVIRONMENT)).isEqualTo(DeploymentStatus.DELETE_FAILED);
    }
  }

  @Nested
  class TheModel {

    @Test
    @Evidence("DOC M:ResourceDeploymentStatus")
    void knowsThreeStatuses() {
      create(ENVIRONMENT);

      assertInvalid(() -> report(ENVIRONMENT, r -> r.status("CANCELLED"))).contains("'CANCELLED'");
    }

    @Test
    @Evidence("DOC M:NotifyResourceDeploymentStatusChangeInputOutputsList (N17)")
    void allowsFiftyOutputs() {
      create(ENVIRONMENT);
      List<Output> many = IntStream.range(0, 51).mapToObj(i -> output("key-" + i, "v")).toList();

      assertInvalid(() -> report(ENVIRONMENT, r -> r.status(SUCCEEDED).outputs(many)))
          .contains("'outputs'", "less than or equal to 50");
      report(ENVIRONMENT, r -> r.status(SUCCEEDED).outputs(many.subList(0, 50)));
      assertThat(outputs(ENVIRONMENT)).hasSize(50);
    }
  }
}
