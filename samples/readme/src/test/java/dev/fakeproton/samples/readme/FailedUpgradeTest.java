package dev.fakeproton.samples.readme;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.InjectProton;
import dev.fakeproton.junit.WithFakeProton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** Steps a service by hand through an upgrade that fails halfway, and through its repair. */
@WithFakeProton
class FailedUpgradeTest {

  @InjectProton private FakeProton fake;
  @InjectProton private ProtonClient proton;

  @BeforeEach
  void aNewVersionIsPublishedAndNothingMovesByItself() {
    fake.given().service("shop").withInstances("dev", "live").serviceTemplate("web").version("1.1");
    fake.progress(Progression.manually());
  }

  private void upgrade(String instance) {
    proton.updateServiceInstance(
        r ->
            r.serviceName("shop")
                .name(instance)
                .deploymentType(DeploymentUpdateType.MINOR_VERSION)
                .templateMajorVersion("1")
                .templateMinorVersion("1"));
  }

  private String versionOf(String instance) {
    return proton
        .getServiceInstance(r -> r.serviceName("shop").name(instance))
        .serviceInstance()
        .templateMinorVersion();
  }

  @Test
  void bothInstancesAreUnderWayUntilTheTestMovesThem() {
    upgrade("dev");
    upgrade("live");

    assertThat(fake.inFlight())
        .allMatch(work -> work.kind() == Kind.SERVICE_INSTANCE)
        .extracting(work -> work.name())
        .containsExactly("shop/dev", "shop/live");
    fake.serviceInstance("shop", "dev").succeed();
    assertThat(fake.serviceInstance("shop", "dev")).hasSucceeded();
    assertThat(fake.serviceInstance("shop", "live")).isInProgress();
  }

  @Nested
  class OnceLiveHasFailed {

    @BeforeEach
    void fail() {
      upgrade("dev");
      upgrade("live");
      fake.serviceInstance("shop", "dev").succeed();
      fake.serviceInstance("shop", "live").fail("Out of IPs");
    }

    @Test
    void devRunsTheNewVersionAndLiveTheOldOne() {
      assertThat(versionOf("dev")).isEqualTo("1");
      assertThat(versionOf("live")).isEqualTo("0");
    }

    @Test
    void theInstanceSaysWhyAndTheServiceGoesOn() {
      assertThat(fake.serviceInstance("shop", "live")).hasFailed("Out of IPs");
      assertThat(fake.service("shop")).hasStatus(ServiceStatus.ACTIVE);
    }

    @Test
    void anotherAttemptRepairsIt() {
      upgrade("live");
      fake.settle();

      assertThat(versionOf("live")).isEqualTo("1");
      assertThat(fake.serviceInstance("shop", "live"))
          .hasHistory(
              "IN_PROGRESS", "SUCCEEDED", "IN_PROGRESS", "FAILED", "IN_PROGRESS", "SUCCEEDED");
    }
  }

  @Nested
  class AnUpdateOfTheServiceItself {

    private static final String WITH_ONE_MORE =
        """
        proton: ServiceSpec
        instances:
        - {name: dev, environment: shared, spec: {}}
        - {name: live, environment: shared, spec: {}}
        - {name: demo, environment: shared, spec: {}}
        """;

    @Test
    void isUndoneStepByStepAndDoneAgain() {
      proton.updateService(r -> r.name("shop").spec(WITH_ONE_MORE));
      fake.serviceInstance("shop", "demo").fail("Out of IPs");
      fake.service("shop").step();

      assertThat(fake.service("shop"))
          .hasFailed()
          .hasHistory(
              "CREATE_IN_PROGRESS",
              "ACTIVE",
              "UPDATE_IN_PROGRESS",
              "UPDATE_FAILED_CLEANUP_IN_PROGRESS",
              "UPDATE_FAILED_CLEANUP_COMPLETE");

      proton.updateService(r -> r.name("shop").spec(WITH_ONE_MORE));
      fake.service("shop").succeed();
      assertThat(fake.service("shop")).hasStatus(ServiceStatus.ACTIVE);
      assertThat(fake.serviceInstance("shop", "demo")).hasSucceeded();
    }
  }
}
