package dev.fakeproton.internal.world;

import dev.fakeproton.Limits;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.Region;
import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.store.Ids;
import dev.fakeproton.internal.store.Owner;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * All that calls and tests have made of a world. It is replaced as a whole, so that a world is
 * reset in one moment, and nothing of what was is forgotten or left over.
 *
 * <p>Not thread-safe, but for limits and request ids: the world's lock guards it.
 */
final class WorldState {

  private final Ids ids = new Ids();
  private final Ids requestIds = new Ids();
  private final KnownBundles bundles = new KnownBundles();
  private final Map<Owner, ProtonApi> apis = new HashMap<>();
  private final Map<String, Region> regions = new HashMap<>();
  private final Works works;
  private volatile Limits limits;
  private volatile boolean cleansUpFailedCreates;

  /**
   * An empty world.
   *
   * @param clock the time of the call that is being answered
   */
  WorldState(WorldSettings settings, InstantSource clock) {
    this.works = new Works(clock, settings.progression());
    this.limits = settings.limits();
  }

  Works works() {
    return works;
  }

  Ids requestIds() {
    return requestIds;
  }

  Limits limits() {
    return limits;
  }

  void limit(Limits newLimits) {
    limits = newLimits;
  }

  void cleanUpFailedCreates(boolean cleanUp) {
    cleansUpFailedCreates = cleanUp;
  }

  /** What an owner has. */
  ProtonApi api(Owner owner) {
    return apis.computeIfAbsent(
        owner,
        unused ->
            new ProtonApi(
                new Estate(
                    owner, works::now, ids, works, () -> limits, () -> cleansUpFailedCreates),
                region(owner.region())));
  }

  /** What each owner has that has been spoken of. */
  Collection<ProtonApi> apis() {
    return Collections.unmodifiableCollection(apis.values());
  }

  private Region region(String name) {
    return regions.computeIfAbsent(name, unused -> Region.empty(bundles));
  }
}
