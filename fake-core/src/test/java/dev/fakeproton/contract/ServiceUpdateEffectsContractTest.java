package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServicePipeline;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What an update of a service does that succeeds: in which order, and what is left in the end. */
class ServiceUpdateEffectsContractTest extends ServiceStatesContract {

  private DeploymentStatus statusOf(String instance) {
    return listed(instance).orElseThrow().deploymentStatus();
  }

  private DeploymentStatus pipelineStatus() {
    return shop().pipeline().deploymentStatus();
  }

  @Nested
  class AtAcceptance {

    @Test
    @Evidence("OBS UG:ag-svc-update")
    void theReplyShowsTheUpdateInProgress() {
      active();
      fake.clock().advance(Duration.ofMinutes(1));

      Service reply =
          proton
              .updateService(
                  r -> r.name("shop").spec(specOf("dev", "added")).description("for customers"))
              .service();

      assertThat(reply.status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
      assertThat(reply.spec()).isEqualTo(specOf("dev", "added"));
      assertThat(reply.description()).isEqualTo("for customers");
      assertThat(reply.lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(reply.pipeline()).isNull();
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: what each part shows while new instances are created")
    void allPartsThatTakePartShowIt() {
      exchanging();

      assertThat(statusOf("dev")).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(statusOf("live")).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      assertThat(statusOf("added")).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(pipelineStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("OURS services.md 3.3: only their status changes")
    void droppedInstancesAndPipelineKeepTheirDeployments() {
      active();
      ServiceInstance liveBefore = instance("shop", "live");
      ServicePipeline before = shop().pipeline();
      fake.clock().advance(Duration.ofMinutes(1));

      update(specOf("dev", "added"));

      assertThat(instance("shop", "live"))
          .isEqualTo(
              liveBefore.toBuilder().deploymentStatus(DeploymentStatus.DELETE_IN_PROGRESS).build());
      assertThat(shop().pipeline())
          .isEqualTo(before.toBuilder().deploymentStatus(DeploymentStatus.IN_PROGRESS).build());
    }

    @Test
    @Evidence("OURS environments.md 8.1: only what is added has a record at acceptance")
    void onlyNewInstancesHaveANewDeployment() {
      exchanging();

      assertThat(deployments()).hasSize(4);
      assertThat(deploymentsOf(arn("/service-instance/added"))).hasSize(1);
    }
  }

  @Nested
  class Afterwards {

    @Test
    @Evidence("DOC UG:ag-svc-update: first the new, then the dropped, then the pipeline")
    void theStepsFollowEachOther() {
      exchanging();

      added.succeed();
      assertThat(deploymentsOf(arn("/service-instance/live")).get(0).deploymentStatus())
          .isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      assertThat(deploymentsOf(arn("/pipeline"))).hasSize(1);

      live.succeed();
      assertThat(instances()).containsExactly("added", "dev");
      assertThat(deploymentsOf(arn("/pipeline"))).hasSize(2);
      assertThat(shop().status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);

      pipeline.succeed();
      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(pipelineStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: what could not be deleted is tried again after the deletions")
    void leftoversAreTriedAgainAfterTheDeletions() {
      bringTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);
      update(specOf("added"));

      shop.step();
      assertThat(statusOf("dev")).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      assertThat(statusOf("live")).isEqualTo(DeploymentStatus.DELETE_FAILED);
      shop.step();
      assertThat(instances()).containsExactly("added", "live");
      assertThat(statusOf("live")).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      shop.step().step();

      assertThat(instances()).containsExactly("added");
      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: any update retries leftovers; OURS also with no other change")
    void leftoversAloneMakeAnUpdate() {
      bringTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);

      assertThat(update(specOf("dev")).status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
      shop.succeed();

      assertThat(instances()).containsExactly("dev");
      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(shop().statusMessage()).isNull();
    }

    @Test
    @Evidence("OBS UG:ag-svc-view: spec is the whole document; DOC UG:ag-svc-update")
    void newInstancesAndPipelineHaveTheNewSpec() {
      exchanging().succeed();

      assertThat(instance("shop", "added").spec()).isEqualTo(specOf("dev", "added"));
      assertThat(shop().pipeline().spec()).isEqualTo(specOf("dev", "added"));
      assertThat(instance("shop", "dev").spec()).isEqualTo(specOf("dev", "live"));
      assertThat(shop().spec()).isEqualTo(specOf("dev", "added"));
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: it is re-provisioned; OURS with the version it has")
    void thePipelineKeepsItsVersion() {
      active();
      publishedServiceVersion("web", "1");
      fake.clock().advance(Duration.ofMinutes(1));
      update(specOf("dev"));
      shop.succeed();

      assertThat(shop().pipeline().templateMinorVersion()).isEqualTo("0");
      assertThat(shop().pipeline().lastDeploymentSucceededAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    @Evidence("OURS services.md 3.3: no pipeline, no step")
    void aServiceWithoutAPipelineIsDoneAfterTheDeletions() {
      createJob("job", "dev", "live");
      fake.service("job").succeed();
      proton.updateService(r -> r.name("job").spec(jobSpecOf("dev", "added")));

      fake.service("job").step().step();

      assertThat(service("job").status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(service("job").spec()).isEqualTo(jobSpecOf("dev", "added"));
    }

    @Test
    @Evidence("OURS services.md 3.2: instance updates do not take part")
    void theUpdateOfAKeptInstanceIsNotAwaited() {
      exchanging();
      proton.updateServiceInstance(
          r -> r.serviceName("shop").name("dev").deploymentType("CURRENT_VERSION"));
      added.succeed();
      live.succeed();
      pipeline.succeed();

      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(statusOf("dev")).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: the service can be edited after a failure")
    void anUpdateAfterAFailedPipelineRepairsIt() {
      bringTo(ServiceStatus.UPDATE_FAILED);
      update(specOf("dev", "live"));
      shop.succeed();

      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(pipelineStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(shop().pipeline().deploymentStatusMessage()).isNull();
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: new instances get the service's tags, not the siblings'")
    void newInstancesHaveTheTagsOfTheServiceOnly() {
      active();
      tag("", "team");
      tag("/service-instance/dev", "own");
      update(specOf("dev", "live", "added"));

      assertThat(
              proton.listTagsForResource(r -> r.resourceArn(arn("/service-instance/added"))).tags())
          .extracting(tag -> tag.key())
          .contains("team")
          .doesNotContain("own");
    }
  }
}
