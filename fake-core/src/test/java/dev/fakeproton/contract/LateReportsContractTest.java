package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.FAILED;
import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.SUCCEEDED;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
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

/** Reports on self-managed targets that have ended, and reports that name their deployment. */
class LateReportsContractTest extends SelfManagedContract {

  private static final Kind ENVIRONMENT = Kind.ENVIRONMENT;

  private String id(Kind kind) {
    return deployment(kind).id();
  }

  private DeploymentStatus status(Kind kind) {
    return handle(kind).status();
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
