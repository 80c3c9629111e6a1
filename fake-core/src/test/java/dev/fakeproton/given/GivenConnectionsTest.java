package dev.fakeproton.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionRequesterAccountType;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionSummary;

/** Environment account connections that a test is given. */
@Evidence("OURS: what a test is given is the fake's own")
class GivenConnectionsTest {

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @AfterEach
  void end() {
    fake.close();
  }

  private List<EnvironmentAccountConnectionSummary> connections() {
    return proton
        .listEnvironmentAccountConnections(
            r -> r.requestedBy(EnvironmentAccountConnectionRequesterAccountType.MANAGEMENT_ACCOUNT))
        .environmentAccountConnections();
  }

  @Test
  void refuseWhatIsNoAccount() {
    assertThatThrownBy(() -> fake.given().connection("2", "prod"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'2' is no AWS account id");
  }

  @Test
  void refuseTheAccountItself() {
    assertThatThrownBy(() -> fake.given().connection("123456789012", "prod"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("given().connection(\"123456789012\", \"prod\") is refused: ");
  }

  @Test
  void refuseABadName() {
    assertThatThrownBy(() -> fake.given().connection("222222222222", "no name"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("given().connection(\"222222222222\", \"no name\") is refused: ");
  }

  @Test
  void areConnected() {
    fake.given().connection("222222222222", "prod");

    assertThat(connections())
        .singleElement()
        .satisfies(
            connection -> {
              assertThat(connection.status())
                  .isEqualTo(EnvironmentAccountConnectionStatus.CONNECTED);
              assertThat(connection.environmentAccountId()).isEqualTo("222222222222");
              assertThat(connection.managementAccountId()).isEqualTo("123456789012");
            });
  }

  @Test
  void areMadeOnce() {
    fake.given().connection("222222222222", "prod").connection("222222222222", "prod");

    assertThat(connections()).hasSize(1);
  }

  @Test
  void areAcceptedWhereTheyWereAskedFor() {
    fake.account("222222222222")
        .client()
        .createEnvironmentAccountConnection(
            r ->
                r.managementAccountId("123456789012")
                    .environmentName("prod")
                    .roleArn("arn:aws:iam::222222222222:role/proton"));

    fake.given().connection("222222222222", "prod");

    assertThat(connections())
        .extracting(EnvironmentAccountConnectionSummary::status)
        .containsExactly(EnvironmentAccountConnectionStatus.CONNECTED);
  }
}
