package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServiceInstanceState;
import software.amazon.awssdk.services.proton.model.ServicePipelineState;

/** The deployment records of instances and pipelines (environments.md 8 and 9). */
class InstanceDeploymentRecordsContractTest extends InstanceContract {

  private static final String BIGGER = specWith("dev", "size: 2");

  private Deployment newest(String instance) {
    return deployment(deployments(instance).get(0).id());
  }

  /** The deployments of the pipeline, newest first. */
  private List<DeploymentSummary> ofPipeline(String service) {
    return proton.listDeployments(r -> r.serviceName(service)).deployments().stream()
        .filter(each -> each.targetResourceType() == DeploymentTargetResourceType.SERVICE_PIPELINE)
        .toList();
  }

  private Deployment newestOfPipeline() {
    return deployment(ofPipeline("shop").get(0).id());
  }

  private ServiceInstanceState.Builder state(String minor, String spec) {
    return ServiceInstanceState.builder()
        .templateName("web")
        .templateMajorVersion("1")
        .templateMinorVersion(minor)
        .spec(spec)
        .lastSuccessfulEnvironmentDeploymentId(
            proton.getEnvironment(r -> r.name("prod")).environment().lastSucceededDeploymentId())
        .lastSuccessfulServicePipelineDeploymentId(pipeline().lastSucceededDeploymentId());
  }

  @Nested
  class OfAnInstance {

    @Test
    @Evidence("OURS environments.md 8.2, member by member")
    void tellsWhatAnUpdateStartsFromAndAimsAt() {
      publishedServiceVersion("web", "1");
      ServiceInstance before = dev();
      fake.clock().advance(Duration.ofMinutes(1));
      String id = update(MINOR_VERSION, r -> r.spec(BIGGER)).lastAttemptedDeploymentId();

      assertThat(deployment(id))
          .isEqualTo(
              Deployment.builder()
                  .id(id)
                  .arn("arn:aws:proton:us-east-1:123456789012:deployment/" + id)
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .createdAt(NOW.plusSeconds(60))
                  .lastModifiedAt(NOW.plusSeconds(60))
                  .environmentName("prod")
                  .serviceName("shop")
                  .serviceInstanceName("dev")
                  .targetArn(before.arn())
                  .targetResourceCreatedAt(NOW)
                  .targetResourceType(DeploymentTargetResourceType.SERVICE_INSTANCE)
                  .lastAttemptedDeploymentId(before.lastAttemptedDeploymentId())
                  .lastSucceededDeploymentId(before.lastSucceededDeploymentId())
                  .initialState(
                      DeploymentState.fromServiceInstance(state("0", before.spec()).build()))
                  .targetState(DeploymentState.fromServiceInstance(state("1", BIGGER).build()))
                  .build());
    }

    @Test
    @Evidence(
        "OURS environments.md 8.2: nothing before the first, and no success of a pipeline yet")
    void tellsOfTheFirstOnlyWhatItAimsAt() {
      createService("young", "dev");

      Deployment first = deployment(instance("young", "dev").lastAttemptedDeploymentId());
      assertThat(first.initialState()).isNull();
      assertThat(first.lastAttemptedDeploymentId()).isNull();
      assertThat(first.lastSucceededDeploymentId()).isNull();
      assertThat(first.targetState().serviceInstance().spec()).isEqualTo(specOf("dev"));
      assertThat(first.targetState().serviceInstance().lastSuccessfulServicePipelineDeploymentId())
          .isNull();
      assertThat(first.targetState().serviceInstance().hasLastSuccessfulComponentDeploymentIds())
          .isFalse();
    }

    @Test
    @Evidence("OURS environments.md 8.2: 0 or 1 id, of the attached component")
    void tellsOfTheAttachedComponent() {
      attachComponent("bucket");
      update(CURRENT_VERSION);

      String ofComponent =
          proton.getComponent(r -> r.name("bucket")).component().lastSucceededDeploymentId();
      assertThat(
              newest("dev").targetState().serviceInstance().lastSuccessfulComponentDeploymentIds())
          .containsExactly(ofComponent);
    }

    @Test
    @Evidence("OURS environments.md 8.2: as they were when this deployment began")
    void keepsTheSurroundingsOfItsBeginning() {
      String before = pipeline().lastSucceededDeploymentId();
      update(CURRENT_VERSION);
      updatePipeline(CURRENT_VERSION);
      pipeline.succeed();
      dev.succeed();

      assertThat(
              newest("dev")
                  .targetState()
                  .serviceInstance()
                  .lastSuccessfulServicePipelineDeploymentId())
          .isEqualTo(before);
    }

    @Test
    @Evidence("OURS environments.md 9: the worked trace, for an instance")
    void followsTheTrace() {
      publishedServiceVersion("web", "1");
      String a = dev().lastSucceededDeploymentId();
      String b = update(MINOR_VERSION).lastAttemptedDeploymentId();
      dev.fail("x");
      String c = update(MINOR_VERSION).lastAttemptedDeploymentId();
      cancel();
      assertThat(deployment(c).deploymentStatus()).isEqualTo(DeploymentStatus.CANCELLING);
      dev.step();
      update(NONE);
      String d = update(CURRENT_VERSION, r -> r.spec(BIGGER)).lastAttemptedDeploymentId();
      dev.succeed();
      proton.updateService(r -> r.name("shop").spec(specOf("live")));
      String e = dev().lastAttemptedDeploymentId();
      dev.succeed();

      assertThat(deployments("dev"))
          .extracting(each -> each.id() + " " + each.deploymentStatus())
          .containsExactly(
              e + " DELETE_COMPLETE",
              d + " SUCCEEDED",
              c + " CANCELLED",
              b + " FAILED",
              a + " SUCCEEDED");
      assertThat(deployment(b).deploymentStatusMessage()).isEqualTo("x");
      assertThat(deployment(c).lastAttemptedDeploymentId()).isEqualTo(b);
      assertThat(deployment(c).lastSucceededDeploymentId()).isEqualTo(a);
      assertThat(deployment(e).lastSucceededDeploymentId()).isEqualTo(d);
    }

    @Test
    @Evidence(
        "OURS environments.md 8.2: a deletion aims at no state; OBS UG:ag-env-delete, the time")
    void tellsOfADeletionWhereItStarted() {
      String spec = dev().spec();
      fake.clock().advance(Duration.ofMinutes(1));
      proton.deleteService(r -> r.name("shop"));

      Deployment deletion = newest("dev");
      assertThat(deletion.deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      assertThat(deletion.targetState()).isNull();
      assertThat(deletion.initialState().serviceInstance().spec()).isEqualTo(spec);
      assertThat(dev().lastAttemptedDeploymentId()).isEqualTo(deletion.id());
      assertThat(dev().lastDeploymentAttemptedAt()).isEqualTo(NOW);
      dev.fail("not empty");
      assertThat(dev().lastAttemptedDeploymentId()).isEqualTo(deletion.id());
      assertThat(dev().deploymentStatusMessage()).isEqualTo("not empty");
      assertThat(deployment(deletion.id()).completedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    @Evidence("OURS services.md 3.3: a drop has its record when its own work starts")
    void beginsADropWithItsWork() {
      proton.updateService(r -> r.name("shop").spec(specOf("live", "new")));
      assertThat(dev().deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      assertThat(deployments("dev")).hasSize(1);
      fake.serviceInstance("shop", "new").succeed();

      assertThat(deployments("dev")).hasSize(2);
    }
  }

  @Nested
  class OfAPipeline {

    @Test
    @Evidence("OURS environments.md 8.2 and U28: the environment of the first instance")
    void tellsWhatAnUpdateStartsFromAndAimsAt() {
      publishedServiceVersion("web", "1");
      var before = pipeline();
      String wanted = pipelineSpec("tests: verify");
      String id = updatePipeline(MINOR_VERSION, r -> r.spec(wanted)).lastAttemptedDeploymentId();

      ServicePipelineState.Builder state =
          ServicePipelineState.builder().templateName("web").templateMajorVersion("1");
      assertThat(deployment(id))
          .isEqualTo(
              Deployment.builder()
                  .id(id)
                  .arn("arn:aws:proton:us-east-1:123456789012:deployment/" + id)
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .environmentName("prod")
                  .serviceName("shop")
                  .targetArn(before.arn())
                  .targetResourceCreatedAt(NOW)
                  .targetResourceType(DeploymentTargetResourceType.SERVICE_PIPELINE)
                  .lastAttemptedDeploymentId(before.lastAttemptedDeploymentId())
                  .lastSucceededDeploymentId(before.lastSucceededDeploymentId())
                  .initialState(
                      DeploymentState.fromServicePipeline(
                          state.templateMinorVersion("0").spec(before.spec()).build()))
                  .targetState(
                      DeploymentState.fromServicePipeline(
                          state.templateMinorVersion("1").spec(wanted).build()))
                  .build());
    }

    @Test
    @Evidence("OURS environments.md 8.2: only a service without instances has none to name")
    void namesNoEnvironmentOfAServiceWithoutInstances() {
      createService("empty");

      assertThat(deployment(pipeline("empty").lastAttemptedDeploymentId()).environmentName())
          .isNull();
    }

    @Test
    @Evidence("OURS environments.md 8.2: the first instance as it is when the work starts")
    void namesTheEnvironmentOfAnInstanceThatCameLater() {
      createService("empty");
      fake.pipeline("empty").succeed();
      create("dev", r -> r.serviceName("empty"));
      fake.serviceInstance("empty", "dev").succeed();
      proton.deleteService(r -> r.name("empty"));

      assertThat(ofPipeline("empty").get(0).environmentName()).isEqualTo("prod");
    }

    @Test
    @Evidence("OURS services.md 3.3: an announced pipeline has its record when its own work starts")
    void beginsWithTheWorkOfThePipeline() {
      fake.clock().advance(Duration.ofMinutes(1));
      proton.updateService(r -> r.name("shop").spec(specOf("dev", "live", "new")));
      assertThat(pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(pipeline().lastDeploymentAttemptedAt()).isEqualTo(NOW);
      assertThat(ofPipeline("shop")).hasSize(1);
      fake.clock().advance(Duration.ofMinutes(1));
      fake.serviceInstance("shop", "new").succeed();

      assertThat(pipeline().lastDeploymentAttemptedAt()).isEqualTo(NOW.plusSeconds(120));
      assertThat(newestOfPipeline().createdAt()).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    @Evidence("OBS UG:ag-svc-view: at acceptance of CreateService, as old as the service")
    void isThereFromTheCreationOfItsService() {
      fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
      createService("young", "dev");

      assertThat(ofPipeline("young")).hasSize(1);
      assertThat(pipeline("young").createdAt()).isEqualTo(service("young").createdAt());
      assertThat(pipeline("young").lastDeploymentAttemptedAt()).isEqualTo(NOW);
    }
  }
}
