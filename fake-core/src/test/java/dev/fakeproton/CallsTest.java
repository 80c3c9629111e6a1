package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesRequest;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** What a fake tells of the calls that it has seen. */
@Evidence("OURS: the journal is the fake's own")
class CallsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @BeforeEach
  void freezeTime() {
    fake.clock().freezeAt(NOW);
  }

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private Call<?> lastCall() {
    return fake.calls().last().orElseThrow();
  }

  @Nested
  class RefusedCalls {

    @Test
    void tellTheErrorOfTheOperation() {
      assertThatThrownBy(() -> proton.getEnvironmentTemplate(r -> r.name("vpc")))
          .isInstanceOf(ProtonException.class);

      Call<GetEnvironmentTemplateRequest> call =
          fake.calls().to(GetEnvironmentTemplateRequest.class).get(0);
      assertThat(call.request().name()).isEqualTo("vpc");
      assertThat(call.answer()).isEmpty();
      assertThat(call.error())
          .hasValueSatisfying(
              error -> {
                assertThat(error.type()).isEqualTo("ResourceNotFoundException");
                assertThat(error.status()).isEqualTo(400);
                assertThat(error.message()).contains("vpc");
              });
    }

    @Test
    void haveTheirRequestWhereItBreaksAConstraint() {
      assertThatThrownBy(() -> proton.createEnvironmentTemplate(r -> r.name("no good name")))
          .isInstanceOf(ProtonException.class);

      var call = fake.calls().to(CreateEnvironmentTemplateRequest.class).get(0);
      assertThat(call.request().name()).isEqualTo("no good name");
      assertThat(call.error().orElseThrow().type()).isEqualTo("ValidationException");
    }

    @Test
    void areKnownByTheirOperationWhereTheRequestCannotBeRead() {
      RawHttp.post(fake.endpoint(), "GetEnvironmentTemplate", "{\"name\":[]}");

      Call<?> call = lastCall();
      assertThat(call.operation()).isEqualTo("GetEnvironmentTemplate");
      assertThat(call.error().orElseThrow().type()).isEqualTo("SerializationException");
      assertThat(fake.calls().to(GetEnvironmentTemplateRequest.class)).isEmpty();
      assertThatThrownBy(call::request)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "The request of #1 GetEnvironmentTemplate(?) -> %s could not be read. See its error().",
              call.error().orElseThrow());
    }

    @Test
    void showWhatTheyGaveForAnOperation() {
      RawHttp.post(fake.endpoint(), "Launch", "{}");
      assertThat(lastCall().operation()).isEqualTo("Launch");

      RawHttp.send(
          HttpRequest.newBuilder(fake.endpoint())
              .header("Content-Type", RawHttp.JSON)
              .POST(BodyPublishers.ofString("{}")));
      assertThat(lastCall().operation()).isEqualTo("(no operation)");
    }

    @Test
    void moveNothing() {
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      proton.createEnvironmentTemplateVersion(
          r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));
      RawHttp.post(fake.endpoint(), "Launch", "{}");
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(fake.environmentTemplateVersion("vpc", "1.0").history())
          .extracting(Transition::at)
          .containsExactly(NOW, NOW.plusSeconds(60));
    }
  }

  @Nested
  class AnsweredCalls {

    @Test
    void tellRequestAnswerCallerAndTime() {
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      fake.clock().advance(Duration.ofSeconds(5));
      proton.getEnvironmentTemplate(r -> r.name("vpc"));

      var call = fake.calls().to(GetEnvironmentTemplateRequest.class).get(0);
      assertThat(call.number()).isEqualTo(2);
      assertThat(call.operation()).isEqualTo("GetEnvironmentTemplate");
      assertThat(call.request().name()).isEqualTo("vpc");
      assertThat(call.answer())
          .hasValueSatisfying(
              answer ->
                  assertThat(((GetEnvironmentTemplateResponse) answer).environmentTemplate().name())
                      .isEqualTo("vpc"));
      assertThat(call.error()).isEmpty();
      assertThat(call.account()).isEqualTo("123456789012");
      assertThat(call.region()).isEqualTo(Region.US_EAST_1);
      assertThat(call.time()).isEqualTo(NOW.plusSeconds(5));
      assertThat(call.attempts())
          .singleElement()
          .satisfies(
              attempt -> {
                assertThat(attempt.number()).isEqualTo(1);
                assertThat(attempt.fault()).isEmpty();
              });
    }

    @Test
    void readAsOneLine() {
      proton.createEnvironmentTemplate(r -> r.name("vpc").description("secret"));

      assertThat(lastCall())
          .hasToString(
              "#1 CreateEnvironmentTemplate(name=vpc, description=***) -> environmentTemplate(name=vpc)");
    }

    @Test
    void standInTheOrderInWhichTheWorldSawThem() {
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      IntStream.range(0, 200)
          .parallel()
          .forEach(
              unused ->
                  proton.createEnvironmentTemplateVersion(
                      r ->
                          r.templateName("vpc")
                              .majorVersion("1")
                              .source(s -> s.s3(s3 -> s3.bucket("bundles").key("k")))));

      List<Integer> versions =
          fake.calls().to(CreateEnvironmentTemplateVersionRequest.class).stream()
              .flatMap(call -> call.answer().stream())
              .map(CreateEnvironmentTemplateVersionResponse.class::cast)
              .map(answer -> answer.environmentTemplateVersion().minorVersion())
              .map(Integer::valueOf)
              .toList();
      assertThat(versions).hasSize(200).isSorted();
      assertThat(fake.calls()).extracting(Call::number).isSorted();
    }
  }

  @Nested
  class Attempts {

    private void attempt(String header) {
      RawHttp.send(
          RawHttp.to(fake.endpoint(), "GetEnvironmentTemplate")
              .header("amz-sdk-invocation-id", "2ad03b28-a7c4")
              .header("amz-sdk-request", header)
              .POST(BodyPublishers.ofString("{\"name\":\"vpc\"}")));
    }

    @Test
    void ofOneCallAreCountedAsOne() {
      attempt("attempt=1; max=4");
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      attempt("attempt=2; max=4");

      assertThat(fake.calls())
          .extracting(Call::operation)
          .containsExactly("GetEnvironmentTemplate", "CreateEnvironmentTemplate");
      var call = fake.calls().get(0);
      assertThat(call.answer()).isPresent();
      assertThat(call.attempts())
          .extracting(attempt -> attempt.error().isPresent())
          .containsExactly(true, false);
    }
  }

  @Nested
  class ACallThatIsMadeAgain {

    private boolean lastRepeatsTheOneBefore() {
      Calls calls = fake.calls();
      return calls.get(calls.size() - 1).repeats(calls.get(calls.size() - 2));
    }

    @Test
    void isAnotherOneIfItAsksForSomethingElse() {
      fake.given().environmentTemplate("vpc").environmentTemplate("net");
      proton.getEnvironmentTemplate(r -> r.name("vpc"));
      proton.getEnvironmentTemplate(r -> r.name("net"));

      assertThat(lastRepeatsTheOneBefore()).isFalse();
    }

    @Test
    void isAnotherOneIfItsAnswerHasChangedInWhatLinesDoNotShow() {
      fake.given().environmentTemplate("vpc");
      proton.updateEnvironmentTemplate(r -> r.name("vpc").displayName("Network"));
      proton.getEnvironmentTemplate(r -> r.name("vpc"));
      proton.updateEnvironmentTemplate(r -> r.name("vpc").displayName("Net"));
      proton.getEnvironmentTemplate(r -> r.name("vpc"));

      assertThat(fake.calls().get(3).repeats(fake.calls().get(1))).isFalse();
    }

    @Test
    void isAnotherOneIfSomebodyElseMakesIt() {
      proton.listServices(r -> {});
      fake.in(Region.EU_WEST_1).client().listServices(r -> {});

      assertThat(lastRepeatsTheOneBefore()).isFalse();
    }

    @Test
    void isAnotherOneIfItIsRefusedNow() {
      proton.listServices(r -> {});
      fake.faults().onAny().throttle();
      assertThatThrownBy(() -> proton.listServices(r -> {})).isInstanceOf(ProtonException.class);

      assertThat(lastRepeatsTheOneBefore()).isFalse();
    }

    @Test
    void isTheSameAgainWithAnotherToken() {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(
                () -> proton.createComponent(r -> r.name("cache").manifest("a").templateFile("b")))
            .isInstanceOf(ProtonException.class);
      }

      assertThat(lastRepeatsTheOneBefore()).isTrue();
    }

    @Test
    void isTheSameAgainWithOtherTimes() {
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      fake.clock().advance(Duration.ofHours(1));
      proton.updateEnvironmentTemplate(r -> r.name("vpc"));
      proton.getEnvironmentTemplate(r -> r.name("vpc"));
      fake.clock().advance(Duration.ofHours(1));
      proton.updateEnvironmentTemplate(r -> r.name("vpc"));
      proton.getEnvironmentTemplate(r -> r.name("vpc"));

      assertThat(fake.calls().get(4).repeats(fake.calls().get(2))).isTrue();
      assertThat(fake.calls().get(4).repeats(fake.calls().get(3))).isFalse();
    }
  }

  @Nested
  class AListOfCalls {

    @Test
    void isNotChangedByLaterCalls() {
      Calls before = fake.calls();
      proton.listEnvironmentTemplates(r -> {});

      assertThat(before).isEmpty();
      assertThat(before.last()).isEmpty();
      assertThat(fake.calls()).hasSize(1);
    }

    @Test
    void cannotBeChanged() {
      proton.listEnvironmentTemplates(r -> {});
      Calls calls = fake.calls();

      assertThatThrownBy(calls::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void canBeNarrowed() {
      proton.listEnvironmentTemplates(r -> {});
      fake.account("222222222222").client().listEnvironmentTemplates(r -> {});
      fake.account("222222222222").in(Region.EU_WEST_1).client().listServices(r -> {});

      assertThat(fake.calls().from("222222222222")).hasSize(2);
      assertThat(fake.calls().in(Region.EU_WEST_1)).hasSize(1);
      assertThat(fake.calls().from("222222222222").to(ListEnvironmentTemplatesRequest.class))
          .hasSize(1);
      assertThat(fake.calls().matching(call -> call.error().isPresent())).isEmpty();
      assertThat(fake.calls().forgotten()).isZero();
    }

    @Test
    void holdsNothingThatATestDidWithHandles() {
      assertThatThrownBy(() -> fake.environment("prod").status())
          .isInstanceOf(IllegalStateException.class);

      assertThat(fake.calls()).isEmpty();
    }
  }
}
