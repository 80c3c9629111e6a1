package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.repository.LinkedRepositories;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/**
 * Which roles, connections and repositories go together (specification: environments.md 5.1 and
 * 5.4.2).
 */
final class ConnectionRules {

  private final LinkedRepositories repositories;
  private final ConnectedEnvironments connected;

  ConnectionRules(LinkedRepositories repositories, ConnectedEnvironments connected) {
    this.repositories = repositories;
    this.connected = connected;
  }

  /**
   * Checks what a create alone shows: rows C1, C7 to C10 of the specification.
   *
   * @throws ProtonException a validation error that names the members
   */
  static void checkCombination(CreateEnvironmentRequest request) {
    boolean role = request.protonServiceRoleArn() != null;
    boolean codebuild = request.codebuildRoleArn() != null;
    boolean connection = request.environmentAccountConnectionId() != null;
    boolean repository = request.provisioningRepository() != null;
    if (!role && !codebuild && !connection && !repository) {
      throw Refusal.invalid(
          "An environment needs one of protonServiceRoleArn, codebuildRoleArn, environmentAccountConnectionId and provisioningRepository.");
    }
    refuseTogether(connection && role, "environmentAccountConnectionId", "protonServiceRoleArn");
    refuseTogether(connection && codebuild, "environmentAccountConnectionId", "codebuildRoleArn");
    refuseTogether(
        connection && repository, "environmentAccountConnectionId", "provisioningRepository");
    refuseTogether(role && repository, "protonServiceRoleArn", "provisioningRepository");
  }

  /**
   * Checks what an update alone shows.
   *
   * @throws ProtonException a validation error that names the members
   */
  static void checkCombination(UpdateEnvironmentRequest request) {
    refuseTogether(
        request.environmentAccountConnectionId() != null && request.protonServiceRoleArn() != null,
        "environmentAccountConnectionId",
        "protonServiceRoleArn");
  }

  private static void refuseTogether(boolean both, String one, String other) {
    if (both) {
      throw Refusal.invalid(
          "%s and %s exclude each other: send one of them.".formatted(one, other));
    }
  }

  /**
   * The linked repository that a request names.
   *
   * @throws ProtonException not found, if it is not linked
   */
  Optional<RepositoryBranch> linked(@Nullable RepositoryBranchInput branch) {
    return Optional.ofNullable(branch)
        .map(
            named ->
                repositories
                    .find(named)
                    .orElseThrow(() -> Refusal.notFound(LinkedRepositories.notLinked(named))));
  }

  /**
   * The connection that a request names.
   *
   * @throws ProtonException not found, if there is none or the caller does not manage it
   */
  Optional<EnvironmentAccountConnection> named(@Nullable String id) {
    return Optional.ofNullable(id).map(connected::require);
  }

  /**
   * Checks that an environment can be deployed through a connection; which of its roles that needs
   * is not known yet.
   *
   * @throws ProtonException a conflict or a validation error that names the connection
   */
  static void checkUsable(EnvironmentAccountConnection connection, String environment) {
    if (connection.status() != EnvironmentAccountConnectionStatus.CONNECTED) {
      throw Refusal.conflict(
          "Environment account connection %s is %s; only a CONNECTED one can be used. %s"
              .formatted(
                  connection.id(),
                  connection.status(),
                  connection.status() == EnvironmentAccountConnectionStatus.PENDING
                      ? "Accept it first."
                      : "Create and accept another one."));
    }
    if (!connection.environmentName().equals(environment)) {
      throw Refusal.invalid(
          "Environment account connection %s is for environment '%s', not for '%s'."
              .formatted(connection.id(), connection.environmentName(), environment));
    }
  }

  /**
   * Checks that a connection has the role that provisioning in this way needs.
   *
   * @throws ProtonException a validation error that names the role
   */
  static void checkRole(EnvironmentAccountConnection connection, ProvisioningMethod method) {
    if (!ConnectedEnvironments.hasRole(connection, method)) {
      throw Refusal.invalid(
          "Environment account connection %s has no %s, which this environment needs. Account %s can add it with UpdateEnvironmentAccountConnection."
              .formatted(
                  connection.id(),
                  ConnectedEnvironments.roleFor(method),
                  connection.environmentAccountId()));
    }
  }

  /**
   * Checks that an update keeps the environment's way of being provisioned.
   *
   * @param connection the connection that the update names
   * @throws ProtonException a validation error that says what the environment is, or a conflict if
   *     the connection is not accepted
   */
  static void checkUpdate(
      UpdateEnvironmentRequest request,
      EnvironmentRecord record,
      Optional<EnvironmentAccountConnection> connection) {
    if (record.connectionId().isPresent()) {
      checkConnected(request, record, connection);
    } else if (connection.isPresent()) {
      throw Refusal.invalid(
          "Environment '%s' was created without an account connection, and none can be attached: leave out environmentAccountConnectionId."
              .formatted(record.name()));
    } else if (record.environment().provisioningRepository() != null) {
      checkSelfManaged(request, record.environment());
    } else {
      refuseFor(
          request.provisioningRepository() != null,
          record.name(),
          "is not self-managed",
          "provisioningRepository");
    }
  }

  private static void checkConnected(
      UpdateEnvironmentRequest request,
      EnvironmentRecord record,
      Optional<EnvironmentAccountConnection> connection) {
    String kind = "is deployed through an account connection, which has the roles";
    boolean codebuild = request.codebuildRoleArn() != null;
    refuseFor(request.protonServiceRoleArn() != null, record.name(), kind, "protonServiceRoleArn");
    refuseFor(codebuild, record.name(), kind, "codebuildRoleArn");
    refuseFor(
        request.provisioningRepository() != null, record.name(), kind, "provisioningRepository");
    connection.ifPresent(named -> checkSuccessor(named, record));
  }

  private static void checkSuccessor(
      EnvironmentAccountConnection connection, EnvironmentRecord record) {
    String account = record.environment().environmentAccountId();
    if (!connection.environmentAccountId().equals(account)) {
      throw Refusal.invalid(
          "Environment account connection %s is of account %s, but environment '%s' is in account %s and stays there."
              .formatted(
                  connection.id(), connection.environmentAccountId(), record.name(), account));
    }
    checkUsable(connection, record.name());
    checkRole(connection, record.method());
  }

  private static void checkSelfManaged(UpdateEnvironmentRequest request, Environment environment) {
    refuseFor(
        request.protonServiceRoleArn() != null,
        environment.name(),
        "is self-managed",
        "protonServiceRoleArn");
    RepositoryBranchInput sent = request.provisioningRepository();
    RepositoryBranch own = environment.provisioningRepository();
    boolean same =
        sent == null
            || (sent.provider() == own.provider()
                && sent.name().equals(own.name())
                && sent.branch().equals(own.branch()));
    if (!same) {
      throw Refusal.invalid(
          "Environment '%s' is provisioned by %s of %s, branch %s, and that cannot change: leave out provisioningRepository."
              .formatted(environment.name(), own.name(), own.providerAsString(), own.branch()));
    }
  }

  private static void refuseFor(boolean given, String environment, String kind, String member) {
    if (given) {
      throw Refusal.invalid(
          "Environment '%s' %s: leave out %s.".formatted(environment, kind, member));
    }
  }
}
