package dev.fakeproton.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A template of either kind with its versions (templates.md 3 to 5). */
final class ModelTemplate {

  final ModelAccount account;
  final TemplateSteps.Create request;
  final Matching.Time createdAt;
  final TreeMap<Version, ModelVersion> versions = new TreeMap<>();
  final Map<String, String> tags = new TreeMap<>();
  Optional<String> description;
  Matching.Time modifiedAt;
  boolean modified;
  private int lastMajor;
  private final Map<Integer, Integer> lastMinors = new HashMap<>();
  private Version lastRecommended;

  ModelTemplate(ModelAccount account, TemplateSteps.Create request) {
    this.account = account;
    this.request = request;
    this.description = request.description();
    this.createdAt = account.model.time();
    this.modifiedAt = createdAt;
  }

  Family family() {
    return request.family();
  }

  Ref ref() {
    return new Ref(family().template, request.name(), "");
  }

  Version nextNumber(Optional<Integer> wanted) {
    int major = wanted.orElse(lastMajor + 1);
    lastMajor = Math.max(lastMajor, major);
    return new Version(major, lastMinors.merge(major, 0, (last, first) -> last + 1));
  }

  boolean hasMajor(int major) {
    return versions.keySet().stream().anyMatch(version -> version.major() == major);
  }

  Optional<Version> recommended() {
    return versions.descendingMap().entrySet().stream()
        .filter(entry -> entry.getValue().status.equals("PUBLISHED"))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  Optional<Version> recommended(int major) {
    return versions.descendingMap().entrySet().stream()
        .filter(entry -> entry.getKey().major() == major)
        .filter(entry -> entry.getValue().status.equals("PUBLISHED"))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void remove(Version number) {
    lastRecommended = recommended().orElse(lastRecommended);
    versions.remove(number);
  }

  /** A pointer to a version that is gone may stay or not: that is not known (templates.md 3.3). */
  private Object recommendation() {
    Object gone = lastRecommended == null ? null : Matching.Open.ANYTHING;
    return recommended().<Object>map(Version::toString).orElse(gone);
  }

  Map<String, Object> view() {
    return Members.of(
        "arn",
        ref().arn(account.id),
        "name",
        request.name(),
        "description",
        description,
        "createdAt",
        createdAt,
        "lastModifiedAt",
        modifiedAt,
        "recommendedVersion",
        recommendation(),
        family().provisioning,
        request.customerManaged() ? "CUSTOMER_MANAGED" : null);
  }

  /** A version of the template. */
  static final class ModelVersion {

    final ModelTemplate template;
    final Version number;
    final TemplateSteps.CreateVersion request;
    final Matching.Time createdAt;
    final Map<String, String> tags = new TreeMap<>();
    String status = "REGISTRATION_IN_PROGRESS";
    Object message;
    Optional<String> description = Optional.empty();
    Matching.Time modifiedAt;

    ModelVersion(ModelTemplate template, Version number, TemplateSteps.CreateVersion request) {
      this.template = template;
      this.number = number;
      this.request = request;
      this.createdAt = template.account.model.time();
      this.modifiedAt = createdAt;
      tags.putAll(template.tags);
    }

    boolean isUsable() {
      return !status.startsWith("REGISTRATION");
    }

    boolean fits(String environmentTemplate, int major) {
      return request.compatible().equals(environmentTemplate) && major == 1;
    }

    Ref ref() {
      return new Ref(template.family().version, template.request.name(), number.toString());
    }

    boolean push(Push push) {
      if (!status.equals("REGISTRATION_IN_PROGRESS") || push == Push.CLOSE) {
        return false;
      }
      status = push == Push.FAIL ? "REGISTRATION_FAILED" : "DRAFT";
      message = push == Push.FAIL ? Model.WHY : "";
      modifiedAt = template.account.model.time();
      return true;
    }

    Map<String, Object> summary() {
      return Members.of(
          "arn",
          ref().arn(template.account.id),
          "templateName",
          template.request.name(),
          "majorVersion",
          String.valueOf(number.major()),
          "minorVersion",
          String.valueOf(number.minor()),
          "status",
          status,
          "statusMessage",
          message,
          "description",
          description,
          "createdAt",
          createdAt,
          "lastModifiedAt",
          modifiedAt,
          "recommendedMinorVersion",
          template.recommended(number.major()).map(v -> String.valueOf(v.minor())));
    }

    Map<String, Object> view() {
      Map<String, Object> members = summary();
      if (template.family() == Family.SERVICE) {
        members.put(
            "compatibleEnvironmentTemplates",
            List.of(Members.of("templateName", request.compatible(), "majorVersion", "1")));
        if (request.components()) {
          members.put("supportedComponentSources", List.of("DIRECTLY_DEFINED"));
        }
      }
      return members;
    }
  }
}
