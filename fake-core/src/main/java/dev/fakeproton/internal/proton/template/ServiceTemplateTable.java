package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.bundle.BundleKind;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.wire.SdkShapes;
import java.math.BigInteger;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.ServiceTemplate;
import software.amazon.awssdk.services.proton.model.ServiceTemplateSupportedComponentSourceType;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;

/** The service templates of one account in one region, with their versions. */
public final class ServiceTemplateTable
    extends TemplateTable<ServiceTemplate, ServiceTemplateVersion>
    implements ServiceTemplateCatalog {

  /** An empty table. */
  public ServiceTemplateTable(Estate estate) {
    super(estate, TemplateKind.SERVICE, ServiceTemplate.class, ServiceTemplateVersion.class);
  }

  @Override
  public boolean hasPipeline(String template) {
    return require(template).given().pipelineProvisioning() == null;
  }

  @Override
  public boolean isCompatible(
      String template, VersionNumber number, String environmentTemplate, BigInteger major) {
    return require(template, number)
        .given()
        .compatibleEnvironmentTemplates()
        .contains(
            CompatibleEnvironmentTemplate.builder()
                .templateName(environmentTemplate)
                .majorVersion(major.toString())
                .build());
  }

  @Override
  public boolean supportsComponents(String template, VersionNumber number) {
    return require(template, number)
        .given()
        .supportedComponentSources()
        .contains(ServiceTemplateSupportedComponentSourceType.DIRECTLY_DEFINED);
  }

  @Override
  BundleKind bundles(String template) {
    return hasPipeline(template) ? BundleKind.SERVICE : BundleKind.SERVICE_WITHOUT_PIPELINE;
  }

  @Override
  ServiceTemplate shown(TemplateRecord<ServiceTemplate> template) {
    return template.given().toBuilder()
        .arn(arn(template.name()))
        .recommendedVersion(template.recommended().map(VersionNumber::toString).orElse(null))
        .createdAt(template.createdAt())
        .lastModifiedAt(template.lastModifiedAt())
        .build();
  }

  @Override
  ServiceTemplateVersion shown(VersionRecord<ServiceTemplateVersion> version) {
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
  ServiceTemplateVersion changed(ServiceTemplateVersion given, ServiceTemplateVersion changes) {
    return SdkShapes.copy(changes, given.toBuilder()).build();
  }
}
