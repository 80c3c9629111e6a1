package dev.fakeproton.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Runs what follows from the end of an asynchronous attempt: the next one, or what a user hangs on
 * the call's future.
 *
 * <p>The SDK tells the handler of a call of a failure in several steps. The first of them already
 * lets the next attempt begin, which the later ones would then end. So what follows from {@link
 * #whole a whole part} begins when all of that part is done. Thread-safe.
 */
final class Completions implements Executor {

  private final Executor threads;
  private final ThreadLocal<Optional<List<Runnable>>> heldBack =
      ThreadLocal.withInitial(Optional::empty);

  /** Runs all of it on these threads. */
  Completions(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    heldBack.get().ifPresentOrElse(tasks -> tasks.add(task), () -> threads.execute(task));
  }

  /** Does a part, and lets nothing begin that follows from it before it is done. */
  void whole(Runnable part) {
    List<Runnable> following = new ArrayList<>();
    heldBack.set(Optional.of(following));
    try {
      part.run();
    } finally {
      heldBack.remove();
      following.forEach(threads::execute);
    }
  }
}
