package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static dev.fakeproton.testing.Refusals.assertQuotaExceeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;

/** What the operations on account connections answer; who may call them is tested as a table. */
class EnvironmentAccountConnectionsContractTest extends ConnectionContract {

  @Nested
  class Create {

    @Test
    @Evidence("OBS UG:ag-env-account-connections; DOC SAR, the ARN is in the environment account")
    void answersWithThePendingConnection() {
      EnvironmentAccountConnection connection =
          request(r -> r.codebuildRoleArn(CODEBUILD_THERE).componentRoleArn(COMPONENTS_THERE));

      assertThat(connection.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
      assertThat(connection)
          .isEqualTo(
              EnvironmentAccountConnection.builder()
                  .id(connection.id())
                  .arn(
                      "arn:aws:proton:us-east-1:222222222222:environment-account-connection/"
                          + connection.id())
                  .environmentName("prod")
                  .managementAccountId("123456789012")
                  .environmentAccountId("222222222222")
                  .roleArn(ROLE_THERE)
                  .codebuildRoleArn(CODEBUILD_THERE)
                  .componentRoleArn(COMPONENTS_THERE)
                  .status(EnvironmentAccountConnectionStatus.PENDING)
                  .requestedAt(NOW)
                  .lastModifiedAt(NOW)
                  .build());
    }

    @Test
    @Evidence("DOC H:2022-12-02, roleArn is optional; OURS that none at all will do")
    void needsNoRole() {
      EnvironmentAccountConnection connection = request(r -> r.roleArn(null));

      assertThat(connection.roleArn()).isNull();
      assertThat(connection(connection.id())).isEqualTo(connection);
    }

    @Test
    @Evidence("DOC UG:ag-env-account-connections: the environment may be there already, or not yet")
    void doesNotLookForTheEnvironment() {
      create("prod");

      assertThat(request().environmentName()).isEqualTo("prod");
      assertThat(request(r -> r.environmentName("nowhere")).environmentName()).isEqualTo("nowhere");
    }

    @Test
    @Evidence("OURS two connections for the same accounts and environment can coexist")
    void makesAnotherConnectionForTheSameEnvironment() {
      assertThat(request().id()).isNotEqualTo(request().id());
    }

    @Test
    @Evidence("OURS an account manages its own environments without a connection")
    void refusesTheCallersOwnAccount() {
      assertInvalid(() -> request(r -> r.managementAccountId(ENVIRONMENT)))
          .contains("managementAccountId", ENVIRONMENT);
    }

    @ParameterizedTest
    @CsvSource({"roleArn", "codebuildRoleArn", "componentRoleArn"})
    @Evidence("DOC M:CreateEnvironmentAccountConnectionInput, the rule; OURS the kind")
    void refusesARoleOfAnotherAccount(String member) {
      assertInvalid(
              () ->
                  request(
                      r ->
                          (switch (member) {
                                case "roleArn" -> r.roleArn(ROLE);
                                case "codebuildRoleArn" -> r.codebuildRoleArn(ROLE);
                                default -> r.componentRoleArn(ROLE);
                              })
                              .environmentName("prod")))
          .startsWith(member)
          .contains(ROLE, ENVIRONMENT);
    }

    @Test
    @Evidence("DOC UG:ag-limits, per environment account; OURS that every status counts")
    void refusesTheOneTooMany() {
      fake.limits(Limits.published().withConnections(2));
      reject(request().id());
      String accepted = accepted();

      assertQuotaExceeded(() -> request()).contains("2", "connections", ENVIRONMENT);
      deleteConnection(accepted);
      assertThat(request().status()).isEqualTo(EnvironmentAccountConnectionStatus.PENDING);
    }

    @Test
    @Evidence("DOC UG:ag-limits: per environment account, not per management account")
    void countsEachEnvironmentAccountByItself() {
      fake.limits(Limits.published().withConnections(1));
      request();

      assertThat(
              elsewhere
                  .createEnvironmentAccountConnection(
                      r -> r.environmentName("prod").managementAccountId(MANAGEMENT))
                  .environmentAccountConnection()
                  .environmentAccountId())
          .isEqualTo("333333333333");
    }
  }

  @Nested
  class Get {

    @Test
    @Evidence(
        "DOC API:GetEnvironmentAccountConnection for the environment account; OBS UG:ag-env-account-connections for the other")
    void answersBothAccountsAlike() {
      EnvironmentAccountConnection connection = request();

      assertThat(connection(connection.id())).isEqualTo(connection);
      assertThat(
              proton
                  .getEnvironmentAccountConnection(r -> r.id(connection.id()))
                  .environmentAccountConnection())
          .isEqualTo(connection);
    }

    @Test
    @Evidence("DOC UG:ag-env-account-connections: both accounts are in the same region")
    void doesNotSeeConnectionsOfAnotherRegion() {
      String id = request().id();
      ProtonClient inEurope = fake.account(ENVIRONMENT).in(Region.EU_WEST_1).client();

      assertNotFound(() -> inEurope.getEnvironmentAccountConnection(r -> r.id(id)))
          .contains(id, ENVIRONMENT, "eu-west-1");
    }

    @Test
    @Evidence("DOC M:EnvironmentAccountConnectionId")
    void refusesWhatIsNoId() {
      assertInvalid(() -> connection("prod")).contains("'prod'", "'id'");
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("OURS environments.md 6.6: sets the given roles, keeps the others and the status")
    void setsTheRolesThatAreGiven() {
      String id = accepted(r -> r.componentRoleArn(COMPONENTS_THERE));
      fake.clock().advance(Duration.ofMinutes(1));

      EnvironmentAccountConnection updated =
          there
              .updateEnvironmentAccountConnection(r -> r.id(id).codebuildRoleArn(CODEBUILD_THERE))
              .environmentAccountConnection();

      assertThat(updated.roleArn()).isEqualTo(ROLE_THERE);
      assertThat(updated.codebuildRoleArn()).isEqualTo(CODEBUILD_THERE);
      assertThat(updated.componentRoleArn()).isEqualTo(COMPONENTS_THERE);
      assertThat(updated.status()).isEqualTo(EnvironmentAccountConnectionStatus.CONNECTED);
      assertThat(updated.requestedAt()).isEqualTo(NOW);
      assertThat(updated.lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(connection(id)).isEqualTo(updated);
    }

    @Test
    @Evidence("OURS ruling 11: repeated without change")
    void leavesTheTimeWhereNothingChanges() {
      EnvironmentAccountConnection connection = request();
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(
              there
                  .updateEnvironmentAccountConnection(
                      r -> r.id(connection.id()).roleArn(ROLE_THERE))
                  .environmentAccountConnection())
          .isEqualTo(connection);
      assertThat(
              there
                  .updateEnvironmentAccountConnection(r -> r.id(connection.id()))
                  .environmentAccountConnection())
          .isEqualTo(connection);
    }

    @Test
    @Evidence("OURS as for a create: roles belong to the environment account")
    void refusesARoleOfAnotherAccount() {
      String id = request().id();

      assertInvalid(
              () -> there.updateEnvironmentAccountConnection(r -> r.id(id).componentRoleArn(ROLE)))
          .contains("componentRoleArn", ROLE, ENVIRONMENT);
      assertThat(connection(id).componentRoleArn()).isNull();
    }
  }

  @Nested
  class AcceptAndReject {

    @Test
    @Evidence("OBS UG:ag-env-account-connections: lastModifiedAt moves, requestedAt stays")
    void moveTheStatusForBothAccounts() {
      String id = request().id();
      fake.clock().advance(Duration.ofMinutes(1));

      EnvironmentAccountConnection accepted = accept(id);

      assertThat(accepted.status()).isEqualTo(EnvironmentAccountConnectionStatus.CONNECTED);
      assertThat(accepted.requestedAt()).isEqualTo(NOW);
      assertThat(accepted.lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(connection(id)).isEqualTo(accepted);
    }

    @Test
    @Evidence("OURS ruling 11: an Accept again changes nothing, also not the time")
    void leaveTheTimeWhenRepeated() {
      EnvironmentAccountConnection accepted = accept(request().id());
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(accept(accepted.id())).isEqualTo(accepted);
    }

    @Test
    @Evidence("OURS ruling 11: a Reject moves lastModifiedAt")
    void moveTheTimeOfARejection() {
      String id = accepted();
      fake.clock().advance(Duration.ofMinutes(1));

      EnvironmentAccountConnection rejected = reject(id);

      assertThat(rejected.lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(reject(id)).isEqualTo(rejected);
    }
  }

  @Nested
  class Delete {

    @Test
    @Evidence("OBS UG:ag-env-account-connections: the reply has the last status")
    void answersWithTheConnectionAsItWas() {
      EnvironmentAccountConnection accepted = accept(request().id());

      assertThat(deleteConnection(accepted.id())).isEqualTo(accepted);
      assertNotFound(() -> connection(accepted.id())).contains(accepted.id());
      assertThat(deleteConnection(accepted.id())).isNull();
    }
  }
}
