package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

class ServicesContractTest extends ServiceContract {

  @Nested
  class CreateService {

    @Test
    @Evidence("OBS UG:ag-svc-view")
    void endsActiveWithInstancesAndPipelineDeployed() {
      createService("shop", "dev", "live");

      assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(instance("shop", "live").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(pipeline("shop").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("OBS GH:cfn#47, the text")
    void letsThePipelineFailWithAnInstance() {
      fake.progress(Progression.manually());
      createService("shop", "dev", "live");

      fake.serviceInstance("shop", "dev").fail("no capacity");
      fake.serviceInstance("shop", "live").succeed();

      assertThat(pipeline("shop").deploymentStatusMessage())
          .isEqualTo(
              "Service Instance(s): [%s] failed to deploy - canceling pipeline deployment"
                  .formatted(instance("shop", "dev").arn()));
      assertThat(service("shop").status()).isEqualTo(ServiceStatus.CREATE_FAILED);
    }

    @Test
    @Evidence("OURS services.md 4.1")
    void withNothingToDeployEndsActiveLikeAnyOther() {
      assertThat(createJob("empty").status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);

      assertThat(service("empty").status()).isEqualTo(ServiceStatus.ACTIVE);
    }
  }

  @Nested
  class DeleteService {

    @Test
    @Evidence("DOC M:top")
    void removesEverythingTheServiceHas() {
      createService("shop", "dev");
      proton.deleteService(r -> r.name("shop"));

      assertThat(proton.listServices(r -> {}).services()).isEmpty();
      assertThat(proton.listServiceInstances(r -> {}).serviceInstances()).isEmpty();
    }
  }
}
