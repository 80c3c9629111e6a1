package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.lifecycle.Lifecycle;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.sync.ResourceSync.Change;
import dev.fakeproton.internal.store.Table;
import dev.fakeproton.internal.store.TypeOf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ResourceSyncAttempt;
import software.amazon.awssdk.services.proton.model.ResourceSyncEvent;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;

/**
 * The attempts to sync resources of one kind (specification: state machine ResourceSyncStatus,
 * templates.md 9.3).
 *
 * <p>Of one resource one attempt runs at a time, and commits that come meanwhile are batched into
 * one that follows. An attempt submits work, such as a registration, and ends as that work does:
 * whoever ends one of the two ends the other.
 *
 * @param <K> what says which resource
 * @param <C> the content that the resources are made from
 */
final class ResourceSyncs<K, C> {

  private static final String INITIATED = ResourceSyncStatus.INITIATED.toString();
  private static final String IN_PROGRESS = ResourceSyncStatus.IN_PROGRESS.toString();

  private final Estate estate;
  private final Kind kind;
  private final SyncTexts texts;
  private final SyncedResources<K, C> resources;
  private final Table<String, ResourceSync<K, C>> syncs;
  private final Table.Index<ResourceSync<K, C>> byGroup;

  /** The attempts that run, by the work that they have submitted. */
  private final Table.Index<ResourceSync<K, C>> bySubmission;

  private long attempts;

  /**
   * No attempt yet.
   *
   * @param kind the kind of sync
   * @param texts what the events of attempts say
   * @param resources what is synced
   * @param rows the type of the rows
   */
  ResourceSyncs(
      Estate estate, Kind kind, SyncTexts texts, SyncedResources<K, C> resources, TypeOf rows) {
    this.estate = estate;
    this.kind = kind;
    this.texts = texts;
    this.resources = resources;
    String name = kind == Kind.TEMPLATE_SYNC ? "templateSync" : "serviceInstanceSync";
    this.syncs = estate.storage().table(name + "s", rows, this::arn);
    this.byGroup = syncs.index(sync -> List.of(resources.group(sync.resource())));
    this.bySubmission = syncs.index(ResourceSyncs::submission);
    estate
        .storage()
        .value(name + "Attempts", Long.class, () -> Optional.of(attempts), made -> attempts = made);
    estate.works().carryOut(kind, estate.arn(""), this::moved);
  }

  private String arn(ResourceSync<K, C> sync) {
    return resources.arn(sync.resource());
  }

  private static List<String> submission(ResourceSync<?, ?> sync) {
    return sync.latest().filter(SyncAttempt::isRunning).flatMap(SyncAttempt::submission).stream()
        .toList();
  }

  /** How it stands with the sync that has this ARN. */
  Optional<ResourceSync<K, C>> find(String arn) {
    return syncs.find(arn);
  }

  /** Forgets a resource that is no longer synced; work that was submitted goes on. */
  void remove(String arn) {
    if (syncs.remove(arn).isPresent()) {
      estate.works().abandon(arn);
    }
  }

  /** Forgets all that belong together. */
  void removeGroup(Object group) {
    List.copyOf(byGroup.all(group)).forEach(sync -> remove(arn(sync)));
  }

  /** The status of the latest attempt to sync what has this ARN, for handles. */
  Optional<String> status(String arn) {
    return find(arn).flatMap(ResourceSync::latest).map(attempt -> attempt.shown().statusAsString());
  }

  /** All syncs, for an inventory; one that is held has no attempt yet, and so no status. */
  Stream<ExistingResource> existing() {
    return syncs.rows().map(this::arn).map(arn -> new ExistingResource(arn, status(arn)));
  }

  /** What the newest event of the latest attempt says, for handles. */
  Optional<String> statusMessage(String arn) {
    return find(arn)
        .flatMap(ResourceSync::latest)
        .map(attempt -> attempt.shown().events())
        .filter(events -> !events.isEmpty())
        .map(events -> events.get(events.size() - 1).event());
  }

  /** The ARN of the work that a Get polls: the attempt's own, then that of what it submitted. */
  String polled(String arn) {
    return find(arn)
        .flatMap(ResourceSync::latest)
        .filter(SyncAttempt::isRunning)
        .flatMap(SyncAttempt::submission)
        .orElse(arn);
  }

  /**
   * A commit has something for a resource: starts an attempt, unless one runs, nothing is new, or
   * something keeps the resource from being synced.
   */
  void offer(K resource, Change<C> change) {
    ResourceSync<K, C> sync =
        find(resources.arn(resource))
            .orElseGet(() -> ResourceSync.of(resource, change.revision()))
            .desiring(change.revision());
    if (sync.isRunning()) {
      put(sync.waitingFor(Optional.of(change)));
    } else {
      put(sync);
      startIfNeeded(sync, change);
    }
  }

  private void put(ResourceSync<K, C> sync) {
    syncs.put(arn(sync), sync);
  }

  private void startIfNeeded(ResourceSync<K, C> sync, Change<C> change) {
    K resource = sync.resource();
    if (resources.isHeld(resource)
        || !sync.needs(change.content(), made -> resources.isThere(resource, made))) {
      return;
    }
    ResourceSyncAttempt attempt =
        ResourceSyncAttempt.builder()
            .target(resources.target(resource))
            .initialRevision(sync.successful().map(SyncAttempt::revision).orElse(change.revision()))
            .targetRevision(change.revision())
            .startedAt(estate.now())
            .status(ResourceSyncStatus.INITIATED)
            .events(List.of())
            .build();
    put(sync.trying(new SyncAttempt<>(++attempts, attempt, change.content(), Optional.empty())));
    String arn = resources.arn(resource);
    Optional<String> before = sync.latest().map(latest -> latest.shown().statusAsString());
    String cause = "commit " + change.revision().sha();
    estate
        .works()
        .begin(kind, arn, Lifecycle.RESOURCE_SYNC, before, INITIATED, cause, Optional.empty());
  }

  private void moved(Work work, Move move, Outcome outcome, Instant at) {
    String arn = work.arn();
    if (work.state().equals(IN_PROGRESS)) {
      endWork(arn, move, outcome);
    } else if (move.trigger() == Trigger.BEGIN) {
      submit(arn);
    } else {
      end(arn, false, texts.failed(estate.now(), outcome.message().orElse("")));
    }
  }

  private void submit(String arn) {
    ResourceSync<K, C> sync = find(arn).orElseThrow();
    SyncAttempt<C> attempt = sync.latest().orElseThrow();
    try {
      String submitted = resources.submit(sync.resource(), attempt.content());
      put(sync.trying(attempt.submitted(submitted, texts.submitted(estate.now(), submitted))));
      estate.works().begin(kind, arn, lifecycleWith(submitted), IN_PROGRESS, Optional.empty());
    } catch (ProtonException refused) {
      estate
          .works()
          .note(arn, Optional.of(IN_PROGRESS), ResourceSyncStatus.FAILED.toString(), "refusal");
      end(arn, false, texts.failed(estate.now(), Refusal.messageOf(refused)));
    }
  }

  /** An attempt ends only as its work can: a bad bundle is not registered. */
  private Lifecycle lifecycleWith(String submitted) {
    return estate
        .works()
        .underWay(submitted)
        .map(Lifecycle.RESOURCE_SYNC::endingAs)
        .orElse(Lifecycle.RESOURCE_SYNC);
  }

  /** The attempt was ended before its work was: the work ends with it, and tells how. */
  private void endWork(String arn, Move move, Outcome outcome) {
    find(arn)
        .flatMap(sync -> submission(sync).stream().findFirst())
        .flatMap(estate.works()::underWay)
        .ifPresent(work -> make(work, move.trigger(), outcome, kind.toString()));
  }

  /**
   * Work has ended; the attempts that have submitted it end with it, unless they have before.
   *
   * @param submitted the ARN of what was worked on
   */
  void ended(String submitted, boolean succeeded, String message) {
    bySubmission.all(submitted).forEach(sync -> endAttempt(arn(sync), succeeded, message));
  }

  private void endAttempt(String arn, boolean succeeded, String message) {
    Trigger trigger = succeeded ? Trigger.SUCCEED : Trigger.FAIL;
    Outcome outcome = Outcome.because(message);
    estate
        .works()
        .underWay(arn)
        .ifPresent(work -> make(work, trigger, outcome, texts.work() + " that it submitted"));
    end(arn, succeeded, texts.ended(estate.now(), succeeded, message));
  }

  private void make(Work work, Trigger trigger, Outcome outcome, String cause) {
    Move move = work.lifecycle().move(work.state(), trigger).orElseThrow();
    estate.works().make(work, move, outcome, cause);
  }

  private void end(String arn, boolean succeeded, ResourceSyncEvent event) {
    ResourceSync<K, C> sync = find(arn).orElseThrow();
    SyncAttempt<C> attempt = sync.latest().orElseThrow();
    ResourceSync<K, C> ended =
        succeeded
            ? sync.succeeded(attempt.ended(ResourceSyncStatus.SUCCEEDED, event))
            : sync.trying(attempt.ended(ResourceSyncStatus.FAILED, event));
    put(ended.waitingFor(Optional.empty()));
    sync.waiting().ifPresent(change -> startIfNeeded(ended.waitingFor(Optional.empty()), change));
  }
}
