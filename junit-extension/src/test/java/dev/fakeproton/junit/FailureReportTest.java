package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.createTemplate;
import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.fakeproton.FakeProton;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EventConditions;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import software.amazon.awssdk.services.proton.ProtonClient;

/** What a failure tells of the fake. */
class FailureReportTest {

  @Nested
  class AFailureShowsTheFakesSide {

    @Test
    void ofATest() {
      assertThat(failureOf(run(TestCases.class)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("as it was")
          .satisfies(FailureReportTest::showsTheFakesSide);
    }

    @Test
    void ofAMethodBeforeEachTest() {
      showsTheFakesSide(failureOf(run(BeforeEachCases.class)));
    }

    @Test
    void ofAMethodAfterEachTest() {
      showsTheFakesSide(failureOf(run(AfterEachCases.class)));
    }

    @Test
    void ofADynamicTest() {
      showsTheFakesSide(failureOf(run(FactoryCases.class)));
    }

    @Test
    void ofATestThatSharesItsFake() {
      showsTheFakesSide(failureOf(run(SharedCases.class)));
    }

    @Test
    void ofAMethodAfterAllTests() {
      showsTheFakesSide(failureOf(run(AfterAllCases.class)));
    }

    @Test
    void onceHoweverManyExtensionsTheTestHas() {
      assertThat(failureOf(run(TwoExtensionsCases.class)).getSuppressed()).hasSize(1);
    }
  }

  @Test
  void aTestThatIsGivenUpShowsNothing() {
    Throwable givenUp =
        run(GivenUpCases.class).testEvents().list().stream()
            .filter(EventConditions.event(EventConditions.abortedWithReason())::matches)
            .map(event -> event.getRequiredPayload(TestExecutionResult.class))
            .flatMap(result -> result.getThrowable().stream())
            .findFirst()
            .orElseThrow();

    assertThat(givenUp).isInstanceOf(TestAbortedException.class).hasNoSuppressedExceptions();
  }

  @Test
  void aTestWithoutAFakeShowsNothing() {
    assertThat(failureOf(run(NoFakeCases.class))).hasNoSuppressedExceptions();
  }

  private static void showsTheFakesSide(Throwable failure) {
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(printed(failure))
        .contains(": What was in the fake of ")
        .contains("environment template version 'vpc:1.0' is REGISTRATION_IN_PROGRESS");
  }

  private static String printed(Throwable failure) {
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    return printed.toString();
  }

  private static void leaveWorkInFlight(ProtonClient proton) {
    createTemplate(proton, "vpc");
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));
  }

  private static void failWithWorkInFlight(ProtonClient proton) {
    leaveWorkInFlight(proton);
    throw new AssertionFailedError("as it was");
  }

  @WithFakeProton(progression = "manual")
  static class TestCases {
    @Test
    void test(ProtonClient proton) {
      leaveWorkInFlight(proton);
      throw new IllegalArgumentException("as it was");
    }
  }

  @WithFakeProton(progression = "manual")
  static class BeforeEachCases {
    @BeforeEach
    void prepare(ProtonClient proton) {
      failWithWorkInFlight(proton);
    }

    @Test
    void test() {}
  }

  @WithFakeProton(progression = "manual")
  static class AfterEachCases {
    @Test
    void test() {}

    @AfterEach
    void see(ProtonClient proton) {
      failWithWorkInFlight(proton);
    }
  }

  @WithFakeProton(progression = "manual")
  static class FactoryCases {
    @TestFactory
    Stream<DynamicTest> tests(ProtonClient proton) {
      return Stream.of(DynamicTest.dynamicTest("fails", () -> failWithWorkInFlight(proton)));
    }
  }

  static class SharedCases {
    @RegisterExtension
    static FakeProtonExtension fake =
        FakeProtonExtension.builder().progression("manual").sharedPerClass().build();

    @Test
    void test(ProtonClient proton) {
      failWithWorkInFlight(proton);
    }
  }

  static class AfterAllCases {
    @RegisterExtension
    static FakeProtonExtension fake =
        FakeProtonExtension.builder().progression("manual").sharedPerClass().build();

    @Test
    void test() {}

    @AfterAll
    static void see(ProtonClient proton) {
      failWithWorkInFlight(proton);
    }
  }

  @WithFakeProton(progression = "manual")
  static class TwoExtensionsCases {
    @RegisterExtension final FakeProtonExtension second = new FakeProtonExtension();

    @Test
    void test(ProtonClient proton) {
      failWithWorkInFlight(proton);
    }
  }

  @WithFakeProton
  static class GivenUpCases {
    @Test
    void test(FakeProton fake) {
      assumeThat(fake).isNull();
    }
  }

  @WithFakeProton
  static class NoFakeCases {
    @Test
    void test() {
      throw new AssertionFailedError("without a fake");
    }
  }
}
