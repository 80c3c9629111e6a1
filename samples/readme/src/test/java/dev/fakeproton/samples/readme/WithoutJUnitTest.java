package dev.fakeproton.samples.readme;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;

class WithoutJUnitTest {

  @Test
  void aProgramBuildsItsOwnClient() {
    // snippet: without JUnit
    try (FakeProton fake = FakeProton.start()) {
      ProtonClient proton =
          ProtonClient.builder()
              .endpointOverride(fake.endpoint())
              .region(Region.US_EAST_1)
              .credentialsProvider(
                  StaticCredentialsProvider.create(
                      AwsBasicCredentials.create("123456789012", "fake")))
              .build();

      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      assertThat(proton.listEnvironmentTemplates(r -> {}).templates()).hasSize(1);
    }
    // end
  }

  @Test
  void theBuilderTakesTheSettings(@TempDir Path folder) {
    Path seed = folder.resolve("estate.json");
    try (FakeProton fake = FakeProton.start()) {
      fake.given().environment("prod");
      fake.snapshot().write(seed);
    }

    try (FakeProton fake =
        FakeProton.builder()
            .account("222222222222")
            .region(Region.EU_WEST_1)
            .port(0)
            .clock(Clock.systemUTC())
            .progression(Progression.manually())
            .seed(seed)
            .start()) {
      // The estate stays that of the account and region that it was made in.
      ProtonClient proton = fake.account("123456789012").in(Region.US_EAST_1).client();
      assertThat(proton.listEnvironments(r -> {}).environments()).hasSize(1);
      assertThat(fake.client().listEnvironments(r -> {}).environments()).isEmpty();
    }
  }

  @Test
  void everyClientAndWaiterReachesTheFake() {
    try (FakeProton fake = FakeProton.start()) {
      fake.account("222222222222").in(Region.EU_WEST_1).given().environment("prod");
      fake.given().environment("prod");

      fake.waiter().waitUntilEnvironmentDeployed(r -> r.name("prod"));
      fake.asyncWaiter().waitUntilEnvironmentDeployed(r -> r.name("prod")).join();
      fake.asyncClient().deleteEnvironment(r -> r.name("prod")).join();

      ProtonClient elsewhere = fake.account("222222222222").in(Region.EU_WEST_1).client();
      assertThat(elsewhere.listEnvironments(r -> {}).environments()).hasSize(1);
    }
  }

  @Test
  void noPortIsNeeded() {
    // snippet: in process
    try (FakeProton fake = FakeProton.builder().inProcess().start()) {
      fake.client().createEnvironmentTemplate(r -> r.name("vpc"));
      assertThat(fake.calls()).hasSize(1);
    }
    // end
  }
}
