package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.Tag;

/** CreateServiceInstance and GetServiceInstance. */
class ServiceInstanceCreateContractTest extends InstanceContract {

  @Nested
  class Reply {

    @Test
    @Evidence("DOC M:CreateServiceInstanceOutput; OURS services.md 5.1, the members")
    void describesAnInstanceThatIsBeingDeployed() {
      ServiceInstance made = create("test", r -> r.clientToken("t1"));

      assertThat(made)
          .isEqualTo(
              ServiceInstance.builder()
                  .arn("arn:aws:proton:us-east-1:123456789012:service/shop/service-instance/test")
                  .name("test")
                  .serviceName("shop")
                  .environmentName("prod")
                  .templateName("web")
                  .createdAt(NOW)
                  .lastDeploymentAttemptedAt(NOW)
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .lastAttemptedDeploymentId(deployments("test").get(0).id())
                  .lastClientRequestToken("t1")
                  .spec(specWith("test", "size: 1"))
                  .build());
    }

    @Test
    @Evidence("OBS UG:ag-create-env, GH:roadmap#81: nothing has succeeded yet, ruling 9")
    void lacksWhatOnlyASuccessBrings() {
      create("test");

      ServiceInstance made = instance("shop", "test");
      assertThat(made.templateMajorVersion()).isNull();
      assertThat(made.templateMinorVersion()).isNull();
      assertThat(made.lastDeploymentSucceededAt()).isNull();
      assertThat(made.lastSucceededDeploymentId()).isNull();
    }
  }

  @Nested
  class Success {

    @Test
    @Evidence("OBS UG:ag-svc-view: both times are that of the beginning; ids move with them")
    void bringsVersionTimeAndId() {
      create("test");
      fake.clock().advance(Duration.ofMinutes(4));
      fake.serviceInstance("shop", "test").succeed();

      ServiceInstance made = instance("shop", "test");
      assertThat(made.deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(version(made)).isEqualTo("1.0");
      assertThat(made.lastDeploymentSucceededAt()).isEqualTo(NOW);
      assertThat(made.lastSucceededDeploymentId()).isEqualTo(made.lastAttemptedDeploymentId());
    }

    @Test
    @Evidence("DOC M:ServiceInstance.lastClientRequestToken; OURS: absent if another call made it")
    void keepsTheTokenOfTheCallThatMadeIt() {
      create("test", r -> r.clientToken("t1"));
      fake.serviceInstance("shop", "test").succeed();

      assertThat(instance("shop", "test").lastClientRequestToken()).isEqualTo("t1");
      assertThat(dev().lastClientRequestToken()).isNull();
    }
  }

  @Nested
  class OfTheService {

    @Test
    @Evidence("INF GH:saas lists the instances by the spec of the service, services.md 2.4")
    void theSpecGainsTheEntryAtOnce() {
      create("test", r -> r.spec(specWith("test", "size: 7")));

      assertThat(service("shop").spec())
          .contains("name: dev", "name: live", "name: test", "size: 7");
    }

    @Test
    @Evidence("OURS services.md 2.4: kept even if the deployment fails")
    void theSpecKeepsTheEntryOfAnInstanceThatFailed() {
      create("test");
      fake.serviceInstance("shop", "test").fail("no capacity");

      assertThat(service("shop").spec()).contains("name: test");
    }

    @Test
    @Evidence("OBS GH:saas sends a pipeline block that differs; services.md 2.3, it is ignored")
    void nothingElseOfTheSpecChanges() {
      create(
          "test",
          r ->
              r.spec(
                  "{proton: ServiceSpec, pipeline: {tests: other}, instances: [{name: dev, environment: nowhere, spec: {size: 99}}, {name: test, environment: prod}]}"));
      fake.serviceInstance("shop", "test").succeed();

      assertThat(service("shop").spec()).contains("tests: make").doesNotContain("99", "nowhere");
    }

    @Test
    @Evidence("OURS services.md 3.2: like UpdateServiceInstance it never changes the status")
    void theStatusStaysActiveThoughTheInstanceFails() {
      create("test");
      fake.serviceInstance("shop", "test").fail("no capacity");

      assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(service("shop").statusMessage()).isNull();
    }

    @Test
    @Evidence("INF ruling 11: CreateServiceInstance modifies its service")
    void theTimeOfTheLastChangeMoves() {
      fake.clock().advance(Duration.ofMinutes(1));
      create("test");

      assertThat(service("shop").lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    @Evidence("OURS services.md 5.1: the pipeline is not deployed again")
    void thePipelineStaysAsItIs() {
      var before = pipeline();
      create("test");
      fake.serviceInstance("shop", "test").succeed();

      assertThat(pipeline()).isEqualTo(before);
    }
  }

  @Nested
  class Version {

    @Test
    @Evidence(
        "OBS GH:saas omits both; OURS services.md 5.1: the original major, its recommended minor")
    void isTheRecommendedMinorOfTheMajorThatTheServiceWasMadeFrom() {
      publishedServiceVersion("web", "1");
      publishedServiceVersion("web", null);
      create("test");
      fake.serviceInstance("shop", "test").succeed();

      assertThat(version(instance("shop", "test"))).isEqualTo("1.1");
    }

    @Test
    @Evidence("OURS services.md 5.1: the recommended minor of the named major")
    void isTheRecommendedMinorOfTheNamedMajor() {
      publishedServiceVersion("web", null);
      create("test", r -> r.templateMajorVersion("2"));
      fake.serviceInstance("shop", "test").succeed();

      assertThat(version(instance("shop", "test"))).isEqualTo("2.0");
    }

    @Test
    @Evidence("OURS ruling 4: a named draft can be used")
    void isTheNamedDraft() {
      draftServiceVersion("web", "1");
      create("test", r -> r.templateMajorVersion("1").templateMinorVersion("1"));
      fake.serviceInstance("shop", "test").succeed();

      assertThat(version(instance("shop", "test"))).isEqualTo("1.1");
    }

    @Test
    @Evidence("OURS ruling 4: a default never picks a draft")
    void isNoDraftUnlessNamed() {
      draftServiceVersion("web", "1");
      create("test");
      fake.serviceInstance("shop", "test").succeed();

      assertThat(version(instance("shop", "test"))).isEqualTo("1.0");
    }
  }

  @Nested
  class Tags {

    private Tag tag(String key, String value) {
      return Tag.builder().key(key).value(value).build();
    }

    @Test
    @Evidence("DOC UG:resources: the service's tags go to it; OURS: those of the request win")
    void areThoseOfTheServiceAndOfTheRequest() {
      proton.tagResource(
          r -> r.resourceArn(service("shop").arn()).tags(tag("team", "a"), tag("tier", "one")));
      ServiceInstance made = create("test", r -> r.tags(tag("team", "b"), tag("cost", "7")));

      assertThat(proton.listTagsForResource(r -> r.resourceArn(made.arn())).tags())
          .filteredOn(tag -> !tag.key().startsWith("aws:"))
          .containsExactly(tag("cost", "7"), tag("team", "b"), tag("tier", "one"));
    }
  }
}
