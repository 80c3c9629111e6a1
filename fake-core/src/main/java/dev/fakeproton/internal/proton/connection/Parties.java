package dev.fakeproton.internal.proton.connection;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentAccountConnectionRequest;

/**
 * Which of the two accounts of a connection may do what with it (specification: environments.md
 * 6.2). To any third account the connection is not there.
 */
final class Parties {

  static final String ARN_TYPE = "environment-account-connection";

  /** Where the account stands in {@code arn:aws:iam::222222222222:role/name}. */
  private static final int ACCOUNT_IN_ARN = 4;

  private final Estate estate;
  private final ConnectionTable table;

  Parties(Estate estate, ConnectionTable table) {
    this.estate = estate;
    this.table = table;
  }

  /** The connection with this id, if the caller is one of its accounts. */
  Optional<EnvironmentAccountConnection> find(String id) {
    return table.find(id).filter(found -> isEnvironmentAccount(found) || isManagement(found));
  }

  /**
   * The connection with this id.
   *
   * @throws ProtonException not found, also if the caller is none of its accounts
   */
  EnvironmentAccountConnection require(String id) {
    return find(id)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "The requested environment account connection does not exist, or %s is none of its two sides: %s"
                        .formatted(estate.owner(), id)));
  }

  /**
   * The connection with this id, which the caller made.
   *
   * @throws ProtonException not found, or access denied to the management account
   */
  EnvironmentAccountConnection requireAsEnvironmentAccount(String id) {
    return asEnvironmentAccount(require(id));
  }

  /**
   * Lets the account pass that made the connection.
   *
   * @throws ProtonException access denied to the management account
   */
  EnvironmentAccountConnection asEnvironmentAccount(EnvironmentAccountConnection connection) {
    if (!isEnvironmentAccount(connection)) {
      throw Refusal.accessDenied(
          "Only its environment account %s can update, delete and tag environment account connection %s; account %s can accept or reject it."
              .formatted(
                  connection.environmentAccountId(), connection.id(), estate.owner().account()));
    }
    return connection;
  }

  /**
   * The connection with this id, which names the caller as its management account.
   *
   * @throws ProtonException not found, or access denied to the environment account
   */
  EnvironmentAccountConnection requireAsManagementAccount(String id) {
    EnvironmentAccountConnection connection = require(id);
    if (!isManagement(connection)) {
      throw Refusal.accessDenied(
          "Only its management account %s can accept or reject environment account connection %s; account %s can update, delete and tag it."
              .formatted(
                  connection.managementAccountId(), connection.id(), estate.owner().account()));
    }
    return connection;
  }

  /**
   * Checks what a request for a new connection alone shows.
   *
   * @throws ProtonException a validation error that names the member
   */
  void checkAsked(CreateEnvironmentAccountConnectionRequest request) {
    if (request.managementAccountId().equals(estate.owner().account())) {
      throw Refusal.invalid(
          "managementAccountId %s is the caller's own account. A connection is made in the environment account and names another account."
              .formatted(request.managementAccountId()));
    }
    checkRole("roleArn", request.roleArn());
    checkRole("codebuildRoleArn", request.codebuildRoleArn());
    checkRole("componentRoleArn", request.componentRoleArn());
  }

  /**
   * Checks the roles of an update.
   *
   * @throws ProtonException a validation error that names the member
   */
  void checkRoles(UpdateEnvironmentAccountConnectionRequest request) {
    checkRole("roleArn", request.roleArn());
    checkRole("codebuildRoleArn", request.codebuildRoleArn());
    checkRole("componentRoleArn", request.componentRoleArn());
  }

  private void checkRole(String member, @Nullable String role) {
    String own = estate.owner().account();
    if (role != null && !role.split(":", -1)[ACCOUNT_IN_ARN].equals(own)) {
      throw Refusal.invalid(
          "%s %s is a role of another account. It must be one of the environment account, %s."
              .formatted(member, role, own));
    }
  }

  boolean isEnvironmentAccount(EnvironmentAccountConnection connection) {
    return connection.environmentAccountId().equals(estate.owner().account());
  }

  private boolean isManagement(EnvironmentAccountConnection connection) {
    return connection.managementAccountId().equals(estate.owner().account());
  }
}
