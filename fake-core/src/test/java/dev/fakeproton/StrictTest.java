package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fakeproton.testing.RawHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.model.GetServiceRequest;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;

/** What a strict fake holds against its test when it is closed. */
class StrictTest {

  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=123456789012/20260301/us-east-1/proton/aws4_request, "
          + "SignedHeaders=host, Signature=none";

  private static final Duration ENDLESS = Duration.ofMinutes(50);

  private static final String RUNNING =
      "An asynchronous call of GetService was still running when its client was closed. Let the test wait for its future, or cancel it.";

  private final FakeProton fake =
      FakeProton.builder().name("the fake of ReleaseTest").strict().start();

  @Nested
  class IsAgainst {

    @Test
    void aFaultThatStruckNoCall() {
      fake.faults().on(GetServiceRequest.class).throttle().times(2);

      assertThatThrownBy(fake::close)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("- The fault throttle() on GetService")
          .hasMessageEndingWith(" Make the call that it is for, or leave it away.");
    }

    @Test
    void aScriptThatWasNotFinished() {
      fake.progress(Progression.immediately().then(Progression.immediately().failing("no room")));

      assertVerdict(
          "Of the script immediately().then(immediately().failing(\"no room\")), set for the world, 2 of 2 outcomes are left: no work began that takes immediately(). Let such work begin, or make the script shorter.");
    }

    @Test
    void aMemberThatProtonDoesNotHave() {
      call(
          "{\"name\": \"vpc\", \"colour\": \"red\", \"tags\": [{\"key\": \"a\", \"value\": \"b\", \"keey\": 1}]}");

      assertVerdict(
          "A call of CreateEnvironmentTemplate had the member 'colour', which Proton does not have and ignores. Correct its name, or leave it away.",
          "A call of CreateEnvironmentTemplate had the member 'tags[0].keey', which Proton does not have and ignores. Correct its name, or leave it away.");
    }

    @Test
    void aRequestThatIsNotSigned() {
      RawHttp.post(fake.endpoint(), "ListEnvironments", "{}");

      assertVerdict(
          "A call of ListEnvironments was not signed, which AWS refuses. Give its client credentials; any will do.");
    }

    @Test
    void aRequestThatComesAfterTheEnd() {
      fake.close();
      RawHttp.post(fake.endpoint(), "ListEnvironments", "{}");

      assertThatThrownBy(fake::close)
          .isInstanceOf(AssertionError.class)
          .hasMessageEndingWith(
              "- A call of ListEnvironments came too late: the fake of ReleaseTest was closed by the end of its test. Let the test wait for whatever makes this call, or stop it.");
    }

    @Test
    void anAsynchronousCallThatIsStillRunning() {
      fake.faults().on(GetServiceRequest.class).delay(ENDLESS);
      CompletableFuture<?> unused = fake.asyncClient().getService(r -> r.name("shop"));
      awaitCall(fake);

      assertVerdict(RUNNING);
    }

    @Test
    void anAsynchronousCallOfAnotherAccountWithoutASocket() {
      FakeProton socketless =
          FakeProton.builder().name("the fake of ReleaseTest").inProcess().strict().start();
      socketless.faults().on(GetServiceRequest.class).delay(ENDLESS);
      CompletableFuture<?> unused =
          socketless.account("222222222222").asyncClient().getService(r -> r.name("shop"));

      assertVerdict(socketless, RUNNING);
    }

    @Test
    void aPageThatIsStillToCome() {
      fake.faults().on(ListServicesRequest.class).delay(ENDLESS);
      CompletableFuture<?> unused =
          fake.asyncClient().listServicesPaginator(r -> {}).subscribe(page -> {});
      awaitCall(fake);

      assertVerdict(RUNNING.replace("GetService", "ListServices"));
    }

    @Test
    void aCallThatRunsOnAfterTheEndOnlyOnce() {
      fake.faults().on(GetServiceRequest.class).delay(ENDLESS);
      CompletableFuture<?> unused = fake.asyncClient().getService(r -> r.name("shop"));
      awaitCall(fake);
      assertVerdict(RUNNING);

      assertThatCode(fake::close).doesNotThrowAnyException();
    }

    @Test
    void theSameThingOnceHoweverOftenItHappens() {
      RawHttp.post(fake.endpoint(), "ListEnvironments", "{}");
      RawHttp.post(fake.endpoint(), "ListEnvironments", "{}");

      assertVerdict(
          "A call of ListEnvironments was not signed, which AWS refuses. Give its client credentials; any will do.");
    }
  }

  /** Again and again: a call that is counted as running a moment too long would show here. */
  @RepeatedTest(100)
  void hasNothingAgainstAsynchronousCallsThatHaveJustEnded() {
    ProtonAsyncClient proton = fake.asyncClient();
    var good = proton.listEnvironments(r -> {});
    var bad = proton.getService(r -> r.name("shop"));
    good.join();
    assertThatThrownBy(bad::join).hasCauseInstanceOf(ResourceNotFoundException.class);

    assertThatCode(fake::close).doesNotThrowAnyException();
  }

  @Test
  void handsOutAsynchronousClientsThatAreLikeAnyOther() {
    ProtonAsyncClient proton = fake.asyncClient();

    assertThat(proton).isNotEqualTo(fake.asyncClient());
    assertThat(Set.of(proton)).contains(proton);
    assertThat(proton.serviceName()).isEqualTo("proton");
    assertThatThrownBy(() -> proton.waiter().waitUntilServiceCreated(r -> r.name("shop")).join())
        .hasRootCauseInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void hasNothingAgainstAnAsynchronousCallThatWasCancelled() {
    fake.faults().on(GetServiceRequest.class).delay(ENDLESS);
    var call = fake.asyncClient().getService(r -> r.name("shop"));
    awaitCall(fake);
    call.cancel(true);

    assertThatCode(fake::close).doesNotThrowAnyException();
  }

  @Test
  void hasNothingAgainstATestThatDoesAllRight() {
    fake.progress(Progression.immediately().then(Progression.immediately()));
    call("{\"name\": \"vpc\"}");
    for (int i = 0; i < 2; i++) {
      fake.client()
          .createEnvironmentTemplateVersion(
              r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));
    }

    assertThatCode(fake::close).doesNotThrowAnyException();
  }

  @Test
  void saysItOnlyOnce() {
    RawHttp.post(fake.endpoint(), "ListEnvironments", "{}");
    assertThatThrownBy(fake::close).isInstanceOf(AssertionError.class);

    assertThatCode(fake::close).doesNotThrowAnyException();
  }

  @Test
  void answersAllTheSame() {
    assertThat(RawHttp.post(fake.endpoint(), "ListEnvironments", "{\"colour\": 1}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aFakeThatIsNotStrictHasNothingAgainstAnyone() {
    FakeProton lenient = FakeProton.start();
    lenient.progress(Progression.immediately().then(Progression.manually()));
    RawHttp.post(lenient.endpoint(), "ListEnvironments", "{\"colour\": 1}");
    lenient.close();
    RawHttp.post(lenient.endpoint(), "ListEnvironments", "{}");

    assertThatCode(lenient::close).doesNotThrowAnyException();
  }

  private void call(String template) {
    RawHttp.send(
        RawHttp.to(fake.endpoint(), "CreateEnvironmentTemplate")
            .header("Authorization", SIGNED)
            .POST(BodyPublishers.ofString(template)));
  }

  /** Until the call has met its fault. */
  private static void awaitCall(FakeProton fake) {
    await().until(() -> fake.faults().unused().isEmpty());
  }

  private void assertVerdict(String... sentences) {
    assertVerdict(fake, sentences);
  }

  private static void assertVerdict(FakeProton fake, String... sentences) {
    assertThatThrownBy(fake::close)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "the fake of ReleaseTest is strict, and its test has something wrong:\n- "
                + String.join("\n- ", sentences));
  }
}
