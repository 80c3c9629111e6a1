package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;
import static dev.fakeproton.property.Checks.Phase.QUOTA;
import static dev.fakeproton.property.Checks.Phase.REFERENCE;
import static dev.fakeproton.property.Checks.Phase.STATE;

import dev.fakeproton.property.ModelTemplate.ModelVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of both families of templates (templates.md 4 and 5). */
final class TemplateSteps {

  private TemplateSteps() {}

  /** CreateEnvironmentTemplate, CreateServiceTemplate. */
  record Create(
      String account,
      Family family,
      String name,
      Optional<String> description,
      boolean customerManaged)
      implements Step.Call {

    @Override
    public String operation() {
      return "Create" + family.word + "Template";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "name",
          name,
          "description",
          description,
          family.provisioning,
          customerManaged ? "CUSTOMER_MANAGED" : null);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelTemplate existing = estate.templates(family).get(name);
      if (existing != null) {
        return repeated(existing);
      }
      return Verdict.ok(
          () -> {
            ModelTemplate made = new ModelTemplate(estate, this);
            estate.templates(family).put(name, made);
            return reply(made);
          });
    }

    private Verdict repeated(ModelTemplate existing) {
      if (!existing.request.equals(this)) {
        return Verdict.refused(INVALID);
      }
      return existing.modified ? Verdict.refused(CONFLICT) : Verdict.ok(() -> reply(existing));
    }
  }

  private static Map<String, Object> reply(ModelTemplate template) {
    return Map.of(template.family().member("Template"), template.view());
  }

  private static Map<String, Object> reply(ModelVersion version) {
    return Map.of(version.template.family().member("TemplateVersion"), version.view());
  }

  /** UpdateEnvironmentTemplate, UpdateServiceTemplate. */
  record Update(String account, Family family, String name, Optional<String> description)
      implements Step.Call {

    @Override
    public String operation() {
      return "Update" + family.word + "Template";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("name", name, "description", description);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelTemplate template = estate.templates(family).get(name);
      return template == null
          ? Verdict.refused(NOT_FOUND)
          : Verdict.ok(
              () -> {
                template.description = description.or(() -> template.description);
                template.modified = true;
                template.modifiedAt = estate.model.time();
                return reply(template);
              });
    }
  }

  /** DeleteEnvironmentTemplate, DeleteServiceTemplate. */
  record Delete(String account, Family family, String name) implements Step.Call {

    @Override
    public String operation() {
      return "Delete" + family.word + "Template";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("name", name);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelTemplate template = estate.templates(family).get(name);
      if (template == null) {
        return Verdict.ok(Map::of);
      }
      boolean referred =
          family == Family.SERVICE
              && estate.services.values().stream().anyMatch(s -> s.request.template().equals(name));
      return new Checks()
          .refuse(STATE, CONFLICT, !template.versions.isEmpty() || referred)
          .otherwise(
              () -> {
                estate.templates(family).remove(name);
                return reply(template);
              });
    }
  }

  /** CreateEnvironmentTemplateVersion, CreateServiceTemplateVersion. */
  record CreateVersion(
      String account,
      Family family,
      String template,
      Optional<Integer> major,
      String compatible,
      boolean components,
      Optional<String> token)
      implements Step.Call {

    @Override
    public String operation() {
      return "Create" + family.word + "TemplateVersion";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      Map<String, Object> members =
          Members.of(
              "templateName",
              template,
              "majorVersion",
              Version.part(major),
              "clientToken",
              token,
              "source",
              Map.of("s3", Map.of("bucket", "bundles", "key", "some.tar.gz")));
      if (family == Family.SERVICE) {
        members.put(
            "compatibleEnvironmentTemplates",
            List.of(Map.of("templateName", compatible, "majorVersion", "1")));
        if (components) {
          members.put("supportedComponentSources", List.of("DIRECTLY_DEFINED"));
        }
      }
      return members;
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelTemplate of = estate.templates(family).get(template);
      if (of == null) {
        return Verdict.refused(NOT_FOUND);
      }
      ModelTemplate host = estate.templates(Family.ENVIRONMENT).get(compatible);
      boolean unknownHost = family == Family.SERVICE && (host == null || !host.hasMajor(1));
      return estate
          .tokens
          .replay(operation(), token, this)
          .orElseGet(
              () ->
                  new Checks()
                      .refuse(REFERENCE, NOT_FOUND, unknownHost)
                      .refuse(QUOTA, Answer.QUOTA, of.versions.size() >= Model.MOST_VERSIONS)
                      .otherwise(() -> create(estate, of)));
    }

    private Map<String, Object> create(ModelAccount estate, ModelTemplate of) {
      ModelVersion made = new ModelVersion(of, of.nextNumber(major), this);
      of.versions.put(made.number, made);
      estate.tokens.remember(
          operation(),
          token,
          this,
          () ->
              of == estate.templates(family).get(template) && of.versions.get(made.number) == made,
          () -> reply(made));
      return reply(made);
    }
  }

  /** UpdateEnvironmentTemplateVersion, UpdateServiceTemplateVersion. */
  record UpdateVersion(
      String account,
      Family family,
      String template,
      Version version,
      Optional<String> status,
      Optional<String> description)
      implements Step.Call {

    @Override
    public String operation() {
      return "Update" + family.word + "TemplateVersion";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "templateName", template,
          "majorVersion", String.valueOf(version.major()),
          "minorVersion", String.valueOf(version.minor()),
          "status", status,
          "description", description);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      Optional<ModelVersion> found = estate.version(family, template, version);
      String wanted = status.orElse("");
      if (wanted.startsWith("REGISTRATION")) {
        return Verdict.refused(INVALID);
      }
      if (found.isEmpty()) {
        return Verdict.refused(NOT_FOUND);
      }
      ModelVersion own = found.get();
      return new Checks()
          .refuse(STATE, CONFLICT, wanted.equals("PUBLISHED") && !own.isUsable())
          .refuse(STATE, INVALID, wanted.equals("DRAFT") && !own.status.equals("DRAFT"))
          .otherwise(
              () -> {
                own.status = status.orElse(own.status);
                own.description = description.or(() -> own.description);
                own.modifiedAt = estate.model.time();
                return reply(own);
              });
    }
  }

  /** DeleteEnvironmentTemplateVersion, DeleteServiceTemplateVersion. */
  record DeleteVersion(String account, Family family, String template, Version version)
      implements Step.Call {

    @Override
    public String operation() {
      return "Delete" + family.word + "TemplateVersion";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "templateName", template,
          "majorVersion", String.valueOf(version.major()),
          "minorVersion", String.valueOf(version.minor()));
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      Optional<ModelVersion> found = estate.version(family, template, version);
      if (found.isEmpty()) {
        return Verdict.ok(Map::of);
      }
      ModelTemplate of = found.get().template;
      boolean recommended = of.recommended().equals(Optional.of(version)) && of.versions.size() > 1;
      boolean registering = found.get().status.equals("REGISTRATION_IN_PROGRESS");
      return new Checks()
          .refuse(STATE, CONFLICT, estate.uses(family, template, version))
          .refuse(STATE, CONFLICT, recommended || registering)
          .otherwise(
              () -> {
                Map<String, Object> reply = reply(found.get());
                of.remove(version);
                return reply;
              });
    }
  }
}
