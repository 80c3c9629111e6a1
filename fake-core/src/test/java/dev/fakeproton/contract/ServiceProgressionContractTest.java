package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.GetServiceResponse;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** When the work on services ends, and what the SDK's waiters see of it. */
class ServiceProgressionContractTest extends ServiceContract {

  private static final Progression AFTER_POLLS = Progression.afterPolls(3);

  private ServiceStatus status(String name) {
    return service(name).status();
  }

  private void updateTo(String spec) {
    proton.updateService(r -> r.name("shop").spec(spec));
  }

  @Nested
  @Evidence("OURS: a resource's own progression, its service's, its kind's, that of all services")
  class TheProgression {

    @Test
    void ofAServiceHoldsForItsParts() {
      fake.service("shop").progress(Progression.manually());
      createService("shop", "dev");
      createService("other", "dev");

      assertThat(status("shop")).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
      assertThat(status("other")).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void ofAPartComesBeforeThatOfItsService() {
      fake.service("shop").progress(Progression.manually());
      fake.serviceInstance("shop", "dev").progress(Progression.immediately());
      createService("shop", "dev");

      assertThat(instance("shop", "dev").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(pipeline("shop").deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    void ofAllServicesHoldsForInstancesAndPipelines() {
      fake.progress(Kind.SERVICE, Progression.manually());
      createService("shop", "dev");
      createJob("empty");

      assertThat(instance("shop", "dev").deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(status("empty")).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
      fake.serviceInstance("shop", "dev").succeed();

      assertThat(pipeline("shop").deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    void ofAllInstancesComesBeforeThatOfAllServices() {
      fake.progress(Kind.SERVICE, Progression.manually());
      fake.progress(Kind.SERVICE_INSTANCE, Progression.immediately());
      createService("shop", "dev");

      assertThat(instance("shop", "dev").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(status("shop")).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }

    @Test
    void ofAServiceMayFailItsParts() {
      fake.service("shop").progress(Progression.immediately().failing("no capacity"));
      createService("shop", "dev");

      assertThat(status("shop")).isEqualTo(ServiceStatus.CREATE_FAILED);
      assertThat(instance("shop", "dev").deploymentStatusMessage()).isEqualTo("no capacity");
    }

    @Test
    void mayTakeTimeForEachStep() {
      fake.service("shop").progress(Progression.after(Duration.ofMinutes(2)));
      createService("shop", "dev");

      fake.clock().advance(Duration.ofMinutes(3));
      assertThat(status("shop")).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(status("shop")).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(service("shop").lastModifiedAt()).isEqualTo(NOW.plusSeconds(240));
    }

    @Test
    void isThroughAtOnceByDefault() {
      createService("shop", "dev", "live");
      updateTo(specOf("dev", "added"));

      assertThat(status("shop")).isEqualTo(ServiceStatus.ACTIVE);
    }
  }

  @Nested
  @Evidence("DOC W:ServiceCreated")
  class ServiceCreated {

    private WaiterResponse<GetServiceResponse> await() {
      return fake.waiter().waitUntilServiceCreated(r -> r.name("shop"));
    }

    @Test
    void passesAfterThePollsOfInstancesAndPipeline() {
      fake.service("shop").progress(AFTER_POLLS);
      createService("shop", "dev", "live");

      assertThat(await().attemptsExecuted()).isEqualTo(7);
    }

    @Test
    void passesForAServiceWithoutParts() {
      fake.service("shop").progress(AFTER_POLLS);
      createJob("shop");

      assertThat(await().attemptsExecuted()).isEqualTo(4);
    }

    @Test
    void failsWhenAnInstanceFails() {
      fake.serviceInstance("shop", "dev").progress(AFTER_POLLS.failing("no capacity"));
      createService("shop", "dev", "live");

      assertFailure(this::await);
    }

    @Test
    void failsWhenTheCleanUpIsThrough() {
      fake.cleanUpFailedCreates(true);
      fake.serviceInstance("shop", "dev").progress(AFTER_POLLS.failing("no capacity"));
      createService("shop", "dev", "live");

      assertFailure(this::await);
      assertThat(status("shop")).isEqualTo(ServiceStatus.CREATE_FAILED_CLEANUP_FAILED);
    }
  }

  @Nested
  @Evidence("DOC W:ServiceUpdated")
  class ServiceUpdated {

    private WaiterResponse<GetServiceResponse> await() {
      return fake.waiter().waitUntilServiceUpdated(r -> r.name("shop"));
    }

    @Test
    void passesAfterThePollsOfEveryStep() {
      createService("shop", "dev", "live");
      fake.service("shop").progress(AFTER_POLLS);
      updateTo(specOf("dev", "added"));

      assertThat(await().attemptsExecuted()).isEqualTo(10);
    }

    @Test
    void failsWhenANewInstanceFails() {
      createService("shop", "dev");
      fake.serviceInstance("shop", "added").progress(AFTER_POLLS.failing("no capacity"));
      updateTo(specOf("dev", "added"));

      assertFailure(this::await);
      assertThat(status("shop")).isEqualTo(ServiceStatus.UPDATE_FAILED_CLEANUP_FAILED);
    }

    @Test
    void failsWhenADeletionFails() {
      createService("shop", "dev", "live");
      fake.serviceInstance("shop", "live").progress(AFTER_POLLS.failing("not empty"));
      updateTo(specOf("dev"));

      assertFailure(this::await);
      assertThat(status("shop")).isEqualTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);
    }

    @Test
    void failsWhenThePipelineFails() {
      createService("shop", "dev", "live");
      fake.pipeline("shop").progress(AFTER_POLLS.failing("no runner"));
      updateTo(specOf("dev"));

      assertFailure(this::await);
      assertThat(status("shop")).isEqualTo(ServiceStatus.UPDATE_FAILED);
    }
  }

  @Nested
  @Evidence("DOC W:ServiceDeleted")
  class ServiceDeleted {

    private WaiterResponse<GetServiceResponse> await() {
      return fake.waiter().waitUntilServiceDeleted(r -> r.name("shop"));
    }

    @Test
    void passesWhenEverythingIsGone() {
      createService("shop", "dev", "live");
      fake.service("shop").progress(AFTER_POLLS);
      proton.deleteService(r -> r.name("shop"));

      assertThat(await().attemptsExecuted()).isEqualTo(4);
    }

    @Test
    void failsWhenAPartCannotBeDeleted() {
      createService("shop", "dev");
      fake.pipeline("shop").progress(AFTER_POLLS.failing("not empty"));
      proton.deleteService(r -> r.name("shop"));

      assertFailure(this::await);
    }
  }

  @Nested
  @Evidence("DOC W:ServicePipelineDeployed")
  class ServicePipelineDeployed {

    private WaiterResponse<GetServiceResponse> await() {
      return fake.waiter().waitUntilServicePipelineDeployed(r -> r.name("shop"));
    }

    private void updatePipeline() {
      proton.updateServicePipeline(
          r -> r.serviceName("shop").deploymentType("CURRENT_VERSION").spec(specOf("dev")));
    }

    @Test
    void passesWhenAnUpdateSucceeds() {
      createService("shop", "dev");
      fake.pipeline("shop").progress(AFTER_POLLS);
      updatePipeline();

      assertThat(await().attemptsExecuted()).isEqualTo(4);
    }

    @Test
    void failsWhenAnUpdateFails() {
      createService("shop", "dev");
      fake.pipeline("shop").progress(AFTER_POLLS.failing("no runner"));
      updatePipeline();

      assertFailure(this::await);
      assertThat(status("shop")).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void failsWhenAnInstanceOfTheCreationFails() {
      fake.serviceInstance("shop", "dev").progress(AFTER_POLLS.failing("no capacity"));
      createService("shop", "dev");

      assertFailure(this::await);
    }
  }

  private static void assertFailure(ThrowingCallable wait) {
    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(wait)
        .withMessageContaining("failure state");
  }
}
