package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServicePipeline;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What an update of a service leaves behind that fails. */
class ServiceUpdateFailuresContractTest extends ServiceStatesContract {

  private DeploymentStatus statusOf(String instance) {
    return listed(instance).orElseThrow().deploymentStatus();
  }

  private void updateInstance(String name, String spec) {
    proton.updateServiceInstance(
        r -> r.serviceName("shop").name(name).deploymentType("CURRENT_VERSION").spec(spec));
  }

  @Nested
  class OfANewInstance {

    @Test
    @Evidence("DOC UG:ag-svc-update: all new ones are removed, nothing is deleted, spec reverted")
    void takesAllNewInstancesBack() {
      active();
      update(specOf("dev", "added", "second"));

      fake.serviceInstance("shop", "second").succeed();
      added.fail(WHY);
      assertThat(shop().status()).isEqualTo(ServiceStatus.UPDATE_FAILED_CLEANUP_IN_PROGRESS);
      assertThat(shop().spec()).isEqualTo(specOf("dev", "live"));
      assertThat(statusOf("second")).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      shop.succeed();

      assertThat(shop().status()).isEqualTo(ServiceStatus.UPDATE_FAILED_CLEANUP_COMPLETE);
      assertThat(instances()).containsExactly("dev", "live");
    }

    @Test
    @Evidence("DOC UG:ag-svc-update, untouched; OURS the status before")
    void leavesDroppedInstancesAndThePipelineAsTheyWere() {
      active();
      ServiceInstance liveBefore = instance("shop", "live");
      ServicePipeline before = shop().pipeline();
      update(specOf("dev", "added"));
      added.fail(WHY);

      assertThat(instance("shop", "live")).isEqualTo(liveBefore);
      assertThat(shop().pipeline()).isEqualTo(before);
    }

    @Test
    @Evidence("OURS README, tables instance and pipeline: the previous status, also a failure")
    void putsFailuresBackWithTheirMessages() {
      active();
      updateInstance("live", specOf("live"));
      live.fail("no disk");
      proton.updateServicePipeline(
          r -> r.serviceName("shop").deploymentType("CURRENT_VERSION").spec(specOf("dev", "live")));
      pipeline.fail("no runner");
      update(specOf("dev", "added"));
      added.fail(WHY);

      assertThat(instance("shop", "live").deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(instance("shop", "live").deploymentStatusMessage()).isEqualTo("no disk");
      assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(shop().pipeline().deploymentStatusMessage()).isEqualTo("no runner");
    }

    @Test
    @Evidence("OURS environments.md 8.1: a drop that is put back never gets a record")
    void leavesNoDeploymentsOfWhatWasPutBack() {
      exchanging();
      added.fail(WHY);
      shop.succeed();

      assertThat(deploymentsOf(arn("/service-instance/live"))).hasSize(1);
      assertThat(deploymentsOf(arn("/pipeline"))).hasSize(1);
      assertThat(deploymentsOf(arn("/service-instance/added")))
          .extracting(own -> own.deploymentStatus())
          .containsExactly(DeploymentStatus.DELETE_COMPLETE, DeploymentStatus.FAILED);
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: a failed clean-up; OURS the next update removes what is left")
    void mayLeaveWhatCannotBeRemovedOutsideTheSpec() {
      bringTo(ServiceStatus.UPDATE_FAILED_CLEANUP_FAILED);
      assertThat(statusOf("added")).isEqualTo(DeploymentStatus.DELETE_FAILED);
      assertThat(shop().spec()).isEqualTo(specOf("dev", "live"));

      update(specOf("dev", "live"));
      shop.succeed();

      assertThat(instances()).containsExactly("dev", "live");
      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    @Evidence("OURS services.md 2.4: what was deployed meanwhile stays in the spec that returns")
    void revertsToASpecWithTheUpdatesOfKeptInstances() {
      exchanging();
      updateInstance("dev", specOf("dev").replace("size: 1", "size: 7"));
      dev.succeed();
      added.fail(WHY);

      assertThat(shop().spec()).contains("size: 7", "live").doesNotContain("added");
    }
  }

  @Nested
  class OfADeletion {

    @Test
    @Evidence("DOC UG:ag-svc-update: the spec stays, the pipeline goes without; value by its name")
    void keepsTheInstanceOutsideTheNewSpec() {
      dropping();
      live.fail(WHY);
      assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      pipeline.succeed();

      assertThat(shop().status()).isEqualTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);
      assertThat(shop().spec()).isEqualTo(specOf("dev"));
      assertThat(shop().pipeline().spec()).isEqualTo(specOf("dev"));
      assertThat(statusOf("live")).isEqualTo(DeploymentStatus.DELETE_FAILED);
      assertThat(instance("shop", "live").deploymentStatusMessage()).isEqualTo(WHY);
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: a retry may fail again")
    void mayHappenAgain() {
      bringTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);
      update(specOf("dev"));
      live.fail(WHY);
      pipeline.succeed();

      assertThat(shop().status()).isEqualTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);
    }

    @Test
    @Evidence("OURS services.md 3.2: both together are UPDATE_FAILED")
    void withAFailureOfThePipelineIsAFailedUpdate() {
      dropping();
      live.fail(WHY);
      pipeline.fail(WHY);

      assertThat(shop().status()).isEqualTo(ServiceStatus.UPDATE_FAILED);
      assertThat(shop().statusMessage()).contains(arn("/service-instance/live"), arn("/pipeline"));
    }

    @Test
    @Evidence("OURS environments.md 8.1: the record of the deletion")
    void standsInItsDeployment() {
      dropping();
      live.fail(WHY);

      assertThat(deploymentsOf(arn("/service-instance/live")).get(0).deploymentStatus())
          .isEqualTo(DeploymentStatus.DELETE_FAILED);
    }
  }

  @Nested
  class OfThePipeline {

    @Test
    @Evidence("DOC UG:ag-svc-update: no roll-back, service and pipeline show the failure")
    void rollsNothingBack() {
      exchanging();
      added.succeed();
      live.succeed();
      pipeline.fail(WHY);

      assertThat(shop().status()).isEqualTo(ServiceStatus.UPDATE_FAILED);
      assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(shop().spec()).isEqualTo(specOf("dev", "added"));
      assertThat(instances()).containsExactly("added", "dev");
    }
  }
}
