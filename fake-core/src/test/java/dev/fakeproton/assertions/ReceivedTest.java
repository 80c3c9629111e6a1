package dev.fakeproton.assertions;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.GetEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/** Expectations on the calls that a fake has seen, and what they say when they are not met. */
@Evidence("OURS: assertions are the fake's own")
class ReceivedTest {

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @BeforeEach
  void freezeTime() {
    fake.clock().freezeAt(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @AfterEach
  void closeFake() {
    fake.close();
  }

  /** Calls of several operations, of which some differ only a little; all updates are refused. */
  private void someCalls() {
    proton.createEnvironmentTemplate(r -> r.name("vpc").description("our network"));
    proton.getEnvironmentTemplate(r -> r.name("vpc"));
    update(proton, "prod");
    update(proton, "staging");
    update(fake.account("222222222222").client(), "prod");
    proton.listServices(r -> {});
  }

  private static void update(ProtonClient client, String environment) {
    assertThatThrownBy(
            () ->
                client.updateEnvironment(
                    r ->
                        r.name(environment)
                            .spec("{proton: EnvironmentSpec, spec: {secret: x}}")
                            .deploymentType(DeploymentUpdateType.CURRENT_VERSION)))
        .isInstanceOf(ProtonException.class);
  }

  @Nested
  class AMiss {

    @Test
    void showsWhatDiffersInTheNearestCalls() {
      someCalls();

      Golden.failsAsIn(
          "like",
          () ->
              assertThat(fake)
                  .received(UpdateEnvironmentRequest.class)
                  .like(
                      UpdateEnvironmentRequest.builder()
                          .name("live")
                          .spec("{}")
                          .templateMajorVersion("1")
                          .build())
                  .once());
    }

    @Test
    void showsWhatDiffersWithinStructures() {
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      assertThatThrownBy(
              () ->
                  proton.createEnvironment(
                      r ->
                          r.name("prod")
                              .templateName("vpc")
                              .templateMajorVersion("1")
                              .spec("{}")
                              .provisioningRepository(
                                  p -> p.name("org/infra").provider("GITHUB").branch("main"))))
          .isInstanceOf(ProtonException.class);

      Golden.failsAsIn(
          "nested",
          () ->
              assertThat(fake)
                  .received(CreateEnvironmentRequest.class)
                  .like(
                      CreateEnvironmentRequest.builder()
                          .provisioningRepository(p -> p.branch("release").name("org/infra"))
                          .build())
                  .atLeastOnce());
    }

    @Test
    void namesThePredicateThatDoesNotHold() {
      someCalls();

      Golden.failsAsIn(
          "predicate",
          () ->
              assertThat(fake)
                  .received(UpdateEnvironmentRequest.class)
                  .matching("an update of live", update -> update.name().equals("live"))
                  .from("222222222222")
                  .in(Region.EU_WEST_1)
                  .times(2));
    }

    @Test
    void showsWhatFitsWhereItIsTooMuch() {
      for (int i = 0; i < 7; i++) {
        proton.listServices(r -> {});
      }

      Golden.failsAsIn(
          "too-many", () -> assertThat(fake).received(ListServicesRequest.class).atMost(2));
      Golden.failsAsIn("never", () -> assertThat(fake).received(ListServicesRequest.class).never());
    }

    @Test
    void saysThatThereWasNoCallAtAll() {
      Golden.failsAsIn(
          "no-call", () -> assertThat(fake).received(ListServicesRequest.class).once());
    }

    @Test
    void tellsOfCallsOfOtherOperations() {
      someCalls();

      Golden.failsAsIn(
          "other-operations", () -> assertThat(fake).received(GetEnvironmentRequest.class).once());
    }

    @Test
    void isNeverLongerThanAScreen() {
      for (int i = 0; i < 9; i++) {
        String name = "environment-" + i;
        update(proton, name);
        proton.createEnvironmentTemplate(r -> r.name(name));
      }
      for (int i = 0; i < 9; i++) {
        update(proton, "prod");
      }

      Golden.failsAsIn(
          "long",
          () ->
              assertThat(fake)
                  .received(UpdateEnvironmentRequest.class)
                  .like(UpdateEnvironmentRequest.builder().name("prod").build())
                  .atLeast(10));
    }

    @Test
    void showsCallsThatAWaiterRepeatsOnce() {
      fake.given().environment("prod").inProgress();
      for (int i = 0; i < 300; i++) {
        proton.getEnvironment(r -> r.name("prod"));
      }
      proton.listServices(r -> {});

      Golden.failsAsIn(
          "repeated",
          () ->
              assertThat(fake)
                  .received(GetEnvironmentRequest.class)
                  .like(GetEnvironmentRequest.builder().name("live").build())
                  .once());
    }

    @Test
    void beginsWithItsDescription() {
      assertThatThrownBy(
              () -> assertThat(fake).as("100% of calls").received(ListServicesRequest.class).once())
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("[100% of calls] Expected 1 call of ListServices\n");
    }

    @Test
    void ofAnAccountDoesNotSeeTheOthers() {
      proton.listServices(r -> {});

      Golden.failsAsIn(
          "account",
          () ->
              assertThat(fake.account("222222222222")).received(ListServicesRequest.class).once());
    }
  }

  @Nested
  class AnOrder {

    @Test
    void isMissedWhereACallCameTooEarly() {
      someCalls();

      Golden.failsAsIn(
          "order",
          () ->
              assertThat(fake)
                  .receivedInOrder(
                      GetEnvironmentTemplateRequest.class, CreateEnvironmentTemplateRequest.class));
    }

    @Test
    void isMissedWhereACallIsNotRepeated() {
      someCalls();

      assertThatThrownBy(
              () ->
                  assertThat(fake)
                      .receivedInOrder(ListServicesRequest.class, ListServicesRequest.class))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("but there was no ListServices after #6 ListServices.");
    }

    @Test
    void mayHaveOtherCallsBetween() {
      someCalls();

      assertThat(fake)
          .receivedInOrder(CreateEnvironmentTemplateRequest.class, ListServicesRequest.class);
      assertThat(fake.calls()).receivedInOrder(UpdateEnvironmentRequest.class);
    }
  }

  @Nested
  class AnExpectation {

    @Test
    void goesOnAfterItIsMet() {
      someCalls();

      assertThat(fake)
          .received(UpdateEnvironmentRequest.class)
          .times(3)
          .received(GetEnvironmentRequest.class)
          .never()
          .received(ListServicesRequest.class)
          .once();
    }

    @Test
    void countsWhatFitsAllItsConditions() {
      someCalls();

      assertThat(fake)
          .received(UpdateEnvironmentRequest.class)
          .like(UpdateEnvironmentRequest.builder().name("prod").build())
          .from("222222222222")
          .matching(update -> update.spec().contains("secret"))
          .once();
      assertThat(fake).received(UpdateEnvironmentRequest.class).in(Region.US_EAST_1).times(3);
      assertThat(fake).received(UpdateEnvironmentRequest.class).atLeast(2).isNotNull();
      assertThat(fake).received(UpdateEnvironmentRequest.class).atMost(3);
    }

    @Test
    void countsTheAttemptsOfOneCallAsOne() {
      for (int attempt = 1; attempt <= 3; attempt++) {
        RawHttp.send(
            RawHttp.to(fake.endpoint(), "ListServices")
                .header("amz-sdk-invocation-id", "2ad03b28")
                .header("amz-sdk-request", "attempt=" + attempt + "; max=4")
                .POST(BodyPublishers.ofString("{}")));
      }

      assertThat(fake).received(ListServicesRequest.class).once();
    }

    @Test
    void takesNoNegativeNumber() {
      var expectation = assertThat(fake).received(ListServicesRequest.class);

      assertThatThrownBy(() -> expectation.times(-1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("-1 is no number of calls: expected 0 or more");
    }

    @Test
    void canBeMadeOfSomeCalls() {
      someCalls();

      assertThat(fake.calls().from("222222222222"))
          .received(UpdateEnvironmentRequest.class)
          .once()
          .hasSize(1);
      assertThat(fake.account("222222222222")).received(UpdateEnvironmentRequest.class).once();
      assertThat(fake.account("222222222222").in(Region.EU_WEST_1))
          .received(UpdateEnvironmentRequest.class)
          .never();
    }
  }

  @Nested
  class Calls {

    @Test
    void canBeAssertedOnAsAList() {
      someCalls();

      assertThat(fake.calls())
          .hasSize(6)
          .filteredOn(call -> call.error().isPresent())
          .hasSize(3)
          .received(UpdateEnvironmentRequest.class)
          .times(3);
      assertThatCode(() -> assertThat(fake.calls()).first().isNotNull()).doesNotThrowAnyException();
    }
  }
}
