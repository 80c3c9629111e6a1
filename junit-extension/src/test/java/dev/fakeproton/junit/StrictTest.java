package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.answerOf;
import static dev.fakeproton.junit.TestRuns.assertAllPass;
import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.model.ListEnvironmentsRequest;

/** Tests whose fake is strict. */
class StrictTest {

  @Test
  void aTestThatLeavesSomethingUnusedFails() {
    var results = run(UnusedCases.class);

    results.testEvents().assertStatistics(s -> s.failed(1).succeeded(1));
    assertThat(failureOf(results))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "the fake of UnusedCases.strict() is strict, and its test has something wrong:\n- Of the script")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }

  @Test
  void aClassFailsThatSharesAStrictFake() {
    var results = run(SharedCases.class);

    results.testEvents().assertStatistics(s -> s.succeeded(1));
    assertThat(failureOf(results))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("the fake of SharedCases is strict");
  }

  @Test
  void aCallAfterTheEndOfItsTestFailsTheClass() {
    var results = run(LateCases.class);

    results.testEvents().assertStatistics(s -> s.succeeded(1));
    assertThat(failureOf(results))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "came too late: the fake of LateCases.leaks() was closed by the end of its test.");
  }

  @Test
  void aClassKeepsNoFakeOfItsTestsUntilItsEnd() {
    assertAllPass(ForgottenCases.class, 1);
  }

  @Test
  void aTestFailsThatLeavesAnAsynchronousCallRunning() {
    var results = run(RunningCases.class);

    results.testEvents().assertStatistics(s -> s.failed(1));
    assertThat(failureOf(results))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "- An asynchronous call of ListEnvironments was still running when its client was closed.");
  }

  @Test
  void aClassMayBeStrictInAllTestsButOne() {
    assertAllPass(LenientMethodCases.class, 1);
  }

  @WithFakeProton
  static class UnusedCases {
    @Test
    @WithFakeProton(strict = true)
    void strict(FakeProton fake) {
      fake.progress(Progression.manually().then(Progression.immediately()));
    }

    @Test
    void lenient(FakeProton fake) {
      fake.progress(Progression.manually().then(Progression.immediately()));
    }
  }

  @WithFakeProton(strict = true)
  @TestInstance(Lifecycle.PER_CLASS)
  static class SharedCases {
    @Test
    void strict(FakeProton fake) {
      fake.progress(Progression.manually().then(Progression.immediately()));
    }
  }

  static class LateCases {
    @RegisterExtension
    static FakeProtonExtension fake = FakeProtonExtension.builder().strict().build();

    private static FakeProton leaked;

    @Test
    void leaks(FakeProton own) {
      leaked = own;
    }

    @AfterAll
    static void callLate() throws Exception {
      assertThat(answerOf(leaked)).contains("WorldClosedException");
    }
  }

  @WithFakeProton(strict = true)
  static class ForgottenCases {
    private static final int MOST_COLLECTIONS = 50;

    private static WeakReference<FakeProton> ended;

    @Test
    void ends(FakeProton fake) {
      ended = new WeakReference<>(fake);
    }

    @AfterAll
    static void itsFakeIsForgotten() {
      for (int i = 0; i < MOST_COLLECTIONS && ended.get() != null; i++) {
        System.gc();
      }
      assertThat(ended.get()).isNull();
    }
  }

  @WithFakeProton(strict = true)
  static class RunningCases {
    @Test
    void leavesACall(FakeProton fake, ProtonAsyncClient proton) {
      fake.faults().on(ListEnvironmentsRequest.class).delay(Duration.ofMinutes(50));
      CompletableFuture<?> unused = proton.listEnvironments(r -> {});
    }
  }

  @WithFakeProton(strict = true)
  static class LenientMethodCases {
    @Test
    @WithFakeProton(strict = false)
    void lenient(FakeProton fake) {
      fake.progress(Progression.manually().then(Progression.immediately()));
    }
  }
}
