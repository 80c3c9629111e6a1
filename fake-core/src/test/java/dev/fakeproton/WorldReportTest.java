package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.RecordedText;
import dev.fakeproton.testing.SourceTree;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.GetServiceRequest;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;

/** What somebody sees of a world whose test has failed. */
class WorldReportTest {

  private static final Progression SCRIPT = Progression.manually().then(Progression.immediately());

  private FakeProton fake;

  @BeforeEach
  void start() {
    fake = FakeProton.builder().name("the fake of ReleaseTest.fails()").start();
    fake.clock().freezeAt(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aWorldThatWasNeverTouchedSaysSo() {
    assertThat(fake.report()).isEqualTo(golden("untouched"));
  }

  @Test
  void aWorldAtWorkShowsCallsWorkTimeLinesAndWhatWasNotUsed() {
    version(fake.client(), "done", 1);
    fake.environmentTemplateVersion("done", "1.0").status();
    fake.progress(Progression.manually());
    version(fake.account("222222222222").in(Region.EU_WEST_1).client(), "other", 1);
    version(fake.client(), "vpc", 2);
    fake.environmentTemplateVersion("vpc", "1.0").fail("No manifest\nfound");
    fake.environment("prod").progress(SCRIPT);
    fake.faults().on(GetServiceRequest.class).throttle().times(2);
    assertThatThrownBy(() -> fake.client().getEnvironment(r -> r.name("prod")))
        .isInstanceOf(ResourceNotFoundException.class);

    assertThat(fake.report()).isEqualTo(golden("at-work"));
  }

  @Test
  void aWorldWithVeryMuchInItFitsIntoSixtyLines() {
    fake.progress(Progression.manually());
    for (int i = 0; i < 12; i++) {
      version(fake.client(), "template-" + i, 2);
      fake.environment("env-" + i).progress(SCRIPT);
      fake.faults().on(GetServiceRequest.class).throttle();
    }

    assertThat(fake.report().lines().count()).isBetween(40L, 60L);
    assertThat(fake.report()).isEqualTo(golden("crowded"));
  }

  @Test
  void aWaiterThatWaitedInVainIsOneLineThatTellsForWhat() {
    fake.given().environment("prod").service("shop").withInstances("dev", "live").inProgress();
    fake.progress(Progression.manually());
    updateProd();
    for (int i = 0; i < 500; i++) {
      fake.client().getEnvironment(r -> r.name("prod"));
      fake.client().getService(r -> r.name("shop"));
    }

    assertThat(fake.report()).isEqualTo(golden("waiting"));
  }

  @Test
  void whoeverPollsWhatNothingWillChangeIsToldSo() {
    fake.given().environment("prod").failed("no stack");
    for (int i = 0; i < 3; i++) {
      fake.client().getEnvironment(r -> r.name("prod"));
    }

    assertThat(fake.report())
        .contains(
            "#1 GetEnvironment(name=prod) -> environment(name=prod, deploymentStatus=FAILED), 3 times up to #3, all at 2026-03-01T10:00:00Z; nothing is in flight that would change that");
  }

  @Test
  void whatAnEarlierWaiterWaitedForIsNotTold() {
    fake.given().environment("prod");
    fake.progress(Progression.afterPolls(3));
    updateProd();
    fake.waiter().waitUntilEnvironmentDeployed(r -> r.name("prod"));
    updateProd();

    assertThat(fake.report())
        .containsPattern("IN_PROGRESS\\), 3 times up to #4, all at 2026-03-01T10:00:00Z\n");
  }

  @Test
  void whatIsNeverWorkedOnHasATimeLineToo() {
    fake.given().connection("222222222222", "prod");

    assertThat(fake.report())
        .containsPattern(
            "environment account connection '[0-9a-f-]+' \\(account 222222222222, region us-east-1\\) is CONNECTED:");
  }

  @Test
  void aFailureSaysWhy() {
    fake.given().environment("prod");
    fake.progress(Progression.manually());
    updateProd();
    fake.environment("prod").fail("Stack rolled back");

    assertThat(fake.report()).contains("environment 'prod' is FAILED (Stack rolled back)");
  }

  private void updateProd() {
    fake.client()
        .updateEnvironment(
            r ->
                r.name("prod")
                    .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                    .spec("{proton: EnvironmentSpec, spec: {}}"));
  }

  private static void version(ProtonClient proton, String template, int versions) {
    proton.createEnvironmentTemplate(r -> r.name(template));
    for (int i = 0; i < versions; i++) {
      proton.createEnvironmentTemplateVersion(
          r ->
              r.templateName(template).source(s -> s.s3(s3 -> s3.bucket("bundles").key(template))));
    }
  }

  private String golden(String name) {
    String report = fake.report();
    RecordedText.in(SourceTree.module().resolve("src/test/resources/reports/" + name + ".txt"))
        .check(report);
    return report;
  }
}
