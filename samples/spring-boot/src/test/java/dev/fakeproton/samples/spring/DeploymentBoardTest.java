package dev.fakeproton.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;

/** The context is shared by all tests, and so is the fake; each test begins with an empty one. */
@SpringBootTest
@Import(FakeProtonConfiguration.class)
class DeploymentBoardTest {

  @Autowired private DeploymentBoard board;
  @Autowired private FakeProton fake;

  @BeforeEach
  void anEmptyProton() {
    fake.reset();
  }

  @Test
  void isEmptyWhereEverythingIsDeployed() {
    fake.given().service("shop").withInstances("dev", "live");

    assertThat(board.troubles()).isEmpty();
  }

  @Test
  void saysWhyADeploymentFailed() {
    fake.given().service("shop").withInstances("dev", "live");
    fake.serviceInstance("shop", "live").progress(Progression.immediately().failing("Out of IPs"));
    fake.client()
        .updateServiceInstance(
            r ->
                r.serviceName("shop")
                    .name("live")
                    .deploymentType(DeploymentUpdateType.CURRENT_VERSION));

    assertThat(board.troubles()).containsExactly("shop/live: Out of IPs");
  }
}
