package dev.fakeproton.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Fault;
import dev.fakeproton.Faults;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.GetServiceRequest;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ProtonRequest;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;

/** Which calls a fault strikes, and what a test gets to know. */
@Evidence("OURS: faults are the fake's own")
class FaultsTest {

  private static final int STRUCK = 503;

  private final FakeProton fake = FakeProton.start();
  private final Faults faults = fake.faults();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private int list() {
    return list("{}");
  }

  private int list(String body) {
    return call("ListServices", body).statusCode();
  }

  private HttpResponse<String> call(String operation, String body) {
    return RawHttp.post(fake.endpoint(), operation, body);
  }

  @Nested
  class Refused {

    @Test
    void isAnErrorWithoutAClassOfItsOwn() {
      ProtonException plain = (ProtonException) ProtonException.builder().message("?").build();

      assertThatThrownBy(() -> faults.onAny().error(plain))
          .hasMessageStartingWith("Proton has no error 'ProtonException'.");
    }

    @Test
    void isAClassThatIsTheRequestOfNoOperation() {
      assertThatThrownBy(() -> faults.on(ProtonRequest.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Proton has no operation 'Proton'")
          .hasMessageContaining("onAny()");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100, 199, 600})
    void isAStatusThatNoAnswerHas(int status) {
      assertThatThrownBy(() -> faults.onAny().status(status))
          .hasMessage("status(%s): an answer has a status from 200 to 599", status);
    }

    @Test
    void areCountsThatMeanNothing() {
      Fault<ProtonRequest> fault = faults.onAny().throttle();

      assertThatThrownBy(() -> fault.times(0)).hasMessage("times(0): must be at least 1");
      assertThatThrownBy(() -> fault.afterCalls(-1))
          .hasMessage("afterCalls(-1): must not be negative");
      assertThatThrownBy(() -> fault.onCall(0)).hasMessage("onCall(0): calls are counted from 1");
      assertThatThrownBy(() -> fault.withProbability(0, 1)).hasMessageContaining("more than 0");
      assertThatThrownBy(() -> fault.withProbability(1.1, 1)).hasMessageContaining("at most 1");
      assertThatThrownBy(() -> faults.onAny().delay(Duration.ZERO))
          .hasMessageContaining("more than nothing");
      assertThatThrownBy(() -> fault.account("12")).hasMessageContaining("'12' is no AWS account");
      assertThat(fault).hasToString("throttle() on any operation: never struck");
    }
  }

  @Nested
  class AnErrorThatTheOperationDoesNotDeclare {

    @Test
    void isReadByTheClientAllTheSame() {
      faults.on(GetServiceRequest.class).error(ConflictException.builder().message("busy"));

      assertThatThrownBy(() -> fake.client().getService(r -> r.name("shop")))
          .isInstanceOf(ConflictException.class)
          .hasMessageStartingWith("busy");
    }

    @Test
    void strikesAnyOperation() {
      faults.onAny().error(ConflictException.builder().message("busy"));

      assertThat(call("ListServices", "{}").body()).contains("ConflictException", "busy");
    }
  }

  @Nested
  class APredicateThatThrows {

    private final Fault<ListServicesRequest> fault =
        faults
            .on(ListServicesRequest.class)
            .matching(
                request -> {
                  throw new IllegalStateException("what now?");
                })
            .throttle();

    @Test
    void isNamedInAnAnswerThatNobodyRetries() {
      HttpResponse<String> answer = call("ListServices", "{}");

      assertThat(answer.statusCode()).isEqualTo(501);
      assertThat(answer.body())
          .contains("dev.fakeproton#BrokenPredicateException")
          .contains("throttle() on ListServices matching a predicate")
          .contains("IllegalStateException: what now?")
          .doesNotContain("defect");
      assertThat(fault.struck()).isZero();
      assertThatThrownBy(fake::close).hasRootCauseMessage("what now?");
    }

    @Test
    void meetsTheTestAgainWhenTheFakeIsClosed() {
      list();

      assertThatThrownBy(fake::close)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("1 call(s) to the fake met a fault of this test whose predicate")
          .hasMessageNotContaining("please report");
    }

    @Test
    void concernsOnlyTheCallsThatItWasAskedAbout() {
      assertThat(call("ListEnvironments", "{}").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class Scope {

    @Test
    void isOneOperation() {
      faults.on(ListServicesRequest.class).status(STRUCK);

      assertThat(list()).isEqualTo(STRUCK);
      assertThat(call("ListEnvironments", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void isEveryOperation() {
      faults.onAny().status(STRUCK);

      assertThat(list()).isEqualTo(STRUCK);
      assertThat(call("ListEnvironments", "{}").statusCode()).isEqualTo(STRUCK);
    }

    @Test
    void isWhatThePredicatesSayTogether() {
      faults
          .on(ListServicesRequest.class)
          .matching(request -> request.maxResults() != null)
          .status(STRUCK)
          .matching(request -> request.maxResults() > 5);

      assertThat(list()).isEqualTo(200);
      assertThat(list("{\"maxResults\":5}")).isEqualTo(200);
      assertThat(list("{\"maxResults\":6}")).isEqualTo(STRUCK);
    }

    @Test
    void isAnAccountAndARegion() {
      faults.onAny().account("222222222222").region(Region.EU_WEST_1).error(refusal());

      assertThatCode(() -> fake.client().listServices(r -> {})).doesNotThrowAnyException();
      assertThatCode(() -> fake.account("222222222222").client().listServices(r -> {}))
          .doesNotThrowAnyException();
      assertThatThrownBy(
              () ->
                  fake.account("222222222222").in(Region.EU_WEST_1).client().listServices(r -> {}))
          .hasMessageContaining("not for you");
    }

    private ProtonException.Builder refusal() {
      return software.amazon.awssdk.services.proton.model.AccessDeniedException.builder()
          .message("not for you");
    }

    @Test
    void isNothingThatTheServiceWouldNotSee() {
      var fault = faults.onAny().status(STRUCK).afterCalls(1);

      assertThat(list("{\"maxResults\":0}")).isEqualTo(400);
      assertThat(call("NoSuchOperation", "{}").statusCode()).isEqualTo(400);
      assertThat(list()).isEqualTo(200);
      assertThat(fault.struck()).isZero();
    }

    @Test
    void endsWithItsWorld() {
      faults.onAny().status(STRUCK);

      try (FakeProton other = FakeProton.start()) {
        assertThat(RawHttp.post(other.endpoint(), "ListServices", "{}").statusCode())
            .isEqualTo(200);
        assertThat(other.faults().all()).isEmpty();
      }
    }
  }

  @Nested
  class Registered {

    @Test
    void tellHowOftenTheyStruck() {
      var used = faults.on(ListServicesRequest.class).throttle();
      var unused = faults.on(GetServiceRequest.class).times(2).loseReply();
      list();
      list();

      assertThat(used.struck()).isEqualTo(2);
      assertThat(faults.all()).hasSize(2);
      assertThat(faults.unused()).singleElement().hasToString(unused.toString());
      assertThat(faults)
          .hasToString(
              """
              throttle() on ListServices: struck 2 times
              loseReply() on GetService, at most 2 times: never struck""");
    }

    @Test
    void tellOfCallsThatFittedThoughNoneWasStruck() {
      var fault = faults.on(ListServicesRequest.class).afterCalls(3).throttle();
      list();
      list();

      assertThat(fault)
          .hasToString(
              "throttle() on ListServices, after 3 calls: never struck, although 2 calls fitted");
    }

    @Test
    void strikeNoMoreOnceRemoved() {
      var fault = faults.on(ListServicesRequest.class).status(STRUCK);
      list();
      fault.remove();
      fault.remove();

      assertThat(list()).isEqualTo(200);
      assertThat(faults.all()).isEmpty();
      assertThat(fault.struck()).isEqualTo(1);
    }

    @Test
    void areAllClearedAtOnce() {
      faults.onAny().status(501);
      faults.onAny().status(STRUCK);
      faults.clear();

      assertThat(list()).isEqualTo(200);
      assertThat(faults).hasToString("no faults");
    }

    @Test
    void areNoneUntilSomethingIsSaidToHappen() {
      faults.on(ListServicesRequest.class).times(2);

      assertThat(faults.all()).isEmpty();
      assertThat(list()).isEqualTo(200);
    }

    @Test
    void leaveOnlyWhatTheyAreAsked() {
      var target = faults.on(GetEnvironmentTemplateRequest.class);
      target.times(1).error(ResourceNotFoundException.builder().message("gone").build());
      target.afterCalls(1).internalError();

      String body = "{\"name\":\"web\"}";
      assertThat(call("GetEnvironmentTemplate", body).body())
          .contains("proton.v20200720#ResourceNotFoundException", "gone");
      assertThat(call("GetEnvironmentTemplate", body).statusCode()).isEqualTo(500);
    }
  }
}
