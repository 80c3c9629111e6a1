package dev.fakeproton.contract;

import dev.fakeproton.Kind;
import dev.fakeproton.ResourceHandle;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.NotifyResourceDeploymentStatusChangeRequest;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus;

/**
 * What the contract tests of self-managed provisioning share: one target of each kind that pull
 * requests provision, with the same calls for all of them.
 *
 * <p>The targets are the environment {@code infra}, the only instance {@code dev} and the pipeline
 * of services {@code shop}, and the component {@code bucket}.
 */
abstract class SelfManagedContract extends ServiceContract {

  static final String TERRAFORM =
      "infrastructure: {templates: [{file: main.tf, rendering_engine: hcl, template_language: terraform}]}";
  static final RepositoryBranchInput BRANCH =
      RepositoryBranchInput.builder()
          .provider(RepositoryProvider.GITHUB)
          .name("acme/infra")
          .branch("main")
          .build();
  static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";
  static final String WHY = "terraform: no credentials";

  private static final String INSTANCE =
      "{proton: ServiceSpec, instances: [{name: dev, environment: infra}]}";
  private static final String NO_INSTANCE =
      "{proton: ServiceSpec, pipeline: {tests: make}, instances: []}";

  @BeforeEach
  void provisionByPullRequests() {
    link("acme/infra");
    proton.updateAccountSettings(
        r -> r.pipelineServiceRoleArn("").pipelineProvisioningRepository(BRANCH));
  }

  String arn(Kind kind) {
    String resource =
        switch (kind) {
          case ENVIRONMENT -> "environment/infra";
          case SERVICE_INSTANCE -> "service/shop/service-instance/dev";
          case SERVICE_PIPELINE -> "service/shop/pipeline";
          default -> "component/bucket";
        };
    return "arn:aws:proton:us-east-1:123456789012:" + resource;
  }

  ResourceHandle<DeploymentStatus> handle(Kind kind) {
    return switch (kind) {
      case ENVIRONMENT -> fake.environment("infra");
      case SERVICE_INSTANCE -> fake.serviceInstance("shop", "dev");
      case SERVICE_PIPELINE -> fake.pipeline("shop");
      default -> fake.component("bucket");
    };
  }

  /** Asks for a target, whose deployment awaits a report; what it needs is there and deployed. */
  void create(Kind kind) {
    switch (kind) {
      case ENVIRONMENT -> createEnvironment();
      case SERVICE_INSTANCE -> {
        deployedEnvironment();
        proton.createService(
            r -> r.name("shop").templateName("job").templateMajorVersion("1").spec(INSTANCE));
      }
      case SERVICE_PIPELINE -> createServiceWithPipeline();
      default -> {
        deployedEnvironment();
        proton.createComponent(
            r ->
                r.name("bucket")
                    .environmentName("infra")
                    .manifest(TERRAFORM)
                    .templateFile("resource"));
      }
    }
  }

  private void createServiceWithPipeline() {
    proton.createService(
        r ->
            r.name("shop")
                .templateName("web")
                .templateMajorVersion("1")
                .branchName("main")
                .repositoryConnectionArn(CONNECTION)
                .repositoryId("acme/shop")
                .spec(NO_INSTANCE));
  }

  private void createEnvironment() {
    proton.createEnvironment(
        r ->
            r.name("infra")
                .templateName("vpc")
                .templateMajorVersion("1")
                .provisioningRepository(BRANCH)
                .spec(SPEC));
  }

  private void deployedEnvironment() {
    createEnvironment();
    fake.environment("infra").succeed();
  }

  /** A target that a report has called a success. */
  void createDeployed(Kind kind) {
    create(kind);
    report(kind, ResourceDeploymentStatus.SUCCEEDED);
  }

  /** Deploys it again. */
  void update(Kind kind) {
    DeploymentUpdateType again = DeploymentUpdateType.CURRENT_VERSION;
    switch (kind) {
      case ENVIRONMENT -> proton.updateEnvironment(r -> r.name("infra").deploymentType(again));
      case SERVICE_INSTANCE ->
          proton.updateServiceInstance(
              r -> r.serviceName("shop").name("dev").deploymentType(again));
      case SERVICE_PIPELINE ->
          proton.updateServicePipeline(
              r -> r.serviceName("shop").deploymentType(again).spec(NO_INSTANCE));
      default ->
          proton.updateComponent(
              r -> r.name("bucket").deploymentType(ComponentDeploymentUpdateType.CURRENT_VERSION));
    }
  }

  void cancel(Kind kind) {
    switch (kind) {
      case ENVIRONMENT -> proton.cancelEnvironmentDeployment(r -> r.environmentName("infra"));
      case SERVICE_INSTANCE ->
          proton.cancelServiceInstanceDeployment(
              r -> r.serviceName("shop").serviceInstanceName("dev"));
      case SERVICE_PIPELINE -> proton.cancelServicePipelineDeployment(r -> r.serviceName("shop"));
      default -> proton.cancelComponentDeployment(r -> r.componentName("bucket"));
    }
  }

  /** Deletes it, an instance and a pipeline with their service. */
  void delete(Kind kind) {
    switch (kind) {
      case ENVIRONMENT -> proton.deleteEnvironment(r -> r.name("infra"));
      case SERVICE_INSTANCE, SERVICE_PIPELINE -> proton.deleteService(r -> r.name("shop"));
      default -> proton.deleteComponent(r -> r.name("bucket"));
    }
  }

  /** The newest deployment. */
  Deployment deployment(Kind kind) {
    DeploymentSummary newest =
        proton.listDeployments(r -> r.maxResults(100)).deployments().stream()
            .filter(summary -> summary.targetArn().equals(arn(kind)))
            .findFirst()
            .orElseThrow();
    return proton.getDeployment(r -> r.id(newest.id())).deployment();
  }

  /** The status message as Get shows it. */
  String message(Kind kind) {
    return switch (kind) {
      case ENVIRONMENT ->
          proton.getEnvironment(r -> r.name("infra")).environment().deploymentStatusMessage();
      case SERVICE_INSTANCE -> instance("shop", "dev").deploymentStatusMessage();
      case SERVICE_PIPELINE -> pipeline("shop").deploymentStatusMessage();
      default -> proton.getComponent(r -> r.name("bucket")).component().deploymentStatusMessage();
    };
  }

  /** The outputs, as text. */
  List<String> outputs(Kind kind) {
    return outputs(kind, null);
  }

  /** The outputs of a deployment, as text. */
  List<String> outputs(Kind kind, String id) {
    List<Output> outputs =
        switch (kind) {
          case ENVIRONMENT ->
              proton
                  .listEnvironmentOutputs(r -> r.environmentName("infra").deploymentId(id))
                  .outputs();
          case SERVICE_INSTANCE ->
              proton
                  .listServiceInstanceOutputs(
                      r -> r.serviceName("shop").serviceInstanceName("dev").deploymentId(id))
                  .outputs();
          case SERVICE_PIPELINE ->
              proton
                  .listServicePipelineOutputs(r -> r.serviceName("shop").deploymentId(id))
                  .outputs();
          default ->
              proton
                  .listComponentOutputs(r -> r.componentName("bucket").deploymentId(id))
                  .outputs();
        };
    return outputs.stream().map(output -> output.key() + "=" + output.valueString()).toList();
  }

  static Output output(String key, String value) {
    return Output.builder().key(key).valueString(value).build();
  }

  void report(Kind kind, ResourceDeploymentStatus status) {
    report(kind, r -> r.status(status));
  }

  void report(Kind kind, Consumer<NotifyResourceDeploymentStatusChangeRequest.Builder> more) {
    report(proton, arn(kind), more);
  }

  static void report(
      ProtonClient caller,
      String arn,
      Consumer<NotifyResourceDeploymentStatusChangeRequest.Builder> more) {
    caller.notifyResourceDeploymentStatusChange(r -> r.resourceArn(arn).applyMutation(more));
  }
}
