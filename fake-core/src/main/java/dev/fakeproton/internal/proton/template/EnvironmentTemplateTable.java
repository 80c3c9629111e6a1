package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.bundle.BundleKind;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.wire.SdkShapes;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** The environment templates of one account in one region, with their versions. */
public final class EnvironmentTemplateTable
    extends TemplateTable<EnvironmentTemplate, EnvironmentTemplateVersion> {

  /** An empty table. */
  public EnvironmentTemplateTable(Estate estate) {
    super(
        estate,
        TemplateKind.ENVIRONMENT,
        EnvironmentTemplate.class,
        EnvironmentTemplateVersion.class);
  }

  /**
   * Whether the customer keeps the infrastructure that environments of this template stand for.
   *
   * @throws ProtonException not found, if there is no such template
   */
  public boolean isCustomerManaged(String template) {
    return require(template).given().provisioning() != null;
  }

  @Override
  BundleKind bundles(String template) {
    return isCustomerManaged(template)
        ? BundleKind.CUSTOMER_MANAGED_ENVIRONMENT
        : BundleKind.ENVIRONMENT;
  }

  @Override
  EnvironmentTemplate shown(TemplateRecord<EnvironmentTemplate> template) {
    return template.given().toBuilder()
        .arn(arn(template.name()))
        .recommendedVersion(template.recommended().map(VersionNumber::toString).orElse(null))
        .createdAt(template.createdAt())
        .lastModifiedAt(template.lastModifiedAt())
        .build();
  }

  @Override
  EnvironmentTemplateVersion shown(VersionRecord<EnvironmentTemplateVersion> version) {
    return version.given().toBuilder()
        .arn(arn(version.template(), version.number()))
        .templateName(version.template())
        .majorVersion(version.number().majorText())
        .minorVersion(version.number().minorText())
        .recommendedMinorVersion(recommendedMinor(version).orElse(null))
        .schema(version.schema().orElse(null))
        .status(version.status())
        .statusMessage(version.statusMessage().orElse(null))
        .createdAt(version.createdAt())
        .lastModifiedAt(version.lastModifiedAt())
        .build();
  }

  @Override
  EnvironmentTemplateVersion changed(
      EnvironmentTemplateVersion given, EnvironmentTemplateVersion changes) {
    return SdkShapes.copy(changes, given.toBuilder()).build();
  }
}
