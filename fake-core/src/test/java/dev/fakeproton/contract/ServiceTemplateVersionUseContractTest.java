package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ServiceTemplate;

/** Services, instances and pipelines that hinder the deletion of templates and environments. */
class ServiceTemplateVersionUseContractTest extends ServiceContract {

  private static final String WHY = "no capacity";

  private void deleteVersion(String minor) {
    proton.deleteServiceTemplateVersion(
        r -> r.templateName("web").majorVersion("1").minorVersion(minor));
  }

  private void updateInstance() {
    proton.updateServiceInstance(
        r ->
            r.serviceName("shop")
                .name("dev")
                .deploymentType(DeploymentUpdateType.MINOR_VERSION)
                .templateMinorVersion("1"));
  }

  private void updatePipeline() {
    proton.updateServicePipeline(
        r ->
            r.serviceName("shop")
                .deploymentType(DeploymentUpdateType.MINOR_VERSION)
                .templateMinorVersion("1")
                .spec(specOf("dev")));
  }

  @Nested
  class AVersion {

    @Test
    @Evidence("DOC UG:template-delete; INF the kind; OURS from acceptance on")
    void isInUseFromTheAcceptanceOfACreate() {
      fake.progress(Progression.manually());
      createService("shop", "dev");

      assertConflict(() -> deleteVersion("0")).contains("web:1.0", "shop");
    }

    @Test
    @Evidence("DOC UG:doc-history 2021-04-27: instances and pipelines, either one")
    void isInUseByThePipelineAlone() {
      createService("shop", "dev");
      publishedServiceVersion("web", "1");
      updateInstance();

      assertConflict(() -> deleteVersion("0")).contains("service/shop/pipeline");
      assertConflict(() -> deleteVersion("1")).contains("service-instance/dev");
      updatePipeline();
      deleteVersion("0");
    }

    @Test
    @Evidence("DOC UG:doc-history 2021-04-27: instances and pipelines, either one")
    void isInUseByAnInstanceAlone() {
      createService("shop", "dev");
      publishedServiceVersion("web", "1");
      updatePipeline();

      assertConflict(() -> deleteVersion("0")).contains("service-instance/dev");
      assertConflict(() -> deleteVersion("1")).contains("service/shop/pipeline");
    }

    @Test
    @Evidence("OURS in use is the version of the last success, and a running target")
    void isInUseAsATargetUntilTheUpdateFails() {
      createService("shop", "dev");
      draftServiceVersion("web", "1");
      fake.progress(Progression.manually());
      updateInstance();
      assertConflict(() -> deleteVersion("1")).contains("service-instance/dev");
      fake.serviceInstance("shop", "dev").fail(WHY);

      deleteVersion("1");
      assertConflict(() -> deleteVersion("0")).contains("shop");
    }

    @Test
    @Evidence("OURS a version is in use until what it deployed is gone")
    void isInUseUntilTheServiceIsGone() {
      createService("shop", "dev");
      fake.progress(Progression.manually());
      proton.deleteService(r -> r.name("shop"));
      assertConflict(() -> deleteVersion("0")).contains("shop");
      fake.service("shop").succeed();

      deleteVersion("0");
    }
  }

  @Nested
  class ATemplate {

    private ServiceTemplate delete() {
      return proton.deleteServiceTemplate(r -> r.name("web")).serviceTemplate();
    }

    @Test
    @Evidence("DOC UG:template-delete: versions first; OURS services that refer to it")
    void isKeptByAServiceThatNeverHadAVersion() {
      fake.progress(Progression.immediately().failing(WHY));
      createService("shop", "dev");
      deleteVersion("0");

      assertConflict(() -> delete()).contains("'web'", "shop");
    }

    @Test
    @Evidence("OURS until the service is gone")
    void canBeDeletedOnceTheServiceIsGone() {
      createService("shop");
      proton.deleteService(r -> r.name("shop"));
      deleteVersion("0");

      assertThat(delete().name()).isEqualTo("web");
    }
  }

  @Nested
  class AnEnvironment {

    private DeploymentStatus delete() {
      return proton.deleteEnvironment(r -> r.name("prod")).environment().deploymentStatus();
    }

    @Test
    @Evidence("OURS environments.md 5.5: any service instance, in any status")
    void isKeptByAnInstanceUntilThatIsGone() {
      fake.progress(Progression.manually());
      createJob("shop", "dev");
      assertConflict(() -> delete()).contains("'prod'", "service-instance/dev");
      fake.serviceInstance("shop", "dev").fail(WHY);
      assertConflict(() -> delete()).contains("service-instance/dev");
      proton.deleteService(r -> r.name("shop"));
      assertConflict(() -> delete()).contains("service-instance/dev");
      fake.service("shop").succeed();

      assertThat(delete()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
    }

    @Test
    @Evidence("DOC UG:ag-env-delete, UG:ag-components-states: also a detached one; OURS the kind")
    void isKeptByADetachedComponentUntilThatIsGone() {
      proton.createComponent(
          r -> r.name("bucket").environmentName("prod").manifest(MANIFEST).templateFile("file"));
      assertConflict(() -> delete()).contains("'prod'", "component/bucket");
      proton.deleteComponent(r -> r.name("bucket"));

      assertThat(delete()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
    }

    @Test
    @Evidence("DOC UG:ag-env-delete: an attached one; OURS the kind")
    void isKeptByAnAttachedComponent() {
      createJob("shop", "dev");
      proton.createComponent(
          r ->
              r.name("bucket")
                  .serviceName("shop")
                  .serviceInstanceName("dev")
                  .manifest(MANIFEST)
                  .templateFile("file"));

      assertConflict(() -> delete()).contains("'prod'");
    }

    @Test
    @Evidence("OURS environments.md 4.3: deployments inside it do not block its update")
    void canBeUpdatedWhileWorkGoesOnInIt() {
      fake.progress(Progression.manually());
      createJob("shop", "dev");

      assertThat(
              proton
                  .updateEnvironment(
                      r -> r.name("prod").deploymentType(DeploymentUpdateType.CURRENT_VERSION))
                  .environment()
                  .deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
      fake.serviceInstance("shop", "dev").succeed();
      assertThat(createJob("second", "dev").name()).isEqualTo("second");
    }
  }
}
