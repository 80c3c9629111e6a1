package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.lifecycle.Lifecycle;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.sync.RepositorySync.Attempt;
import dev.fakeproton.internal.store.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.RepositorySyncDefinition;
import software.amazon.awssdk.services.proton.model.RepositorySyncEvent;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.SyncType;

/**
 * Pushes, and the attempts to read what was pushed (specification: state machine
 * RepositorySyncStatus, templates.md 9.4).
 *
 * <p>An attempt succeeds when the syncs of its commit are started, whatever becomes of them.
 */
public final class RepositorySyncs {

  private record Key(TrackedBranch branch, SyncType type) {

    /** The same of whichever branch of the repository. */
    Key ofAnyBranch() {
      return new Key(branch.withBranch(""), type);
    }
  }

  private record Row(Key key, RepositorySync sync) {}

  private final Estate estate;
  private final Map<SyncType, SyncSource> sources = new EnumMap<>(SyncType.class);
  private final PushedBranches pushed;
  private final Table<Key, Row> rows;
  private final Table.Index<Row> byRepository;
  private final Table.Index<Row> byArn;

  /** No push yet. */
  RepositorySyncs(Estate estate, PushedBranches pushed, List<SyncSource> sources) {
    this.estate = estate;
    this.pushed = pushed;
    this.rows = estate.storage().table("repositorySyncs", Row.class, Row::key);
    this.byRepository = rows.index(row -> List.of(row.key().ofAnyBranch()));
    this.byArn = rows.index(row -> List.of(arn(row.key())));
    estate.works().carryOut(Kind.REPOSITORY_SYNC, estate.arn(""), this::moved);
    sources.forEach(source -> this.sources.put(source.type(), source));
  }

  /** A test pushes a commit, which is remembered, and read where a configuration tracks it. */
  public void push(TrackedBranch branch, PushedCommit commit) {
    pushed.put(branch, commit);
    sources
        .keySet()
        .forEach(
            type -> {
              forgetUntracked(branch, type);
              read(branch, type, "push of the test");
            });
  }

  /** Reads the newest commit of a branch, if there is one and a configuration tracks it. */
  void read(TrackedBranch branch, SyncType type, String cause) {
    pushed
        .newest(branch)
        .filter(commit -> tracks(branch, type))
        .ifPresent(commit -> start(new Key(branch, type), commit, cause));
  }

  private void start(Key key, PushedCommit commit, String cause) {
    Optional<RepositorySync> sync = find(key);
    Optional<String> before = sync.map(existing -> existing.latest().statusAsString());
    Optional<RepositorySync> running = sync.filter(existing -> existing.current().isRunning());
    if (running.isPresent()) {
      put(key, running.get().queueing(commit, estate.now()));
      estate.works().note(arn(key), before, RepositorySyncStatus.QUEUED.toString(), cause);
    } else {
      Attempt attempt = Attempt.of(commit, RepositorySyncStatus.INITIATED, estate.now());
      put(key, RepositorySync.of(attempt));
      initiate(key, before, cause);
    }
  }

  private Optional<RepositorySync> find(Key key) {
    return rows.find(key).map(Row::sync);
  }

  private void put(Key key, RepositorySync sync) {
    rows.put(key, new Row(key, sync));
  }

  private void initiate(Key key, Optional<String> before, String cause) {
    RepositorySyncStatus initiated = RepositorySyncStatus.INITIATED;
    estate.works().note(arn(key), before, initiated.toString(), cause);
    work(key, initiated);
  }

  private void work(Key key, RepositorySyncStatus status) {
    work(key, status, Lifecycle.REPOSITORY_SYNC, Optional.empty());
  }

  /** What stands in the way of a part lets the attempt fail, but does not hold the rest up. */
  private void workOn(Key key, PushedCommit commit) {
    Optional<String> obstacle =
        source(key.type()).flatMap(source -> source.obstacle(key.branch(), commit));
    Lifecycle lifecycle = Lifecycle.REPOSITORY_SYNC;
    work(
        key,
        RepositorySyncStatus.IN_PROGRESS,
        obstacle.isPresent() ? lifecycle.boundToFail() : lifecycle,
        obstacle);
  }

  private void work(
      Key key, RepositorySyncStatus status, Lifecycle lifecycle, Optional<String> obstacle) {
    estate.works().begin(Kind.REPOSITORY_SYNC, arn(key), lifecycle, status.toString(), obstacle);
  }

  private void moved(Work work, Move move, Outcome outcome, Instant at) {
    Key key = byArn.first(work.arn()).orElseThrow().key();
    Optional<String> obstacle = work.obstacle();
    RepositorySync sync = find(key).orElseThrow();
    RepositorySyncStatus status = RepositorySyncStatus.fromValue(move.to());
    PushedCommit commit = sync.current().commit();
    Attempt moved = sync.current().in(status, events(move, outcome.orBecause(obstacle), commit));
    put(key, sync.current(moved));
    if (status == RepositorySyncStatus.IN_PROGRESS) {
      workOn(key, commit);
      return;
    }
    boolean failedByObstacle = obstacle.isPresent() && outcome.message().isEmpty();
    if (status == RepositorySyncStatus.SUCCEEDED || failedByObstacle) {
      source(key.type()).ifPresent(source -> source.start(key.branch(), commit));
    }
    goOn(key);
  }

  /** What is queued comes next. */
  private void goOn(Key key) {
    RepositorySync sync = find(key).orElseThrow();
    sync.queued()
        .ifPresent(
            next -> {
              RepositorySyncStatus initiated = RepositorySyncStatus.INITIATED;
              put(key, RepositorySync.of(next.in(initiated, List.of())));
              Optional<String> queued = Optional.of(RepositorySyncStatus.QUEUED.toString());
              initiate(key, queued, "end of the attempt before");
            });
  }

  /** The texts of the real service; what it says of a failure is not known. */
  private List<RepositorySyncEvent> events(Move move, Outcome outcome, PushedCommit commit) {
    return switch (RepositorySyncStatus.fromValue(move.to())) {
      case IN_PROGRESS -> List.of(event("CLONE_STARTED", "Clone started"));
      case SUCCEEDED -> {
        RepositorySyncEvent starting =
            event("STARTING_SYNC", "Starting syncs for commit " + commit.sha());
        yield List.of(
            event("CONFIG_UPDATED", "Updated configuration"),
            starting.toBuilder().externalId(commit.sha()).build());
      }
      default -> List.of(event("SYNC_FAILED", outcome.message().orElse("")));
    };
  }

  private RepositorySyncEvent event(String type, String text) {
    return RepositorySyncEvent.builder().time(estate.now()).type(type).event(text).build();
  }

  /** Forgets the attempts of branches of a repository that no configuration tracks any more. */
  void forgetUntracked(TrackedBranch anyOfRepository, SyncType type) {
    List<Key> untracked =
        byRepository.all(new Key(anyOfRepository, type).ofAnyBranch()).stream()
            .map(Row::key)
            .filter(key -> !tracks(key.branch(), type))
            .toList();
    untracked.forEach(
        key -> {
          rows.remove(key);
          estate.works().abandon(arn(key));
        });
  }

  boolean tracks(TrackedBranch branch, SyncType type) {
    return source(type).filter(source -> source.tracks(branch)).isPresent();
  }

  /** What is synced from a repository, oldest first. */
  List<RepositorySyncDefinition> definitions(SyncType type, String provider, String repository) {
    return source(type).map(source -> source.definitions(provider, repository)).orElse(List.of());
  }

  private Optional<SyncSource> source(SyncType type) {
    return Optional.ofNullable(sources.get(type));
  }

  /** How it stands with a branch, if it was ever read. */
  Optional<RepositorySync> find(TrackedBranch branch, SyncType type) {
    return find(new Key(branch, type));
  }

  /** Whether attempts are known by this ARN. */
  public boolean isThere(String arn) {
    return byArn.first(arn).isPresent();
  }

  /** The status of the latest attempt, for handles. */
  public Optional<String> status(TrackedBranch branch, SyncType type) {
    return find(branch, type).map(sync -> sync.latest().statusAsString());
  }

  /** All syncs of branches, for an inventory. */
  public Stream<ExistingResource> existing() {
    return rows.rows()
        .map(row -> ExistingResource.of(arn(row.key()), row.sync().latest().statusAsString()));
  }

  /** What the newest event of the latest attempt says, for handles. */
  public Optional<String> statusMessage(TrackedBranch branch, SyncType type) {
    return find(branch, type)
        .map(sync -> sync.latest().events())
        .filter(events -> !events.isEmpty())
        .map(events -> events.get(events.size() - 1).event());
  }

  /** The ARN that attempts are known by to progressions and histories; not one of AWS. */
  public String arn(TrackedBranch branch, SyncType type) {
    return arn(new Key(branch, type));
  }

  private String arn(Key key) {
    TrackedBranch branch = key.branch();
    return estate.arn(
        "repository-sync/%s:%s:%s:%s"
            .formatted(
                key.type().toString().toLowerCase(Locale.ROOT),
                branch.provider().toLowerCase(Locale.ROOT),
                branch.repository(),
                branch.branch()));
  }
}
