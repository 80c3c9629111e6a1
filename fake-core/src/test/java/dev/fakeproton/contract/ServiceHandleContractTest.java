package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.Transition;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What a test can do with a service as a whole. */
@Evidence("OURS: the handle on a service moves the work of its parts")
class ServiceHandleContractTest extends ServiceStatesContract {

  private DeploymentStatus statusOf(String instance) {
    return listed(instance).orElseThrow().deploymentStatus();
  }

  @Nested
  class Step {

    @Test
    void makesOneMoveOfEachPart() {
      createService("shop", "dev", "live");

      shop.step();

      assertThat(statusOf("dev")).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(statusOf("live")).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(shop.status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }

    @Test
    void moveUpdatesOfInstancesToo() {
      active();
      proton.updateServiceInstance(
          r -> r.serviceName("shop").name("dev").deploymentType("CURRENT_VERSION"));

      shop.step();

      assertThat(statusOf("dev")).isEqualTo(DeploymentStatus.SUCCEEDED);
    }
  }

  @Nested
  class Succeed {

    @Test
    void goesOnUntilTheServiceHasSettled() {
      exchanging();

      assertThat(shop.succeed().status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void hasNoOutputs() {
      createService("shop", "dev");

      assertThatExceptionOfType(IllegalMoveException.class)
          .isThrownBy(() -> shop.succeed(Map.of("url", "http://shop")))
          .withMessageContaining("A service has no outputs");
      assertThat(statusOf("dev")).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }
  }

  @Nested
  class Fail {

    @Test
    void letsFailWhatIsUnderWayNow() {
      createService("shop", "dev", "live");
      dev.succeed();

      shop.fail(WHY);

      assertThat(statusOf("dev")).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(instance("shop", "live").deploymentStatusMessage()).isEqualTo(WHY);
      assertThat(shop.status()).isEqualTo(ServiceStatus.CREATE_FAILED);
    }

    @Test
    void isNotPossibleWhereNothingIsDeployed() {
      createJob("job");

      assertThatExceptionOfType(IllegalMoveException.class)
          .isThrownBy(() -> fake.service("job").fail(WHY))
          .withMessageContaining("SUCCEED to ACTIVE");
    }
  }

  @Nested
  class IllegalMoves {

    @Test
    void tellTheStateAndWhatHappened() {
      active();

      assertThatExceptionOfType(IllegalMoveException.class)
          .isThrownBy(shop::step)
          .withMessageContaining("The service 'shop' is ACTIVE")
          .withMessageContaining("CreateService");
    }

    @Test
    void areClosedPullRequestsWhereThereIsNone() {
      createService("shop", "dev");

      assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(shop::closePullRequest);
      assertThat(shop.status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }

    @Test
    void areThoseOfAServiceThatIsNotThere() {
      assertThatIllegalStateException()
          .isThrownBy(shop::step)
          .withMessageContaining("There is no service 'shop'");
    }
  }

  @Nested
  class History {

    @Test
    void tellsEveryStatusAndWhatMadeIt() {
      active();
      update(specOf("dev"));
      shop.succeed();

      assertThat(shop.history())
          .containsExactly(
              new Transition(NOW, Optional.empty(), "CREATE_IN_PROGRESS", "CreateService"),
              new Transition(NOW, Optional.of("CREATE_IN_PROGRESS"), "ACTIVE", "CreateService"),
              new Transition(NOW, Optional.of("ACTIVE"), "UPDATE_IN_PROGRESS", "UpdateService"),
              new Transition(NOW, Optional.of("UPDATE_IN_PROGRESS"), "ACTIVE", "UpdateService"));
    }

    @Test
    void tellsOfInstancesThatWerePutBack() {
      exchanging();
      added.fail(WHY);

      assertThat(live.history())
          .extracting(Transition::to)
          .containsExactly("IN_PROGRESS", "SUCCEEDED", "DELETE_IN_PROGRESS", "SUCCEEDED");
    }

    @Test
    void tellsThatAServiceIsGone() {
      deleting();
      shop.succeed();

      assertThat(shop.history()).last().extracting(Transition::to).isEqualTo("DELETED");
      assertThatIllegalStateException().isThrownBy(shop::status);
      assertThat(dev.status()).isEqualTo(DeploymentStatus.DELETE_COMPLETE);
    }

    @Test
    void beginsAnewWithAServiceOfTheSameName() {
      deleting();
      shop.succeed();
      createService("shop", "dev");

      assertThat(shop.history()).extracting(Transition::to).containsExactly("CREATE_IN_PROGRESS");
    }
  }

  @Nested
  class AServiceWithoutParts {

    private final ResourceHandle<ServiceStatus> job = fake.service("job");

    @Test
    void takesItsTimeLikeAnyOther() {
      createJob("job");
      assertThat(job.status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);

      assertThat(job.step().status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void isDeletedLikeAnyOther() {
      createJob("job");
      job.succeed();
      proton.deleteService(r -> r.name("job"));
      assertThat(job.status()).isEqualTo(ServiceStatus.DELETE_IN_PROGRESS);
      job.succeed();

      assertThat(proton.listServices(r -> {}).services()).isEmpty();
      assertThat(job.history())
          .extracting(Transition::to)
          .containsExactly("CREATE_IN_PROGRESS", "ACTIVE", "DELETE_IN_PROGRESS", "DELETED");
    }
  }
}
