package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.service.ServiceTables;
import dev.fakeproton.internal.proton.sync.OpsFile.SpecPlace;
import dev.fakeproton.internal.proton.sync.OpsFile.SyncedService;
import dev.fakeproton.internal.proton.sync.ResourceSync.Change;
import dev.fakeproton.internal.store.TypeOf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.GetServiceInstanceSyncStatusRequest;
import software.amazon.awssdk.services.proton.model.GetServiceInstanceSyncStatusResponse;
import software.amazon.awssdk.services.proton.model.RepositorySyncDefinition;
import software.amazon.awssdk.services.proton.model.Revision;
import software.amazon.awssdk.services.proton.model.ServiceSyncConfig;
import software.amazon.awssdk.services.proton.model.SyncType;

/**
 * Deploys service instances with the specs that are pushed (specification: services.md 8.3).
 *
 * <p>A configuration names a branch and an ops file there. That file names, for each instance, the
 * branch and path of its spec, so a push to any of these branches may have something for it.
 */
public final class ServiceSyncs
    implements SyncSource, SyncConfigs.Subject<String, ServiceSyncConfig> {

  /** A branch that is read, as it is at a commit. */
  private record Reading(TrackedBranch branch, PushedCommit commit) {}

  private final Estate estate;
  private final SyncConfigTable<String, ServiceSyncConfig> configs;
  private final PushedBranches pushed;
  private final SyncBlockers blockers;
  private final ServiceTables services;
  private final ResourceSyncs<SyncedInstances.Name, SpecFile> syncs;

  /** No attempt yet. */
  ServiceSyncs(
      Estate estate,
      SyncTables tables,
      PushedBranches pushed,
      SyncBlockers blockers,
      SyncFamilies.Neighbours near) {
    this.estate = estate;
    this.configs = tables.services();
    this.pushed = pushed;
    this.blockers = blockers;
    this.services = near.services();
    this.syncs =
        new ResourceSyncs<>(
            estate,
            Kind.SERVICE_INSTANCE_SYNC,
            new SyncTexts("deployment"),
            new SyncedInstances(estate, blockers, services, near.serviceInstances()),
            new TypeOf(ResourceSync.class, SyncedInstances.Name.class, SpecFile.class));
    near.serviceInstances()
        .whenSettled(
            (arn, status, message) ->
                syncs.ended(arn, status == DeploymentStatus.SUCCEEDED, message));
  }

  @Override
  public SyncType type() {
    return SyncType.SERVICE_SYNC;
  }

  @Override
  public String className() {
    return "ServiceSyncConfig";
  }

  @Override
  public String key(ServiceSyncConfig config) {
    return config.serviceName();
  }

  @Override
  public String title(String service) {
    return "service '%s'".formatted(service);
  }

  @Override
  public TrackedBranch branch(ServiceSyncConfig config) {
    return new TrackedBranch(
        config.repositoryProviderAsString(), config.repositoryName(), config.branch());
  }

  @Override
  public Optional<String> problem(String service) {
    return services.services().contains(service)
        ? Optional.empty()
        : Optional.of(
            "There is no service '%s'. A sync makes instances only: create the service first."
                .formatted(service));
  }

  /** Forgets the attempts and blockers of a service that is no longer synced. */
  @Override
  public void forget(String service) {
    syncs.removeGroup(service);
    blockers.forget(service);
  }

  /** An instance is gone, and with it what there was to tell of its sync. */
  void instanceDeleted(String service, String name) {
    syncs.remove(arn(service, name));
    blockers.forget(service, name);
  }

  /** The branches of the ops files, and those that these name. */
  @Override
  public boolean tracks(TrackedBranch branch) {
    return configs.tracks(branch) || configs.ofRepository(branch).anyMatch(c -> names(c, branch));
  }

  private boolean names(ServiceSyncConfig config, TrackedBranch branch) {
    return pushed.newest(branch(config)).stream()
        .flatMap(commit -> says(config, commit).instances().values().stream())
        .anyMatch(place -> place.branch().equals(branch.branch()));
  }

  private static SyncedService says(ServiceSyncConfig config, PushedCommit commit) {
    return commit.ops(config.filePath()).of(config.serviceName());
  }

  @Override
  public Optional<String> obstacle(TrackedBranch branch, PushedCommit commit) {
    List<String> problems =
        configs.of(branch).flatMap(c -> says(c, commit).problem().stream()).distinct().toList();
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(problems.stream().collect(Collectors.joining(" ")));
  }

  @Override
  public void start(TrackedBranch branch, PushedCommit commit) {
    Reading reading = new Reading(branch, commit);
    configs.ofRepository(branch).toList().forEach(config -> start(config, reading));
  }

  private void start(ServiceSyncConfig config, Reading reading) {
    commitOf(branch(config), reading)
        .ifPresent(
            ops ->
                says(config, ops)
                    .instances()
                    .forEach((name, place) -> offer(config, ops, name, place, reading)));
  }

  /** Of the branch that is read this is the commit; any other is as it was pushed last. */
  private Optional<PushedCommit> commitOf(TrackedBranch branch, Reading reading) {
    return branch.equals(reading.branch()) ? Optional.of(reading.commit()) : pushed.newest(branch);
  }

  private void offer(
      ServiceSyncConfig config, PushedCommit ops, String name, SpecPlace place, Reading reading) {
    TrackedBranch own = branch(config);
    TrackedBranch ofSpec = own.withBranch(place.branch());
    if (!own.equals(reading.branch()) && !ofSpec.equals(reading.branch())) {
      return;
    }
    Revision opsFile = own.revision(ops.sha(), PushedCommit.normalized(config.filePath()));
    Change<SpecFile> change =
        commitOf(ofSpec, reading)
            .filter(commit -> place.problem().isEmpty())
            .map(commit -> change(place, ofSpec, commit))
            .orElseGet(() -> new Change<>(opsFile, SpecFile.unreadable(whyNowhere(place))));
    syncs.offer(new SyncedInstances.Name(config.serviceName(), name), change);
  }

  private static Change<SpecFile> change(
      SpecPlace place, TrackedBranch branch, PushedCommit commit) {
    return new Change<>(
        branch.revision(commit.sha(), PushedCommit.normalized(place.path())),
        commit.spec(place.path()));
  }

  private static String whyNowhere(SpecPlace place) {
    return place
        .problem()
        .orElse("Nothing was pushed to branch '%s' yet.".formatted(place.branch()));
  }

  @Override
  public List<RepositorySyncDefinition> definitions(String provider, String repository) {
    return configs.of(provider, repository).map(ServiceSyncs::definition).toList();
  }

  private static RepositorySyncDefinition definition(ServiceSyncConfig config) {
    return RepositorySyncDefinition.builder()
        .branch(config.branch())
        .directory(config.filePath())
        .parent(config.repositoryName())
        .target(config.serviceName())
        .build();
  }

  /**
   * GetServiceInstanceSyncStatus: also of an instance that no attempt has been able to create;
   * empty for one that no commit has had yet.
   */
  public GetServiceInstanceSyncStatusResponse status(GetServiceInstanceSyncStatusRequest request) {
    String service = request.serviceName();
    services.services().check(service);
    if (!configs.contains(service)) {
      throw Refusal.notFound(
          "The requested service sync configuration does not exist: " + title(service));
    }
    Optional<ResourceSync<SyncedInstances.Name, SpecFile>> sync =
        syncs.find(arn(service, request.serviceInstanceName()));
    if (sync.flatMap(ResourceSync::latest).isEmpty()) {
      services.instances().check(service, request.serviceInstanceName());
    }
    return GetServiceInstanceSyncStatusResponse.builder()
        .desiredState(sync.map(ResourceSync::desired).orElse(null))
        .latestSync(sync.flatMap(ResourceSync::latest).map(SyncAttempt::shown).orElse(null))
        .latestSuccessfulSync(
            sync.flatMap(ResourceSync::successful).map(SyncAttempt::shown).orElse(null))
        .build();
  }

  /** The ARN of the work that a Get polls: the attempt's own, then that of the deployment. */
  public String polled(GetServiceInstanceSyncStatusRequest request) {
    return syncs.polled(arn(request.serviceName(), request.serviceInstanceName()));
  }

  /** Whether attempts are known by this ARN. */
  public boolean isThere(String arn) {
    return syncs.find(arn).isPresent();
  }

  /** The status of the latest attempt, for handles. */
  public Optional<String> status(String service, String instance) {
    return syncs.status(arn(service, instance));
  }

  /** What the newest event of the latest attempt says, for handles. */
  public Optional<String> statusMessage(String service, String instance) {
    return syncs.statusMessage(arn(service, instance));
  }

  /** The ARN that attempts are known by to progressions and histories; not one of AWS. */
  public String arn(String service, String instance) {
    return SyncedInstances.arn(estate, new SyncedInstances.Name(service, instance));
  }

  /** All of them, for an inventory. */
  public Stream<ExistingResource> existing() {
    return syncs.existing();
  }
}
