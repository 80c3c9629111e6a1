package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** A component would be stuck with an instance that a clean-up removes beneath it. */
class ComponentsOfNewInstancesContractTest extends ComponentContract {

  @Nested
  class CreateComponent {

    @Test
    @Evidence("OURS: an instance with a component is not removed, services.md 4.4 and 7.1")
    void refusesAnAddedInstanceThatMayBeTakenBack() {
      fake.progress(Kind.SERVICE, Progression.manually());
      proton.updateService(r -> r.name("shop").spec(jobSpecOf("dev", "live", "one", "two")));
      fake.serviceInstance("shop", "one").succeed();

      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(() -> createAttached("bucket", "one"))
          .withMessageContaining("one");
      fake.serviceInstance("shop", "two").succeed();
      assertThat(createAttached("bucket", "one").deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("OURS: an instance with a component is not removed, services.md 3.2 and 7.1")
    void refusesAnInstanceOfANewServiceThatMayBeCleanedUp() {
      fake.cleanUpFailedCreates(true);
      fake.progress(Kind.SERVICE, Progression.manually());
      createJob("mail", "one", "two");
      fake.serviceInstance("mail", "one").succeed();

      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(
              () -> create("bucket", r -> r.serviceName("mail").serviceInstanceName("one")));
    }

    @Test
    @Evidence("OURS services.md 7.1: the instance's own status decides")
    void takesADeployedInstanceOfANewServiceThatStaysWhateverHappens() {
      fake.progress(Kind.SERVICE, Progression.manually());
      createJob("mail", "one", "two");
      fake.serviceInstance("mail", "one").succeed();

      assertThat(create("bucket", r -> r.serviceName("mail").serviceInstanceName("one")))
          .extracting(component -> component.serviceInstanceName())
          .isEqualTo("one");
    }
  }
}
