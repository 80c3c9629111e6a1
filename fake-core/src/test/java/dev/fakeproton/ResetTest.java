package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** What a reset leaves of a world, and what it does not. */
@Evidence("OURS: AWS cannot be reset")
class ResetTest {

  private static final String OTHER_ACCOUNT = "222222222222";

  private final FakeProton fake =
      FakeProton.builder().limits(Limits.published().withTemplates(1)).start();
  private final ProtonClient proton = fake.client();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private TemplateVersionStatus statusOfNewVersion() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc.tar.gz"))));
    return fake.environmentTemplateVersion("vpc", "1.0").status();
  }

  private static String newConnection(ProtonClient client) {
    return client
        .createEnvironmentAccountConnection(
            r ->
                r.environmentName("prod")
                    .managementAccountId("333333333333")
                    .roleArn("arn:aws:iam::123456789012:role/Proton"))
        .environmentAccountConnection()
        .id();
  }

  @Test
  void leavesNothingInAnyAccountAndAllClientsUsable() {
    ProtonClient other = fake.account(OTHER_ACCOUNT).client();
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    other.createEnvironmentTemplate(r -> r.name("vpc"));

    fake.reset();

    assertThatThrownBy(() -> proton.getEnvironmentTemplate(r -> r.name("vpc")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(other.listEnvironmentTemplates(r -> {}).templates()).isEmpty();
  }

  @Test
  void letsIdsBeginAnew() {
    String first = newConnection(proton);
    String second = newConnection(proton);

    fake.reset();

    assertThat(List.of(newConnection(proton), newConnection(proton)))
        .containsExactly(first, second);
  }

  @Test
  void letsRequestIdsBeginAnew() {
    fake.reset();
    String first = proton.getAccountSettings(r -> {}).responseMetadata().requestId();

    fake.reset();

    assertThat(proton.getAccountSettings(r -> {}).responseMetadata().requestId()).isEqualTo(first);
  }

  @Test
  void bringsBackWhatTheBuilderSet() {
    fake.limits(Limits.none());
    fake.progress(Progression.manually());
    fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.immediately().failing("no"));
    fake.environmentTemplateVersion("vpc", "1.0").progress(Progression.manually());
    fake.requireTemplateBundles();

    fake.reset();

    assertThat(statusOfNewVersion()).isEqualTo(TemplateVersionStatus.DRAFT);
    assertThatThrownBy(() -> proton.createEnvironmentTemplate(r -> r.name("more")))
        .isInstanceOf(ServiceQuotaExceededException.class);
  }

  @Test
  void letsTheClockFollowAgain() {
    fake.clock().freezeAt(Instant.EPOCH);

    fake.reset();

    assertThat(fake.clock().instant())
        .isAfter(Instant.now().minus(Duration.ofDays(1)))
        .isBefore(Instant.now().plus(Duration.ofDays(1)));
  }

  @Test
  void forgetsWorkUnderWayAndItsHistory() {
    fake.progress(Progression.manually());
    statusOfNewVersion();
    ResourceHandle<TemplateVersionStatus> version = fake.environmentTemplateVersion("vpc", "1.0");

    fake.reset();

    assertThat(version.history()).isEmpty();
    assertThatThrownBy(version::succeed).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void mayComeWhileCallsAreUnderWay() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> calls =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            if (i % 10 == 0) {
                              fake.reset();
                            }
                            newConnection(proton);
                            return proton.listEnvironmentTemplates(r -> {}).templates().size();
                          }))
              .toList();

      for (Future<Integer> call : calls) {
        assertThat(call.get()).isZero();
      }
    } finally {
      threads.shutdown();
    }
  }
}
