package dev.fakeproton.contract;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.CreateComponentRequest;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.UpdateComponentRequest;

/**
 * What the contract tests of components share: a service {@code shop} with the deployed instances
 * {@code dev} and {@code live} in {@code prod}, and components whose work only the test moves.
 */
abstract class ComponentContract extends ServiceContract {

  static final String ARN = "arn:aws:proton:us-east-1:123456789012:component/bucket";
  static final String FILE = "Resources: {Bucket: {Type: AWS::S3::Bucket}}";
  static final String OTHER_FILE = "Resources: {Queue: {Type: AWS::SQS::Queue}}";
  static final String WHY = "no such bucket";

  final ResourceHandle<DeploymentStatus> bucket = fake.component("bucket");

  @BeforeEach
  void makeAServiceAndLeaveComponentsToTheTest() {
    createJob("shop", "dev", "live");
    fake.progress(Kind.COMPONENT, Progression.manually());
  }

  Component create(String name, Consumer<CreateComponentRequest.Builder> more) {
    return proton
        .createComponent(
            r -> r.name(name).manifest(MANIFEST).templateFile(FILE).applyMutation(more))
        .component();
  }

  /** Asks for a component of {@code prod} that is attached to nothing. */
  Component createDetached(String name) {
    return create(name, r -> r.environmentName("prod"));
  }

  /** Asks for a component that is attached to an instance of {@code shop}. */
  Component createAttached(String name, String instance) {
    return create(name, r -> r.serviceName("shop").serviceInstanceName(instance));
  }

  /** The component {@code bucket}, deployed and attached to nothing. */
  Component detached() {
    createDetached("bucket");
    bucket.succeed();
    return get("bucket");
  }

  /** The component {@code bucket}, deployed and attached to {@code dev}. */
  Component attached() {
    createAttached("bucket", "dev");
    bucket.succeed();
    return get("bucket");
  }

  Component get(String name) {
    return proton.getComponent(r -> r.name(name)).component();
  }

  /** Updates {@code bucket}. */
  Component update(
      ComponentDeploymentUpdateType type, Consumer<UpdateComponentRequest.Builder> more) {
    return proton
        .updateComponent(r -> r.name("bucket").deploymentType(type).applyMutation(more))
        .component();
  }

  /** Deploys {@code bucket} again. */
  Component redeploy(Consumer<UpdateComponentRequest.Builder> more) {
    return update(ComponentDeploymentUpdateType.CURRENT_VERSION, more);
  }

  /** Attaches {@code bucket} to an instance of {@code shop}. */
  Component attach(String instance) {
    return redeploy(r -> r.serviceName("shop").serviceInstanceName(instance));
  }

  /** Detaches {@code bucket}. */
  Component detach() {
    return redeploy(r -> r.serviceName("").serviceInstanceName(""));
  }

  /** Cancels the deployment of {@code bucket}. */
  Component cancel() {
    return proton.cancelComponentDeployment(r -> r.componentName("bucket")).component();
  }

  /** Deletes {@code bucket}. */
  Component delete() {
    return proton.deleteComponent(r -> r.name("bucket")).component();
  }

  Deployment deployment(String id) {
    return proton.getDeployment(r -> r.id(id)).deployment();
  }
}
