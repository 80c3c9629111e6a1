package dev.fakeproton.samples.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.FakeProtonExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * The fake lives in its user's JVM and so on its user's SDK, of which it must ask nothing newer.
 */
@ExtendWith(FakeProtonExtension.class)
class OlderSdkTest {

  @BeforeEach
  void aTemplateWhoseVersionIsBeingRegistered(FakeProton fake, ProtonClient proton) {
    fake.progress(Progression.afterPolls(2));
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));
  }

  @Test
  void theSdkIsTheOldOne() {
    assertThat(VersionInfo.SDK_VERSION).startsWith("2.28.");
  }

  @Test
  void refusalsKeepTheirMessage(ProtonClient proton) {
    assertThatThrownBy(() -> proton.getEnvironment(r -> r.name("prod")))
        .isInstanceOfSatisfying(
            ResourceNotFoundException.class,
            refused -> assertThat(refused.awsErrorDetails().errorMessage()).endsWith("/prod"));
  }

  @Test
  void waitersWait(ProtonWaiter waiter) {
    var registered =
        waiter.waitUntilEnvironmentTemplateVersionRegistered(
            r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));

    assertThat(registered.attemptsExecuted()).isEqualTo(3);
  }

  @Test
  void asyncWaitersWait(ProtonAsyncWaiter waiter) {
    var registered =
        waiter.waitUntilEnvironmentTemplateVersionRegistered(
            r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));

    assertThat(registered.join().attemptsExecuted()).isEqualTo(3);
  }

  @Test
  void workEndsByHand(FakeProton fake, ProtonAsyncClient proton) {
    fake.environmentTemplateVersion("vpc", "1.0").fail("No manifest found");

    var version =
        proton
            .getEnvironmentTemplateVersion(
                r -> r.templateName("vpc").majorVersion("1").minorVersion("0"))
            .join()
            .environmentTemplateVersion();
    assertThat(version.status()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
    assertThat(version.statusMessage()).isEqualTo("No manifest found");
  }
}
