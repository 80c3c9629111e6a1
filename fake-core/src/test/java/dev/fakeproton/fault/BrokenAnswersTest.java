package dev.fakeproton.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.Fault;
import dev.fakeproton.FaultTarget;
import dev.fakeproton.testing.Evidence;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.InternalServerException;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesRequest;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ThrottlingException;

/** What the SDK's own clients make of each fault, on every way there is to a fake. */
@Evidence("OBS SDK: wire.md 3.2 and 10, four attempts for what is retried, one for the rest")
class BrokenAnswersTest {

  private static final int ATTEMPTS = 4;

  /** Longer than any of these tests takes; whoever waits for it has not been answered. */
  private static final Duration ENDLESS = Duration.ofMinutes(50);

  /** Enough for a call to arrive, however slow the machine; a client that waits gives up then. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** A fault that no client takes for an answer. */
  record Trouble(
      String name,
      Function<
              FaultTarget<CreateEnvironmentTemplateRequest>,
              Fault<CreateEnvironmentTemplateRequest>>
          fault) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Trouble> retried() {
    return List.of(
        new Trouble("throttle", FaultTarget::throttle),
        new Trouble("internal error", FaultTarget::internalError),
        new Trouble("503", target -> target.status(503)),
        new Trouble("reset", FaultTarget::reset),
        new Trouble("garble", FaultTarget::garble),
        new Trouble("truncate", FaultTarget::truncate));
  }

  private static void on(Route.Way way, Consumer<Route> test) {
    try (Route route = Route.of(way)) {
      test.accept(route);
    }
  }

  private static void everyWay(Consumer<Route> test) {
    for (Route.Way way : Route.Way.values()) {
      on(way, test);
    }
  }

  private static FaultTarget<CreateEnvironmentTemplateRequest> creates(Route route) {
    return route.fake().faults().on(CreateEnvironmentTemplateRequest.class);
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void throttlingReachesTheCallerAfterAllAttempts(Route.Way way) {
    on(
        way,
        route -> {
          var fault = creates(route).throttle();

          ThrottlingException thrown =
              catchThrowableOfType(ThrottlingException.class, () -> route.create("vpc"));

          assertThat(thrown.statusCode()).isEqualTo(400);
          assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
          assertThat(fault.struck()).isEqualTo(ATTEMPTS);
          assertThat(route.templates()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void anInternalErrorReachesTheCallerAfterAllAttempts(Route.Way way) {
    on(
        way,
        route -> {
          var fault = creates(route).internalError();

          InternalServerException thrown =
              catchThrowableOfType(InternalServerException.class, () -> route.create("vpc"));

          assertThat(thrown.statusCode()).isEqualTo(500);
          assertThat(thrown.requestId()).isNotBlank();
          assertThat(fault.struck()).isEqualTo(ATTEMPTS);
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void aModelledErrorIsTriedOnce(Route.Way way) {
    on(
        way,
        route -> {
          var fault = creates(route).error(ConflictException.builder().message("busy"));

          ConflictException thrown =
              catchThrowableOfType(ConflictException.class, () -> route.create("vpc"));

          assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("busy");
          assertThat(fault.struck()).isEqualTo(1);
          assertThat(route.templates()).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 418, 599})
  void aBareStatusComesAsItIs(int status) {
    everyWay(
        route -> {
          creates(route).status(status).times(1);

          ProtonException thrown =
              catchThrowableOfType(ProtonException.class, () -> route.create("vpc"));

          assertThat(thrown.statusCode()).isEqualTo(status);
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void aConnectionThatIsAlwaysResetIsAnIoException(Route.Way way) {
    on(
        way,
        route -> {
          var fault = creates(route).reset();

          assertThatThrownBy(() -> route.create("vpc"))
              .isInstanceOf(SdkClientException.class)
              .hasCauseInstanceOf(IOException.class);
          assertThat(fault.struck()).isEqualTo(ATTEMPTS);
          assertThat(route.templates()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void bytesThatAreNoJsonAreNoAnswer(Route.Way way) {
    on(
        way,
        route -> {
          creates(route).garble();

          assertThatThrownBy(() -> route.create("vpc")).isInstanceOf(SdkClientException.class);
          assertThat(route.templates()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void halfAnAnswerIsNone(Route.Way way) {
    on(
        way,
        route -> {
          creates(route).truncate();

          assertThatThrownBy(() -> route.create("vpc")).isInstanceOf(SdkClientException.class);
          assertThat(route.templates()).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("retried")
  void anSdkComesThroughWhatStrikesOnce(Trouble trouble) {
    everyWay(
        route -> {
          var fault = trouble.fault().apply(creates(route).times(1));

          route.create("vpc");

          assertThat(fault.struck()).isEqualTo(1);
          assertThat(route.templates()).containsExactly("vpc");
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void aLostReplyLeavesTheChangeBehind(Route.Way way) {
    on(
        way,
        route -> {
          var fault = creates(route).loseReply();

          assertThatThrownBy(() -> route.create("vpc"))
              .isInstanceOf(SdkClientException.class)
              .hasCauseInstanceOf(IOException.class);
          assertThat(fault.struck()).isEqualTo(ATTEMPTS);
          assertThat(route.templates()).containsExactly("vpc");
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void theNextAttemptAfterALostReplyFindsTheChange(Route.Way way) {
    on(
        way,
        route -> {
          var fault = creates(route).loseReply().times(1);

          route.create("vpc");

          assertThat(fault.struck()).isEqualTo(1);
          assertThat(route.templates()).containsExactly("vpc");
        });
  }

  @ParameterizedTest
  @MethodSource("retried")
  void afterTheChangeWhatWasDoneStaysDone(Trouble trouble) {
    everyWay(
        route -> {
          var fault = trouble.fault().apply(creates(route).afterTheChange());

          assertThatThrownBy(() -> route.create("vpc")).isInstanceOf(SdkException.class);
          assertThat(fault.struck()).isEqualTo(ATTEMPTS);
          assertThat(route.templates()).containsExactly("vpc");
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void aDelayLongerThanTheClientsPatienceEndsTheCall(Route.Way way) {
    on(
        way,
        route -> {
          creates(route).delay(ENDLESS);

          assertThatThrownBy(() -> route.create("vpc", PATIENCE))
              .isInstanceOf(ApiCallTimeoutException.class);
          assertThat(Thread.currentThread().isInterrupted()).isFalse();
          assertThat(route.templates()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void aDelayAfterTheChangeLeavesTheChange(Route.Way way) {
    on(
        way,
        route -> {
          creates(route).delay(ENDLESS).afterTheChange();

          assertThatThrownBy(() -> route.create("vpc", PATIENCE))
              .isInstanceOf(ApiCallTimeoutException.class);
          assertThat(route.templates()).containsExactly("vpc");
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void aDelayIsAnsweredInTheEnd(Route.Way way) {
    on(
        way,
        route -> {
          var fault = creates(route).delay(Duration.ofMillis(20));

          route.create("vpc");

          assertThat(fault.struck()).isEqualTo(1);
          assertThat(route.templates()).containsExactly("vpc");
        });
  }

  @ParameterizedTest
  @EnumSource(Route.Way.class)
  void whoeverWaitsHoldsUpNobodyElse(Route.Way way) {
    on(
        way,
        route -> {
          route
              .fake()
              .faults()
              .on(ListEnvironmentTemplatesRequest.class)
              .matching(request -> Integer.valueOf(7).equals(request.maxResults()))
              .delay(ENDLESS);
          // More than the server has threads.
          for (int waiting = 0; waiting < 16; waiting++) {
            route.startListing(7);
          }
          route.awaitStrikes(16);

          route.create("vpc");

          assertThat(route.templates()).containsExactly("vpc");
        });
  }
}
