package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.WithFakeProton;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.proton.ProtonClient;

/** What a failure looks like: lines of JUnit differ in what they make of one. */
class FailureTest {

  @Test
  void aFailureStaysWhatItWasAndShowsTheFakesSide() {
    Throwable failure = failureOf(FailingCases.class);

    assertThat(failure).isExactlyInstanceOf(IllegalArgumentException.class).hasMessage("as it was");
    showsTheFakesSide(failure, "FailingCases.fails()");
  }

  @Test
  void aFailureOfADynamicTestShowsTheFakesSide() {
    showsTheFakesSide(failureOf(DynamicCases.class), "DynamicCases.tests()");
  }

  @Test
  void whatAStrictFakeHasAgainstItsTestIsTheFailure() {
    Throwable failure = failureOf(StrictCases.class);

    assertThat(failure)
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageStartingWith("the fake of StrictCases.leavesAScript() is strict");
    showsTheFakesSide(failure, "StrictCases.leavesAScript()");
  }

  private static void showsTheFakesSide(Throwable failure, String test) {
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0])
        .hasMessageStartingWith("What was in the fake of " + test)
        .hasMessageContaining("CreateEnvironmentTemplate(name=vpc)");
  }

  private static Throwable failureOf(Class<?> cases) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(cases))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .findFirst()
        .orElseThrow();
  }

  @WithFakeProton
  static class FailingCases {
    @Test
    void fails(ProtonClient proton) {
      Templates.create(proton, "vpc");
      throw new IllegalArgumentException("as it was");
    }
  }

  @WithFakeProton
  static class DynamicCases {
    @TestFactory
    Stream<DynamicTest> tests(ProtonClient proton) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "fails",
              () -> {
                Templates.create(proton, "vpc");
                throw new IllegalArgumentException("as it was");
              }));
    }
  }

  @WithFakeProton(strict = true)
  static class StrictCases {
    @Test
    void leavesAScript(FakeProton fake, ProtonClient proton) {
      Templates.create(proton, "vpc");
      fake.progress(Progression.manually().then(Progression.immediately()));
    }
  }
}
