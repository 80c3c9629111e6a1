package dev.fakeproton.samples.benchmark;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.fakeproton.FakeProton;
import dev.fakeproton.junit.FakeProtonExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A thousand empty tests with the JUnit extension, against a thousand without it. */
final class TestCost implements Measurement {

  private static final int ROUNDS = 9;
  private static final int TESTS = 1_000;

  /** The cases are run by JUnit here, and by nobody who looks for tests. */
  static final class WithoutExtension {
    @RepeatedTest(TESTS)
    void test() {}
  }

  /** Nobody asks for the fake, so there is none. */
  @ExtendWith(FakeProtonExtension.class)
  static final class WithExtension {
    @RepeatedTest(TESTS)
    void test() {}
  }

  /** Every test has a fake of its own. */
  @ExtendWith(FakeProtonExtension.class)
  static final class WithFake {
    @RepeatedTest(TESTS)
    void test(FakeProton fake) {}
  }

  @Override
  public List<Row> run() {
    List<Double> bare = new ArrayList<>();
    List<Double> extended = new ArrayList<>();
    List<Double> withFake = new ArrayList<>();
    for (int round = -2; round < ROUNDS; round++) {
      double without = millisOf(WithoutExtension.class);
      double with = millisOf(WithExtension.class);
      double fake = millisOf(WithFake.class);
      if (round >= 0) {
        bare.add(without);
        extended.add(with - without);
        withFake.add(fake - without);
      }
    }
    return List.of(
        new Row("an empty test without the extension, ms", text(bare), ""),
        new Row("the extension adds to an empty test, ms", text(extended), "<= 1"),
        new Row("the extension and a fake add to an empty test, ms", text(withFake), "<= 1"));
  }

  private static double millisOf(Class<?> cases) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(cases)).build();
    Launcher launcher = LauncherFactory.create();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    long start = System.nanoTime();
    launcher.execute(request, summary);
    double millis = (System.nanoTime() - start) / 1e6 / TESTS;
    if (summary.getSummary().getTestsSucceededCount() != TESTS) {
      throw new IllegalStateException(
          "not all tests of %s passed: %s"
              .formatted(cases.getSimpleName(), summary.getSummary().getFailures()));
    }
    return millis;
  }

  private static String text(List<Double> millis) {
    return String.format(Locale.ROOT, "%.3f", Median.of(millis));
  }
}
