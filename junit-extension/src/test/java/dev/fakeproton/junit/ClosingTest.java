package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.answerOf;
import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Plant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens at the end of a test. */
class ClosingTest {

  @Test
  void aLateCallIsToldWhichTestItsFakeBelongedTo() throws Exception {
    run(LeakingCases.class).testEvents().assertStatistics(s -> s.succeeded(1));

    assertThat(answerOf(LeakingCases.leaked))
        .contains("dev.fakeproton#WorldClosedException")
        .contains("the fake of LeakingCases.leaks() was closed by the end of its test");
  }

  @Test
  void aDefectOfTheFakeFailsTheTestThatMetIt() {
    var results = run(DefectCases.class);

    results.testEvents().assertStatistics(s -> s.failed(1));
    assertThat(failureOf(results))
        .hasMessageContaining("met a defect of FakeProton itself")
        .hasRootCauseInstanceOf(ArithmeticException.class);
  }

  @ExtendWith(FakeProtonExtension.class)
  static class LeakingCases {
    static FakeProton leaked;

    @Test
    void leaks(FakeProton fake) {
      leaked = fake;
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class DefectCases {
    @Test
    void meetsADefectAndPassesAllTheSame(FakeProton fake) {
      Plant.defect(fake, new ArithmeticException("planted"));
    }
  }
}
