package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.ListDeploymentsResponse;

class DeploymentsContractTest extends EnvironmentContract {

  private List<String> ids(String environment) {
    return deployments(environment).stream().map(DeploymentSummary::id).toList();
  }

  @Nested
  class Get {

    @Test
    @Evidence("DOC M:GetDeploymentInput.environmentName")
    void mayNameTheEnvironment() {
      String id = create("prod").lastAttemptedDeploymentId();

      assertThat(proton.getDeployment(r -> r.id(id).environmentName("prod")).deployment().id())
          .isEqualTo(id);
    }

    @Test
    @Evidence("OURS a qualifier that does not fit finds nothing")
    void underAnotherNameIsNotFound() {
      String id = create("prod").lastAttemptedDeploymentId();
      create("test");

      assertNotFound(() -> proton.getDeployment(r -> r.id(id).environmentName("test")))
          .contains(id);
      assertNotFound(() -> proton.getDeployment(r -> r.id(id).componentName("prod"))).contains(id);
    }

    @Test
    @Evidence("OURS Progression.afterPolls counts reads that see the work in progress")
    void ofAFinishedOneIsNoPollOfTheRunningOne() {
      String finished = deployed().lastAttemptedDeploymentId();
      prod.progress(Progression.afterPolls(2));
      String running = update(CURRENT_VERSION).lastAttemptedDeploymentId();
      deployment(finished);
      deployment(finished);

      assertThat(deployment(running).deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(deployment(running).deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(deployment(running).deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("DOC API:GetDeployment")
    void ofAnUnknownIdIsNotFound() {
      assertNotFound(() -> deployment(UNKNOWN_ID)).contains(UNKNOWN_ID);
    }

    @Test
    @Evidence("DOC M:GetDeploymentInput: an instance needs its service; OURS the kind")
    void refusesAnInstanceWithoutItsService() {
      String id = create("prod").lastAttemptedDeploymentId();

      assertInvalid(() -> proton.getDeployment(r -> r.id(id).serviceInstanceName("web")))
          .contains("serviceName");
    }

    @Test
    @Evidence("DOC M:DeploymentId")
    void refusesAnIdOutsideThePattern() {
      assertInvalid(() -> deployment("newest")).contains("'newest'", "'id'");
    }
  }

  @Nested
  class ListDeployments {

    @Test
    @Evidence("DOC M:DeploymentSummary has neither states nor message")
    void showsSummaries() {
      String id = create("prod").lastAttemptedDeploymentId();
      prod.fail("no quota for VPCs");

      assertThat(proton.listDeployments(r -> {}).deployments())
          .containsExactly(
              DeploymentSummary.builder()
                  .id(id)
                  .arn("arn:aws:proton:us-east-1:123456789012:deployment/" + id)
                  .deploymentStatus(DeploymentStatus.FAILED)
                  .environmentName("prod")
                  .targetArn(get("prod").arn())
                  .targetResourceType(DeploymentTargetResourceType.ENVIRONMENT)
                  .targetResourceCreatedAt(NOW)
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .completedAt(NOW)
                  .build());
    }

    @Test
    @Evidence("OURS newest first: a history (wire.md 8)")
    void isNewestFirst() {
      String first = create("prod").lastAttemptedDeploymentId();
      prod.succeed();
      String other = create("test").lastAttemptedDeploymentId();
      String second = update(CURRENT_VERSION).lastAttemptedDeploymentId();

      assertThat(ids("prod")).containsExactly(second, first);
      assertThat(ids(null)).containsExactly(second, other, first);
    }

    @Test
    @Evidence("OURS a filter that fits nothing is no error: history outlives the resource")
    void isEmptyForANameThatFitsNothing() {
      create("prod");
      ListDeploymentsResponse reply =
          proton.listDeployments(r -> r.environmentName("prod").componentName("lambda"));

      assertThat(deployments("nowhere")).isEmpty();
      assertThat(reply.hasDeployments()).isTrue();
      assertThat(reply.deployments()).isEmpty();
    }

    @Test
    @Evidence("OURS as GetDeployment")
    void refusesAnInstanceWithoutItsService() {
      assertInvalid(() -> proton.listDeployments(r -> r.serviceInstanceName("web")))
          .contains("serviceName");
    }
  }

  @Nested
  class Delete {

    private Deployment deleteRecord(String id) {
      return proton.deleteDeployment(r -> r.id(id)).deployment();
    }

    @Test
    @Evidence("DOC M:DeleteDeploymentOutput; OURS finished ones may go")
    void ofAFinishedOneAnswersWithTheRecord() {
      String id = deployed().lastAttemptedDeploymentId();
      Deployment before = deployment(id);

      assertThat(deleteRecord(id)).isEqualTo(before);
      assertNotFound(() -> deployment(id));
    }

    @Test
    @Evidence("OURS ruling 3; the model's trait idempotent")
    void ofOneThatIsNotThereIsEmpty() {
      String id = deployed().lastAttemptedDeploymentId();
      deleteRecord(id);

      assertThat(deleteRecord(id)).isNull();
      assertThat(deleteRecord(UNKNOWN_ID)).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "CANCELLING", "DELETE_IN_PROGRESS"})
    @Evidence("OURS no conflict is declared, so a running one is refused as invalid")
    void ofARunningOneIsRefused(DeploymentStatus status) {
      deployed();
      String id =
          switch (status) {
            case DELETE_IN_PROGRESS -> delete().lastAttemptedDeploymentId();
            case CANCELLING -> {
              update(CURRENT_VERSION);
              yield cancel().lastAttemptedDeploymentId();
            }
            default -> update(CURRENT_VERSION).lastAttemptedDeploymentId();
          };

      assertInvalid(() -> deleteRecord(id)).contains(id, status.toString());
      assertThat(deployment(id).deploymentStatus()).isEqualTo(status);
    }

    @Test
    @Evidence("OURS the environment keeps its ids, and all else")
    void leavesTheEnvironmentAlone() {
      Environment before = deployed();
      deleteRecord(before.lastAttemptedDeploymentId());

      assertThat(get("prod")).isEqualTo(before);
    }
  }
}
