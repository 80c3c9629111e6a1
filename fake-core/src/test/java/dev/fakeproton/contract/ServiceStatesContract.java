package dev.fakeproton.contract;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.Tag;

/**
 * What the tests of service states share: work on services that only the test moves, and a service
 * {@code shop} with the instances {@code dev} and {@code live} and a pipeline, in every status. In
 * all of them {@code dev} was deployed, if anything was.
 */
abstract class ServiceStatesContract extends ServiceContract {

  static final String WHY = "no capacity";

  final ResourceHandle<ServiceStatus> shop = fake.service("shop");
  final ResourceHandle<DeploymentStatus> dev = fake.serviceInstance("shop", "dev");
  final ResourceHandle<DeploymentStatus> live = fake.serviceInstance("shop", "live");
  final ResourceHandle<DeploymentStatus> added = fake.serviceInstance("shop", "added");
  final ResourceHandle<DeploymentStatus> pipeline = fake.pipeline("shop");

  @BeforeEach
  void leaveServicesToTheTest() {
    fake.progress(Kind.SERVICE, Progression.manually());
  }

  /** Brings the service {@code shop} into being and into a status. */
  void bringTo(ServiceStatus status) {
    switch (status) {
      case CREATE_IN_PROGRESS -> createService("shop", "dev", "live");
      case CREATE_FAILED -> failedCreate();
      case CREATE_FAILED_CLEANUP_IN_PROGRESS -> cleanedUpCreate();
      case CREATE_FAILED_CLEANUP_COMPLETE -> cleanedUpCreate().succeed();
      case CREATE_FAILED_CLEANUP_FAILED -> cleanedUpCreate().fail(WHY);
      case ACTIVE -> active();
      case UPDATE_IN_PROGRESS -> adding();
      case UPDATE_FAILED_CLEANUP_IN_PROGRESS -> failedAdd();
      case UPDATE_FAILED_CLEANUP_COMPLETE -> failedAdd().succeed();
      case UPDATE_FAILED_CLEANUP_FAILED -> failedAdd().fail(WHY);
      case UPDATE_FAILED -> adding().step().fail(WHY);
      case UPDATE_COMPLETE_CLEANUP_FAILED -> dropping().fail(WHY).succeed();
      case DELETE_IN_PROGRESS -> deleting();
      case DELETE_FAILED -> deleting().fail(WHY);
      default -> throw new IllegalArgumentException("no status of a service: " + status);
    }
  }

  private ResourceHandle<ServiceStatus> failedCreate() {
    createService("shop", "dev", "live");
    dev.succeed();
    live.fail(WHY);
    return shop;
  }

  private ResourceHandle<ServiceStatus> cleanedUpCreate() {
    fake.cleanUpFailedCreates(true);
    return failedCreate();
  }

  ResourceHandle<ServiceStatus> active() {
    createService("shop", "dev", "live");
    return shop.succeed();
  }

  /** An update that adds an instance, whose deployment is under way. */
  ResourceHandle<ServiceStatus> adding() {
    active();
    update(specOf("dev", "live", "added"));
    return shop;
  }

  private ResourceHandle<ServiceStatus> failedAdd() {
    adding();
    added.fail(WHY);
    return shop;
  }

  /** An update that drops {@code live}, whose deletion is under way. */
  ResourceHandle<ServiceStatus> dropping() {
    active();
    update(specOf("dev"));
    return shop;
  }

  /** An update that adds {@code added} and drops {@code live}. */
  ResourceHandle<ServiceStatus> exchanging() {
    active();
    update(specOf("dev", "added"));
    return shop;
  }

  ResourceHandle<ServiceStatus> deleting() {
    active();
    delete();
    return shop;
  }

  Service update(String spec) {
    return proton.updateService(r -> r.name("shop").spec(spec)).service();
  }

  Service describe(String description) {
    return proton.updateService(r -> r.name("shop").description(description)).service();
  }

  Service delete() {
    return proton.deleteService(r -> r.name("shop")).service();
  }

  Service shop() {
    return service("shop");
  }

  /** The names of the instances that there are. */
  List<String> instances() {
    return summaries().map(ServiceInstanceSummary::name).toList();
  }

  /** An instance as the list shows it; its spec is not in there. */
  Optional<ServiceInstanceSummary> listed(String instance) {
    return summaries().filter(summary -> summary.name().equals(instance)).findFirst();
  }

  private Stream<ServiceInstanceSummary> summaries() {
    return proton.listServiceInstances(r -> r.serviceName("shop")).serviceInstances().stream();
  }

  /** The deployments of the service's instances and pipeline, newest first. */
  List<DeploymentSummary> deployments() {
    return proton.listDeployments(r -> r.serviceName("shop")).deployments();
  }

  /** The deployments of one target, newest first. */
  List<DeploymentSummary> deploymentsOf(String targetArn) {
    return deployments().stream()
        .filter(deployment -> deployment.targetArn().equals(targetArn))
        .toList();
  }

  static String arn(String suffix) {
    return "arn:aws:proton:us-east-1:123456789012:service/shop" + suffix;
  }

  /** Tags the service, or one of its instances. */
  void tag(String suffix, String key) {
    Tag tag = Tag.builder().key(key).value("web").build();
    proton.tagResource(r -> r.resourceArn(arn(suffix)).tags(tag));
  }

  /** A component that is attached to an instance of {@code shop}, and deployed. */
  void attachComponentTo(String instance) {
    proton.createComponent(
        r ->
            r.name("bucket")
                .manifest(MANIFEST)
                .templateFile("Resources: {}")
                .serviceName("shop")
                .serviceInstanceName(instance));
  }

  void detachComponent() {
    proton.updateComponent(
        r ->
            r.name("bucket")
                .deploymentType("CURRENT_VERSION")
                .serviceName("")
                .serviceInstanceName(""));
  }
}
