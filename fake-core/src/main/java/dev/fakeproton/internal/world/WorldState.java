package dev.fakeproton.internal.world;

import dev.fakeproton.Limits;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.lifecycle.History;
import dev.fakeproton.internal.lifecycle.Progressions;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.RegionState;
import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.store.Ids;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.store.Storage;
import dev.fakeproton.internal.store.TypeOf;
import dev.fakeproton.internal.wire.stored.NotStoredException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All that calls and tests have made of a world. It is replaced as a whole, so that a world is
 * reset or restored in one moment, and nothing of what was is forgotten or left over.
 *
 * <p>Not thread-safe, but for limits and request ids: the world's lock guards it.
 */
final class WorldState {

  /**
   * An account in a region.
   *
   * @param api what it can do
   * @param storage what it keeps
   */
  private record Account(ProtonApi api, Storage storage) {}

  /** What is in progress by work of its own: parts of a service may wait for each other. */
  private static final Pattern WORKED_ON = Pattern.compile(":(environment|component)/|-template/");

  private final Storage storage = new Storage(this::describe);
  private final Storage past = new Storage(this::describePast);
  private final Ids ids = new Ids();
  private final Ids requestIds = new Ids();
  private final Map<Owner, Account> accounts = new HashMap<>();
  private final Map<String, RegionState> regions = new HashMap<>();
  private final List<Work> begun = new ArrayList<>();
  private final KnownBundles bundles = new KnownBundles();
  private final Works works;
  private final WorldClock worldClock;
  private ClockSetting clock = ClockSetting.FOLLOWING;
  private volatile Owner defaults;
  private volatile Limits limits;
  private volatile boolean cleansUpFailedCreates;

  /**
   * An empty world.
   *
   * @param now the time of the call that is being answered
   */
  WorldState(WorldSettings settings, InstantSource now) {
    this.works = new Works(now, settings.progression());
    this.defaults = settings.defaults();
    this.limits = settings.limits();
    this.worldClock = settings.clock();
  }

  private void describe(Storage kept) {
    kept.value(
        "account", String.class, () -> Optional.of(defaults.account()), this::restoreAccount);
    kept.value("region", String.class, () -> Optional.of(defaults.region()), this::restoreRegion);
    kept.value(
        "clock",
        ClockSetting.class,
        () -> Optional.of(ClockSetting.of(worldClock)),
        stored -> clock = stored);
    kept.value("limits", Limits.class, () -> Optional.of(limits), stored -> limits = stored);
    kept.value(
        "cleanUpFailedCreates",
        Boolean.class,
        () -> Optional.of(cleansUpFailedCreates),
        stored -> cleansUpFailedCreates = stored);
    kept.value("ids", Long.class, () -> Optional.of(ids.given()), ids::continueAfter);
    kept.value(
        "requestIds", Long.class, () -> Optional.of(requestIds.given()), requestIds::continueAfter);
    kept.value(
        "progressions",
        Progressions.Rules.class,
        () -> Optional.of(works.progressions().rules()),
        works.progressions()::restore);
    kept.list("work", Work.class, () -> works.all().stream(), begun::add);
    kept.value(
        "scheduled",
        Long.class,
        () -> Optional.of(works.schedule().scheduled()),
        works.schedule()::continueAfter);
    bundles.keepIn(kept);
  }

  private void describePast(Storage kept) {
    kept.list(
        "histories",
        History.OfResource.class,
        () -> works.histories().all(),
        works.histories()::restore);
    kept.value(
        "gone",
        new TypeOf(List.class, String.class),
        () -> Optional.of(works.histories().gone()),
        works.histories()::restoreGone);
    kept.value(
        "changes",
        Long.class,
        () -> Optional.of(works.histories().changes()),
        works.histories()::continueAfter);
  }

  private void restoreAccount(String account) {
    if (!account.matches("[0-9]{12}")) {
      throw new NotStoredException("account must be twelve digits, but is '%s'".formatted(account));
    }
    account(account);
  }

  private void restoreRegion(String region) {
    if (region.isBlank()) {
      throw new NotStoredException("region must be the id of a region, but is empty");
    }
    region(region);
  }

  private void account(String account) {
    defaults = new Owner(account, defaults.region());
  }

  private void region(String region) {
    defaults = new Owner(defaults.account(), region);
  }

  /** Lets what a builder says come before what the seed has said. */
  void prefer(WorldSettings.Seed seed) {
    seed.account().ifPresent(this::account);
    seed.region().ifPresent(this::region);
    seed.progression().ifPresent(works::progress);
    seed.limits().ifPresent(this::limit);
  }

  /** How the world's clock is to be set. */
  ClockSetting clock() {
    return clock;
  }

  Owner defaults() {
    return defaults;
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

  /** What an owner can do. */
  ProtonApi api(Owner owner) {
    return account(owner).api();
  }

  /** What each owner has that has been spoken of. */
  List<ProtonApi> apis() {
    return accounts.values().stream().map(Account::api).toList();
  }

  private Account account(Owner owner) {
    return accounts.computeIfAbsent(owner, this::newAccount);
  }

  private Account newAccount(Owner owner) {
    Storage own = new Storage();
    Estate estate =
        new Estate(owner, works::now, ids, works, () -> limits, () -> cleansUpFailedCreates, own);
    return new Account(new ProtonApi(estate, sharedIn(owner.region())), own);
  }

  private RegionState sharedIn(String region) {
    return regions.computeIfAbsent(region, unused -> RegionState.empty(bundles));
  }

  /** What all accounts keep together. */
  Storage storage() {
    return storage;
  }

  /** What is kept of what has been. */
  Storage past() {
    return past;
  }

  /** What the accounts of a region keep together. */
  Storage storage(String region) {
    return sharedIn(region).storage();
  }

  /** What an owner keeps. */
  Storage storage(Owner owner) {
    return account(owner).storage();
  }

  /** All that there is now. */
  WorldImage image() {
    SortedMap<String, SortedMap<String, Section>> sections = new TreeMap<>();
    accounts.forEach(
        (owner, account) ->
            sections
                .computeIfAbsent(owner.region(), unused -> new TreeMap<>())
                .put(owner.account(), Section.of(account.storage())));
    SortedMap<String, WorldImage.Region> images = new TreeMap<>();
    sections.forEach(
        (region, ofAccounts) -> {
          ofAccounts.values().removeIf(Section::isEmpty);
          images.put(region, new WorldImage.Region(Section.of(storage(region)), ofAccounts));
        });
    images.values().removeIf(WorldImage.Region::isEmpty);
    return new WorldImage(Section.of(storage), images, Section.of(past));
  }

  /** Gives no id again that a text has, where it does not say how many there were. */
  void continueAfterIdsIn(String text) {
    ids.continueAfter(Ids.lastIn(text));
  }

  /**
   * Takes up the work that was restored, after all else.
   *
   * @throws NotStoredException if there is work on something that is not there, or none on what
   *     shows some
   */
  void complete() {
    try {
      accounts.values().forEach(account -> account.api().checkReferences());
      begun.forEach(this::restore);
      accounts.values().forEach(account -> account.api().existing().forEach(this::checkWork));
    } catch (IllegalStateException | IndexOutOfBoundsException contradiction) {
      throw new NotStoredException(String.valueOf(contradiction.getMessage()));
    }
    begun.clear();
  }

  private void checkWork(ExistingResource resource) {
    boolean isWorkedOn = WORKED_ON.matcher(resource.arn()).find();
    if (isWorkedOn
        && resource.status().filter(status -> status.endsWith("IN_PROGRESS")).isPresent()
        && works.underWay(resource.arn()).isEmpty()) {
      throw new IllegalStateException(
          "%s is %s, but no work is under way on it"
              .formatted(resource.arn(), resource.status().orElseThrow()));
    }
  }

  private void restore(Work work) {
    boolean isThere =
        accounts.entrySet().stream()
            .filter(account -> work.arn().startsWith(account.getKey().arn("")))
            .anyMatch(account -> account.getValue().api().isThere(work.kind(), work.arn()));
    if (!isThere || work.lifecycle().movesFrom(work.state()).isEmpty()) {
      throw new IllegalStateException(
          "work is under way on %s, which is not there or is not worked on in the state %s"
              .formatted(work.arn(), work.state()));
    }
    works.schedule().restore(work);
  }
}
