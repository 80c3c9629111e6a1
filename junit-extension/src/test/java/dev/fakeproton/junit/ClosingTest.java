package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.answerOf;
import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ProtonException;

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

  /** A time that the wire cannot carry breaks the fake from outside. */
  @ExtendWith(FakeProtonExtension.class)
  static class DefectCases {
    @Test
    void meetsADefectAndPassesAllTheSame(FakeProton fake, ProtonClient proton) {
      fake.clock().freezeAt(Instant.MAX);
      assertThatThrownBy(() -> proton.createEnvironmentTemplate(r -> r.name("vpc")))
          .isInstanceOf(ProtonException.class)
          .hasMessageContaining("defect of FakeProton");
    }
  }
}
