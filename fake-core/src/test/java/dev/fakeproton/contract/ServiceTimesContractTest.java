package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When a service counts as modified: what moves its {@code lastModifiedAt}. */
class ServiceTimesContractTest extends ServiceStatesContract {

  private Instant now = NOW;

  private void later() {
    fake.clock().advance(Duration.ofMinutes(1));
    now = now.plusSeconds(60);
  }

  private void assertModifiedNow() {
    assertThat(shop().lastModifiedAt()).isEqualTo(now);
    assertThat(proton.listServices(r -> {}).services().get(0).lastModifiedAt()).isEqualTo(now);
  }

  private void assertModifiedBefore() {
    assertThat(shop().lastModifiedAt()).isEqualTo(now.minusSeconds(60));
  }

  @Nested
  @Evidence("INF UG:ag-svc-view: status changes and accepted calls (ruling 11)")
  class Moved {

    @Test
    void byTheEndOfTheCreation() {
      createService("shop", "dev", "live");
      later();
      shop.succeed();

      assertModifiedNow();
      assertThat(shop().createdAt()).isEqualTo(NOW);
    }

    @Test
    void byAFailureOfTheCreation() {
      createService("shop", "dev", "live");
      later();
      shop.fail(WHY);

      assertModifiedNow();
    }

    @Test
    void byEveryStepOfACleanUp() {
      fake.cleanUpFailedCreates(true);
      createService("shop", "dev", "live");
      later();
      shop.fail(WHY);
      assertModifiedNow();
      later();
      shop.succeed();

      assertModifiedNow();
    }

    @Test
    void byAnUpdateWithASpec() {
      active();
      later();
      update(specOf("dev"));

      assertModifiedNow();
    }

    @Test
    void byAnUpdateOfTheDescription() {
      active();
      later();
      describe("for customers");

      assertModifiedNow();
    }

    @Test
    void byTheEndOfAnUpdate() {
      dropping();
      later();
      shop.succeed();

      assertModifiedNow();
    }

    @Test
    void byTheCleanUpOfAnUpdate() {
      adding();
      later();
      added.fail(WHY);
      assertModifiedNow();
      later();
      shop.succeed();

      assertModifiedNow();
    }

    @Test
    void byANewInstance() {
      active();
      later();
      proton.createServiceInstance(r -> r.serviceName("shop").name("added").spec(specOf("added")));

      assertModifiedNow();
    }

    @Test
    void byADeletionAndItsFailure() {
      active();
      later();
      delete();
      assertModifiedNow();
      later();
      shop.fail(WHY);

      assertModifiedNow();
    }
  }

  @Nested
  class NotMoved {

    @Test
    @Evidence("OBS UG:ag-svc-pipeline-update: two pipeline deployments did not move it")
    void byThePipeline() {
      active();
      later();
      proton.updateServicePipeline(
          r -> r.serviceName("shop").deploymentType("CURRENT_VERSION").spec(specOf("dev", "live")));
      assertModifiedBefore();
      pipeline.succeed();

      assertModifiedBefore();
    }

    @Test
    @Evidence("OURS ruling 11: nor by UpdateServiceInstance")
    void byAnInstance() {
      active();
      later();
      proton.updateServiceInstance(
          r ->
              r.serviceName("shop")
                  .name("dev")
                  .deploymentType("CURRENT_VERSION")
                  .spec(specOf("dev").replace("size: 1", "size: 2")));
      dev.succeed();

      assertModifiedBefore();
      assertThat(shop().spec()).contains("size: 2");
    }

    @Test
    @Evidence("OURS ruling 11: nor by component work")
    void byComponents() {
      active();
      later();
      attachComponentTo("dev");
      detachComponent();

      assertModifiedBefore();
    }

    @Test
    @Evidence("OURS ruling 11: nor by tags")
    void byTags() {
      active();
      later();
      tag("", "team");

      assertModifiedBefore();
    }

    @Test
    @Evidence("OURS ruling 11: nor by an update that changes nothing")
    void byAnUpdateThatChangesNothing() {
      active();
      later();
      proton.updateService(r -> r.name("shop"));
      update(specOf("dev", "live"));

      assertModifiedBefore();
    }

    @Test
    @Evidence("OURS ruling 11: nor by the progress of the parts")
    void byAPartThatIsDoneBeforeTheOthers() {
      createService("shop", "dev", "live");
      later();
      dev.succeed();

      assertModifiedBefore();
    }
  }
}
