package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.FakeProtonExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/** All that can be injected, of one fake: a template that one makes, the others see. */
@ExtendWith(FakeProtonExtension.class)
class InjectedTypesTest {

  @BeforeEach
  void aTemplateWhoseVersionIsBeingRegistered(FakeProton fake, ProtonClient proton) {
    fake.progress(Progression.afterPolls(2));
    Templates.create(proton, "vpc");
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));
  }

  @Test
  void theFakeSteers(FakeProton fake) {
    fake.environmentTemplateVersion("vpc", "1.0").fail("No manifest found");

    assertThat(fake.environmentTemplateVersion("vpc", "1.0").status())
        .isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
  }

  @Test
  void theClientCalls(ProtonClient proton) {
    assertThat(Templates.names(proton)).containsExactly("vpc");
  }

  @Test
  void theAsyncClientCalls(ProtonAsyncClient proton) {
    var template = proton.getEnvironmentTemplate(r -> r.name("vpc")).join().environmentTemplate();

    assertThat(template.name()).isEqualTo("vpc");
  }

  @Test
  void theWaiterWaits(ProtonWaiter waiter) {
    var registered =
        waiter.waitUntilEnvironmentTemplateVersionRegistered(
            r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));

    assertThat(registered.attemptsExecuted()).isEqualTo(3);
  }

  @Test
  void theAsyncWaiterWaits(ProtonAsyncWaiter waiter) {
    var registered =
        waiter.waitUntilEnvironmentTemplateVersionRegistered(
            r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));

    assertThat(registered.join().attemptsExecuted()).isEqualTo(3);
  }
}
