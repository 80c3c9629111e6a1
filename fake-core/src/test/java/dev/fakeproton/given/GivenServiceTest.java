package dev.fakeproton.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.GivenService;
import dev.fakeproton.Transition;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.ServiceTemplateSummary;

/** {@code given().service(…)} and what refines it. */
@Evidence("OURS: what a test is given is the fake's own")
class GivenServiceTest {

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @AfterEach
  void end() {
    fake.close();
  }

  private Service shop() {
    return proton.getService(r -> r.name("shop")).service();
  }

  private List<ServiceInstanceSummary> instances() {
    return proton.listServiceInstances(r -> r.serviceName("shop")).serviceInstances();
  }

  private List<String> serviceTemplates() {
    return proton.listServiceTemplates(r -> {}).templates().stream()
        .map(ServiceTemplateSummary::name)
        .toList();
  }

  @Nested
  class Refused {

    @Test
    void isABadNameOfAnInstance() {
      GivenService shop = fake.given().service("shop");

      assertThatThrownBy(() -> shop.withInstances("dev", "no name"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "given().service(\"shop\").withInstances(\"dev\", \"no name\") is refused: ");
    }

    @Test
    void isTheFailureOfAServiceThatHasNothingToFail() {
      GivenService shop = fake.given().service("shop");

      assertThatThrownBy(() -> shop.failed("why"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("service 'shop' has neither instances nor a pipeline");
    }

    @Test
    void isAnEnvironmentThatWasNeverDeployed() {
      GivenService shop = fake.given().environment("prod").failed("no stack").service("shop");

      assertThatThrownBy(() -> shop.withInstances("dev"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Environment 'prod' is FAILED and was never deployed");
    }

    @Test
    void isAPipelineWhereTheTemplateWasThereAndHasNone() {
      fake.given().serviceTemplate("web");
      GivenService shop = fake.given().service("shop").from("web");

      assertThatThrownBy(shop::withPipeline)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("service template 'web' was there before");
    }

    @Test
    void isTheFailureOfAServiceThatWasThere() {
      fake.given().service("shop").withInstances("dev");
      GivenService shop = fake.given().service("shop");

      assertThatThrownBy(() -> shop.failed("why"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("service 'shop' was there before, and only its creation");
    }

    @Test
    void isAPipelineForAServiceThatWasThereWithout() {
      fake.given().service("shop").withInstances("dev");
      GivenService shop = fake.given().service("shop");

      assertThatThrownBy(shop::withPipeline)
          .hasMessageContaining("made from template 'web', which has no pipeline");
    }
  }

  @Nested
  class Made {

    @Test
    void isActiveWithoutInstances() {
      fake.given().service("shop");

      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(shop().templateName()).isEqualTo("web");
      assertThat(instances()).isEmpty();
    }

    @Test
    void hasItsInstancesDeployedToAnEnvironmentThatIsMade() {
      fake.given().service("shop").withInstances("dev", "live");

      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(instances())
          .extracting(ServiceInstanceSummary::name)
          .containsExactly("dev", "live");
      assertThat(instances())
          .extracting(ServiceInstanceSummary::environmentName)
          .containsOnly("shared");
      assertThat(instances())
          .extracting(ServiceInstanceSummary::deploymentStatus)
          .containsOnly(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void hasItsInstancesInTheEnvironmentThatTheChainGaveLast() {
      fake.given().environment("test").environment("prod").service("shop").withInstances("dev");

      assertThat(instances())
          .extracting(ServiceInstanceSummary::environmentName)
          .containsExactly("prod");
    }

    @Test
    void hasItsInstancesInTheOldestEnvironmentThatWasThere() {
      fake.given().environment("broken").failed("no stack").environment("test").environment("prod");

      fake.given().service("shop").withInstances("dev");

      assertThat(instances())
          .extracting(ServiceInstanceSummary::environmentName)
          .containsExactly("test");
    }

    @Test
    void hasEachInstanceInTheEnvironmentThatIsChosen() {
      fake.given().service("shop").withInstance("dev", "test").withInstance("live", "prod");

      assertThat(instances())
          .extracting(ServiceInstanceSummary::environmentName)
          .containsExactly("test", "prod");
    }

    @Test
    void fitsEnvironmentsOfSeveralTemplates() {
      fake.given()
          .serviceTemplate("web")
          .environmentTemplate("net")
          .environment("prod")
          .service("shop")
          .withInstances("dev");

      assertThat(shop().templateName()).isEqualTo("web");
      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void takesTheTemplateAndTheVersionThatAreChosen() {
      fake.given().service("shop").from("api", "1.2").withInstances("dev");

      assertThat(shop().templateName()).isEqualTo("api");
      assertThat(instances().get(0).templateMinorVersion()).isEqualTo("2");
      assertThat(serviceTemplates()).containsExactly("api");
    }

    @Test
    void looksAsIfItHadBeenMadeSoInTheFirstPlace() {
      fake.given().service("shop").withInstances("dev").withInstances("live").withPipeline();

      assertThat(fake.service("shop").history())
          .extracting(Transition::to)
          .containsExactly("CREATE_IN_PROGRESS", "ACTIVE");
      assertThat(proton.listDeployments(r -> r.serviceName("shop")).deployments()).hasSize(3);
      assertThat(serviceTemplates()).containsExactly("web-with-pipeline");
      assertThat(proton.listDeployments(r -> r.environmentName("shared")).deployments())
          .filteredOn(deployment -> deployment.serviceName() == null)
          .hasSize(1);
    }

    @Test
    void canBeUpdatedAndDeletedByAClient() {
      fake.given().service("shop").withInstances("dev");

      proton.updateServiceInstance(
          r ->
              r.serviceName("shop")
                  .name("dev")
                  .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                  .spec(shop().spec()));
      assertThat(fake.serviceInstance("shop", "dev").status())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
      proton.deleteService(r -> r.name("shop"));

      assertThat(proton.listServices(r -> {}).services()).isEmpty();
    }
  }

  @Nested
  class WithAPipeline {

    @Test
    void hasItDeployed() {
      fake.given().service("shop").withInstances("dev").withPipeline();

      assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void getsItFromTheTemplateThatTheChainHasMade() {
      fake.given()
          .serviceTemplate("web")
          .environment("prod")
          .service("shop")
          .withInstances("dev", "live")
          .withPipeline();

      assertThat(shop().templateName()).isEqualTo("web");
      assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(serviceTemplates()).containsExactly("web");
    }

    @Test
    void hasItBecauseItsTemplateSaysSo() {
      fake.given().serviceTemplate("api").withPipeline().service("shop");

      assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void keepsTheRoleThatTheAccountHas() {
      String role = "arn:aws:iam::123456789012:role/ours";
      proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(role));

      fake.given().service("shop").withPipeline();

      assertThat(proton.getAccountSettings(r -> {}).accountSettings().pipelineServiceRoleArn())
          .isEqualTo(role);
    }

    @Test
    void standsBesideAServiceWithout() {
      fake.given().service("cart").withInstances("dev").service("shop").withPipeline();

      assertThat(proton.getService(r -> r.name("cart")).service().pipeline()).isNull();
      assertThat(shop().pipeline()).isNotNull();
    }
  }

  @Nested
  class Failed {

    @Test
    void hasFailedToBeCreated() {
      fake.given().service("shop").withInstances("dev", "live").withPipeline().failed("no stack");

      assertThat(shop().status()).isEqualTo(ServiceStatus.CREATE_FAILED);
      assertThat(instances())
          .extracting(ServiceInstanceSummary::deploymentStatusMessage)
          .containsOnly("no stack");
      assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    void isCleanedUpWhereTheWorldDoesSo() {
      fake.cleanUpFailedCreates(true);

      fake.given().service("shop").withInstances("dev").failed("no stack");

      assertThat(shop().status()).isEqualTo(ServiceStatus.CREATE_FAILED_CLEANUP_COMPLETE);
    }
  }

  @Nested
  class InProgress {

    @Test
    void staysSoUntilTheTestMovesIt() {
      fake.given().service("shop").withInstances("dev").withPipeline().inProgress();

      assertThat(shop().status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
      assertThat(fake.serviceInstance("shop", "dev").status())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
      fake.service("shop").succeed();

      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
    }
  }

  @Nested
  class ThatWasThere {

    @Test
    void isGivenTheInstancesThatItLacks() {
      fake.given().service("shop").withInstances("dev");

      fake.given().service("shop").withInstances("dev", "live");

      assertThat(instances())
          .extracting(ServiceInstanceSummary::name)
          .containsExactly("dev", "live");
      assertThat(fake.serviceInstance("shop", "live").status())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void isLeftAloneWhereItLacksNothing() {
      fake.given().service("shop").withInstances("dev").withPipeline();
      Service before = shop();

      fake.given().service("shop").withInstances("dev").withPipeline();

      assertThat(shop()).isEqualTo(before);
    }
  }
}
