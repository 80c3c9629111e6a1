package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceInstance;

/** The client tokens of CreateServiceInstance and UpdateServiceInstance (ruling 2). */
class InstanceTokensContractTest extends InstanceContract {

  private static final String MISMATCH = "Idempotent parameter mismatch";

  @Nested
  class Create {

    @Test
    @Evidence("OURS ruling 2: the current data, and nothing happens")
    void answersARepetitionWithTheCurrentData() {
      create("test", r -> r.clientToken("t"));
      fake.clock().advance(Duration.ofHours(1));
      fake.serviceInstance("shop", "test").succeed();
      var service = service("shop");

      ServiceInstance again = create("test", r -> r.clientToken("t"));

      assertThat(again).isEqualTo(instance("shop", "test"));
      assertThat(again.deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(deployments("test")).hasSize(1);
      assertThat(service("shop")).isEqualTo(service);
    }

    @Test
    @Evidence("OURS ruling 2: other parameters; the text OBS GH:cfn#58")
    void refusesTheTokenOfAnotherRequest() {
      create("test", r -> r.clientToken("t"));

      assertInvalid(() -> create("test", r -> r.clientToken("t").templateMajorVersion("1")))
          .isEqualTo(MISMATCH);
      assertInvalid(() -> create("other", r -> r.clientToken("t"))).isEqualTo(MISMATCH);
    }

    @Test
    @Evidence("OURS ruling 2: before the state checks, also while the instance is deleted")
    void answersARepetitionWhateverTheServiceIsDoing() {
      create("test", r -> r.clientToken("t"));
      fake.serviceInstance("shop", "test").succeed();
      proton.deleteService(r -> r.name("shop"));

      assertThat(create("test", r -> r.clientToken("t")).deploymentStatus())
          .isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
    }

    @Test
    @Evidence("OURS ruling 2: forgotten when the thing it made is gone")
    void forgetsTheTokenOfWhatIsGone() {
      String first = create("test", r -> r.clientToken("t")).lastAttemptedDeploymentId();
      fake.serviceInstance("shop", "test").succeed();
      proton.updateService(r -> r.name("shop").spec(specOf("dev", "live")));
      fake.serviceInstance("shop", "test").succeed();
      pipeline.succeed();

      assertThat(create("test", r -> r.clientToken("t")).lastAttemptedDeploymentId())
          .isNotEqualTo(first);
    }

    @Test
    @Evidence("OURS ruling 2: eight hours of the world's clock")
    void forgetsATokenAfterEightHours() {
      create("test", r -> r.clientToken("t"));
      fake.clock().advance(Duration.ofHours(8));
      assertThat(create("test", r -> r.clientToken("t")).name()).isEqualTo("test");
      fake.clock().advance(Duration.ofMillis(1));

      assertConflict(() -> create("test", r -> r.clientToken("t"))).contains("'test'");
      assertThat(create("other", r -> r.clientToken("t")).name()).isEqualTo("other");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @Evidence("OURS ruling 2: without a token there is no replay; ruling 10: the name is taken")
    void knowsNoRepetitionWithoutAToken(String token) {
      create("test", r -> r.clientToken(token));

      assertConflict(() -> create("test", r -> r.clientToken(token))).contains("'test'");
    }

    @Test
    @Evidence("DOC M:ClientToken is case-sensitive; OURS ruling 10")
    void tellsTokensByTheirCase() {
      create("test", r -> r.clientToken("t"));

      assertConflict(() -> create("test", r -> r.clientToken("T"))).contains("'test'");
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("OURS ruling 2: the retry of an SDK does not meet the deployment that it started")
    void answersARepetitionWhileTheDeploymentRuns() {
      ServiceInstance first = update(CURRENT_VERSION, r -> r.clientToken("t"));

      assertThat(update(CURRENT_VERSION, r -> r.clientToken("t"))).isEqualTo(first);
      assertThat(deployments("dev")).hasSize(2);
      assertThat(first.lastClientRequestToken()).isEqualTo("t");
      assertConflict(() -> update(CURRENT_VERSION, r -> r.clientToken("u")));
    }

    @Test
    @Evidence("OURS ruling 2: the current data, though another update came between")
    void answersALateRepetitionWithTheCurrentData() {
      update(CURRENT_VERSION, r -> r.clientToken("t"));
      dev.succeed();
      update(CURRENT_VERSION, r -> r.clientToken("u"));
      dev.fail("no capacity");

      ServiceInstance again = update(CURRENT_VERSION, r -> r.clientToken("t"));
      assertThat(again).isEqualTo(dev());
      assertThat(again.lastClientRequestToken()).isEqualTo("u");
    }

    @Test
    @Evidence("OURS ruling 2: other parameters; the text OBS GH:cfn#58")
    void refusesTheTokenOfAnotherRequest() {
      update(CURRENT_VERSION, r -> r.clientToken("t"));

      assertInvalid(() -> update(CURRENT_VERSION, r -> r.clientToken("t").name("live")))
          .isEqualTo(MISMATCH);
      assertInvalid(() -> update(NONE, r -> r.clientToken("t"))).isEqualTo(MISMATCH);
    }

    @Test
    @Evidence("OURS ruling 2: a token belongs to one operation")
    void sharesNoTokensWithCreate() {
      create("test", r -> r.clientToken("t"));

      assertThat(update(CURRENT_VERSION, r -> r.clientToken("t")).deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    @Evidence("OURS ruling 2: a refused call leaves no token behind")
    void forgetsTheTokenOfARefusedCall() {
      update(CURRENT_VERSION, r -> r.clientToken("t"));
      assertConflict(() -> update(CURRENT_VERSION, r -> r.clientToken("u")));
      dev.succeed();

      assertThat(dev().lastClientRequestToken()).isEqualTo("t");
      assertThat(update(CURRENT_VERSION, r -> r.clientToken("u")).deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }
  }
}
