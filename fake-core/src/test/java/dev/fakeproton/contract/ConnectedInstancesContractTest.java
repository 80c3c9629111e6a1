package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Instances in an environment that is deployed through an account connection. */
class ConnectedInstancesContractTest extends ConnectionContract {

  private String connection;

  @BeforeEach
  void deployAServiceThroughTheConnection() {
    connection = accepted();
    create("prod", r -> r.protonServiceRoleArn(null).environmentAccountConnectionId(connection));
    prod.succeed();
    proton.createServiceTemplate(
        r -> r.name("job").pipelineProvisioning(Provisioning.CUSTOMER_MANAGED));
    proton.createServiceTemplateVersion(
        r ->
            r.templateName("job")
                .compatibleEnvironmentTemplates(ServiceContract.VPC_1)
                .source(s -> s.s3(s3 -> s3.bucket("bundles").key("job.tar.gz"))));
    proton.updateServiceTemplateVersion(
        r ->
            r.templateName("job")
                .majorVersion("1")
                .minorVersion("0")
                .status(TemplateVersionStatus.PUBLISHED));
    proton.createService(
        r ->
            r.name("batch")
                .templateName("job")
                .templateMajorVersion("1")
                .spec(ServiceContract.jobSpecOf("dev", "live")));
  }

  private ServiceInstance instance(String name) {
    return proton.getServiceInstance(r -> r.serviceName("batch").name(name)).serviceInstance();
  }

  private void updateDev() {
    proton.updateServiceInstance(
        r -> r.serviceName("batch").name("dev").deploymentType(CURRENT_VERSION));
  }

  @Test
  @Evidence("OURS environments.md 5.8: the stack is in the environment account")
  void haveTheirStackInTheEnvironmentAccount() {
    assertThat(
            proton
                .listServiceInstanceProvisionedResources(
                    r -> r.serviceName("batch").serviceInstanceName("dev"))
                .provisionedResources())
        .singleElement()
        .satisfies(
            stack ->
                assertThat(stack.identifier())
                    .startsWith("arn:aws:cloudformation:us-east-1:222222222222:stack/"));
  }

  @Test
  @Evidence(
      "DOC UG:ag-env-account-connections: Proton cannot manage it; OURS: accepted, then FAILED")
  void failToBeUpdatedWithoutTheConnection() {
    deleteConnection(connection);
    updateDev();

    assertThat(instance("dev").deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
    assertThat(instance("dev").deploymentStatusMessage()).contains(connection, "'prod'");
  }

  @Test
  @Evidence(
      "DOC UG:ag-env-account-connections: Proton cannot manage it; OURS: accepted, then FAILED")
  void failToBeMadeWithoutTheConnection() {
    deleteConnection(connection);
    proton.createServiceInstance(
        r -> r.serviceName("batch").name("new").spec(ServiceContract.jobSpecOf("new")));

    assertThat(instance("new").deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
  }

  @Test
  @Evidence("OURS environments.md 5.5: accepted, and ends DELETE_FAILED")
  void failToBeRemovedWithoutTheConnection() {
    deleteConnection(connection);
    proton.updateService(r -> r.name("batch").spec(ServiceContract.jobSpecOf("live")));

    assertThat(instance("dev").deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_FAILED);
    assertThat(instance("dev").deploymentStatusMessage()).contains(connection);
  }

  @Test
  @Evidence("OURS environments.md 5.4.2: another accepted connection repairs it")
  void workAgainThroughAnotherConnection() {
    deleteConnection(connection);
    accepted();
    updateDev();

    assertThat(instance("dev").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
  }
}
