package dev.fakeproton.property;

import java.util.Map;
import java.util.Optional;

/** An environment (environments.md 3). */
final class ModelEnvironment extends Target {

  final EnvironmentSteps.Create request;
  Optional<String> description;
  ModelConnection connection;
  boolean modified;

  ModelEnvironment(ModelAccount account, EnvironmentSteps.Create request) {
    super(
        account, new Ref(Ref.Type.ENVIRONMENT, request.name(), "").arn(account.id), "ENVIRONMENT");
    this.request = request;
    this.description = request.description();
    this.connection = request.connection().map(account.model.connections::get).orElse(null);
  }

  @Override
  boolean selfManaged() {
    return request.means() == EnvironmentSteps.Means.REPOSITORY;
  }

  /** The connection is there, or another one for the same account and environment is open. */
  boolean isReachable() {
    return connection == null
        || connection.isOpen()
        || account.model.connections.stream()
            .anyMatch(
                c ->
                    c.isOpen()
                        && c.management.equals(account.id)
                        && c.request.account().equals(connection.request.account())
                        && c.request.environment().equals(request.name()));
  }

  @Override
  boolean isDoomed() {
    return !isReachable();
  }

  boolean takesComponents() {
    return switch (request.means()) {
      case ROLE -> request.components();
      case REPOSITORY -> true;
      case CONNECTION -> isReachable();
    };
  }

  /** Whether instances and components can be deployed to it. */
  boolean isHospitable() {
    return everSucceeded() && !status.startsWith("DELETE");
  }

  @Override
  Map<String, Object> deploymentNames() {
    return Members.of("environmentName", request.name());
  }

  @Override
  void vanish() {
    account.environments.remove(request.name());
  }

  @Override
  void settled(boolean success) {}

  Map<String, Object> summary() {
    Map<String, Object> members = deploymentMembers();
    members.putAll(
        Members.of(
            "name", request.name(),
            "templateName", request.template(),
            "description", description,
            "protonServiceRoleArn", request.role(),
            "componentRoleArn", request.componentRole(),
            "environmentAccountConnectionId", connection == null ? null : connection.id,
            "environmentAccountId", connection == null ? null : connection.request.account()));
    return members;
  }

  /** The reply of Create, Update and Delete; Get and Cancel show the spec too. */
  Map<String, Object> view(boolean withSpec) {
    Map<String, Object> members = summary();
    if (selfManaged()) {
      Map<String, Object> repository = EnvironmentSteps.repository();
      repository.put("arn", Matching.Open.SOME_TEXT);
      members.put("provisioningRepository", repository);
    }
    if (withSpec && everSucceeded()) {
      members.put("spec", spec);
    }
    return members;
  }
}
