package dev.fakeproton.junit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Watches the strict worlds of a class's tests, which may be called after their end: too late to
 * fail the test that makes the call, so that it fails the class. Thread-safe.
 */
final class LateCalls implements CloseableResource, AutoCloseable {

  private final Queue<Runnable> ended = new ConcurrentLinkedQueue<>();

  /**
   * Looks at another world too, of which it keeps little: a class may have thousands of tests.
   *
   * @param aftermath throws if calls have come
   */
  void watch(Runnable aftermath) {
    ended.add(aftermath);
  }

  /**
   * Ends the watch; where no extension does it at the end of a class, JUnit's store does.
   *
   * @throws AssertionError if calls have come; those to other worlds are its suppressed exceptions
   */
  @Override
  public void close() {
    AssertionError first = null;
    for (Runnable world = ended.poll(); world != null; world = ended.poll()) {
      try {
        world.run();
      } catch (AssertionError late) {
        if (first == null) {
          first = late;
        } else {
          first.addSuppressed(late);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
