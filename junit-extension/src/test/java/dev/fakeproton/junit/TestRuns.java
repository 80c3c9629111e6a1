package dev.fakeproton.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs small test classes, to see what the extension does to them. */
final class TestRuns {

  private TestRuns() {}

  static EngineExecutionResults run(Class<?> cases) {
    return EngineTestKit.engine("junit-jupiter")
        // Only what a case asks for: the settings of the build's own tests are not meant for it.
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .selectors(selectClass(cases))
        .execute();
  }

  /** What the first failed test or class failed with. */
  static Throwable failureOf(EngineExecutionResults results) {
    return results.allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing failed: " + all(results)));
  }

  private static String all(EngineExecutionResults results) {
    return results.allEvents().stream().map(Event::toString).toList().toString();
  }
}
