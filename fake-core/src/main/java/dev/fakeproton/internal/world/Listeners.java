package dev.fakeproton.internal.world;

import dev.fakeproton.internal.lifecycle.StatusChange;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Who is told of the transitions of a world, and what they are still to be told.
 *
 * <p>One thread at a time tells, whichever comes first; those that come meanwhile leave what they
 * have to it and go on. So the order is the world's, nobody waits for a listener, and a listener
 * may call the world. Thread-safe.
 */
final class Listeners {

  /** One who listens, until it is closed. */
  static final class Listener {

    private final Consumer<StatusChange> consumer;
    private volatile boolean closed;

    private Listener(Consumer<StatusChange> consumer) {
      this.consumer = consumer;
    }
  }

  private record Delivery(StatusChange change, List<Listener> to) {}

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
  private final AtomicInteger arrivals = new AtomicInteger();
  private final Consumer<Throwable> failures;

  /** No listeners yet; what they will throw goes to {@code failures}. */
  Listeners(Consumer<Throwable> failures) {
    this.failures = failures;
  }

  /** Under the world's lock: from here on every change is told. */
  Listener add(Consumer<StatusChange> consumer) {
    Listener listener = new Listener(consumer);
    listeners.add(listener);
    return listener;
  }

  /** Under the world's lock. */
  void remove(Listener listener) {
    listener.closed = true;
    listeners.remove(listener);
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  /** Under the world's lock, which gives the order: notes who is to be told of what. */
  void note(List<StatusChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    List<Listener> now = List.copyOf(listeners);
    changes.forEach(change -> deliveries.add(new Delivery(change, now)));
  }

  /** Outside of the world's lock: tells what is to be told, unless another thread does already. */
  void tell() {
    claim().ifPresent(Runnable::run);
  }

  /** What {@link #tell()} does, for later; until it is run, nobody else tells. */
  Optional<Runnable> claim() {
    return deliveries.isEmpty() || arrivals.getAndIncrement() != 0
        ? Optional.empty()
        : Optional.of(this::tellAll);
  }

  private void tellAll() {
    int seen = 1;
    while (seen != 0) {
      for (Delivery next = deliveries.poll(); next != null; next = deliveries.poll()) {
        tell(next);
      }
      seen = arrivals.addAndGet(-seen);
    }
  }

  private void tell(Delivery delivery) {
    for (Listener listener : delivery.to()) {
      if (!listener.closed) {
        tell(listener, delivery.change());
      }
    }
  }

  /** A listener that throws must break neither the call nor the other listeners. */
  private void tell(Listener listener, StatusChange change) {
    try {
      listener.consumer.accept(change);
    } catch (RuntimeException | Error thrown) {
      failures.accept(new ListenerException(change, thrown));
    }
  }
}
