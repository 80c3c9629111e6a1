package dev.fakeproton.property;

import java.util.Map;

/** The pipeline of a service (services.md 6). */
final class ModelPipeline extends Target {

  private final ModelService service;
  Doc wantedDoc;

  ModelPipeline(ModelService service) {
    super(
        service.account,
        new Ref(Ref.Type.PIPELINE, service.request.name(), "").arn(service.account.id),
        "SERVICE_PIPELINE");
    this.service = service;
  }

  void open(Version to, Doc doc) {
    wantedDoc = doc;
    open(to, doc.document(), false);
  }

  void deploy(Version to, Doc doc, boolean own) {
    wantedDoc = doc;
    deploy(to, (Object) doc.document(), own);
  }

  @Override
  boolean selfManaged() {
    return false;
  }

  @Override
  Map<String, Object> deploymentNames() {
    return Members.of(
        "serviceName", service.request.name(),
        "environmentName", service.doc.entries().stream().findFirst().map(Doc.Entry::environment));
  }

  @Override
  void vanish() {
    service.pipeline = null;
  }

  @Override
  void settled(boolean success) {
    if (status.equals("SUCCEEDED")) {
      service.takeOver(d -> d.testing(wantedDoc.tests()));
    }
    service.partSettled(this, success);
  }

  Map<String, Object> view() {
    Map<String, Object> members = deploymentMembers();
    members.put("templateName", service.request.template());
    members.put("spec", spec == null ? wantedSpec : spec);
    return members;
  }
}
