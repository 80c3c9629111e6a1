package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;
import static dev.fakeproton.property.Checks.Phase.CONTENT;
import static dev.fakeproton.property.Checks.Phase.FORM;
import static dev.fakeproton.property.Checks.Phase.QUOTA;
import static dev.fakeproton.property.Checks.Phase.STATE;

import dev.fakeproton.property.ModelTemplate.ModelVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls about services (services.md 4). */
final class ServiceSteps {

  static final Set<String> IN_ORDER =
      Set.of(
          "ACTIVE",
          "UPDATE_FAILED",
          "UPDATE_FAILED_CLEANUP_COMPLETE",
          "UPDATE_FAILED_CLEANUP_FAILED",
          "UPDATE_COMPLETE_CLEANUP_FAILED");

  private ServiceSteps() {}

  private static Map<String, Object> reply(ModelService service) {
    return Map.of("service", service.view(false));
  }

  /** CreateService. */
  record Create(
      String account,
      String name,
      String template,
      int major,
      Optional<Integer> minor,
      Doc doc,
      boolean repository,
      Optional<String> description)
      implements Step.Call {

    @Override
    public String operation() {
      return "CreateService";
    }

    Map<String, Object> repositoryMembers() {
      return repository
          ? Members.of(
              "branchName",
              "main",
              "repositoryId",
              "acme/" + name,
              "repositoryConnectionArn",
              "arn:aws:codestar-connections:us-east-1:%s:connection/2ad03b28".formatted(account))
          : Map.of();
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      Map<String, Object> members =
          Members.of(
              "name",
              name,
              "templateName",
              template,
              "templateMajorVersion",
              String.valueOf(major),
              "templateMinorVersion",
              Version.part(minor),
              "spec",
              doc.toString(),
              "description",
              description);
      members.putAll(repositoryMembers());
      return members;
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelService existing = estate.services.get(name);
      if (existing != null) {
        return repeated(existing);
      }
      ModelTemplate of = estate.templates(Family.SERVICE).get(template);
      boolean lacks = estate.lacks(Family.SERVICE, template, major, minor);
      if (lacks) {
        return Verdict.refused(NOT_FOUND);
      }
      boolean piped = !of.request.customerManaged();
      Optional<Version> version = estate.usable(Family.SERVICE, template, major, minor);
      Checks checks =
          new Checks()
              .refuse(STATE, INVALID, version.isEmpty())
              .refuse(STATE, INVALID, piped != repository)
              .refuse(STATE, INVALID, piped && !estate.pipelineRole)
              .refuse(FORM, INVALID, doc.hasDuplicates())
              .refuse(FORM, INVALID, !piped && doc.tests().isPresent())
              .refuse(QUOTA, Answer.QUOTA, doc.entries().size() > Model.MOST_INSTANCES)
              .refuse(QUOTA, Answer.QUOTA, estate.services.size() >= Model.MOST_SERVICES);
      estate.checkHosts(checks, doc.entries(), version.map(of.versions::get));
      return checks.otherwise(
          () -> {
            ModelService made = new ModelService(estate, this, version.orElseThrow());
            estate.services.put(name, made);
            made.create(piped);
            return reply(made);
          });
    }

    private Verdict repeated(ModelService existing) {
      if (!existing.request.equals(this)) {
        return Verdict.refused(INVALID);
      }
      return existing.modified || existing.status.startsWith("DELETE")
          ? Verdict.refused(CONFLICT)
          : Verdict.ok(() -> reply(existing));
    }
  }

  /** UpdateService. */
  record Update(String account, String name, Optional<Doc> doc, Optional<String> description)
      implements Step.Call {

    @Override
    public String operation() {
      return "UpdateService";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("name", name, "spec", doc.map(Doc::toString), "description", description);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelService own = estate.services.get(name);
      if (own == null) {
        return Verdict.refused(NOT_FOUND);
      }
      if (doc.isPresent()) {
        return new Edit(estate, own, doc.get(), description).verdict();
      }
      boolean busy = own.status.endsWith("IN_PROGRESS");
      return new Checks()
          .refuse(STATE, CONFLICT, description.isPresent() && busy)
          .otherwise(() -> describe(estate, own, description));
    }
  }

  private static Map<String, Object> describe(
      ModelAccount estate, ModelService own, Optional<String> description) {
    if (description.isPresent()) {
      own.description = description;
      own.modified = true;
      own.modifiedAt = estate.model.time();
    }
    return reply(own);
  }

  /** UpdateService with a spec (services.md 4.4). */
  private record Edit(
      ModelAccount estate, ModelService own, Doc doc, Optional<String> description) {

    Verdict verdict() {
      List<ModelInstance> living =
          own.instances.values().stream().filter(i -> !i.status.equals("DELETE_FAILED")).toList();
      List<ModelInstance> drops = living.stream().filter(i -> doc.find(i.name).isEmpty()).toList();
      List<Doc.Entry> adds =
          doc.entries().stream()
              .filter(e -> living.stream().noneMatch(i -> i.name.equals(e.name())))
              .toList();
      int total = own.instances.size() + adds.size() - drops.size();
      boolean piped = own.pipeline != null;
      Checks checks =
          new Checks()
              .refuse(STATE, CONFLICT, !IN_ORDER.contains(own.status))
              .refuse(STATE, CONFLICT, piped && own.pipeline.isDeploying())
              .refuse(FORM, INVALID, doc.hasDuplicates() || doc.entries().isEmpty())
              .refuse(FORM, INVALID, !piped && doc.tests().isPresent())
              .refuse(
                  CONTENT, INVALID, doc.tests().isPresent() && !doc.tests().equals(own.doc.tests()))
              .refuse(CONTENT, INVALID, changesKept(living))
              .refuse(CONTENT, CONFLICT, drops.stream().anyMatch(i -> i.component().isPresent()))
              .refuse(CONTENT, CONFLICT, drops.stream().anyMatch(ModelInstance::isDeploying))
              .refuse(
                  CONTENT,
                  CONFLICT,
                  adds.stream().anyMatch(e -> own.instances.containsKey(e.name())))
              .refuse(QUOTA, Answer.QUOTA, !adds.isEmpty() && total > Model.MOST_INSTANCES);
      ModelTemplate of = estate.templates(Family.SERVICE).get(own.request.template());
      Optional<ModelVersion> version =
          of.recommended(own.given.major()).or(() -> Optional.of(own.given)).map(of.versions::get);
      if (!adds.isEmpty()) {
        estate.checkHosts(checks, adds, version);
        // What else than these two could a version be refused with that is gone?
        checks.refuse(CONTENT, INVALID, version.isEmpty());
        checks.refuse(CONTENT, NOT_FOUND, version.isEmpty());
      }
      return checks.otherwise(() -> edit(drops, adds, version));
    }

    private boolean changesKept(List<ModelInstance> living) {
      return living.stream()
          .map(i -> doc.find(i.name))
          .flatMap(Optional::stream)
          .anyMatch(e -> !own.doc.find(e.name()).equals(Optional.of(e)));
    }

    private Map<String, Object> edit(
        List<ModelInstance> drops, List<Doc.Entry> adds, Optional<ModelVersion> version) {
      boolean retries =
          own.instances.values().stream().anyMatch(i -> i.status.equals("DELETE_FAILED"));
      if (drops.isEmpty() && adds.isEmpty() && !retries) {
        return describe(estate, own, description);
      }
      own.description = description.or(() -> own.description);
      own.modified = true;
      Doc whole = doc.testing(doc.tests().or(own.doc::tests));
      own.edit(whole, drops, adds, version.map(v -> v.number).orElse(own.given));
      return reply(own);
    }
  }

  /** DeleteService. */
  record Delete(String account, String name) implements Step.Call {

    @Override
    public String operation() {
      return "DeleteService";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("name", name);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelService own = estate.services.get(name);
      if (own == null) {
        return Verdict.ok(Map::of);
      }
      if (own.status.equals("DELETE_IN_PROGRESS")) {
        return Verdict.ok(() -> reply(own));
      }
      boolean attached = own.instances.values().stream().anyMatch(i -> i.component().isPresent());
      return new Checks()
          .refuse(STATE, CONFLICT, own.status.endsWith("IN_PROGRESS") || attached)
          .refuse(STATE, CONFLICT, own.parts().stream().anyMatch(Target::isDeploying))
          .otherwise(
              () -> {
                own.delete();
                return reply(own);
              });
    }
  }
}
