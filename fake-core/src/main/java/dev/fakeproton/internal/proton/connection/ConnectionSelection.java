package dev.fakeproton.internal.proton.connection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionRequesterAccountType;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;

/**
 * What a list of connections selects by.
 *
 * @param side which of its two accounts the selected connections have in common
 * @param account that account
 * @param environment the environment they are for; empty for any
 * @param status the status they are in; empty for any
 */
record ConnectionSelection(
    EnvironmentAccountConnectionRequesterAccountType side,
    String account,
    Optional<String> environment,
    Optional<EnvironmentAccountConnectionStatus> status) {

  /** All connections that an account has on one side. */
  static ConnectionSelection of(
      EnvironmentAccountConnectionRequesterAccountType side, String account) {
    return new ConnectionSelection(side, account, Optional.empty(), Optional.empty());
  }

  ConnectionSelection forEnvironment(Optional<String> name) {
    return new ConnectionSelection(side, account, name, status);
  }

  ConnectionSelection in(EnvironmentAccountConnectionStatus wanted) {
    return new ConnectionSelection(side, account, environment, Optional.of(wanted));
  }

  /** All selections that a connection belongs to. */
  static List<ConnectionSelection> allOf(EnvironmentAccountConnection connection) {
    return Stream.of(
            of(
                EnvironmentAccountConnectionRequesterAccountType.ENVIRONMENT_ACCOUNT,
                connection.environmentAccountId()),
            of(
                EnvironmentAccountConnectionRequesterAccountType.MANAGEMENT_ACCOUNT,
                connection.managementAccountId()))
        .flatMap(
            any -> Stream.of(any, any.forEnvironment(Optional.of(connection.environmentName()))))
        .flatMap(any -> Stream.of(any, any.in(connection.status())))
        .toList();
  }
}
