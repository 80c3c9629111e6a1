package dev.fakeproton.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** A defect of the fake is never taken for an answer of Proton. A clock that breaks plays it. */
@Evidence("OURS: a fake must not hide its own defects")
class DefectTest {

  private final BreakableClock clock = new BreakableClock();
  private final FakeProton fake = FakeProton.builder().name("the broken fake").clock(clock).start();

  @AfterEach
  void closeFake() {
    clock.mend();
    try {
      fake.close();
    } catch (IllegalStateException defects) {
      assertThat(defects).hasMessageContaining("defect of FakeProton itself");
    }
  }

  private HttpResponse<String> create() {
    return RawHttp.post(fake.endpoint(), "CreateEnvironmentTemplate", "{\"name\":\"web\"}");
  }

  @Test
  void isAnsweredAsOneThatNoClientRetries() {
    clock.breakWith(() -> new IllegalStateException("the clock is broken"));

    ProtonException failure =
        catchThrowableOfType(
            ProtonException.class,
            () -> fake.client().createEnvironmentTemplate(r -> r.name("web")));

    assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("DefectException");
    assertThat(failure.statusCode()).isEqualTo(501);
    assertThat(clock.failures()).isEqualTo(1);
  }

  @Test
  void isNamedInTheAnswerWithoutAStackTrace() {
    clock.breakWith(() -> new IllegalStateException("the clock is broken"));

    HttpResponse<String> reply = create();

    assertThat(reply.body())
        .startsWith("{\"__type\":\"dev.fakeproton#DefectException\",\"message\":\"")
        .contains("failed to answer AwsProton20200720.CreateEnvironmentTemplate")
        .contains("a defect of FakeProton, not of the caller", "the clock is broken")
        .doesNotContain("\\tat ", ".java:");
  }

  @Test
  void isRethrownWhenTheFakeIsClosed() {
    clock.breakWith(() -> new IllegalStateException("the clock is broken"));
    create();
    create();
    clock.mend();

    assertThatThrownBy(fake::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2 call(s) to the broken fake met a defect of FakeProton itself")
        .hasRootCauseMessage("the clock is broken")
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
  }

  @Test
  void standsInTheJournal() {
    clock.breakWith(() -> new IllegalStateException("the clock is broken"));
    create();
    RawHttp.post(fake.endpoint(), "Launch", "{}");
    clock.mend();

    assertThat(fake.calls())
        .extracting(call -> call.operation() + ": " + call.error().orElseThrow().type())
        .containsExactly("CreateEnvironmentTemplate: DefectException", "Launch: DefectException");
  }

  @Test
  void isRethrownOnlyOnce() {
    clock.breakWith(() -> new IllegalStateException("the clock is broken"));
    create();
    clock.mend();
    assertThatThrownBy(fake::close).isInstanceOf(IllegalStateException.class);

    assertThatCode(fake::close).doesNotThrowAnyException();
  }

  @Test
  void changesNothing() {
    clock.breakWith(() -> new IllegalStateException("the clock is broken"));
    create();
    clock.mend();

    assertThat(fake.client().listEnvironmentTemplates(r -> {}).templates()).isEmpty();
    assertThat(create().statusCode()).isEqualTo(200);
  }

  @Test
  void mayBeAnErrorOfTheJvmToo() {
    clock.breakWith(() -> new AssertionError("an assertion in the clock"));

    HttpResponse<String> reply = create();
    clock.mend();

    assertThat(reply.body()).contains("DefectException", "an assertion in the clock");
    assertThat(reply.statusCode()).isEqualTo(501);
    assertThatThrownBy(fake::close).hasRootCauseMessage("an assertion in the clock");
  }

  @Test
  void meetsTheTestItselfWhereAHandleRunsIntoIt() {
    fake.client().createEnvironmentTemplate(r -> r.name("web"));
    fake.client()
        .createEnvironmentTemplateVersion(
            r -> r.templateName("web").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));
    clock.breakWith(() -> new IllegalStateException("the clock is broken"));

    assertThatThrownBy(() -> fake.environmentTemplateVersion("web", "1.0").status())
        .hasMessage("the clock is broken");
  }

  /** Tells the time until it is broken. */
  private static final class BreakableClock extends Clock {

    private volatile Optional<Supplier<Throwable>> failure = Optional.empty();
    private final AtomicInteger failures = new AtomicInteger();

    void breakWith(Supplier<Throwable> newFailure) {
      failure = Optional.of(newFailure);
    }

    void mend() {
      failure = Optional.empty();
    }

    int failures() {
      return failures.get();
    }

    @Override
    public Instant instant() {
      failure.ifPresent(
          broken -> {
            failures.incrementAndGet();
            throwAsItIs(broken.get());
          });
      return Instant.EPOCH;
    }

    private static void throwAsItIs(Throwable thrown) {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
