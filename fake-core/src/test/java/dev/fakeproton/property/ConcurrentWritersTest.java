package dev.fakeproton.property;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.EnvironmentSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;
import software.amazon.awssdk.services.proton.model.ValidationException;

/**
 * Two accounts with many threads each write the same few names through real clients; whatever the
 * threads do to each other, what they leave behind is consistent. Closing the fake fails if any
 * call met a defect.
 */
class ConcurrentWritersTest {

  private static final List<String> ACCOUNTS = List.of("111111111111", "222222222222");
  private static final int THREADS = 24;
  private static final int CALLS = 60;
  private static final List<Class<?>> LEGAL =
      List.of(ConflictException.class, ResourceNotFoundException.class, ValidationException.class);

  private final Queue<ProtonException> refusals = new ConcurrentLinkedQueue<>();
  private final Queue<String> versions = new ConcurrentLinkedQueue<>();

  @Test
  void leaveOneConsistentEstate() throws Exception {
    try (FakeProton fake = FakeProton.start()) {
      writeAtOnce(fake);

      assertThat(refusals).allSatisfy(refusal -> assertThat(LEGAL).contains(refusal.getClass()));
      assertThat(versions).as("version numbers given").isNotEmpty().doesNotHaveDuplicates();
      for (String account : ACCOUNTS) {
        checkEstate(fake.account(account).client());
      }
    }
  }

  private void writeAtOnce(FakeProton fake) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch ready = new CountDownLatch(THREADS);
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        String account = ACCOUNTS.get(i % ACCOUNTS.size());
        ProtonClient client = fake.account(account).client();
        writers.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  write(client, account, new Random(number));
                  return true;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void write(ProtonClient client, String account, Random random) {
    for (int i = 0; i < CALLS; i++) {
      try {
        writeOnce(client, account, random);
      } catch (ProtonException refused) {
        refusals.add(refused);
      }
    }
  }

  private void writeOnce(ProtonClient client, String account, Random random) {
    String template = "t" + random.nextInt(2);
    String environment = "e" + random.nextInt(3);
    String minor = String.valueOf(random.nextInt(9));
    switch (random.nextInt(7)) {
      case 0 -> client.createEnvironmentTemplate(r -> r.name(template));
      case 1 -> {
        var made =
            client
                .createEnvironmentTemplateVersion(
                    r ->
                        r.templateName(template)
                            .majorVersion("1")
                            .source(s -> s.s3(s3 -> s3.bucket("bundles").key("some.tar.gz"))))
                .environmentTemplateVersion();
        versions.add(account + " " + made.arn());
      }
      case 2 ->
          client.updateEnvironmentTemplateVersion(
              r ->
                  r.templateName(template)
                      .majorVersion("1")
                      .minorVersion(minor)
                      .status(TemplateVersionStatus.PUBLISHED));
      case 3 ->
          client.deleteEnvironmentTemplateVersion(
              r -> r.templateName(template).majorVersion("1").minorVersion(minor));
      case 4 ->
          client.createEnvironment(
              r ->
                  r.name(environment)
                      .templateName(template)
                      .templateMajorVersion("1")
                      .protonServiceRoleArn("arn:aws:iam::" + account + ":role/Proton")
                      .spec("{proton: EnvironmentSpec, spec: {}}"));
      case 5 -> client.updateEnvironment(r -> r.name(environment).deploymentType("MINOR_VERSION"));
      default -> client.deleteEnvironment(r -> r.name(environment));
    }
  }

  private static void checkEstate(ProtonClient client) {
    List<EnvironmentTemplateSummary> templates =
        client.listEnvironmentTemplatesPaginator(r -> r.maxResults(1)).templates().stream()
            .toList();
    List<EnvironmentSummary> environments =
        client.listEnvironmentsPaginator(r -> r.maxResults(1)).environments().stream().toList();
    assertThat(templates).extracting(EnvironmentTemplateSummary::name).doesNotHaveDuplicates();
    assertThat(environments).extracting(EnvironmentSummary::name).doesNotHaveDuplicates();

    var counts = client.getResourcesSummary(r -> {}).counts();
    assertThat(counts.environmentTemplates().total()).isEqualTo(templates.size());
    assertThat(counts.environments().total()).isEqualTo(environments.size());

    templates.forEach(template -> checkTemplate(client, template));
    environments.forEach(environment -> checkEnvironment(client, environment));
    assertThat(runningDeployments(client)).as("running deployments by target").isEmpty();
  }

  private static void checkTemplate(ProtonClient client, EnvironmentTemplateSummary template) {
    List<EnvironmentTemplateVersionSummary> all =
        client
            .listEnvironmentTemplateVersionsPaginator(r -> r.templateName(template.name()))
            .templateVersions()
            .stream()
            .toList();
    assertThat(all).extracting(version -> Integer.valueOf(version.minorVersion())).isSorted();
    String newest =
        all.stream()
            .filter(version -> version.status() == TemplateVersionStatus.PUBLISHED)
            .map(version -> version.majorVersion() + "." + version.minorVersion())
            .reduce((one, later) -> later)
            .orElse(null);
    if (!all.isEmpty()) {
      assertThat(template.recommendedVersion()).isEqualTo(newest);
    }
  }

  private static void checkEnvironment(ProtonClient client, EnvironmentSummary listed) {
    var got = client.getEnvironment(r -> r.name(listed.name())).environment();
    assertThat(got.lastAttemptedDeploymentId()).isEqualTo(listed.lastAttemptedDeploymentId());
    var version =
        client.getEnvironmentTemplateVersion(
            r ->
                r.templateName(got.templateName())
                    .majorVersion(got.templateMajorVersion())
                    .minorVersion(got.templateMinorVersion()));
    assertThat(version.environmentTemplateVersion().status())
        .isEqualTo(TemplateVersionStatus.PUBLISHED);
  }

  private static Map<String, Long> runningDeployments(ProtonClient client) {
    return client.listDeploymentsPaginator(r -> {}).deployments().stream()
        .filter(deployment -> deployment.completedAt() == null)
        .collect(groupingBy(deployment -> deployment.targetArn(), counting()));
  }
}
