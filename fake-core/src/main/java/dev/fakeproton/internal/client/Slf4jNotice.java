package dev.fakeproton.internal.client;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;

/**
 * Swallows the lines with which SLF4J tells, on standard error, that it found no logging system.
 *
 * <p>The SDK brings SLF4J, and 1.7 has no switch for them. Whoever has a logging system, or none on
 * purpose, wants to see them no more than in any other test; what else SLF4J has to say comes
 * through.
 */
public final class Slf4jNotice {

  private Slf4jNotice() {}

  /** Makes SLF4J look for its logging system now; later calls find it done. */
  public static void swallow() {
    PrintStream standardError = System.err;
    Sieve sieve = new Sieve(standardError);
    System.setErr(sieve);
    try {
      if (!(LoggerFactory.getILoggerFactory() instanceof NOPLoggerFactory)) {
        sieve.caught.forEach(standardError::println);
      }
    } catch (RuntimeException | LinkageError broken) {
      // A broken logging system is for the first to tell who needs it.
      sieve.caught.forEach(standardError::println);
    } finally {
      if (System.err == sieve) {
        System.setErr(standardError);
      }
    }
  }

  /** Catches what SLF4J prints on the thread that made it; everything else passes. */
  private static final class Sieve extends PrintStream {

    private final Thread owner = Thread.currentThread();
    private final List<String> caught = new ArrayList<>();

    Sieve(PrintStream target) {
      super(target, true);
    }

    @Override
    public void println(String line) {
      if (Thread.currentThread().equals(owner) && line.startsWith("SLF4J")) {
        caught.add(line);
      } else {
        super.println(line);
      }
    }
  }
}
