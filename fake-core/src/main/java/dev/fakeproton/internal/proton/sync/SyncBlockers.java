package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.service.ServiceObserver;
import dev.fakeproton.internal.proton.service.ServiceTables;
import dev.fakeproton.internal.store.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.BlockerStatus;
import software.amazon.awssdk.services.proton.model.BlockerType;
import software.amazon.awssdk.services.proton.model.GetServiceSyncBlockerSummaryRequest;
import software.amazon.awssdk.services.proton.model.GetServiceSyncBlockerSummaryResponse;
import software.amazon.awssdk.services.proton.model.ServiceSyncBlockerSummary;
import software.amazon.awssdk.services.proton.model.SyncBlocker;
import software.amazon.awssdk.services.proton.model.UpdateServiceSyncBlockerRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceSyncBlockerResponse;

/**
 * What keeps services and instances from being synced: each was changed by hand (specification:
 * services.md 8.4 to 8.6, state machine BlockerStatus).
 */
public final class SyncBlockers implements ServiceObserver {

  /** What is blocked: an instance, or a service with all its instances. */
  private record Target(String service, Optional<String> instance) {}

  private static final int LONGEST_SHOWN = 100;

  private record Row(Target target, SyncBlocker blocker) {

    boolean isActive() {
      return blocker.status() == BlockerStatus.ACTIVE;
    }
  }

  private final Estate estate;
  private final SyncTables configs;
  private final ServiceTables services;
  private final Table<String, Row> rows;
  private final Table.Index<Row> byTarget;
  private final Table.Index<Row> byService;
  private final Table.Index<Row> active;

  /** No blocker yet. */
  public SyncBlockers(Estate estate, SyncTables configs, ServiceTables services) {
    this.rows = estate.storage().table("serviceSyncBlockers", Row.class, row -> row.blocker().id());
    this.byTarget = rows.index(row -> List.of(row.target()));
    this.byService = rows.index(row -> List.of(row.target().service()));
    this.active = rows.index(row -> row.isActive() ? List.of(row.target()) : List.of());
    this.estate = estate;
    this.configs = configs;
    this.services = services;
  }

  @Override
  public void instanceChanged(String service, String instance) {
    block(
        new Target(service, Optional.of(instance)),
        "Service instance '%s' of service '%s' was created or updated by hand."
            .formatted(instance, service));
  }

  @Override
  public void instancesDropped(String service) {
    block(
        new Target(service, Optional.empty()),
        "Instances of service '%s' were removed by hand.".formatted(service));
  }

  /** A service that is not synced is not blocked, and nothing is blocked twice. */
  private void block(Target target, String reason) {
    if (configs.services().contains(target.service()) && active.first(target).isEmpty()) {
      SyncBlocker blocker =
          SyncBlocker.builder()
              .id(estate.ids().next())
              .type(BlockerType.AUTOMATED)
              .status(BlockerStatus.ACTIVE)
              .createdAt(estate.now())
              .createdReason(reason)
              .build();
      rows.put(blocker.id(), new Row(target, blocker));
    }
  }

  /** What keeps an instance from being synced: a blocker of its own, or one of its service. */
  Optional<SyncBlocker> holding(String service, String instance) {
    return active
        .first(new Target(service, Optional.of(instance)))
        .or(() -> active.first(new Target(service, Optional.empty())))
        .map(Row::blocker);
  }

  /** Forgets the blockers of a service that is no longer synced. */
  void forget(String service) {
    List.copyOf(byService.all(service)).forEach(row -> rows.remove(row.blocker().id()));
  }

  /** Forgets those of an instance that is gone. */
  void forget(String service, String instance) {
    Target target = new Target(service, Optional.of(instance));
    List.copyOf(byTarget.all(target)).forEach(row -> rows.remove(row.blocker().id()));
  }

  /** GetServiceSyncBlockerSummary: of the service alone, or of one instance alone. */
  public GetServiceSyncBlockerSummaryResponse summary(GetServiceSyncBlockerSummaryRequest request) {
    Optional<String> instance = Optional.ofNullable(request.serviceInstanceName());
    services.services().check(request.serviceName());
    instance.ifPresent(name -> services.instances().check(request.serviceName(), name));
    List<SyncBlocker> blockers = new ArrayList<>();
    byTarget
        .all(new Target(request.serviceName(), instance))
        .forEach(row -> blockers.add(row.blocker()));
    Collections.reverse(blockers);
    ServiceSyncBlockerSummary summary =
        ServiceSyncBlockerSummary.builder()
            .serviceName(request.serviceName())
            .serviceInstanceName(request.serviceInstanceName())
            .latestBlockers(blockers)
            .build();
    return GetServiceSyncBlockerSummaryResponse.builder()
        .serviceSyncBlockerSummary(summary)
        .build();
  }

  /** UpdateServiceSyncBlocker: resolves a blocker; the next push is synced again. */
  public UpdateServiceSyncBlockerResponse resolve(UpdateServiceSyncBlockerRequest request) {
    Row row =
        rows.find(request.id())
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "The requested service sync blocker does not exist: "
                            + shortened(request.id())));
    if (!row.isActive()) {
      throw Refusal.conflict(
          "Service sync blocker %s is RESOLVED already. A change made by hand makes a new one: see GetServiceSyncBlockerSummary."
              .formatted(request.id()));
    }
    SyncBlocker resolved =
        row.blocker().toBuilder()
            .status(BlockerStatus.RESOLVED)
            .resolvedAt(estate.now())
            .resolvedReason(request.resolvedReason())
            .build();
    rows.put(resolved.id(), new Row(row.target(), resolved));
    return UpdateServiceSyncBlockerResponse.builder()
        .serviceName(row.target().service())
        .serviceInstanceName(row.target().instance().orElse(null))
        .serviceSyncBlocker(resolved)
        .build();
  }

  /** The model sets no limit to what is sent as an id. */
  private static String shortened(String id) {
    return id.length() <= LONGEST_SHOWN ? id : id.substring(0, LONGEST_SHOWN) + "…";
  }
}
