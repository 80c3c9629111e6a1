package dev.fakeproton.internal.proton.template;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Table;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** The environment templates of one account in one region, with their versions. */
public final class EnvironmentTemplateTable implements VersionCatalog {

  private final Estate estate;
  private final Table<String, EnvironmentTemplateRecord> templates = new Table<>();

  /** Made with a template's first version: most templates in a large list have few or none. */
  private final Map<String, VersionSeries<EnvironmentTemplateVersion>> series = new HashMap<>();

  /** An empty table. */
  public EnvironmentTemplateTable(Estate estate) {
    this.estate = estate;
  }

  Table<String, EnvironmentTemplateRecord> templates() {
    return templates;
  }

  /** How many templates there are. */
  public int size() {
    return templates.size();
  }

  /** The ARN of a template, whether it exists or not. */
  public String arn(String template) {
    return estate.arn("environment-template/" + template);
  }

  String arn(String template, VersionNumber number) {
    return arn(template) + ":" + number;
  }

  EnvironmentTemplateRecord require(String name) {
    return templates
        .find(name)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "The requested environment template does not exist: " + arn(name)));
  }

  /**
   * Whether the customer keeps the infrastructure that environments of this template stand for.
   *
   * @throws ProtonException not found, if there is no such template
   */
  public boolean isCustomerManaged(String name) {
    return require(name).template().provisioning() != null;
  }

  /** The versions of a template that exists. */
  VersionSeries<EnvironmentTemplateVersion> versions(String template) {
    return series.computeIfAbsent(template, unused -> new VersionSeries<>());
  }

  int versionCount(String template) {
    VersionSeries<EnvironmentTemplateVersion> own = series.get(template);
    return own == null ? 0 : own.size();
  }

  /** Stores a version that is new or has changed. */
  void put(VersionNumber number, EnvironmentTemplateVersion version) {
    versions(version.templateName()).put(number, version);
  }

  void removeTemplate(String name) {
    templates.remove(name);
    series.remove(name);
  }

  Optional<EnvironmentTemplateVersion> find(String template, VersionNumber number) {
    VersionSeries<EnvironmentTemplateVersion> own = series.get(template);
    return own == null ? Optional.empty() : own.find(number);
  }

  EnvironmentTemplateVersion require(String template, VersionNumber number) {
    require(template);
    return find(template, number).orElseThrow(() -> versionNotFound(template, number.toString()));
  }

  @Override
  public TemplateVersionStatus requireStatus(String template, VersionNumber number) {
    return requireNonNull(require(template, number).status());
  }

  @Override
  public Optional<VersionNumber> recommended(String template, BigInteger major) {
    require(template);
    if (versions(template).of(major).isEmpty()) {
      throw versionNotFound(template, major.toString());
    }
    return versions(template).recommended(major);
  }

  @Override
  public Optional<VersionNumber> recommended(String template) {
    VersionSeries<EnvironmentTemplateVersion> own = series.get(template);
    return own == null ? Optional.empty() : own.recommended();
  }

  /** After a publish or a delete; a template without versions keeps its last recommendation. */
  void refreshRecommendation(String name) {
    if (versions(name).size() == 0) {
      return;
    }
    EnvironmentTemplateRecord record = require(name);
    String recommended = recommended(name).map(VersionNumber::toString).orElse(null);
    templates.put(
        name, record.with(record.template().toBuilder().recommendedVersion(recommended).build()));
  }

  private ProtonException versionNotFound(String template, String number) {
    return Refusal.notFound(
        "The requested environment template version does not exist: "
            + arn(template)
            + ":"
            + number);
  }
}
