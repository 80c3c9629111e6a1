package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.CountsSummary;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ResourceCountsSummary;

/** GetResourcesSummary: services, instances, pipelines and components. */
class ServiceCountsContractTest extends ServiceContract {

  private static final String WHY = "no capacity";

  private CountsSummary counts() {
    return proton.getResourcesSummary(r -> {}).counts();
  }

  private static ResourceCountsSummary of(
      int total, int failed, int upToDate, int behindMinor, int behindMajor) {
    return ResourceCountsSummary.builder()
        .total(total)
        .failed(failed)
        .upToDate(upToDate)
        .behindMinor(behindMinor)
        .behindMajor(behindMajor)
        .build();
  }

  private void updateInstance(String name, DeploymentUpdateType type) {
    proton.updateServiceInstance(r -> r.serviceName("shop").name(name).deploymentType(type));
  }

  private void updatePipeline(DeploymentUpdateType type) {
    proton.updateServicePipeline(
        r -> r.serviceName("shop").deploymentType(type).spec(specOf("dev", "live")));
  }

  @Nested
  class Staleness {

    @Test
    @Evidence("DOC UG:monitoring-dashboard: the version in use and the recommended one")
    void isNoneAtTheRecommendedVersion() {
      createService("shop", "dev", "live");

      assertThat(counts().services()).isEqualTo(of(1, 0, 1, 0, 0));
      assertThat(counts().serviceInstances()).isEqualTo(of(2, 0, 2, 0, 0));
      assertThat(counts().pipelines()).isEqualTo(of(1, 0, 1, 0, 0));
    }

    @Test
    @Evidence("DOC UG:monitoring-dashboard; OURS a service is as its worst part")
    void isThatOfTheWorstPartForAService() {
      createService("shop", "dev", "live");
      publishedServiceVersion("web", "1");
      updateInstance("dev", DeploymentUpdateType.MINOR_VERSION);
      assertThat(counts().serviceInstances()).isEqualTo(of(2, 0, 1, 1, 0));
      assertThat(counts().services()).isEqualTo(of(1, 0, 0, 1, 0));
      updateInstance("live", DeploymentUpdateType.MINOR_VERSION);
      assertThat(counts().pipelines()).isEqualTo(of(1, 0, 0, 1, 0));
      assertThat(counts().services()).isEqualTo(of(1, 0, 0, 1, 0));
      updatePipeline(DeploymentUpdateType.MINOR_VERSION);

      assertThat(counts().services()).isEqualTo(of(1, 0, 1, 0, 0));
    }

    @Test
    @Evidence("DOC UG:monitoring-dashboard: a lower major version")
    void ofAnOlderMajorVersionIsAnother() {
      createService("shop", "dev");
      publishedServiceVersion("web", null);
      updateInstance("dev", DeploymentUpdateType.MAJOR_VERSION);

      assertThat(counts().serviceInstances()).isEqualTo(of(1, 0, 1, 0, 0));
      assertThat(counts().pipelines()).isEqualTo(of(1, 0, 0, 0, 1));
      assertThat(counts().services()).isEqualTo(of(1, 0, 0, 0, 1));
    }

    @Test
    @Evidence("OURS a newer version than the recommended one, here a draft, is up to date")
    void isNoneAtANewerVersion() {
      createService("shop", "dev");
      draftServiceVersion("web", null);
      proton.updateServiceInstance(
          r ->
              r.serviceName("shop")
                  .name("dev")
                  .deploymentType(DeploymentUpdateType.MAJOR_VERSION)
                  .templateMajorVersion("2")
                  .templateMinorVersion("0"));

      assertThat(instance("shop", "dev").templateMajorVersion()).isEqualTo("2");
      assertThat(counts().serviceInstances()).isEqualTo(of(1, 0, 1, 0, 0));
    }

    @Test
    @Evidence("OURS what has no version is in no bucket")
    void needsAVersion() {
      fake.progress(Progression.manually());
      createService("shop", "dev");

      assertThat(counts().services()).isEqualTo(of(1, 0, 0, 0, 0));
      assertThat(counts().serviceInstances()).isEqualTo(of(1, 0, 0, 0, 0));
      assertThat(counts().pipelines()).isEqualTo(of(1, 0, 0, 0, 0));
    }
  }

  @Nested
  class Failures {

    @Test
    @Evidence("OURS every settled status with FAILED in its name")
    void ofACreateCountForAllItsParts() {
      fake.progress(Kind.SERVICE, Progression.immediately().failing(WHY));
      createService("shop", "dev", "live");

      assertThat(counts().services()).isEqualTo(of(1, 1, 0, 0, 0));
      assertThat(counts().serviceInstances()).isEqualTo(of(2, 2, 0, 0, 0));
      assertThat(counts().pipelines()).isEqualTo(of(1, 1, 0, 0, 0));
    }

    @Test
    @Evidence("OURS a failed one may be in a bucket of staleness too")
    void ofAnUpdateCountBesideTheStaleness() {
      createService("shop", "dev");
      publishedServiceVersion("web", "1");
      fake.progress(Kind.SERVICE, Progression.immediately().failing(WHY));
      updateInstance("dev", DeploymentUpdateType.MINOR_VERSION);

      assertThat(counts().serviceInstances()).isEqualTo(of(1, 1, 0, 1, 0));
      assertThat(counts().services()).isEqualTo(of(1, 0, 0, 1, 0));
    }

    @Test
    @Evidence("OURS UPDATE_FAILED_CLEANUP_COMPLETE, and not while the clean-up is going on")
    void ofAnEditCountOnceItIsCleanedUp() {
      createJob("shop", "dev");
      fake.progress(Progression.manually());
      proton.updateService(r -> r.name("shop").spec(jobSpecOf("dev", "live")));
      fake.serviceInstance("shop", "live").fail(WHY);
      assertThat(service("shop").statusAsString()).isEqualTo("UPDATE_FAILED_CLEANUP_IN_PROGRESS");
      assertThat(counts().services().failed()).isZero();
      fake.serviceInstance("shop", "live").succeed();

      assertThat(service("shop").statusAsString()).isEqualTo("UPDATE_FAILED_CLEANUP_COMPLETE");
      assertThat(counts().services().failed()).isEqualTo(1);
      assertThat(counts().serviceInstances()).isEqualTo(of(1, 0, 1, 0, 0));
    }

    @Test
    @Evidence("OURS DELETE_FAILED counts, what is being deleted counts in the total alone")
    void ofADeletionCount() {
      createJob("shop", "dev");
      fake.progress(Progression.manually());
      proton.deleteService(r -> r.name("shop"));
      assertThat(counts().services()).isEqualTo(of(1, 0, 1, 0, 0));
      fake.serviceInstance("shop", "dev").fail(WHY);

      assertThat(counts().services()).isEqualTo(of(1, 1, 1, 0, 0));
      assertThat(counts().serviceInstances()).isEqualTo(of(1, 1, 1, 0, 0));
    }
  }

  @Nested
  class Components {

    private void create(String name) {
      proton.createComponent(
          r -> r.name(name).environmentName("prod").manifest(MANIFEST).templateFile("file"));
    }

    private ResourceCountsSummary components(int total, int failed) {
      return ResourceCountsSummary.builder().total(total).failed(failed).build();
    }

    @Test
    @Evidence("DOC M:CountsSummary.components: total and failed")
    void haveNoStaleness() {
      create("bucket");
      fake.progress(Progression.manually());
      create("queue");
      fake.component("queue").fail(WHY);
      proton.deleteComponent(r -> r.name("bucket"));
      assertThat(counts().components()).isEqualTo(components(2, 1));
      fake.component("bucket").fail(WHY);

      assertThat(counts().components()).isEqualTo(components(2, 2));
    }

    @Test
    @Evidence("OURS what is deleted does not count")
    void countUntilTheyAreGone() {
      create("bucket");
      proton.deleteComponent(r -> r.name("bucket"));

      assertThat(counts().components()).isEqualTo(components(0, 0));
    }
  }

  @Test
  @Evidence("OURS what is deleted does not count")
  void servicesCountUntilTheyAreGone() {
    createService("shop", "dev");
    proton.deleteService(r -> r.name("shop"));

    assertThat(counts().services()).isEqualTo(of(0, 0, 0, 0, 0));
    assertThat(counts().serviceInstances()).isEqualTo(of(0, 0, 0, 0, 0));
    assertThat(counts().pipelines()).isEqualTo(of(0, 0, 0, 0, 0));
  }
}
