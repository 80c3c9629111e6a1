package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;

/** Client tokens of CreateEnvironmentAccountConnection. */
class ConnectionTokensContractTest extends ConnectionContract {

  @Test
  @Evidence("DOC M:top (ruling 2)")
  void theSameAgainAnswersWithTheConnectionAsItIsNow() {
    String id = request(r -> r.clientToken("a")).id();
    accept(id);

    EnvironmentAccountConnection repeated = request(r -> r.clientToken("a"));

    assertThat(repeated.id()).isEqualTo(id);
    assertThat(repeated.status()).isEqualTo(EnvironmentAccountConnectionStatus.CONNECTED);
  }

  @Test
  @Evidence("DOC M:top, the mismatch; OURS the text, as GH:cfn#58 has it for environments")
  void theSameTokenWithAnotherRoleIsAMismatch() {
    request(r -> r.clientToken("a"));

    assertInvalid(() -> request(r -> r.clientToken("a").roleArn(CODEBUILD_THERE)))
        .isEqualTo("Idempotent parameter mismatch");
  }

  @Test
  @Evidence("DOC M:top: for eight hours")
  void areForgottenAfterEightHours() {
    String id = request(r -> r.clientToken("a")).id();
    fake.clock().advance(Duration.ofHours(8).plusSeconds(1));

    assertThat(request(r -> r.clientToken("a")).id()).isNotEqualTo(id);
  }

  @Test
  @Evidence("OURS ruling 2: forgotten when the thing is gone")
  void areForgottenWithTheConnection() {
    String id = request(r -> r.clientToken("a")).id();
    deleteConnection(id);

    assertThat(request(r -> r.clientToken("a").roleArn(CODEBUILD_THERE)).id()).isNotEqualTo(id);
  }

  @Test
  @Evidence("OURS ruling 2: a token belongs to an account")
  void areOfOneAccount() {
    String id = request(r -> r.clientToken("a").roleArn(null)).id();

    assertThat(
            elsewhere
                .createEnvironmentAccountConnection(
                    r -> r.environmentName("prod").managementAccountId(MANAGEMENT).clientToken("a"))
                .environmentAccountConnection()
                .id())
        .isNotEqualTo(id);
  }

  @Test
  @Evidence("OURS order of checks (ruling 6): idempotency comes before the quota")
  void passTheQuota() {
    String id = request(r -> r.clientToken("a")).id();
    fake.limits(Limits.published().withConnections(1));

    assertThat(request(r -> r.clientToken("a")).id()).isEqualTo(id);
  }
}
