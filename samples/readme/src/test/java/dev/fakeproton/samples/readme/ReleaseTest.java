package dev.fakeproton.samples.readme;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.FakeProtonExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

// snippet: unit test
@ExtendWith(FakeProtonExtension.class)
class ReleaseTest {

  private static final String SPEC = "{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}";

  @Test
  void reportsWhyADeploymentFailed(FakeProton fake, ProtonClient proton) {
    fake.given().environment("prod");
    fake.progress(Progression.manually());

    proton.updateEnvironment(
        r -> r.name("prod").deploymentType(DeploymentUpdateType.CURRENT_VERSION).spec(SPEC));
    fake.environment("prod").fail("Stack rolled back");

    assertThat(fake.environment("prod")).hasFailed("Stack rolled back");
    assertThat(fake).received(UpdateEnvironmentRequest.class).once();
  }
}
// end
