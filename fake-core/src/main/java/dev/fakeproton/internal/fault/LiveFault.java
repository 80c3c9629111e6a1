package dev.fakeproton.internal.fault;

import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * A fault of a world: its rule, and what came of it. Thread-safe: the lock of all faults of its
 * world guards it.
 */
public final class LiveFault {

  private final int id;
  private final ReentrantLock lock;
  private final Runnable changed;
  private FaultRule rule;

  /** Its rows begin differently for seeds that lie near each other, as those of Random do not. */
  private SplittableRandom chances;

  private int fitted;
  private int struck;

  /**
   * A new fault.
   *
   * @param changed called under the lock when the rule has become another one
   */
  LiveFault(int id, FaultRule rule, ReentrantLock lock, Runnable changed) {
    this.id = id;
    this.rule = rule;
    this.lock = lock;
    this.changed = changed;
    this.chances = new SplittableRandom(rule.frequency().seed());
  }

  /** Its number among the faults of its world, from 1; never given twice. */
  public int id() {
    return id;
  }

  /** Its rule as it is now. */
  public FaultRule rule() {
    lock.lock();
    try {
      return rule;
    } finally {
      lock.unlock();
    }
  }

  /** How many calls it has struck. */
  public int struck() {
    lock.lock();
    try {
      return struck;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it has struck as often as its rule lets it; another rule may let it strike again. */
  public boolean isUsedUp() {
    lock.lock();
    try {
      return struck >= rule.frequency().times().orElse(Integer.MAX_VALUE);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Changes the rule; what was counted stays counted. A new seed begins a new row of chances.
   *
   * @throws IllegalArgumentException if the new rule cannot be
   */
  public void change(UnaryOperator<FaultRule> to) {
    lock.lock();
    try {
      FaultRule next = to.apply(rule);
      if (next.frequency().seed() != rule.frequency().seed()) {
        chances = new SplittableRandom(next.frequency().seed());
      }
      rule = next;
      changed.run();
    } finally {
      lock.unlock();
    }
  }

  /** Counts a call that fits; under the lock. */
  void count() {
    fitted++;
  }

  /** Whether it strikes the call that was counted last; under the lock. */
  boolean strikes() {
    Frequency frequency = rule.frequency();
    boolean due =
        fitted > frequency.afterCalls()
            && !isUsedUp()
            && chances.nextDouble() < frequency.probability();
    struck += due ? 1 : 0;
    return due;
  }

  /** What came of it, such as {@code struck 1 time}. */
  public String outcome() {
    lock.lock();
    try {
      return struck == 0 ? neverStruck() : "struck " + times(struck);
    } finally {
      lock.unlock();
    }
  }

  /** Such as {@code throttle() on GetService, at most 2 times: struck 1 time}. */
  @Override
  public String toString() {
    lock.lock();
    try {
      return rule + ": " + outcome();
    } finally {
      lock.unlock();
    }
  }

  private String neverStruck() {
    return fitted == 0
        ? "never struck"
        : "never struck, although %s fitted".formatted(Frequency.counted(fitted, "call"));
  }

  private static String times(int number) {
    return Frequency.counted(number, "time");
  }
}
