package dev.fakeproton.internal.world;

import dev.fakeproton.Limits;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.fault.FaultRegistry;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.Region;
import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.store.Ids;
import dev.fakeproton.internal.store.Owner;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
  private final Owner defaults;
  private final WorldClock clock;
  private final Consumer<Throwable> defects;
  private final ReentrantLock lock = new ReentrantLock();
  private final Ids ids = new Ids();
  private final Ids requestIds = new Ids();
  private final KnownBundles bundles = new KnownBundles();
  private final FaultRegistry faults = new FaultRegistry();
  private final Works works;
  private final Map<Owner, ProtonApi> apis = new HashMap<>();
  private final Map<String, Region> regions = new HashMap<>();
  private volatile Limits limits;
  private volatile boolean cleansUpFailedCreates;

  /** The time of the call that holds the lock: all that it does happens at one instant. */
  private Instant now = Instant.EPOCH;

  /** An empty world. */
  public World(WorldSettings settings) {
    this.name = settings.name();
    this.defaults = settings.defaults();
    this.clock = settings.clock();
    this.defects = settings.defects();
    this.works = new Works(() -> now, settings.progression());
    this.limits = settings.limits();
  }

  /** What messages call this world. */
  public String name() {
    return name;
  }

  /** The account and region of whoever does not say otherwise. */
  public Owner defaults() {
    return defaults;
  }

  /** The world's clock. */
  public WorldClock clock() {
    return clock;
  }

  /** What goes wrong in this world on purpose. */
  public FaultRegistry faults() {
    return faults;
  }

  /** Sets the quotas that hold from now on. */
  public void limit(Limits newLimits) {
    limits = newLimits;
  }

  /** Says whether services whose creation fails from now on are cleaned up. */
  public void cleanUpFailedCreates(boolean cleanUp) {
    cleansUpFailedCreates = cleanUp;
  }

  /** An id for a reply; a sequence of its own, so that refused calls change no other id. */
  String nextRequestId() {
    return requestIds.next();
  }

  /**
   * Makes the moves that are due, then lets {@code action} see or change what an owner has and the
   * work under way. This is the one door to a world's state.
   */
  public <T> T withLock(Owner owner, BiFunction<ProtonApi, Works, T> action) {
    lock.lock();
    try {
      now = clock.instant();
      works.makeDueMoves();
      return action.apply(api(owner), works);
    } finally {
      lock.unlock();
    }
  }

  private ProtonApi api(Owner owner) {
    return apis.computeIfAbsent(
        owner,
        unused ->
            new ProtonApi(
                new Estate(
                    owner, works::now, ids, works, () -> limits, () -> cleansUpFailedCreates),
                region(owner.region())));
  }

  private Region region(String name) {
    return regions.computeIfAbsent(name, unused -> Region.empty(bundles));
  }

  /** Tells whoever owns this world of a defect of the fake. */
  void report(Throwable defect) {
    defects.accept(defect);
  }
}
