package dev.fakeproton.contract;

import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Brings what the waiters wait for to the point before its end, which the caller then chooses. */
abstract class WaiterScenarios extends ServiceContract {

  ResourceHandle<DeploymentStatus> component() {
    fake.progress(Progression.manually());
    createComponent();
    return fake.component("bucket");
  }

  private void createComponent() {
    proton.createComponent(
        r ->
            r.name("bucket")
                .environmentName("prod")
                .manifest(MANIFEST)
                .templateFile("Resources: {}"));
  }

  ResourceHandle<DeploymentStatus> deletingComponent() {
    component().succeed();
    proton.deleteComponent(r -> r.name("bucket"));
    return fake.component("bucket");
  }

  void cancelledComponent() {
    component().succeed();
    proton.updateComponent(
        r -> r.name("bucket").deploymentType(ComponentDeploymentUpdateType.CURRENT_VERSION));
    proton.cancelComponentDeployment(r -> r.componentName("bucket"));
    fake.component("bucket").step();
  }

  ResourceHandle<DeploymentStatus> environment() {
    fake.progress(Progression.manually());
    environmentForComponents("net");
    return fake.environment("net");
  }

  void cancelledEnvironment() {
    environment().succeed();
    proton.updateEnvironment(
        r -> r.name("net").deploymentType(DeploymentUpdateType.CURRENT_VERSION));
    proton.cancelEnvironmentDeployment(r -> r.environmentName("net"));
    fake.environment("net").step();
  }

  ResourceHandle<DeploymentStatus> deletingEnvironment() {
    environment().succeed();
    proton.deleteEnvironment(r -> r.name("net"));
    return fake.environment("net");
  }

  ResourceHandle<TemplateVersionStatus> environmentTemplateVersion() {
    fake.progress(Progression.manually());
    proton.createEnvironmentTemplate(r -> r.name("vnet"));
    draftVersion("vnet", null);
    return fake.environmentTemplateVersion("vnet", "1.0");
  }

  void publishedEnvironmentTemplateVersion() {
    publishedTemplate("vnet");
  }

  ResourceHandle<TemplateVersionStatus> serviceTemplateVersion() {
    fake.progress(Progression.manually());
    proton.createServiceTemplate(r -> r.name("api"));
    draftServiceVersion("api", null);
    return fake.serviceTemplateVersion("api", "1.0");
  }

  void publishedServiceTemplateVersion() {
    publishedServiceTemplate("api", null);
  }

  ResourceHandle<ServiceStatus> service() {
    fake.progress(Progression.manually());
    createService("shop", "dev");
    return fake.service("shop");
  }

  ResourceHandle<ServiceStatus> job() {
    fake.progress(Progression.manually());
    createJob("shop", "dev");
    return fake.service("shop");
  }

  ResourceHandle<ServiceStatus> cleanedUpCreate() {
    fake.cleanUpFailedCreates(true);
    return job().fail("no quota");
  }

  ResourceHandle<ServiceStatus> deletingService() {
    service().succeed();
    proton.deleteService(r -> r.name("shop"));
    return fake.service("shop");
  }

  ResourceHandle<DeploymentStatus> instance() {
    job();
    return fake.serviceInstance("shop", "dev");
  }

  void cancelledInstance() {
    job().succeed();
    proton.updateServiceInstance(
        r ->
            r.serviceName("shop").name("dev").deploymentType(DeploymentUpdateType.CURRENT_VERSION));
    proton.cancelServiceInstanceDeployment(r -> r.serviceName("shop").serviceInstanceName("dev"));
    fake.serviceInstance("shop", "dev").step();
  }

  ResourceHandle<DeploymentStatus> pipeline() {
    service();
    fake.serviceInstance("shop", "dev").succeed();
    return fake.pipeline("shop");
  }

  void cancelledPipeline() {
    service().succeed();
    proton.updateServicePipeline(
        r ->
            r.serviceName("shop")
                .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                .spec(specOf("dev")));
    proton.cancelServicePipelineDeployment(r -> r.serviceName("shop"));
    fake.pipeline("shop").step();
  }

  /** Gets another instance. */
  ResourceHandle<ServiceStatus> updatedService() {
    service().succeed();
    proton.updateService(r -> r.name("shop").spec(specOf("dev", "live")));
    return fake.service("shop");
  }

  /** The instance that was to be added has failed and is being removed. */
  ResourceHandle<DeploymentStatus> takenBackUpdate() {
    updatedService();
    return fake.serviceInstance("shop", "live").fail("no quota");
  }

  /** The instance has been added; the pipeline is deployed anew. */
  ResourceHandle<DeploymentStatus> updatedPipeline() {
    updatedService();
    fake.serviceInstance("shop", "live").succeed();
    return fake.pipeline("shop");
  }

  ResourceHandle<DeploymentStatus> droppedInstance() {
    fake.progress(Progression.manually());
    createJob("shop", "dev", "live");
    fake.service("shop").succeed();
    proton.updateService(r -> r.name("shop").spec(jobSpecOf("live")));
    return fake.serviceInstance("shop", "dev");
  }

  /** Begins what a waiter waits for; it goes on as the progression says. */
  void begin(SdkWaiter waiter, Progression progression) {
    switch (waiter) {
      case COMPONENT_DELETED -> deletingComponent();
      case COMPONENT_DEPLOYED -> component();
      case ENVIRONMENT_DEPLOYED -> environment();
      case ENVIRONMENT_TEMPLATE_VERSION_REGISTERED -> environmentTemplateVersion();
      case SERVICE_CREATED -> service();
      case SERVICE_DELETED -> deletingService();
      case SERVICE_INSTANCE_DEPLOYED -> instance();
      case SERVICE_PIPELINE_DEPLOYED -> pipeline();
      case SERVICE_TEMPLATE_VERSION_REGISTERED -> serviceTemplateVersion();
      case SERVICE_UPDATED -> updatedService();
    }
    fake.progress(progression);
  }
}
