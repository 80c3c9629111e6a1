package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.RawHttp;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.GetServiceRequest;

/** What a strict fake holds against its test when it is closed. */
class StrictTest {

  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=123456789012/20260301/us-east-1/proton/aws4_request, "
          + "SignedHeaders=host, Signature=none";

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
    void theSameThingOnceHoweverOftenItHappens() {
      RawHttp.post(fake.endpoint(), "ListEnvironments", "{}");
      RawHttp.post(fake.endpoint(), "ListEnvironments", "{}");

      assertVerdict(
          "A call of ListEnvironments was not signed, which AWS refuses. Give its client credentials; any will do.");
    }
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

  private void assertVerdict(String... sentences) {
    assertThatThrownBy(fake::close)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "the fake of ReleaseTest is strict, and its test has something wrong:\n- "
                + String.join("\n- ", sentences));
  }
}
