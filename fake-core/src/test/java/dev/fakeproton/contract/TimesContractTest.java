package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.Environment;

/** Times that are equal in Proton, under a clock that tells another time whenever it is asked. */
class TimesContractTest {

  private final AtomicLong millis = new AtomicLong();
  private final InstantSource restless =
      () -> ContractTest.NOW.plusMillis(millis.incrementAndGet());

  @Test
  @Evidence("OBS UG:ag-create-env: equal to the millisecond")
  void allThatACallDoesHappensAtOneInstant() {
    try (FakeProton fake = FakeProton.builder().clock(restless.withZone(ZoneOffset.UTC)).start()) {
      ProtonClient proton = fake.client();
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      proton.createEnvironmentTemplateVersion(
          r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));
      Environment created =
          proton
              .createEnvironment(
                  r ->
                      r.name("prod")
                          .templateName("vpc")
                          .templateMajorVersion("1")
                          .templateMinorVersion("0")
                          .protonServiceRoleArn(ContractTest.ROLE)
                          .spec(ContractTest.SPEC))
              .environment();
      Deployment deployment =
          proton.getDeployment(r -> r.id(created.lastAttemptedDeploymentId())).deployment();

      assertThat(created.lastDeploymentAttemptedAt()).isEqualTo(created.createdAt());
      assertThat(deployment.createdAt()).isEqualTo(created.createdAt());
      assertThat(deployment.lastModifiedAt()).isEqualTo(deployment.completedAt());
      assertThat(fake.environment("prod").history().get(0).at()).isEqualTo(created.createdAt());
    }
  }
}
