package dev.fakeproton.contract;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/**
 * What the contract tests of environments share: a template {@code vpc} with a published version
 * 1.0, work that only the test moves, and short forms of the calls.
 */
abstract class EnvironmentContract extends ContractTest {

  static final String OTHER_SPEC = "{proton: EnvironmentSpec, spec: {vpc_cidr: 10.1.0.0/16}}";
  static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";
  static final Consumer<CreateEnvironmentRequest.Builder> NOTHING_ELSE = r -> {};

  final ResourceHandle<DeploymentStatus> prod = fake.environment("prod");

  @BeforeEach
  void publishTemplateAndLeaveDeploymentsToTheTest() {
    publishedTemplate("vpc");
    fake.progress(Kind.ENVIRONMENT, Progression.manually());
  }

  /** Asks for an environment of {@code vpc} 1, whose deployment stays in progress. */
  Environment create(String name) {
    return create(name, NOTHING_ELSE);
  }

  Environment create(String name, Consumer<CreateEnvironmentRequest.Builder> more) {
    return proton.createEnvironment(r -> plain(r.name(name)).applyMutation(more)).environment();
  }

  private static CreateEnvironmentRequest.Builder plain(CreateEnvironmentRequest.Builder request) {
    return request
        .templateName("vpc")
        .templateMajorVersion("1")
        .protonServiceRoleArn(ROLE)
        .spec(SPEC);
  }

  /** The environment {@code prod}, deployed with version 1.0. */
  Environment deployed() {
    create("prod");
    prod.succeed();
    return get("prod");
  }

  Environment get(String name) {
    return proton.getEnvironment(r -> r.name(name)).environment();
  }

  /** Updates {@code prod}. */
  Environment update(DeploymentUpdateType type, Consumer<UpdateEnvironmentRequest.Builder> more) {
    return proton
        .updateEnvironment(r -> r.name("prod").deploymentType(type).applyMutation(more))
        .environment();
  }

  Environment update(DeploymentUpdateType type) {
    return update(type, r -> {});
  }

  /** Cancels the deployment of {@code prod}. */
  Environment cancel() {
    return proton.cancelEnvironmentDeployment(r -> r.environmentName("prod")).environment();
  }

  /** Deletes {@code prod}. */
  Environment delete() {
    return proton.deleteEnvironment(r -> r.name("prod")).environment();
  }

  Deployment deployment(String id) {
    return proton.getDeployment(r -> r.id(id)).deployment();
  }

  /** The deployments of this environment, newest first. */
  List<DeploymentSummary> deployments(String environment) {
    return proton.listDeployments(r -> r.environmentName(environment)).deployments();
  }

  static String version(Environment environment) {
    return environment.templateMajorVersion() + "." + environment.templateMinorVersion();
  }
}
