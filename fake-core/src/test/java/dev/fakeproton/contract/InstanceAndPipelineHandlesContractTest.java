package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.Transition;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What a test can do with an instance and with a pipeline. */
class InstanceAndPipelineHandlesContractTest extends InstanceContract {

  @Nested
  class OfAPipeline {

    @Test
    @Evidence("OURS services.md 3.3: its provisioning starts after the instances")
    void cannotMoveItBeforeItsOwnWorkHasBegun() {
      createService("young", "dev");
      ResourceHandle<DeploymentStatus> young = fake.pipeline("young");

      assertThat(young.status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThatExceptionOfType(IllegalMoveException.class)
          .isThrownBy(young::succeed)
          .withMessageContaining("'young'")
          .withMessageContaining("has not begun");
      assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(young::step);
      assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> young.fail("x"));
      fake.serviceInstance("young", "dev").succeed();
      young.succeed();

      assertThat(service("young").status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    @Evidence("OURS services.md 3.3: an update announces it, and begins its work at the end")
    void cannotMoveItWhileItIsOnlyAnnounced() {
      proton.updateService(r -> r.name("shop").spec(specOf("dev", "live", "new")));

      assertThatExceptionOfType(IllegalMoveException.class)
          .isThrownBy(pipeline::succeed)
          .withMessageContaining("has not begun");
      fake.service("shop").succeed();
      assertThat(pipeline.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("OURS: a service of a template without pipeline")
    void needsAPipeline() {
      createJob("batch", "dev");

      assertThatIllegalStateException()
          .isThrownBy(() -> fake.pipeline("batch").status())
          .withMessageContaining("'batch'");
    }

    @Test
    @Evidence("OURS services.md 3.3: statuses as an update of the service passes through them")
    void tellsItsHistory() {
      proton.updateService(r -> r.name("shop").spec(specOf("dev", "live", "new")));
      fake.serviceInstance("shop", "new").fail("no capacity");

      assertThat(pipeline.history())
          .extracting(Transition::to)
          .containsExactly("IN_PROGRESS", "SUCCEEDED", "IN_PROGRESS", "SUCCEEDED");
    }
  }

  @Nested
  class OfAnInstance {

    @Test
    @Evidence("OURS: once it is gone the handle remembers how it ended")
    void showsThatItIsGone() {
      proton.updateService(r -> r.name("shop").spec(specOf("live")));
      dev.succeed();

      assertThat(dev.status()).isEqualTo(DeploymentStatus.DELETE_COMPLETE);
    }

    @Test
    @Evidence("OURS: a drop waits for the new instances, so there is nothing to move yet")
    void cannotMoveADropThatIsOnlyAnnounced() {
      proton.updateService(r -> r.name("shop").spec(specOf("live", "new")));

      assertThatExceptionOfType(IllegalMoveException.class)
          .isThrownBy(dev::succeed)
          .withMessageContaining("'shop/dev'")
          .withMessageContaining("has not begun");
    }

    @Test
    @Evidence("OURS services.md 3.3: what was to be dropped goes back to its previous status")
    void showsWhatIsPutBackAsItWas() {
      update(CURRENT_VERSION);
      dev.fail("no capacity");
      var before = dev();
      proton.updateService(r -> r.name("shop").spec(specOf("live", "new")));
      assertThat(dev.status()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      fake.serviceInstance("shop", "new").fail("none left");

      assertThat(dev()).isEqualTo(before);
    }

    @Test
    @Evidence("OURS: only what a pull request asks for has one to close")
    void hasNoPullRequestWhereProtonProvisions() {
      update(CURRENT_VERSION);

      assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(dev::closePullRequest);
    }

    @Test
    @Evidence("OURS: account, region and spelling decide which instance it is")
    void needsAnInstance() {
      assertThatIllegalStateException()
          .isThrownBy(() -> fake.serviceInstance("shop", "none").status())
          .withMessageContaining("'shop/none'");
    }
  }
}
