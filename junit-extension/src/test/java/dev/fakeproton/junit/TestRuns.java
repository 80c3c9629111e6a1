package dev.fakeproton.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.fakeproton.FakeProton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import software.amazon.awssdk.services.proton.ProtonClient;

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

  static void assertAllPass(Class<?> cases, int count) {
    EngineExecutionResults results = run(cases);
    results.testEvents().assertStatistics(s -> s.started(count).succeeded(count).failed(0));
    results.containerEvents().assertStatistics(s -> s.failed(0));
  }

  /** The names of the templates tell one world from another. */
  static List<String> templates(ProtonClient proton) {
    return proton.listEnvironmentTemplates(r -> {}).templates().stream()
        .map(t -> t.name())
        .toList();
  }

  static void createTemplate(ProtonClient proton, String template) {
    proton.createEnvironmentTemplate(r -> r.name(template));
  }

  /** Account and region that a client calls as and in, such as {@code 123456789012 us-east-1}. */
  static String caller(ProtonClient proton) {
    String arn = proton.createEnvironmentTemplate(r -> r.name("who")).environmentTemplate().arn();
    proton.deleteEnvironmentTemplate(r -> r.name("who"));
    String[] parts = arn.split(":", 6);
    return parts[4] + " " + parts[3];
  }

  /** What a request to the fake is answered that no SDK sends. */
  static String answerOf(FakeProton fake) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(fake.endpoint())
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
