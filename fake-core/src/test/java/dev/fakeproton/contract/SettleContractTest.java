package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.WorkInFlight;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Moving all work of a world at once. */
@Evidence("OURS: step and settle are the fake's own")
class SettleContractTest extends SelfManagedContract {

  @Nested
  class Step {

    @Test
    void doesNothingWhereNothingIsInFlight() {
      assertThat(fake.step()).isZero();
    }

    @Test
    void movesWhatIsInFlightOnceAndNotWhatBeginsByThat() {
      fake.progress(Progression.manually());
      createService("shop", "dev");

      assertThat(fake.step()).isEqualTo(1);

      assertThat(fake.inFlight()).extracting(WorkInFlight::kind).contains(Kind.SERVICE_PIPELINE);
      assertThat(fake.service("shop").status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }

    @Test
    void failsWhatItsProgressionLetsFail() {
      fake.progress(Progression.manually().failing("no quota"));
      environmentForComponents("stage");

      fake.step();

      assertThat(fake.environment("stage").status()).isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    void letsACancellationTakeHold() {
      createDeployed(Kind.ENVIRONMENT);
      update(Kind.ENVIRONMENT);
      proton.cancelEnvironmentDeployment(r -> r.environmentName("infra"));

      fake.step();

      assertThat(fake.environment("infra").status()).isEqualTo(DeploymentStatus.CANCELLED);
    }

    @Test
    void isTheCauseInTheHistory() {
      fake.progress(Progression.manually());
      environmentForComponents("stage");

      fake.step();

      assertThat(fake.environment("stage").history())
          .extracting(Transition::cause)
          .containsExactly("CreateEnvironment", "step() of the test");
    }

    @Test
    void movesAllAccountsAndRegions() {
      fake.progress(Progression.manually());
      ProtonClient elsewhere = fake.account("222222222222").in(Region.EU_WEST_1).client();
      elsewhere.createEnvironmentTemplate(r -> r.name("theirs"));
      elsewhere.createEnvironmentTemplateVersion(
          r -> r.templateName("theirs").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));
      environmentForComponents("stage");

      assertThat(fake.step()).isEqualTo(2);

      assertThat(fake.inFlight()).isEmpty();
    }
  }

  @Nested
  class Settle {

    @Test
    void doesNothingWhereNothingIsInFlight() {
      assertThat(fake.settle()).isZero();
    }

    @Test
    void takesAServiceThroughAllItsSteps() {
      fake.progress(Progression.manually());
      createService("shop", "dev", "live");

      assertThat(fake.settle()).isEqualTo(3);

      assertThat(fake.service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(fake.inFlight()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"ENVIRONMENT", "SERVICE_INSTANCE", "SERVICE_PIPELINE", "COMPONENT"})
    void letsWorkSucceedThatAwaitsAReport(Kind kind) {
      create(kind);

      fake.settle();

      assertThat(handle(kind).status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void neverWaitsForTheClock() {
      fake.progress(Progression.after(Duration.ofDays(1)));
      environmentForComponents("stage");

      fake.settle();

      assertThat(fake.environment("stage").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.clock().instant()).isEqualTo(NOW);
    }
  }

  @Nested
  class Registrations {

    @Test
    void settle() {
      fake.progress(Progression.manually());
      draftVersion("vpc", null);

      fake.settle();

      assertThat(fake.environmentTemplateVersion("vpc", "2.0").status())
          .isEqualTo(TemplateVersionStatus.DRAFT);
    }
  }
}
