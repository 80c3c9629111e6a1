package dev.fakeproton.property;

import java.util.Map;
import java.util.Optional;

/** An instance of a service (services.md 5). */
final class ModelInstance extends Target {

  final ModelService service;
  final String name;
  final String environment;
  Object token;

  /** The whole document of the last success, and that of the newest attempt. */
  Doc doc;

  Doc wantedDoc;

  ModelInstance(ModelService service, Doc.Entry entry) {
    super(
        service.account,
        new Ref(Ref.Type.INSTANCE, service.request.name(), entry.name()).arn(service.account.id),
        "SERVICE_INSTANCE");
    this.service = service;
    this.name = entry.name();
    this.environment = entry.environment();
    tags.putAll(service.tags);
  }

  void deploy(Version to, Doc newDoc, boolean own) {
    wantedDoc = newDoc;
    deploy(to, (Object) newDoc.document(), own);
  }

  Optional<ModelComponent> component() {
    return account.components.values().stream().filter(c -> c.instance == this).findFirst();
  }

  @Override
  boolean selfManaged() {
    return account.environments.get(environment).selfManaged();
  }

  /** Proton can manage nothing in an environment whose connection is gone. */
  @Override
  boolean isDoomed() {
    return !account.environments.get(environment).isReachable();
  }

  @Override
  Map<String, Object> deploymentNames() {
    return Members.of(
        "environmentName", environment,
        "serviceName", service.request.name(),
        "serviceInstanceName", name);
  }

  @Override
  void vanish() {
    component().ifPresent(attached -> attached.instance = null);
    service.instances.remove(name);
  }

  @Override
  void settled(boolean success) {
    if (status.equals("SUCCEEDED")) {
      doc = wantedDoc;
      wantedDoc.find(name).ifPresent(entry -> service.takeOver(d -> d.with(entry)));
    }
    service.partSettled(this, success);
  }

  Map<String, Object> summary() {
    Map<String, Object> members = deploymentMembers();
    members.putAll(
        Members.of(
            "name",
            name,
            "serviceName",
            service.request.name(),
            "environmentName",
            environment,
            "templateName",
            service.request.template()));
    return members;
  }

  Map<String, Object> view() {
    Map<String, Object> members = summary();
    members.put("spec", spec == null ? wantedSpec : spec);
    if (token != null) {
      members.put("lastClientRequestToken", token);
    }
    return members;
  }
}
