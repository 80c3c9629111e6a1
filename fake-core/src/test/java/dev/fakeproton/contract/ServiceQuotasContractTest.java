package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static dev.fakeproton.testing.Refusals.assertQuotaExceeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** The quotas of services and of the instances that a service may have. */
class ServiceQuotasContractTest extends ServiceContract {

  private static final String WHY = "no capacity";

  private static String[] names(int number) {
    return IntStream.range(0, number).mapToObj(i -> "dev-" + i).toArray(String[]::new);
  }

  private void edit(String... instances) {
    proton.updateService(r -> r.name("shop").spec(jobSpecOf(instances)));
  }

  private ServiceInstance add(String instance) {
    return proton
        .createServiceInstance(r -> r.serviceName("shop").name(instance).spec(jobSpecOf(instance)))
        .serviceInstance();
  }

  @Nested
  class OfServices {

    @Test
    @Evidence("DOC UG:ag-limits; API:CreateService declares the error")
    void refuseTheOneTooMany() {
      fake.limits(Limits.published().withServices(1));
      createJob("shop");

      assertQuotaExceeded(() -> createJob("second")).contains("1", "services");
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): idempotency first, the quota last")
    void letARepetitionPassAndSpeakLast() {
      createJob("shop");
      fake.limits(Limits.published().withServices(1));

      assertThat(createJob("shop").name()).isEqualTo("shop");
      assertInvalid(
          () ->
              proton.createService(
                  r ->
                      r.name("second")
                          .templateName("job")
                          .templateMajorVersion("1")
                          .spec("no spec")));
    }

    @Test
    @Evidence("INF a quota is about what there is")
    void countWhatIsBeingDeletedUntilItIsGone() {
      createJob("shop", "dev");
      fake.limits(Limits.published().withServices(1));
      fake.progress(Progression.manually());
      proton.deleteService(r -> r.name("shop"));
      assertQuotaExceeded(() -> createJob("second"));
      fake.service("shop").succeed();

      assertThat(createJob("second").name()).isEqualTo("second");
    }
  }

  @Nested
  class OfInstances {

    @Test
    @Evidence("DOC UG:ag-limits: 20 per service; API:CreateService declares the error")
    void refuseAServiceWithMore() {
      assertQuotaExceeded(() -> createJob("shop", names(21))).contains("20", "'shop'");
      assertNotFound(() -> service("shop"));
      createJob("shop", names(20));

      assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: existing, added and removed ones; OURS the arithmetic")
    void countWhatAnUpdateAddsAndDrops() {
      fake.limits(Limits.published().withInstancesPerService(2));
      createJob("shop", "dev", "live");

      assertQuotaExceeded(() -> edit("dev", "live", "test")).contains("2", "'shop'");
      assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
      edit("dev", "test");
      assertThat(instance("shop", "test").name()).isEqualTo("test");
      assertNotFound(() -> instance("shop", "live"));
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: those whose deletion failed count")
    void countWhatCouldNotBeDeleted() {
      fake.limits(Limits.published().withInstancesPerService(2));
      createJob("shop", "dev", "live");
      fake.serviceInstance("shop", "live").progress(Progression.immediately().failing(WHY));
      edit("dev");
      assertThat(service("shop").status()).isEqualTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);

      assertQuotaExceeded(() -> edit("dev", "test")).contains("2");
      assertInvalid(() -> add("test")).contains("2");
    }

    @Test
    @Evidence("OURS CreateServiceInstance declares no quota error, so it is a validation error")
    void areAValidationErrorForCreateServiceInstance() {
      fake.limits(Limits.published().withInstancesPerService(2));
      createJob("shop", "dev");
      add("live");

      assertInvalid(() -> add("test")).contains("'shop'", "2");
      assertThat(service("shop").spec()).doesNotContain("test");
    }

    @Test
    @Evidence("DOC UG:ag-limits: per service")
    void areOfEachServiceByItself() {
      fake.limits(Limits.published().withInstancesPerService(1));
      createJob("shop", "dev");

      assertThat(createJob("second", "dev").name()).isEqualTo("second");
    }

    @Test
    @Evidence("OURS a lower quota takes nothing away")
    void thatWereLoweredStopNoOtherChange() {
      createJob("shop", "dev", "live");
      fake.limits(Limits.published().withInstancesPerService(1));
      edit("dev");

      assertNotFound(() -> instance("shop", "live"));
      assertThat(proton.updateService(r -> r.name("shop").description("x")).service().description())
          .isEqualTo("x");
    }
  }
}
