package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.connection.ManagedConnections;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * Environments that are deployed through account connections: what their connections still let
 * Proton do (specification: environments.md 5.4.2).
 *
 * <p>A connection can be deleted while an environment uses it. Then Proton cannot manage the
 * environment, until another connection for the same account and environment is accepted.
 */
public final class ConnectedEnvironments {

  private final ManagedConnections connections;

  /** Environments that these connections serve. */
  public ConnectedEnvironments(ManagedConnections connections) {
    this.connections = connections;
  }

  /**
   * The connection with this id, in whatever status.
   *
   * @throws ProtonException not found, also if it names another management account
   */
  EnvironmentAccountConnection require(String id) {
    return connections.require(id);
  }

  /**
   * Why Proton cannot provision anything in an environment, nor remove it; empty where it can.
   *
   * @param method how it would be provisioned
   */
  public Optional<String> obstacle(Environment environment, ProvisioningMethod method) {
    String id = environment.environmentAccountConnectionId();
    return id == null || serving(environment, other -> hasRole(other, method)).isPresent()
        ? Optional.empty()
        : Optional.of(
            "Environment account connection %s has been deleted, so Proton cannot manage environment '%s' in account %s. Create and accept another connection for this account and environment."
                .formatted(id, environment.name(), environment.environmentAccountId()));
  }

  /**
   * The role that components of an environment are provisioned with: its own, or that of its
   * connection if it is deployed through one; empty where the environment takes no components.
   */
  public Optional<String> componentRole(Environment environment) {
    return environment.environmentAccountConnectionId() == null
        ? Optional.ofNullable(environment.componentRoleArn())
        : serving(environment, other -> other.componentRoleArn() != null)
            .map(EnvironmentAccountConnection::componentRoleArn);
  }

  private Optional<EnvironmentAccountConnection> serving(
      Environment environment, Predicate<EnvironmentAccountConnection> standIn) {
    return connections.serving(
        environment.environmentAccountConnectionId(),
        environment.environmentAccountId(),
        environment.name(),
        standIn);
  }

  /** The method that the roles of a connection leave to an environment of unknown content. */
  static ProvisioningMethod method(EnvironmentAccountConnection connection) {
    return connection.roleArn() == null && connection.codebuildRoleArn() != null
        ? ProvisioningMethod.CODEBUILD
        : ProvisioningMethod.AWS_MANAGED;
  }

  /** Whether a connection has the role for a method; where nobody provisions, either will do. */
  static boolean hasRole(EnvironmentAccountConnection connection, ProvisioningMethod method) {
    boolean service = connection.roleArn() != null;
    boolean codebuild = connection.codebuildRoleArn() != null;
    return switch (method) {
      case AWS_MANAGED -> service;
      case CODEBUILD -> codebuild;
      case CUSTOMER_MANAGED, SELF_MANAGED -> service || codebuild;
    };
  }

  /** For messages: the member that {@link #hasRole} asks for. */
  static String roleFor(ProvisioningMethod method) {
    return switch (method) {
      case AWS_MANAGED -> "roleArn";
      case CODEBUILD -> "codebuildRoleArn";
      case CUSTOMER_MANAGED, SELF_MANAGED -> "roleArn or codebuildRoleArn";
    };
  }
}
