package dev.fakeproton.internal.given;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.SetUp;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.AcceptEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.AcceptEnvironmentAccountConnectionResponse;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentAccountConnectionResponse;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionRequesterAccountType;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionSummary;
import software.amazon.awssdk.services.proton.model.ListEnvironmentAccountConnectionsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentAccountConnectionsResponse;

/** Makes environment account connections, which the account that is set up manages. */
public final class Connections {

  private final SetUp setUp;

  Connections(SetUp setUp) {
    this.setUp = setUp;
  }

  /** Connects an environment account for an environment, unless it is. */
  public void give(String account, String environment) {
    boolean connected =
        find(environment, EnvironmentAccountConnectionStatus.CONNECTED).stream()
            .anyMatch(connection -> connection.environmentAccountId().equals(account));
    if (!connected) {
      accept(
          find(environment, EnvironmentAccountConnectionStatus.PENDING).stream()
              .filter(connection -> connection.environmentAccountId().equals(account))
              .map(EnvironmentAccountConnectionSummary::id)
              .findFirst()
              .orElseGet(() -> request(account, environment)));
    }
  }

  /** Asked for by the environment account, with all roles that an environment can need. */
  private String request(String account, String environment) {
    SetUp asked = setUp.as(account);
    Owner owner = asked.owner();
    return asked
        .call(
            CreateEnvironmentAccountConnectionRequest.builder()
                .managementAccountId(setUp.owner().account())
                .environmentName(environment)
                .roleArn(Implied.role(owner, "proton-service"))
                .codebuildRoleArn(Implied.role(owner, "proton-codebuild"))
                .componentRoleArn(Implied.role(owner, "proton-components"))
                .build(),
            CreateEnvironmentAccountConnectionResponse.class)
        .environmentAccountConnection()
        .id();
  }

  private void accept(String id) {
    setUp.call(
        AcceptEnvironmentAccountConnectionRequest.builder().id(id).build(),
        AcceptEnvironmentAccountConnectionResponse.class);
  }

  /** The connection that an environment of this name uses: the oldest that is connected. */
  Optional<String> connected(String environment) {
    return find(environment, EnvironmentAccountConnectionStatus.CONNECTED).stream()
        .map(EnvironmentAccountConnectionSummary::id)
        .findFirst();
  }

  private List<EnvironmentAccountConnectionSummary> find(
      String environment, EnvironmentAccountConnectionStatus status) {
    return setUp
        .call(
            ListEnvironmentAccountConnectionsRequest.builder()
                .requestedBy(EnvironmentAccountConnectionRequesterAccountType.MANAGEMENT_ACCOUNT)
                .environmentName(environment)
                .statuses(status)
                .build(),
            ListEnvironmentAccountConnectionsResponse.class)
        .environmentAccountConnections();
  }
}
