package dev.fakeproton.junit;

import dev.fakeproton.FakeProton;
import org.opentest4j.TestAbortedException;

/**
 * Shows the fake's side of a failure, as a suppressed exception: so every runner prints it with the
 * failure, which stays what it was.
 */
final class FakesSide extends Exception {

  private static final long serialVersionUID = 1L;

  private FakesSide(String report) {
    super(report, null, false, false);
  }

  /** Adds what is known of {@code fake} to a failure, once, unless a test was only given up. */
  static void addTo(Throwable failure, FakeProton fake) {
    if (failure instanceof TestAbortedException) {
      return;
    }
    for (Throwable known : failure.getSuppressed()) {
      if (known instanceof FakesSide) {
        return;
      }
    }
    failure.addSuppressed(new FakesSide(report(fake)));
  }

  /** A failure must be told whatever becomes of the report. */
  private static String report(FakeProton fake) {
    try {
      return fake.report();
    } catch (RuntimeException broken) {
      return "the fake cannot tell, which is a defect of FakeProton: " + broken;
    }
  }
}
