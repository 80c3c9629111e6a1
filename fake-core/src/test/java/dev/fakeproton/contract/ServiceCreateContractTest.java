package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.CreateServiceRequest;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServicePipeline;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.Tag;

/** What CreateService answers and makes. */
class ServiceCreateContractTest extends ServiceStatesContract {

  private static final Tag TEAM = Tag.builder().key("team").value("web").build();

  @Nested
  class Reply {

    @Test
    @Evidence("OBS UG:ag-create-svc; OURS ruling 7, that it has the spec")
    void hasWhatWasSentAndNoPipeline() {
      Service reply =
          proton
              .createService(
                  r ->
                      r.name("shop")
                          .description("")
                          .templateName("web")
                          .templateMajorVersion("1")
                          .branchName("main")
                          .repositoryConnectionArn(CONNECTION)
                          .repositoryId("acme/shop")
                          .spec(specOf("dev")))
              .service();

      assertThat(reply)
          .isEqualTo(
              Service.builder()
                  .name("shop")
                  .arn(arn(""))
                  .description("")
                  .templateName("web")
                  .branchName("main")
                  .repositoryConnectionArn(CONNECTION)
                  .repositoryId("acme/shop")
                  .spec(specOf("dev"))
                  .status(ServiceStatus.CREATE_IN_PROGRESS)
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .build());
    }

    @Test
    @Evidence("OURS services.md 2.1: verbatim where nothing had to be resolved")
    void hasTheSpecToTheLetter() {
      String spec = "# ours\nproton: \"ServiceSpec\"\ninstances: []\nowner: me\n";

      assertThat(createJobWith(r -> r.spec(spec)).spec()).isEqualTo(spec);
      assertThat(service("job").spec()).isEqualTo(spec);
    }
  }

  @Nested
  class Instances {

    @Test
    @Evidence("OBS UG:ag-create-env, the omissions; services.md 0.4")
    void beginInProgressWithoutAVersion() {
      createService("shop", "dev");

      ServiceInstance made = instance("shop", "dev");

      assertThat(made)
          .isEqualTo(
              ServiceInstance.builder()
                  .name("dev")
                  .serviceName("shop")
                  .arn(arn("/service-instance/dev"))
                  .environmentName("prod")
                  .templateName("web")
                  .createdAt(NOW)
                  .lastDeploymentAttemptedAt(NOW)
                  .lastAttemptedDeploymentId(made.lastAttemptedDeploymentId())
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .spec(specOf("dev"))
                  .build());
    }

    @Test
    @Evidence("OBS UG:ag-svc-view: both times are equal after success")
    void haveVersionAndTimesAfterTheirSuccess() {
      createService("shop", "dev");
      fake.clock().advance(Duration.ofMinutes(4));
      shop.succeed();

      ServiceInstance made = instance("shop", "dev");

      assertThat(made.templateMajorVersion() + "." + made.templateMinorVersion()).isEqualTo("1.0");
      assertThat(made.lastDeploymentSucceededAt()).isEqualTo(NOW);
      assertThat(made.lastDeploymentAttemptedAt()).isEqualTo(NOW);
      assertThat(made.lastSucceededDeploymentId()).isEqualTo(made.lastAttemptedDeploymentId());
    }

    @Test
    @Evidence("OURS services.md 3.3: all instances start together")
    void startTogether() {
      createService("shop", "dev", "live");

      assertThat(listed("dev").orElseThrow().deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(listed("live").orElseThrow().deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("DOC UG:resources: tags of a service flow to the instances made with it")
    void haveTheTagsOfTheService() {
      createJobWith(r -> r.spec(jobSpecOf("dev")).tags(TEAM));

      String made = instance("job", "dev").arn();

      assertThat(proton.listTagsForResource(r -> r.resourceArn(made)).tags()).contains(TEAM);
      assertThat(proton.listTagsForResource(r -> r.resourceArn(service("job").arn())).tags())
          .contains(TEAM);
    }
  }

  @Nested
  class Pipeline {

    @Test
    @Evidence("OBS UG:ag-svc-view: made with the service; services.md 0.4, the omissions")
    void beginsInProgressWithoutAVersion() {
      createService("shop", "dev");

      ServicePipeline made = shop().pipeline();

      assertThat(made)
          .isEqualTo(
              ServicePipeline.builder()
                  .arn(arn("/pipeline"))
                  .templateName("web")
                  .createdAt(NOW)
                  .lastDeploymentAttemptedAt(NOW)
                  .lastAttemptedDeploymentId(made.lastAttemptedDeploymentId())
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .spec(specOf("dev"))
                  .build());
    }

    @Test
    @Evidence("OBS UG:ag-svc-view; OURS environments.md 8.1: times equal the service's createdAt")
    void keepsTheTimeOfTheCallAlthoughItsWorkComesLater() {
      createService("shop", "dev");
      fake.clock().advance(Duration.ofMinutes(4));
      shop.succeed();

      assertThat(shop().pipeline().lastDeploymentAttemptedAt()).isEqualTo(NOW);
      assertThat(shop().pipeline().lastDeploymentSucceededAt()).isEqualTo(NOW);
      assertThat(shop().pipeline().templateMajorVersion()).isEqualTo("1");
    }

    @Test
    @Evidence("DOC UG:ag-create-svc: a template may have none")
    void isNotThereIfTheTemplateHasNone() {
      createJob("job", "dev");
      fake.service("job").succeed();

      assertThat(service("job").pipeline()).isNull();
      assertThat(service("job").status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    @Evidence("OBS GH:saas, GH:cb#43: services without instances")
    void isAllThatAServiceWithoutInstancesHas() {
      createService("shop");
      assertThat(shop().status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);

      pipeline.succeed();

      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(instances()).isEmpty();
    }
  }

  @Test
  @Evidence("OURS environments.md 8.1: one per instance and one for the pipeline, at acceptance")
  void beginsOneDeploymentOfEachPart() {
    createService("shop", "dev", "live");

    assertThat(deployments())
        .extracting(DeploymentSummary::targetArn)
        .containsExactlyInAnyOrder(
            arn("/service-instance/dev"), arn("/service-instance/live"), arn("/pipeline"));
    assertThat(deployments())
        .allSatisfy(
            own -> {
              assertThat(own.deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
              assertThat(own.createdAt()).isEqualTo(NOW);
            });
  }

  @Test
  @Evidence("OURS environments.md 8.1: no new ones when their work ends")
  void endsTheDeploymentsThatItBegan() {
    active();

    assertThat(deployments()).hasSize(3);
    assertThat(deployments())
        .allSatisfy(
            own -> assertThat(own.deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED));
  }

  @Nested
  class Version {

    @Test
    @Evidence("DOC UG:ag-create-svc: the latest published minor")
    void isTheRecommendedMinorIfNoneIsNamed() {
      publishedServiceVersion("job", "1");
      draftServiceVersion("job", "1");
      createJob("job", "dev");
      fake.service("job").succeed();

      assertThat(instance("job", "dev").templateMinorVersion()).isEqualTo("1");
    }

    @Test
    @Evidence("OURS ruling 4: a draft works when it is named")
    void mayBeADraftThatIsNamed() {
      draftServiceVersion("job", "1");
      createJobWith(r -> r.spec(jobSpecOf("dev")).templateMinorVersion("1"));
      fake.service("job").succeed();

      assertThat(instance("job", "dev").templateMinorVersion()).isEqualTo("1");
    }
  }

  @Test
  @Evidence("DOC M: names are unique per account and region; OURS case-sensitive")
  void makesAnotherServiceOfAnotherName() {
    createJob("job");
    createJob("Job");

    assertThat(proton.listServices(r -> {}).services()).hasSize(2);
  }

  private Service createJobWith(Consumer<CreateServiceRequest.Builder> more) {
    return proton
        .createService(
            r -> r.name("job").templateName("job").templateMajorVersion("1").applyMutation(more))
        .service();
  }
}
