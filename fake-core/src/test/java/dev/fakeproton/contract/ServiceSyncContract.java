package dev.fakeproton.contract;

import dev.fakeproton.FakeRepository;
import dev.fakeproton.ResourceHandle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.model.CreateServiceSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.GetServiceInstanceSyncStatusResponse;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncAttempt;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncAttempt;
import software.amazon.awssdk.services.proton.model.ResourceSyncEvent;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;
import software.amazon.awssdk.services.proton.model.ServiceSyncConfig;
import software.amazon.awssdk.services.proton.model.SyncBlocker;
import software.amazon.awssdk.services.proton.model.SyncType;

/**
 * What the contract tests of service sync share: a service {@code shop} that has no instances and
 * no pipeline, a linked repository {@code acme/infra}, and short forms of files and calls.
 */
abstract class ServiceSyncContract extends ServiceContract {

  static final RepositoryProvider GITHUB = RepositoryProvider.GITHUB;

  /** The ops file names instances {@code dev} and {@code live}, each with a file of its own. */
  static final String OPS = ops("shop", place("dev", "main"), place("live", "main"));

  final FakeRepository repository = fake.repository(GITHUB, "acme/infra");
  final ResourceHandle<RepositorySyncStatus> reading =
      fake.repositorySync(GITHUB, "acme/infra", "main", SyncType.SERVICE_SYNC);
  final ResourceHandle<ResourceSyncStatus> sync = fake.serviceInstanceSync("shop", "live");

  @BeforeEach
  void createAServiceAndLinkARepository() {
    createJob("shop");
    link("acme/infra");
  }

  /** Syncs the service {@code shop} by the file {@code ops.yaml} of branch {@code main}. */
  ServiceSyncConfig track() {
    return track("shop", r -> {});
  }

  ServiceSyncConfig track(String service, Consumer<CreateServiceSyncConfigRequest.Builder> more) {
    return proton
        .createServiceSyncConfig(
            r ->
                r.serviceName(service)
                    .repositoryProvider(GITHUB)
                    .repositoryName("acme/infra")
                    .branch("main")
                    .filePath("ops.yaml")
                    .applyMutation(more))
        .serviceSyncConfig();
  }

  /** An ops file that names one service. */
  static String ops(String service, String... places) {
    return "sync: {services: {%s: {%s}}}".formatted(service, String.join(", ", places));
  }

  /** An instance in an ops file, whose spec is in the file that has its name. */
  static String place(String instance, String branch) {
    return "%s: {branch: %s, spec: ./%s.yaml}".formatted(instance, branch, instance);
  }

  /** The spec of one instance in {@code prod}; sizes tell specs apart. */
  static String spec(String instance, int size) {
    return specIn("prod", instance, size);
  }

  static String specIn(String environment, String instance, int size) {
    return "{proton: ServiceSpec, instances: [{name: %s, environment: %s, spec: {size: %s}}]}"
        .formatted(instance, environment, String.valueOf(size));
  }

  /** Pushes {@link #OPS} and the specs of its two instances. */
  void push(String commit, int devSize, int liveSize) {
    push(
        commit, OPS, Map.of("dev.yaml", spec("dev", devSize), "live.yaml", spec("live", liveSize)));
  }

  /** Pushes an ops file and other files. */
  void push(String commit, String ops, Map<String, String> files) {
    Map<String, String> tree = new TreeMap<>(files);
    tree.put("ops.yaml", ops);
    repository.push("main", commit, tree);
  }

  GetServiceInstanceSyncStatusResponse status(String service, String instance) {
    return proton.getServiceInstanceSyncStatus(
        r -> r.serviceName(service).serviceInstanceName(instance));
  }

  GetServiceInstanceSyncStatusResponse status() {
    return status("shop", "live");
  }

  /** What the last event of an attempt says. */
  static String end(ResourceSyncAttempt attempt) {
    List<ResourceSyncEvent> events = attempt.events();
    return attempt.status() + ": " + events.get(events.size() - 1).event();
  }

  /** The latest attempt to read a branch. */
  RepositorySyncAttempt latestReading(String branch) {
    return proton
        .getRepositorySyncStatus(
            r ->
                r.repositoryProvider(GITHUB)
                    .repositoryName("acme/infra")
                    .branch(branch)
                    .syncType(SyncType.SERVICE_SYNC))
        .latestSync();
  }

  /** The names of a service's instances with their statuses, such as {@code live SUCCEEDED}. */
  List<String> instances(String service) {
    return proton.listServiceInstances(r -> r.serviceName(service)).serviceInstances().stream()
        .map(summary -> summary.name() + " " + summary.deploymentStatus())
        .toList();
  }

  /** The names of all instances that there are. */
  List<String> allInstances() {
    return proton.listServiceInstances(r -> {}).serviceInstances().stream()
        .map(ServiceInstanceSummary::name)
        .toList();
  }

  /** The deployed spec of an instance of {@code shop}. */
  String deployed(String instance) {
    return instance("shop", instance).spec();
  }

  /** Updates an instance of {@code shop} by hand. */
  void updateByHand(String instance, int size) {
    proton.updateServiceInstance(
        r ->
            r.serviceName("shop")
                .name(instance)
                .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                .spec(spec(instance, size)));
  }

  /** The blockers of {@code shop} itself, newest first. */
  List<SyncBlocker> blockers() {
    return proton
        .getServiceSyncBlockerSummary(r -> r.serviceName("shop"))
        .serviceSyncBlockerSummary()
        .latestBlockers();
  }

  /** Those of one of its instances. */
  List<SyncBlocker> blockers(String instance) {
    return proton
        .getServiceSyncBlockerSummary(r -> r.serviceName("shop").serviceInstanceName(instance))
        .serviceSyncBlockerSummary()
        .latestBlockers();
  }
}
