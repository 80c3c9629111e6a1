package dev.fakeproton.internal.world;

import dev.fakeproton.Limits;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.fault.FaultRegistry;
import dev.fakeproton.internal.journal.Answered;
import dev.fakeproton.internal.journal.Asked;
import dev.fakeproton.internal.journal.Journal;
import dev.fakeproton.internal.lifecycle.StatusChange;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.store.Owner;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
  private final Listeners listeners;
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock setUps = new ReentrantLock();
  private final FaultRegistry faults = new FaultRegistry();
  private final WorldSettings settings;
  private volatile WorldState state;
  private volatile Optional<Strictness> strictness = Optional.empty();
  private Journal journal = new Journal();

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
    this.listeners = new Listeners(settings.defects());
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

  /** The quotas that hold now. */
  public Limits limits() {
    return state.limits();
  }

  /** What goes wrong in this world on purpose. */
  public FaultRegistry faults() {
    return faults;
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
   * work under way. This is the one door to a world's state. Whoever listens is told of what
   * happened when the lock is free again.
   */
  public <T> T withLock(Owner owner, BiFunction<ProtonApi, Works, T> action) {
    try {
      return answerWithLock(owner, action);
    } finally {
      tellListeners();
    }
  }

  /**
   * Runs a part of a set-up, of many operations, while no other thread runs one: each looks for
   * what is there, and makes what is not. Calls are answered meanwhile.
   */
  public <T> T settingUp(Supplier<T> part) {
    setUps.lock();
    try {
      return part.get();
    } finally {
      setUps.unlock();
    }
  }

  /** As {@link #withLock}, but whoever listens is told by {@link #claimTelling()} alone. */
  <T> T answerWithLock(Owner owner, BiFunction<ProtonApi, Works, T> action) {
    lock.lock();
    try {
      now = clock.instant();
      WorldState current = state;
      current.works().makeDueMoves();
      listeners.note(current.works().histories().takeUnheard());
      return action.apply(current.api(owner), current.works());
    } finally {
      listeners.note(state.works().histories().takeUnheard());
      lock.unlock();
    }
  }

  /** What tells listeners of what they do not know yet; empty if somebody else does already. */
  Optional<Runnable> claimTelling() {
    return listeners.claim();
  }

  /** As {@link #withLock}, of all owners that have been spoken of. */
  public <T> T withAll(BiFunction<Collection<ProtonApi>, Works, T> action) {
    return withLock(defaults(), (api, works) -> action.apply(state.apis(), works));
  }

  /** Not from within a call that still holds the lock: it tells them itself when it is done. */
  private void tellListeners() {
    if (!lock.isHeldByCurrentThread()) {
      listeners.tell();
    }
  }

  /**
   * Tells of every transition from now on.
   *
   * @return ends that
   */
  public Runnable listen(Consumer<StatusChange> listener) {
    Listeners.Listener added =
        withLock(
            defaults(),
            (api, own) -> {
              own.histories().beHeard(true);
              return listeners.add(listener);
            });
    return () ->
        withLock(
            defaults(),
            (api, own) -> {
              listeners.remove(added);
              own.histories().beHeard(!listeners.isEmpty());
              return true;
            });
  }

  /** Notes the call that holds the lock. */
  void noteWithLock(Asked asked, Answered answered) {
    journal.note(now, asked, answered);
  }

  /** Notes a call that no operation has seen, so that it moved nothing. */
  void note(Asked asked, Answered answered) {
    lock.lock();
    try {
      now = clock.instant();
      journal.note(now, asked, answered);
    } finally {
      lock.unlock();
    }
  }

  /** Notes a call that met a defect, which may be one of the clock: it has the last known time. */
  void noteDefect(Asked asked, Answered answered) {
    lock.lock();
    try {
      journal.note(now, asked, answered);
    } finally {
      lock.unlock();
    }
  }

  /** What has called this world. */
  public Journal.Excerpt calls() {
    lock.lock();
    try {
      return journal.excerpt();
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
    return Snapshots.write(withLock(defaults(), (api, works) -> state.image()));
  }

  /** What a world has beside its state, and what ends with it, is reset here. */
  private void resetWhatIsNoState() {
    journal = new Journal();
    faults.clear();
    state.works().histories().beHeard(!listeners.isEmpty());
  }

  /** Has this world note, from now on, what it does not take from its callers. */
  public void beStrict(Strictness newStrictness) {
    strictness = Optional.of(newStrictness);
  }

  /** Where this world notes what it does not take; nowhere if it is lenient. */
  Optional<Strictness> strictness() {
    return strictness;
  }

  /** Tells whoever owns this world of a defect of the fake. */
  public void report(Throwable defect) {
    defects.accept(defect);
  }
}
