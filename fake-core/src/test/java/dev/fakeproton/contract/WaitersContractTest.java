package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.retries.api.BackoffStrategy.retryImmediately;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.GetEnvironmentResponse;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** The SDK's own waiters against the fake. */
class WaitersContractTest extends EnvironmentContract {

  /** A waiter polls a few milliseconds apart, so this many polls take no time worth the name. */
  private static final Progression AFTER_SOME_POLLS = Progression.afterPolls(3);

  @Nested
  @Evidence("DOC W:EnvironmentDeployed")
  class EnvironmentDeployed {

    private WaiterResponse<GetEnvironmentResponse> await() {
      return fake.waiter().waitUntilEnvironmentDeployed(r -> r.name("prod"));
    }

    private CompletableFuture<WaiterResponse<GetEnvironmentResponse>> awaitAsync() {
      return fake.asyncWaiter().waitUntilEnvironmentDeployed(r -> r.name("prod"));
    }

    private static DeploymentStatus status(WaiterResponse<GetEnvironmentResponse> reply) {
      return reply.matched().response().orElseThrow().environment().deploymentStatus();
    }

    @Test
    void passesWhenTheDeploymentSucceeds() {
      prod.progress(AFTER_SOME_POLLS);
      create("prod");

      WaiterResponse<GetEnvironmentResponse> reply = await();

      assertThat(status(reply)).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(reply.attemptsExecuted()).isEqualTo(4);
    }

    @Test
    void passesAtOnceByDefault() {
      prod.progress(Progression.immediately());
      create("prod");

      assertThat(await().attemptsExecuted()).isEqualTo(1);
    }

    @Test
    void failsWhenTheDeploymentFails() {
      prod.progress(AFTER_SOME_POLLS.failing("no quota for VPCs"));
      create("prod");

      assertThatExceptionOfType(SdkClientException.class)
          .isThrownBy(() -> await())
          .withMessageContaining("failure state");
    }

    @Test
    void stopsOnAnEnvironmentThatDoesNotExist() {
      assertThatExceptionOfType(SdkClientException.class)
          .isThrownBy(() -> await())
          .withCauseInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @Evidence("DOC W has no acceptor for CANCELLED, so the waiter gives up only by its attempts")
    void keepsWaitingOnACancelledEnvironment() {
      deployed();
      update(DeploymentUpdateType.CURRENT_VERSION);
      cancel();
      prod.step();

      assertThatExceptionOfType(SdkClientException.class)
          .isThrownBy(
              () ->
                  fake.waiter()
                      .waitUntilEnvironmentDeployed(
                          r -> r.name("prod"),
                          o -> o.maxAttempts(3).backoffStrategyV2(retryImmediately())))
          .withMessageContaining("exceeded the max retry attempts");
    }

    @Test
    void passesAsynchronously() {
      prod.progress(AFTER_SOME_POLLS);
      create("prod");

      assertThat(status(awaitAsync().join())).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void failsAsynchronously() {
      prod.progress(AFTER_SOME_POLLS.failing("no quota for VPCs"));
      create("prod");

      assertThatThrownBy(() -> awaitAsync().join())
          .hasCauseInstanceOf(SdkClientException.class)
          .hasMessageContaining("failure state");
    }
  }

  @Nested
  @Evidence("DOC W:EnvironmentTemplateVersionRegistered")
  class EnvironmentTemplateVersionRegistered {

    private void register(Progression progression) {
      fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, progression);
      draftVersion("vpc", "1");
    }

    private WaiterResponse<GetEnvironmentTemplateVersionResponse> await(String minor) {
      return fake.waiter()
          .waitUntilEnvironmentTemplateVersionRegistered(
              r -> r.templateName("vpc").majorVersion("1").minorVersion(minor));
    }

    private CompletableFuture<WaiterResponse<GetEnvironmentTemplateVersionResponse>> awaitAsync(
        String minor) {
      return fake.asyncWaiter()
          .waitUntilEnvironmentTemplateVersionRegistered(
              r -> r.templateName("vpc").majorVersion("1").minorVersion(minor));
    }

    private static TemplateVersionStatus status(
        WaiterResponse<GetEnvironmentTemplateVersionResponse> reply) {
      return reply.matched().response().orElseThrow().environmentTemplateVersion().status();
    }

    @Test
    void passesOnADraft() {
      register(AFTER_SOME_POLLS);

      assertThat(status(await("1"))).isEqualTo(TemplateVersionStatus.DRAFT);
    }

    @Test
    void passesOnAPublishedVersion() {
      assertThat(status(await("0"))).isEqualTo(TemplateVersionStatus.PUBLISHED);
    }

    @Test
    void failsWhenTheRegistrationFails() {
      register(AFTER_SOME_POLLS.failing("no manifest"));

      assertThatExceptionOfType(SdkClientException.class)
          .isThrownBy(() -> await("1"))
          .withMessageContaining("failure state");
    }

    @Test
    void stopsOnAVersionThatDoesNotExist() {
      assertThatExceptionOfType(SdkClientException.class)
          .isThrownBy(() -> await("7"))
          .withCauseInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void passesAsynchronously() {
      register(AFTER_SOME_POLLS);

      assertThat(status(awaitAsync("1").join())).isEqualTo(TemplateVersionStatus.DRAFT);
    }

    @Test
    void failsAsynchronously() {
      register(AFTER_SOME_POLLS.failing("no manifest"));

      assertThatThrownBy(() -> awaitAsync("1").join())
          .hasCauseInstanceOf(SdkClientException.class)
          .hasMessageContaining("failure state");
    }
  }

  @Nested
  @Evidence("DOC W:ServiceTemplateVersionRegistered")
  class ServiceTemplateVersionRegistered {

    private final TemplateCalls templates = TemplateKind.SERVICE.calls(proton);

    private void register(Progression progression) {
      fake.progress(Kind.SERVICE_TEMPLATE_VERSION, progression);
      templates.create(r -> r.name("web"));
      templates.createVersion(r -> r.templateName("web"));
    }

    private WaiterResponse<GetServiceTemplateVersionResponse> await() {
      return fake.waiter()
          .waitUntilServiceTemplateVersionRegistered(
              r -> r.templateName("web").majorVersion("1").minorVersion("0"));
    }

    private CompletableFuture<WaiterResponse<GetServiceTemplateVersionResponse>> awaitAsync() {
      return fake.asyncWaiter()
          .waitUntilServiceTemplateVersionRegistered(
              r -> r.templateName("web").majorVersion("1").minorVersion("0"));
    }

    private static TemplateVersionStatus status(
        WaiterResponse<GetServiceTemplateVersionResponse> reply) {
      return reply.matched().response().orElseThrow().serviceTemplateVersion().status();
    }

    @Test
    void passesOnADraftAndCountsItsPolls() {
      register(AFTER_SOME_POLLS);

      WaiterResponse<GetServiceTemplateVersionResponse> reply = await();

      assertThat(status(reply)).isEqualTo(TemplateVersionStatus.DRAFT);
      assertThat(reply.attemptsExecuted()).isEqualTo(4);
    }

    @Test
    void passesOnAPublishedVersion() {
      register(Progression.immediately());
      templates.updateVersion(
          r ->
              r.templateName("web")
                  .majorVersion("1")
                  .minorVersion("0")
                  .status(TemplateVersionStatus.PUBLISHED));

      assertThat(status(await())).isEqualTo(TemplateVersionStatus.PUBLISHED);
    }

    @Test
    void failsWhenTheRegistrationFails() {
      register(AFTER_SOME_POLLS.failing("no manifest"));

      assertThatExceptionOfType(SdkClientException.class)
          .isThrownBy(() -> await())
          .withMessageContaining("failure state");
    }

    @Test
    void stopsOnAVersionThatDoesNotExist() {
      assertThatExceptionOfType(SdkClientException.class)
          .isThrownBy(() -> await())
          .withCauseInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void passesAsynchronously() {
      register(AFTER_SOME_POLLS);

      assertThat(status(awaitAsync().join())).isEqualTo(TemplateVersionStatus.DRAFT);
    }

    @Test
    void failsAsynchronously() {
      register(AFTER_SOME_POLLS.failing("no manifest"));

      assertThatThrownBy(() -> awaitAsync().join())
          .hasCauseInstanceOf(SdkClientException.class)
          .hasMessageContaining("failure state");
    }
  }
}
