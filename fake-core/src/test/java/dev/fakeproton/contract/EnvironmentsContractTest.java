package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.Tag;

/** Reading, cancelling and deleting environments. */
class EnvironmentsContractTest extends EnvironmentContract {

  @Nested
  class Get {

    @Test
    @Evidence("OBS UG:ag-create-env; 3.3: the success dates from the beginning of the attempt")
    void showsVersionSpecAndSuccessAfterTheFirstDeployment() {
      Environment created = create("prod");
      fake.clock().advance(Duration.ofMinutes(5));
      prod.succeed();

      assertThat(get("prod"))
          .isEqualTo(
              created.toBuilder()
                  .deploymentStatus(DeploymentStatus.SUCCEEDED)
                  .templateMajorVersion("1")
                  .templateMinorVersion("0")
                  .spec(SPEC)
                  .lastDeploymentSucceededAt(NOW)
                  .lastSucceededDeploymentId(created.lastAttemptedDeploymentId())
                  .build());
    }

    @Test
    @Evidence("OBS UG:ag-create-env; ruling 9")
    void showsNeitherVersionNorSpecBeforeTheFirstSuccess() {
      Environment created = create("prod");

      assertThat(get("prod")).isEqualTo(created);
      assertThat(created.templateMajorVersion()).isNull();
      assertThat(created.templateMinorVersion()).isNull();
      assertThat(created.lastDeploymentSucceededAt()).isNull();
      assertThat(created.lastSucceededDeploymentId()).isNull();
    }

    @Test
    @Evidence("DOC environments.md 5.2: the full record in every status")
    void showsTheSpecOfTheLastSuccessDuringAnUpdateAndADeletion() {
      deployed();
      update(DeploymentUpdateType.CURRENT_VERSION, r -> r.spec(OTHER_SPEC));
      assertThat(get("prod").spec()).isEqualTo(SPEC);
      prod.succeed();
      delete();

      assertThat(get("prod").spec()).isEqualTo(OTHER_SPEC);
    }

    @Test
    @Evidence("DOC API:GetEnvironment")
    void ofAnUnknownNameIsNotFound() {
      assertNotFound(() -> get("nowhere")).contains("environment/nowhere");
    }

    @Test
    @Evidence("OURS names are case-sensitive")
    void tellsNamesApartByCase() {
      create("prod");

      assertNotFound(() -> get("PROD")).contains("environment/PROD");
    }
  }

  @Nested
  class Cancel {

    @Test
    @Evidence("OBS UG:ag-env-update")
    void answersWithCancellingAndTheOldVersionAndSpec() {
      deployed();
      publishedVersion("vpc", "1");
      Environment attempt = update(DeploymentUpdateType.MINOR_VERSION, r -> r.spec(OTHER_SPEC));

      assertThat(cancel())
          .isEqualTo(
              attempt.toBuilder().deploymentStatus(DeploymentStatus.CANCELLING).spec(SPEC).build());
    }

    @Test
    @Evidence("OBS UG:ag-env-update")
    void endsAsCancelledAsItWasBeforeTheAttempt() {
      Environment before = deployed();
      publishedVersion("vpc", "1");
      fake.clock().advance(Duration.ofMinutes(1));
      Environment attempt = update(DeploymentUpdateType.MINOR_VERSION, r -> r.spec(OTHER_SPEC));
      cancel();
      fake.clock().advance(Duration.ofMinutes(1));
      prod.step();

      assertThat(get("prod"))
          .isEqualTo(
              before.toBuilder()
                  .deploymentStatus(DeploymentStatus.CANCELLED)
                  .deploymentStatusMessage("User initiated cancellation.")
                  .lastDeploymentAttemptedAt(NOW.plusSeconds(60))
                  .lastAttemptedDeploymentId(attempt.lastAttemptedDeploymentId())
                  .build());
    }

    @Test
    @Evidence("DOC M:CancelEnvironmentDeployment: the deployment may succeed before")
    void thatComesTooLateLeavesTheUpdateDone() {
      deployed();
      publishedVersion("vpc", "1");
      update(DeploymentUpdateType.MINOR_VERSION);
      cancel();
      prod.succeed();

      assertThat(get("prod").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(get("prod").deploymentStatusMessage()).isNull();
      assertThat(version(get("prod"))).isEqualTo("1.1");
    }

    @Test
    @Evidence("DOC M:CancelEnvironmentDeployment: the cancellation may fail")
    void thatFailsLeavesTheOldVersion() {
      deployed();
      publishedVersion("vpc", "1");
      update(DeploymentUpdateType.MINOR_VERSION);
      cancel();
      prod.fail("the subnet is in use");

      assertThat(get("prod").deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(get("prod").deploymentStatusMessage()).isEqualTo("the subnet is in use");
      assertThat(version(get("prod"))).isEqualTo("1.0");
    }

    @Test
    @Evidence("DOC API:CancelEnvironmentDeployment")
    void ofAnUnknownEnvironmentIsNotFound() {
      assertNotFound(() -> cancel()).contains("environment/prod");
    }
  }

  @Nested
  class Delete {

    @Test
    @Evidence("OBS UG:ag-env-delete")
    void answersWithDeleteInProgressAndLeavesVersionAndTimes() {
      Environment before = deployed();
      fake.clock().advance(Duration.ofMinutes(1));

      Environment reply = delete();

      assertThat(reply)
          .isEqualTo(
              before.toBuilder()
                  .deploymentStatus(DeploymentStatus.DELETE_IN_PROGRESS)
                  .lastAttemptedDeploymentId(reply.lastAttemptedDeploymentId())
                  .spec(null)
                  .build());
      assertThat(reply.lastAttemptedDeploymentId())
          .isNotEqualTo(before.lastAttemptedDeploymentId());
    }

    @Test
    @Evidence("DOC M:top: DELETE_IN_PROGRESS answers with the data, nothing further")
    void ofWhatIsBeingDeletedAnswersTheSame() {
      deployed();
      Environment first = delete();

      assertThat(delete()).isEqualTo(first);
      assertThat(deployments("prod")).hasSize(2);
    }

    @Test
    @Evidence("INF M:top: gone when it is done")
    void endsWithNoEnvironment() {
      deployed();
      delete();
      prod.succeed();

      assertNotFound(() -> get("prod"));
      assertThat(proton.listEnvironments(r -> {}).environments()).isEmpty();
      assertThat(delete()).isNull();
    }

    @Test
    @Evidence("OURS ruling 3: whether it ever existed or not")
    void ofANameThatNeverExistedIsEmpty() {
      assertThat(proton.deleteEnvironment(r -> r.name("nowhere")).environment()).isNull();
    }

    @Test
    @Evidence("OBS UG:event-bridge, the transition; OURS the message and the retry")
    void mayFailAndBeTriedAgain() {
      deployed();
      delete();
      prod.fail("a bucket is not empty");
      assertThat(get("prod").deploymentStatusMessage()).isEqualTo("a bucket is not empty");

      assertThat(delete().deploymentStatusMessage()).isNull();
      prod.succeed();

      assertNotFound(() -> get("prod"));
    }

    @Test
    @Evidence("OURS environments.md 5.5: the name is free again, nothing is left of the old one")
    void leavesTheNameToANewEnvironment() {
      create("prod", r -> r.tags(Tag.builder().key("team").value("net").build()));
      prod.succeed();
      delete();
      prod.succeed();

      Environment again = create("prod", r -> r.description("new"));

      assertThat(again.deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(proton.listTagsForResource(r -> r.resourceArn(again.arn())).tags())
          .noneMatch(tag -> tag.key().equals("team"));
    }
  }
}
