package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionRequesterAccountType.ENVIRONMENT_ACCOUNT;
import static software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionRequesterAccountType.MANAGEMENT_ACCOUNT;
import static software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus.CONNECTED;
import static software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus.PENDING;
import static software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus.REJECTED;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionSummary;
import software.amazon.awssdk.services.proton.model.ListEnvironmentAccountConnectionsResponse;

class EnvironmentAccountConnectionListContractTest extends ConnectionContract {

  private String requestedElsewhere() {
    return elsewhere
        .createEnvironmentAccountConnection(
            r -> r.environmentName("prod").managementAccountId(MANAGEMENT))
        .environmentAccountConnection()
        .id();
  }

  @Test
  @Evidence("DOC M:ListEnvironmentAccountConnectionsInput.requestedBy")
  void ofTheManagementAccountHasWhatNamesIt() {
    String one = request().id();
    String other = requestedElsewhere();

    assertThat(listed(proton, MANAGEMENT_ACCOUNT)).containsExactly(one, other);
    assertThat(listed(there, MANAGEMENT_ACCOUNT)).isEmpty();
  }

  @Test
  @Evidence("DOC M:ListEnvironmentAccountConnectionsInput.requestedBy")
  void ofTheEnvironmentAccountHasWhatItMade() {
    String one = request().id();
    requestedElsewhere();

    assertThat(listed(there, ENVIRONMENT_ACCOUNT)).containsExactly(one);
    assertThat(listed(proton, ENVIRONMENT_ACCOUNT)).isEmpty();
  }

  @Test
  @Evidence("OURS environments.md 6.2: an account can be on both sides, of different connections")
  void tellsTheSidesOfOneAccountApart() {
    String theirs = request().id();
    String ours =
        proton
            .createEnvironmentAccountConnection(
                r -> r.environmentName("prod").managementAccountId(ENVIRONMENT))
            .environmentAccountConnection()
            .id();

    assertThat(listed(proton, MANAGEMENT_ACCOUNT)).containsExactly(theirs);
    assertThat(listed(proton, ENVIRONMENT_ACCOUNT)).containsExactly(ours);
  }

  @Test
  @Evidence("DOC M:EnvironmentAccountConnectionSummary has no codebuildRoleArn")
  void showsSummaries() {
    String id =
        accepted(r -> r.codebuildRoleArn(CODEBUILD_THERE).componentRoleArn(COMPONENTS_THERE));

    assertThat(
            proton
                .listEnvironmentAccountConnections(r -> r.requestedBy(MANAGEMENT_ACCOUNT))
                .environmentAccountConnections())
        .containsExactly(
            EnvironmentAccountConnectionSummary.builder()
                .id(id)
                .arn("arn:aws:proton:us-east-1:222222222222:environment-account-connection/" + id)
                .environmentName("prod")
                .managementAccountId(MANAGEMENT)
                .environmentAccountId(ENVIRONMENT)
                .roleArn(ROLE_THERE)
                .componentRoleArn(COMPONENTS_THERE)
                .status(CONNECTED)
                .requestedAt(NOW)
                .lastModifiedAt(NOW)
                .build());
  }

  @Test
  @Evidence("DOC M:ListEnvironmentAccountConnectionsInput.environmentName")
  void fitsByEnvironment() {
    request();
    String test = request(r -> r.environmentName("test")).id();

    assertThat(listed(proton, MANAGEMENT_ACCOUNT, r -> r.environmentName("test")))
        .containsExactly(test);
    assertThat(listed(there, ENVIRONMENT_ACCOUNT, r -> r.environmentName("tes"))).isEmpty();
  }

  @Test
  @Evidence("DOC M:ListEnvironmentAccountConnectionsInput.statuses; OURS any of them may fit")
  void fitsByAnyOfSeveralStatuses() {
    String connected = accepted();
    String pending = request().id();
    String rejected = request().id();
    reject(rejected);

    assertThat(listed(there, ENVIRONMENT_ACCOUNT, r -> r.statuses(PENDING)))
        .containsExactly(pending);
    assertThat(listed(proton, MANAGEMENT_ACCOUNT, r -> r.statuses(REJECTED, CONNECTED, REJECTED)))
        .containsExactly(connected, rejected);
    assertThat(listed(proton, MANAGEMENT_ACCOUNT, r -> r.statuses(List.of())))
        .containsExactly(connected, pending, rejected);
  }

  @Test
  @Evidence("DOC M:ListEnvironmentAccountConnectionsInput: both filters")
  void fitsByEnvironmentAndStatus() {
    accepted();
    String pending = request().id();
    request(r -> r.environmentName("test"));

    assertThat(listed(proton, MANAGEMENT_ACCOUNT, r -> r.environmentName("prod").statuses(PENDING)))
        .containsExactly(pending);
  }

  @Test
  @Evidence("OURS wire.md 8: oldest first, by the create and not by later changes")
  void isOldestFirst() {
    String first = request().id();
    String second = request().id();
    accept(second);
    accept(first);

    assertThat(listed(proton, MANAGEMENT_ACCOUNT)).containsExactly(first, second);
  }

  @Test
  @Evidence("DOC M:ListEnvironmentAccountConnectionsOutput, the list is required")
  void isAnEmptyListWhereThereAreNone() {
    ListEnvironmentAccountConnectionsResponse reply =
        proton.listEnvironmentAccountConnections(r -> r.requestedBy(MANAGEMENT_ACCOUNT));

    assertThat(reply.hasEnvironmentAccountConnections()).isTrue();
    assertThat(reply.environmentAccountConnections()).isEmpty();
    assertThat(reply.nextToken()).isNull();
  }

  @Test
  @Evidence("DOC PG; the order: table of wire.md 8")
  void isWalkedByThePaginator() {
    String first = accepted();
    String second = request().id();
    String third = accepted();

    assertThat(
            proton
                .listEnvironmentAccountConnectionsPaginator(
                    r ->
                        r.requestedBy(MANAGEMENT_ACCOUNT)
                            .statuses(PENDING, CONNECTED)
                            .maxResults(1))
                .environmentAccountConnections())
        .extracting(EnvironmentAccountConnectionSummary::id)
        .containsExactly(first, second, third);
  }

  @Test
  @Evidence("OURS wire.md 8: a token belongs to its query")
  void refusesTheTokenOfTheOtherSide() {
    request();
    request();
    String token =
        proton
            .listEnvironmentAccountConnections(r -> r.requestedBy(MANAGEMENT_ACCOUNT).maxResults(1))
            .nextToken();

    assertInvalid(() -> listed(proton, ENVIRONMENT_ACCOUNT, r -> r.nextToken(token)))
        .isEqualTo("Invalid nextToken.");
  }
}
