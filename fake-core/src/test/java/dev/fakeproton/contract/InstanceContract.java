package dev.fakeproton.contract;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.model.CreateServiceInstanceRequest;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServicePipeline;
import software.amazon.awssdk.services.proton.model.UpdateServiceInstanceRequest;
import software.amazon.awssdk.services.proton.model.UpdateServicePipelineRequest;

/**
 * What the contract tests of instances and pipelines share: a deployed service {@code shop} of the
 * template {@code web} with the instances {@code dev} and {@code live}, and work on both kinds that
 * only the test moves.
 */
abstract class InstanceContract extends ServiceContract {

  static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

  final ResourceHandle<DeploymentStatus> dev = fake.serviceInstance("shop", "dev");
  final ResourceHandle<DeploymentStatus> pipeline = fake.pipeline("shop");

  @BeforeEach
  void deployShopAndLeaveTheRestToTheTest() {
    createService("shop", "dev", "live");
    leaveWorkToTheTest();
  }

  void leaveWorkToTheTest() {
    fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
    fake.progress(Kind.SERVICE_PIPELINE, Progression.manually());
  }

  /** A spec with one instance, whose inputs these are. */
  static String specWith(String instance, String inputs) {
    return specIn("prod", instance, inputs);
  }

  static String specIn(String environment, String instance, String inputs) {
    return "{proton: ServiceSpec, instances: [{name: %s, environment: %s, spec: {%s}}]}"
        .formatted(instance, environment, inputs);
  }

  /** A spec for the pipeline, whose inputs these are. */
  static String pipelineSpec(String inputs) {
    return "{proton: ServiceSpec, pipeline: {" + inputs + "}, instances: []}";
  }

  /** Adds an instance to {@code shop}. */
  ServiceInstance create(String name, Consumer<CreateServiceInstanceRequest.Builder> more) {
    return proton
        .createServiceInstance(
            r ->
                r.serviceName("shop")
                    .name(name)
                    .spec(specWith(name, "size: 1"))
                    .applyMutation(more))
        .serviceInstance();
  }

  ServiceInstance create(String name) {
    return create(name, r -> {});
  }

  ServiceInstance dev() {
    return instance("shop", "dev");
  }

  ServicePipeline pipeline() {
    return pipeline("shop");
  }

  /** Updates {@code dev}. */
  ServiceInstance update(
      DeploymentUpdateType type, Consumer<UpdateServiceInstanceRequest.Builder> more) {
    return proton
        .updateServiceInstance(
            r -> r.serviceName("shop").name("dev").deploymentType(type).applyMutation(more))
        .serviceInstance();
  }

  ServiceInstance update(DeploymentUpdateType type) {
    return update(type, r -> {});
  }

  /** Cancels the deployment of {@code dev}. */
  ServiceInstance cancel() {
    return proton
        .cancelServiceInstanceDeployment(r -> r.serviceName("shop").serviceInstanceName("dev"))
        .serviceInstance();
  }

  /** Updates the pipeline. */
  ServicePipeline updatePipeline(
      DeploymentUpdateType type, Consumer<UpdateServicePipelineRequest.Builder> more) {
    return proton
        .updateServicePipeline(
            r ->
                r.serviceName("shop")
                    .deploymentType(type)
                    .spec(pipelineSpec("tests: make"))
                    .applyMutation(more))
        .pipeline();
  }

  ServicePipeline updatePipeline(DeploymentUpdateType type) {
    return updatePipeline(type, r -> {});
  }

  ServicePipeline cancelPipeline() {
    return proton.cancelServicePipelineDeployment(r -> r.serviceName("shop")).pipeline();
  }

  /** Attaches a component to {@code dev}; it stays as its progression leaves it. */
  void attachComponent(String name) {
    proton.createComponent(
        r ->
            r.name(name)
                .manifest(MANIFEST)
                .templateFile("Resources: {}")
                .serviceName("shop")
                .serviceInstanceName("dev"));
  }

  Deployment deployment(String id) {
    return proton.getDeployment(r -> r.id(id)).deployment();
  }

  /** The deployments of an instance, newest first. */
  List<DeploymentSummary> deployments(String instance) {
    return proton
        .listDeployments(r -> r.serviceName("shop").serviceInstanceName(instance))
        .deployments();
  }

  static String version(ServiceInstance instance) {
    return instance.templateMajorVersion() + "." + instance.templateMinorVersion();
  }

  static String version(ServicePipeline pipeline) {
    return pipeline.templateMajorVersion() + "." + pipeline.templateMinorVersion();
  }
}
