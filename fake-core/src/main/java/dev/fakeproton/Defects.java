package dev.fakeproton;

import dev.fakeproton.internal.fault.BrokenPredicateException;
import dev.fakeproton.internal.world.ListenerException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What went wrong on other threads than the test's, kept until the fake is closed. Thread-safe.
 *
 * <p>Defects of the fake come first: what a test's own code has thrown may be due to them.
 */
final class Defects implements Consumer<Throwable> {

  private static final Predicate<Throwable> OF_A_PREDICATE =
      BrokenPredicateException.class::isInstance;
  private static final Predicate<Throwable> OF_A_LISTENER = ListenerException.class::isInstance;

  private final Queue<Throwable> met = new ConcurrentLinkedQueue<>();

  @Override
  public void accept(Throwable defect) {
    met.add(defect);
  }

  /**
   * Throws what has been met since this was called last, if anything was.
   *
   * @param world what messages call the fake
   */
  void rethrow(String world) {
    rethrow(
        OF_A_PREDICATE.or(OF_A_LISTENER).negate(),
        "%s call(s) to %s met a defect of FakeProton itself; please report it.",
        world);
    rethrow(
        OF_A_PREDICATE,
        "%s call(s) to %s met a fault of this test whose predicate throws; the cause tells which.",
        world);
    rethrow(
        OF_A_LISTENER,
        "%s call(s) of a listener to the transitions of %s failed; what it was told of has happened all the same.",
        world);
  }

  private void rethrow(Predicate<Throwable> kind, String message, String world) {
    List<Throwable> problems = met.stream().filter(kind).toList();
    if (problems.isEmpty()) {
      return;
    }
    Throwable first = problems.get(0);
    IllegalStateException failure =
        new IllegalStateException(message.formatted(problems.size(), world), first);
    met.stream().filter(each -> each != first).forEach(failure::addSuppressed);
    met.clear();
    throw failure;
  }
}
