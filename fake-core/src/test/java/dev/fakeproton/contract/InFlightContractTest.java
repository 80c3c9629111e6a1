package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.WorkInFlight;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;

/** What a test sees of the work under way in a whole world. */
@Evidence("OURS: the list of work in flight is the fake's own")
class InFlightContractTest extends SelfManagedContract {

  private static WorkInFlight only(List<WorkInFlight> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private void createEnvironmentInProgress(Progression progression) {
    fake.progress(progression);
    environmentForComponents("stage");
  }

  @Test
  void isEmptyWhereNothingIsUnderWay() {
    assertThat(fake.inFlight()).isEmpty();
  }

  @Test
  void showsNothingThatIsDue() {
    environmentForComponents("stage");

    assertThat(fake.inFlight()).isEmpty();
  }

  @Test
  void cannotBeChanged() {
    createEnvironmentInProgress(Progression.manually());
    List<WorkInFlight> inFlight = fake.inFlight();

    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(inFlight::clear);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> inFlight.get(0).legalMoves().clear());
  }

  @Test
  void tellsAllThatIsKnownOfTheWork() {
    createEnvironmentInProgress(Progression.manually());

    assertThat(only(fake.inFlight()))
        .isEqualTo(
            new WorkInFlight(
                Kind.ENVIRONMENT,
                "stage",
                "arn:aws:proton:us-east-1:123456789012:environment/stage",
                "123456789012",
                "us-east-1",
                "IN_PROGRESS",
                NOW,
                List.of(
                    new WorkInFlight.LegalMove("SUCCEED", "SUCCEEDED"),
                    new WorkInFlight.LegalMove("FAIL", "FAILED")),
                "the test: its progression is manually()"));
  }

  @Test
  void readsAsALine() {
    createEnvironmentInProgress(Progression.afterPolls(2));

    assertThat(only(fake.inFlight()))
        .hasToString(
            "The environment 'stage' (account 123456789012, region us-east-1) is IN_PROGRESS since"
                + " 2026-03-01T10:00:00.123Z and waits for 2 more polls of GetEnvironment. Legal"
                + " are: SUCCEED to SUCCEEDED, FAIL to FAILED.");
  }

  @Test
  void listsTheOldestFirst() {
    fake.progress(Progression.manually());
    createService("shop", "live", "dev");
    environmentForComponents("stage");

    assertThat(fake.inFlight())
        .extracting(WorkInFlight::name)
        .containsExactly("shop/live", "shop/dev", "stage");
  }

  @Test
  void seesAllAccountsAndRegions() {
    fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.manually());
    ProtonClient elsewhere = fake.account("222222222222").in(Region.EU_WEST_1).client();
    elsewhere.createEnvironmentTemplate(r -> r.name("theirs"));
    elsewhere.createEnvironmentTemplateVersion(
        r -> r.templateName("theirs").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));

    WorkInFlight work = only(fake.inFlight());

    assertThat(work.name()).isEqualTo("theirs:1.0");
    assertThat(work.account()).isEqualTo("222222222222");
    assertThat(work.region()).isEqualTo("eu-west-1");
  }

  @Nested
  class WhatItWaitsFor {

    private String waitsFor() {
      return only(fake.inFlight()).waitsFor();
    }

    @Test
    void countsThePollsThatAreLeft() {
      createEnvironmentInProgress(Progression.afterPolls(2));
      proton.getEnvironment(r -> r.name("stage"));

      assertThat(waitsFor()).isEqualTo("1 more poll of GetEnvironment");
    }

    @Test
    void isATimeOnTheWorldsClock() {
      createEnvironmentInProgress(Progression.after(Duration.ofSeconds(30)));

      assertThat(waitsFor()).isEqualTo("2026-03-01T10:00:30.123Z on the world's clock");
    }

    @Test
    void isNeverATimeBeyondAllTime() {
      createEnvironmentInProgress(Progression.after(Duration.ofSeconds(Long.MAX_VALUE)));

      assertThat(waitsFor()).isEqualTo("the test: its delay is beyond all time");
    }

    @Test
    void isAReportWhereTheCustomerProvisions() {
      create(Kind.ENVIRONMENT);

      assertThat(waitsFor())
          .isEqualTo("NotifyResourceDeploymentStatusChange, or a handle of the test");
    }
  }
}
