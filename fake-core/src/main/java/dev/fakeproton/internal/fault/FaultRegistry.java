package dev.fakeproton.internal.fault;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The faults of one world, in the order in which they were made. Those that are used up are kept to
 * be told of, and no call looks at them any more.
 *
 * <p>Thread-safe. It has a lock of its own, under which nothing but counting is done: predicates
 * are a test's code and run outside of it.
 */
public final class FaultRegistry {

  /**
   * Every call looks at all of them; a sandbox runs for days, and somebody may never clear them.
   */
  static final int MOST_THAT_STRIKE = 1_000;

  /** A sandbox may see very many; a test never comes near this. */
  static final int MOST_KEPT_OF_THE_USED_UP = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final NavigableMap<Integer, LiveFault> faults = new TreeMap<>();
  private int lastId;

  /** Those that may still strike; what every call reads. */
  private volatile List<LiveFault> striking = List.of();

  /**
   * Adds a fault behind all others.
   *
   * @throws IllegalStateException if very many are there that can still strike
   */
  public LiveFault add(FaultRule rule) {
    lock.lock();
    try {
      if (striking.size() >= MOST_THAT_STRIKE) {
        throw new IllegalStateException(
            "There are %s faults that can still strike, and there may be no more: remove some first."
                .formatted(MOST_THAT_STRIKE));
      }
      LiveFault fault = new LiveFault(++lastId, rule, lock, this::sort);
      faults.put(fault.id(), fault);
      sort();
      return fault;
    } finally {
      lock.unlock();
    }
  }

  /** Tells those that may still strike from those that are used up; under the lock. */
  private void sort() {
    striking = faults.values().stream().filter(fault -> !fault.isUsedUp()).toList();
    if (faults.size() - striking.size() > MOST_KEPT_OF_THE_USED_UP) {
      faults.values().stream()
          .filter(LiveFault::isUsedUp)
          .findFirst()
          .ifPresent(oldest -> faults.remove(oldest.id()));
    }
  }

  /** All faults, also those that are used up; of very many of these the newest. */
  public List<LiveFault> all() {
    lock.lock();
    try {
      return List.copyOf(faults.values());
    } finally {
      lock.unlock();
    }
  }

  /** The faults that have struck no call. */
  public List<LiveFault> unused() {
    return all().stream().filter(fault -> fault.struck() == 0).toList();
  }

  /** Removes a fault; false if it is gone already. */
  public boolean remove(int id) {
    lock.lock();
    try {
      boolean found = faults.remove(id) != null;
      sort();
      return found;
    } finally {
      lock.unlock();
    }
  }

  /** Removes all faults. */
  public void clear() {
    lock.lock();
    try {
      faults.clear();
      sort();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets a fault strike a call: of those that are due, the one that was made first. Every fault
   * that fits counts the call, whichever strikes it, unless it is used up.
   *
   * @throws BrokenPredicateException if a predicate throws; then nothing is counted
   */
  public Optional<Strike> claim(FaultCall call) {
    List<LiveFault> now = striking;
    if (now.isEmpty()) {
      return Optional.empty();
    }
    List<LiveFault> fitting = now.stream().filter(fault -> fault.rule().fits(call)).toList();
    return fitting.isEmpty() ? Optional.empty() : strikeFirst(fitting);
  }

  /** Others may have removed it, or used it up, since the call has read the list. */
  private boolean mayStrike(LiveFault fault) {
    return faults.containsKey(fault.id()) && !fault.isUsedUp();
  }

  private Optional<Strike> strikeFirst(List<LiveFault> fitting) {
    lock.lock();
    try {
      List<LiveFault> still = fitting.stream().filter(this::mayStrike).toList();
      still.forEach(LiveFault::count);
      for (LiveFault fault : still) {
        if (fault.strikes()) {
          Strike strike = new Strike(fault.rule());
          if (fault.isUsedUp()) {
            sort();
          }
          return Optional.of(strike);
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }
}
