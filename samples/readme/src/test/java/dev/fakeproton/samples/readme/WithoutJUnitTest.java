package dev.fakeproton.samples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import org.junit.jupiter.api.Test;
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
}
