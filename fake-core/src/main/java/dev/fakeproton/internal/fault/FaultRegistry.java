package dev.fakeproton.internal.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The faults of one world, in the order in which they were made.
 *
 * <p>Thread-safe. It has a lock of its own, under which nothing but counting is done: predicates
 * are a test's code and run outside of it.
 */
public final class FaultRegistry {

  private final ReentrantLock lock = new ReentrantLock();
  private final List<LiveFault> faults = new CopyOnWriteArrayList<>();
  private int lastId;

  /** Adds a fault behind all others. */
  public LiveFault add(FaultRule rule) {
    lock.lock();
    try {
      LiveFault fault = new LiveFault(++lastId, rule, lock);
      faults.add(fault);
      return fault;
    } finally {
      lock.unlock();
    }
  }

  /** All faults, also those that strike no more. */
  public List<LiveFault> all() {
    return List.copyOf(faults);
  }

  /** The faults that have struck no call. */
  public List<LiveFault> unused() {
    return faults.stream().filter(fault -> fault.struck() == 0).toList();
  }

  /** Removes a fault; false if it is gone already. */
  public boolean remove(int id) {
    lock.lock();
    try {
      return faults.removeIf(fault -> fault.id() == id);
    } finally {
      lock.unlock();
    }
  }

  /** Removes all faults. */
  public void clear() {
    lock.lock();
    try {
      faults.clear();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets a fault strike a call: of those that are due, the one that was made first. Every fault
   * that fits counts the call, whichever strikes it.
   *
   * @throws BrokenPredicateException if a predicate throws; then nothing is counted
   */
  public Optional<Strike> claim(FaultCall call) {
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    List<LiveFault> fitting = faults.stream().filter(fault -> fault.rule().fits(call)).toList();
    return fitting.isEmpty() ? Optional.empty() : strikeFirst(fitting);
  }

  private Optional<Strike> strikeFirst(List<LiveFault> fitting) {
    lock.lock();
    try {
      List<LiveFault> still = fitting.stream().filter(faults::contains).toList();
      still.forEach(LiveFault::count);
      for (LiveFault fault : still) {
        if (fault.strikes()) {
          return Optional.of(new Strike(fault.rule()));
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }
}
