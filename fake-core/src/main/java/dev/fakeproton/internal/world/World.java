package dev.fakeproton.internal.world;

import dev.fakeproton.Limits;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.store.Owner;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * One isolated universe: several accounts and regions under one lock and one clock, without a
 * thread of its own.
 *
 * <p>Thread-safe. Under the lock there is no I/O, no JSON and no waiting; what leaves it is
 * immutable.
 */
public final class World {

  private final String name;
  private final WorldClock clock;
  private final Consumer<Throwable> defects;
  private final ReentrantLock lock = new ReentrantLock();
  private final WorldSettings settings;
  private volatile WorldState state;

  /** The time of the call that holds the lock: all that it does happens at one instant. */
  private Instant now = Instant.EPOCH;

  /**
   * A world at its beginning.
   *
   * @throws IllegalArgumentException if the settings have a seed that cannot be restored
   */
  public World(WorldSettings settings) {
    this.name = settings.name();
    this.clock = settings.clock();
    this.defects = settings.defects();
    this.settings = settings;
    this.state = beginning();
    state.clock().set(clock);
  }

  /** What messages call this world. */
  public String name() {
    return name;
  }

  /** The account and region of whoever does not say otherwise. */
  public Owner defaults() {
    return state.defaults();
  }

  /** The world's clock. */
  public WorldClock clock() {
    return clock;
  }

  /** Sets the quotas that hold from now on. */
  public void limit(Limits newLimits) {
    state.limit(newLimits);
  }

  /** Says whether services whose creation fails from now on are cleaned up. */
  public void cleanUpFailedCreates(boolean cleanUp) {
    state.cleanUpFailedCreates(cleanUp);
  }

  /** An id for a reply; a sequence of its own, so that refused calls change no other id. */
  String nextRequestId() {
    return state.requestIds().next();
  }

  /**
   * Makes the moves that are due, then lets {@code action} see or change what an owner has and the
   * work under way. This is the one door to a world's state.
   */
  public <T> T withLock(Owner owner, BiFunction<ProtonApi, Works, T> action) {
    lock.lock();
    try {
      now = clock.instant();
      WorldState current = state;
      current.works().makeDueMoves();
      return action.apply(current.api(owner), current.works());
    } finally {
      lock.unlock();
    }
  }

  private WorldState beginning() {
    WorldState beginning = new WorldState(settings, () -> now);
    settings
        .seed()
        .ifPresent(
            seed -> {
              Snapshots.read(seed.json(), beginning);
              beginning.prefer(seed);
            });
    return beginning;
  }

  /**
   * Begins anew, as the settings say. Calls that are under way are answered out of the world as it
   * was, or as it is now.
   */
  public void reset() {
    become(beginning());
  }

  /**
   * Begins anew with what a snapshot says. Calls that are under way are answered out of the world
   * as it was, or as it is now.
   *
   * @throws IllegalArgumentException if that cannot be restored; then the world stays as it is
   */
  public void resetTo(String snapshot) {
    WorldState restored = new WorldState(settings, () -> now);
    Snapshots.read(snapshot, restored);
    become(restored);
  }

  private void become(WorldState other) {
    lock.lock();
    try {
      state = other;
      other.clock().set(clock);
      resetWhatIsNoState();
    } finally {
      lock.unlock();
    }
  }

  /** All that there is, as a text that is written outside of the lock. */
  public String snapshot() {
    return Snapshots.write(image());
  }

  private WorldImage image() {
    lock.lock();
    try {
      now = clock.instant();
      state.works().makeDueMoves();
      return state.image();
    } finally {
      lock.unlock();
    }
  }

  /** What a world has beside its state, and what ends with it, is reset here. */
  private void resetWhatIsNoState() {}

  /** Tells whoever owns this world of a defect of the fake. */
  void report(Throwable defect) {
    defects.accept(defect);
  }
}
