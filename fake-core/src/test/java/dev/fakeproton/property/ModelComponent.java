package dev.fakeproton.property;

import static dev.fakeproton.property.Matching.Open.SOME_TEXT;

import java.util.Map;
import java.util.Optional;

/** A directly defined component (services.md 7). */
final class ModelComponent extends Target {

  final ComponentSteps.Create request;
  final String environment;
  Optional<String> description;
  ModelInstance instance;
  Object token;
  Matching.Time modifiedAt;

  ModelComponent(ModelAccount account, ComponentSteps.Create request, String environment) {
    super(account, new Ref(Ref.Type.COMPONENT, request.name(), "").arn(account.id), "COMPONENT");
    this.request = request;
    this.environment = environment;
    this.description = request.description();
    this.modifiedAt = createdAt;
  }

  @Override
  boolean selfManaged() {
    return request.terraform();
  }

  /** Proton can manage nothing in an environment whose connection is gone. */
  @Override
  boolean isDoomed() {
    return !account.environments.get(environment).isReachable();
  }

  @Override
  Map<String, Object> deploymentNames() {
    return Members.of(
        "environmentName",
        environment,
        "componentName",
        request.name(),
        "serviceName",
        instance == null ? null : instance.service.name(),
        "serviceInstanceName",
        instance == null ? null : instance.name);
  }

  @Override
  void vanish() {
    account.components.remove(request.name());
  }

  @Override
  void statusChanged() {
    modifiedAt = account.model.time();
  }

  @Override
  void settled(boolean success) {}

  Map<String, Object> summary() {
    Map<String, Object> members = deploymentMembers();
    members.putAll(
        Members.of(
            "name",
            request.name(),
            "environmentName",
            environment,
            "lastModifiedAt",
            modifiedAt,
            "serviceName",
            instance == null ? null : instance.service.name(),
            "serviceInstanceName",
            instance == null ? null : instance.name));
    return members;
  }

  Map<String, Object> view() {
    Map<String, Object> members = summary();
    members.putAll(
        Members.of(
            "description", description,
            "lastClientRequestToken", token,
            "serviceSpec", instance == null ? null : SOME_TEXT));
    return members;
  }
}
