package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static dev.fakeproton.testing.Refusals.assertQuotaExceeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What UpdateService says of the instances that it adds and drops. */
class ServiceUpdateInstancesContractTest extends ServiceStatesContract {

  private static String specWith(String entries) {
    return "{proton: ServiceSpec, pipeline: {tests: make}, instances: [" + entries + "]}";
  }

  @Nested
  class Dropped {

    @Test
    @Evidence("DOC M:UpdateService, UG:ag-svc-update; OURS kind")
    void instancesMustHaveNoComponent() {
      active();
      attachComponentTo("live");

      assertConflict(() -> update(specOf("dev"))).contains("'bucket'", "'live'");
      assertThat(instances()).containsExactly("dev", "live");
      detachComponent();

      assertThat(update(specOf("dev")).status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
    }

    @Test
    @Evidence("OURS README, table instance: IN_PROGRESS and CANCELLING")
    void instancesMustNotBeAtWork() {
      active();
      proton.updateServiceInstance(
          r ->
              r.serviceName("shop")
                  .name("live")
                  .deploymentType(DeploymentUpdateType.CURRENT_VERSION));

      assertConflict(() -> update(specOf("dev"))).contains("'live'", "IN_PROGRESS");
      proton.cancelServiceInstanceDeployment(
          r -> r.serviceName("shop").serviceInstanceName("live"));

      assertConflict(() -> update(specOf("dev"))).contains("CANCELLING");
      live.step();

      assertThat(update(specOf("dev")).status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
    }

    @Test
    @Evidence("OURS README, table instance: only those that are dropped must be idle")
    void instancesMayHaveSiblingsAtWork() {
      active();
      proton.updateServiceInstance(
          r ->
              r.serviceName("shop")
                  .name("dev")
                  .deploymentType(DeploymentUpdateType.CURRENT_VERSION));

      assertThat(update(specOf("dev")).status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
    }
  }

  @Nested
  class Added {

    @Test
    @Evidence("OURS services.md 4.4, rule 9: as CreateService")
    void instancesNeedAnEnvironmentThatIsThere() {
      active();

      assertNotFound(
              () ->
                  update(
                      specWith(
                          "{name: dev, environment: prod, spec: {size: 1}}, {name: added, environment: nowhere}")))
          .contains("environment/nowhere");
    }

    @Test
    @Evidence("OURS services.md 4.4, rule 9: as CreateService")
    void instancesMustFitTheSchema() {
      active();
      fake.templateBundle("bundles", "web.tar.gz", Bundles.service());
      publishedServiceVersion("web", "1");

      assertInvalid(
              () ->
                  update(
                      specWith(
                          "{name: dev, environment: prod, spec: {size: 1}}, {name: added, environment: prod, spec: {port: x}}")))
          .contains("instances[1].spec.port");
    }

    @Test
    @Evidence("OURS services.md 4.4: the original major version's recommended minor now")
    void instancesGetTheRecommendedMinor() {
      active();
      publishedServiceVersion("web", "1");
      publishedServiceVersion("web", null);
      update(specOf("dev", "live", "added"));
      shop.succeed();

      ServiceInstance made = instance("shop", "added");

      assertThat(made.templateMajorVersion() + "." + made.templateMinorVersion()).isEqualTo("1.1");
      assertThat(instance("shop", "dev").templateMinorVersion()).isEqualTo("0");
    }

    @Test
    @Evidence("OURS services.md 4.4: nothing published there, so the version of CreateService")
    void instancesGetTheOriginalDraftWhereNothingIsPublished() {
      draftServiceVersion("job", null);
      proton.createService(
          r ->
              r.name("job")
                  .templateName("job")
                  .templateMajorVersion("2")
                  .templateMinorVersion("0")
                  .spec(jobSpecOf("dev")));
      fake.service("job").succeed();
      proton.updateService(r -> r.name("job").spec(jobSpecOf("dev", "added")));
      fake.service("job").succeed();

      assertThat(instance("job", "added").templateMajorVersion()).isEqualTo("2");
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: what could not be deleted counts; OURS the arithmetic")
    void instancesCountWithThoseThatCouldNotBeDeleted() {
      bringTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);
      fake.limits(Limits.published().withInstancesPerService(2));

      assertQuotaExceeded(() -> update(specOf("dev", "added")));
      assertThat(update(specOf("dev")).status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
    }

    @Test
    @Evidence("OURS services.md 4.4, rule 7: what is dropped makes room")
    void instancesTakeThePlaceOfThoseThatAreDropped() {
      active();
      fake.limits(Limits.published().withInstancesPerService(2));

      assertThat(update(specOf("dev", "added")).status())
          .isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
    }

    @Test
    @Evidence("OURS services.md 4.4, rule 8")
    void instancesCannotHaveTheNameOfOneThatCouldNotBeDeleted() {
      bringTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);

      assertConflict(() -> update(specOf("dev", "live"))).contains("'live'", "DELETE_FAILED");
      assertThat(listed("live").orElseThrow().deploymentStatus())
          .isEqualTo(DeploymentStatus.DELETE_FAILED);
    }
  }
}
