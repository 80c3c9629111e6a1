package dev.fakeproton.samples.readme;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.Account;
import dev.fakeproton.junit.FakeProtonExtension;
import dev.fakeproton.junit.InRegion;
import dev.fakeproton.junit.InjectProton;
import dev.fakeproton.junit.WithFakeProton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/** The settings that a class can give its fakes, and what is injected into it. */
class JUnitSettingsTest {

  // snippet: annotation
  @WithFakeProton(
      account = "123456789012",
      region = "us-east-1",
      progression = "manual",
      seed = "estate.json",
      strict = true)
  // end
  @Nested
  class ByAnnotation {

    @Test
    void theEstateIsThereAndNothingMovesByItself(FakeProton fake, ProtonClient proton) {
      proton.updateEnvironment(
          r -> r.name("prod").deploymentType(DeploymentUpdateType.CURRENT_VERSION));

      assertThat(fake.environment("prod")).isInProgress();
    }
  }

  @Nested
  class ByBuilder {

    // snippet: builder
    @RegisterExtension
    static FakeProtonExtension fakes =
        FakeProtonExtension.builder()
            .account("222222222222")
            .region(Region.EU_WEST_1)
            .progression(Progression.afterPolls(2))
            .strict()
            .build();

    // end

    @Test
    void clientsCallAsTheAccountInTheRegion(FakeProton fake, ProtonClient proton) {
      proton.createEnvironmentTemplate(r -> r.name("vpc"));

      assertThat(fake.calls().from("222222222222").in(Region.EU_WEST_1)).hasSize(1);
    }
  }

  @WithFakeProton
  @Nested
  class Injected {

    @InjectProton private FakeProton fake;
    @InjectProton private ProtonClient proton;
    @InjectProton private ProtonAsyncClient async;
    @InjectProton private ProtonWaiter waiter;
    @InjectProton private ProtonAsyncWaiter asyncWaiter;

    private final FakeProton given;

    Injected(FakeProton fake) {
      given = fake;
    }

    @BeforeEach
    void anEnvironment(FakeProton injected) {
      assertThat(injected).isSameAs(fake).isSameAs(given);
      fake.given().environment("prod");
    }

    @Test
    void clientsAndWaitersReachTheSameFake() {
      proton.updateEnvironment(
          r -> r.name("prod").deploymentType(DeploymentUpdateType.CURRENT_VERSION));
      waiter.waitUntilEnvironmentDeployed(r -> r.name("prod"));
      asyncWaiter.waitUntilEnvironmentDeployed(r -> r.name("prod")).join();

      assertThat(async.listEnvironments(r -> {}).join().environments()).hasSize(1);
    }

    @Test
    void anotherAccountOrRegionSeesNothingOfIt(
        @Account("222222222222") ProtonClient environmentAccount,
        @InRegion("eu-west-1") ProtonClient elsewhere) {
      assertThat(environmentAccount.listEnvironments(r -> {}).environments()).isEmpty();
      assertThat(elsewhere.listEnvironments(r -> {}).environments()).isEmpty();
    }
  }
}
