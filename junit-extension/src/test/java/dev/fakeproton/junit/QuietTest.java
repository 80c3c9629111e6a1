package dev.fakeproton.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.ChildJvm;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;

/** What nobody wants to read: in a JVM of its own, because other tests print beside this one. */
class QuietTest {

  @Test
  void aThousandPassingTestsPrintNothing() {
    ChildJvm.End end = ChildJvm.run(Program.class);

    assertThat(end.err()).isEmpty();
    assertThat(end.out())
        .isEqualTo("1000 passed, 0 failed, 0 report entries" + System.lineSeparator());
  }

  /** Runs the cases; its own line is all that there should be. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) {
      EngineExecutionResults results = TestRuns.run(Cases.class);
      System.out.println(
          "%s passed, %s failed, %s report entries"
              .formatted(
                  results.testEvents().succeeded().count(),
                  results.allEvents().failed().count(),
                  results.allEvents().reportingEntryPublished().count()));
    }
  }

  @WithFakeProton(strict = true)
  static class Cases {

    @RepeatedTest(1000)
    void passes(FakeProton fake, ProtonClient proton, ProtonAsyncClient async) {
      fake.progress(Progression.afterPolls(1));
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      async.getEnvironmentTemplate(r -> r.name("vpc")).join();
    }
  }
}
