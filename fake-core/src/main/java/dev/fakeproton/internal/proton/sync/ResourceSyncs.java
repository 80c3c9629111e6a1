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
import dev.fakeproton.internal.proton.sync.SyncedResource.Submission;
import dev.fakeproton.internal.store.Table;
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
 * @param <C> the content that the resources are made from
 */
final class ResourceSyncs<C> {

  private static final String INITIATED = ResourceSyncStatus.INITIATED.toString();
  private static final String IN_PROGRESS = ResourceSyncStatus.IN_PROGRESS.toString();

  private final Estate estate;
  private final Kind kind;
  private final SyncTexts texts;
  private final Table<String, ResourceSync<C>> syncs = new Table<>();
  private final Table.Index<ResourceSync<C>> byGroup =
      syncs.index(sync -> List.of(sync.resource().group()));
  private long attempts;

  /**
   * No attempt yet.
   *
   * @param kind the kind of sync
   * @param texts what the events of attempts say
   */
  ResourceSyncs(Estate estate, Kind kind, SyncTexts texts) {
    this.estate = estate;
    this.kind = kind;
    this.texts = texts;
  }

  /** How it stands with the sync that has this ARN. */
  Optional<ResourceSync<C>> find(String arn) {
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
    List.copyOf(byGroup.all(group)).forEach(sync -> remove(sync.resource().arn()));
  }

  /** The status of the latest attempt to sync what has this ARN, for handles. */
  Optional<String> status(String arn) {
    return find(arn).flatMap(ResourceSync::latest).map(attempt -> attempt.shown().statusAsString());
  }

  /** All syncs, for an inventory; one that is held has no attempt yet, and so no status. */
  Stream<ExistingResource> existing() {
    return syncs
        .rows()
        .map(ResourceSync::resource)
        .map(resource -> new ExistingResource(resource.arn(), status(resource.arn())));
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
        .map(Submission::arn)
        .orElse(arn);
  }

  /**
   * A commit has something for a resource: starts an attempt, unless one runs, nothing is new, or
   * something keeps the resource from being synced.
   */
  void offer(SyncedResource<C> resource, Change<C> change) {
    ResourceSync<C> sync =
        find(resource.arn())
            .orElseGet(() -> ResourceSync.of(resource, change.revision()))
            .desiring(change.revision());
    if (sync.isRunning()) {
      put(sync.waitingFor(Optional.of(change)));
    } else {
      put(sync);
      startIfNeeded(sync, change);
    }
  }

  private void put(ResourceSync<C> sync) {
    syncs.put(sync.resource().arn(), sync);
  }

  private void startIfNeeded(ResourceSync<C> sync, Change<C> change) {
    if (sync.resource().isHeld() || !sync.needs(change.content())) {
      return;
    }
    ResourceSyncAttempt attempt =
        ResourceSyncAttempt.builder()
            .target(sync.resource().target())
            .initialRevision(sync.successful().map(SyncAttempt::revision).orElse(change.revision()))
            .targetRevision(change.revision())
            .startedAt(estate.now())
            .status(ResourceSyncStatus.INITIATED)
            .events(List.of())
            .build();
    put(sync.trying(new SyncAttempt<>(++attempts, attempt, change.content(), Optional.empty())));
    String arn = sync.resource().arn();
    Optional<String> before = sync.latest().map(latest -> latest.shown().statusAsString());
    String cause = "commit " + change.revision().sha();
    estate
        .works()
        .begin(
            kind,
            arn,
            Lifecycle.RESOURCE_SYNC,
            before,
            INITIATED,
            cause,
            (move, outcome, at) -> initiated(arn, move, outcome));
  }

  private void initiated(String arn, Move move, Outcome outcome) {
    if (move.trigger() == Trigger.BEGIN) {
      submit(arn);
    } else {
      end(arn, false, texts.failed(estate.now(), outcome.message().orElse("")));
    }
  }

  private void submit(String arn) {
    ResourceSync<C> sync = find(arn).orElseThrow();
    SyncAttempt<C> attempt = sync.latest().orElseThrow();
    try {
      Submission work =
          sync.resource()
              .submit(
                  attempt.content(),
                  (succeeded, message) -> ended(arn, attempt.number(), succeeded, message));
      put(sync.trying(attempt.submitted(work, texts.submitted(estate.now(), work.arn()))));
      estate
          .works()
          .begin(
              kind,
              arn,
              lifecycleWith(work),
              IN_PROGRESS,
              (move, outcome, at) -> endWork(work.arn(), move, outcome));
    } catch (ProtonException refused) {
      estate
          .works()
          .note(arn, Optional.of(IN_PROGRESS), ResourceSyncStatus.FAILED.toString(), "refusal");
      end(arn, false, texts.failed(estate.now(), Refusal.messageOf(refused)));
    }
  }

  /** An attempt ends only as its work can: a bad bundle is not registered. */
  private Lifecycle lifecycleWith(Submission submission) {
    return estate
        .works()
        .underWay(submission.arn())
        .map(Lifecycle.RESOURCE_SYNC::endingAs)
        .orElse(Lifecycle.RESOURCE_SYNC);
  }

  /** The attempt was ended before its work was: the work ends with it, and tells how. */
  private void endWork(String workArn, Move move, Outcome outcome) {
    estate
        .works()
        .underWay(workArn)
        .ifPresent(work -> make(work, move.trigger(), outcome, kind.toString()));
  }

  /** The work has ended; if it ended by itself, the attempt ends with it. */
  private void ended(String arn, long number, boolean succeeded, String message) {
    boolean current =
        find(arn)
            .flatMap(ResourceSync::latest)
            .filter(SyncAttempt::isRunning)
            .filter(latest -> latest.number() == number)
            .isPresent();
    if (!current) {
      return;
    }
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
    ResourceSync<C> sync = find(arn).orElseThrow();
    SyncAttempt<C> attempt = sync.latest().orElseThrow();
    ResourceSync<C> ended =
        succeeded
            ? sync.succeeded(attempt.ended(ResourceSyncStatus.SUCCEEDED, event))
            : sync.trying(attempt.ended(ResourceSyncStatus.FAILED, event));
    put(ended.waitingFor(Optional.empty()));
    sync.waiting().ifPresent(change -> startIfNeeded(ended.waitingFor(Optional.empty()), change));
  }
}
