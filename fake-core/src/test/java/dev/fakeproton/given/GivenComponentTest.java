package dev.fakeproton.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.GivenComponent;
import dev.fakeproton.Transition;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** {@code given().component(…)} and what refines it. */
@Evidence("OURS: what a test is given is the fake's own")
class GivenComponentTest {

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @AfterEach
  void end() {
    fake.close();
  }

  private Component cache() {
    return proton.getComponent(r -> r.name("cache")).component();
  }

  private int deployments() {
    return proton.listDeployments(r -> r.componentName("cache")).deployments().size();
  }

  @Nested
  class Refused {

    @Test
    void isABadName() {
      assertThatThrownBy(() -> fake.given().component("no name"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("given().component(\"no name\") is refused: ");
    }

    @Test
    void isASecondComponentOfAnInstance() {
      fake.given().component("queue").attachedTo("shop", "dev");
      GivenComponent cache = fake.given().component("cache");

      assertThatThrownBy(() -> cache.attachedTo("shop", "dev"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(
              "given().component(\"cache\").attachedTo(\"shop\", \"dev\") is refused: Component 'queue' is attached");
    }
  }

  @Nested
  class Made {

    @Test
    void isDeployedToAnEnvironmentThatIsMade() {
      fake.given().component("cache");

      assertThat(cache().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(cache().environmentName()).isEqualTo("shared");
    }

    @Test
    void isAttachedToTheInstanceOfTheChain() {
      fake.given()
          .environment("prod")
          .service("shop")
          .withInstances("dev")
          .component("cache")
          .attachedTo("shop", "dev");

      assertThat(cache().serviceName()).isEqualTo("shop");
      assertThat(cache().serviceInstanceName()).isEqualTo("dev");
      assertThat(cache().environmentName()).isEqualTo("prod");
      assertThat(deployments()).isEqualTo(1);
    }

    @Test
    void isAttachedToAnInstanceThatIsMade() {
      fake.given().component("cache").attachedTo("shop", "dev");

      assertThat(fake.serviceInstance("shop", "dev").status())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(cache().serviceName()).isEqualTo("shop");
    }

    @Test
    void isAttachedToAnInstanceThatAServiceLacked() {
      fake.given().service("shop").withInstances("dev").component("cache").attachedTo("shop", "x");

      assertThat(cache().serviceInstanceName()).isEqualTo("x");
    }

    @Test
    void canBeDetachedAndDeletedByAClient() {
      fake.given().component("cache").attachedTo("shop", "dev");

      proton.updateComponent(
          r ->
              r.name("cache")
                  .deploymentType(ComponentDeploymentUpdateType.CURRENT_VERSION)
                  .serviceName("")
                  .serviceInstanceName(""));
      proton.deleteComponent(r -> r.name("cache"));

      assertThat(proton.listComponents(r -> {}).components()).isEmpty();
    }
  }

  @Nested
  class Failed {

    @Test
    void hasFailedInItsFirstDeployment() {
      fake.given().component("cache").attachedTo("shop", "dev").failed("no queue");

      assertThat(cache().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(cache().deploymentStatusMessage()).isEqualTo("no queue");
      assertThat(cache().lastDeploymentSucceededAt()).isNull();
      assertThat(deployments()).isEqualTo(1);
    }

    @Test
    void hasFailedInAnUpdateIfItWasThereBefore() {
      fake.given().component("cache");

      fake.given().component("cache").failed("no queue");
      fake.given().component("cache").failed("no queue");

      assertThat(cache().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(cache().lastDeploymentSucceededAt()).isNotNull();
      assertThat(deployments()).isEqualTo(2);
    }
  }

  @Nested
  class InProgress {

    @Test
    void staysSoUntilTheTestMovesIt() {
      fake.given().component("cache").inProgress().attachedTo("shop", "dev");

      assertThat(cache().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(fake.serviceInstance("shop", "dev").status())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
      fake.component("cache").succeed();

      assertThat(fake.component("cache").history())
          .extracting(Transition::to)
          .containsExactly("IN_PROGRESS", "SUCCEEDED");
      assertThat(cache().serviceName()).isEqualTo("shop");
    }
  }

  @Nested
  class ThatWasThere {

    @Test
    void isAttachedByAnUpdate() {
      fake.given().component("cache");

      fake.given().component("cache").attachedTo("shop", "dev");

      assertThat(cache().serviceInstanceName()).isEqualTo("dev");
      assertThat(deployments()).isEqualTo(2);
    }

    @Test
    void isLeftAloneWhereItIsAttachedSo() {
      fake.given().component("cache").attachedTo("shop", "dev");
      Component before = cache();

      fake.given().component("cache").attachedTo("shop", "dev");

      assertThat(cache()).isEqualTo(before);
    }
  }
}
