package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import dev.fakeproton.internal.world.SetUp;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.proton.model.*; // the requests of one family

/**
 * The calls on service templates, whose versions support components.
 *
 * @param compatible finds, or makes, what new versions are compatible with
 */
record ServiceTemplateCalls(Supplier<CompatibleEnvironmentTemplateInput> compatible)
    implements TemplateCalls {

  @Override
  public String kind() {
    return "service template";
  }

  @Override
  public Optional<Found> find(SetUp setUp, String template) {
    return setUp
        .find(
            GetServiceTemplateRequest.builder().name(template).build(),
            GetServiceTemplateResponse.class)
        .map(GetServiceTemplateResponse::serviceTemplate)
        .map(ServiceTemplateCalls::found);
  }

  private static Found found(ServiceTemplate template) {
    return new Found(
        Optional.ofNullable(template.recommendedVersion()).flatMap(VersionNumber::find),
        template.pipelineProvisioning() != Provisioning.CUSTOMER_MANAGED);
  }

  @Override
  public void create(SetUp setUp, String template, boolean pipeline) {
    setUp.call(
        CreateServiceTemplateRequest.builder()
            .name(template)
            .pipelineProvisioning(pipeline ? null : Provisioning.CUSTOMER_MANAGED)
            .build(),
        CreateServiceTemplateResponse.class);
  }

  @Override
  public void delete(SetUp setUp, String template) {
    setUp.call(
        DeleteServiceTemplateRequest.builder().name(template).build(),
        DeleteServiceTemplateResponse.class);
  }

  @Override
  public List<VersionNumber> versions(SetUp setUp, String template) {
    return setUp
        .call(
            ListServiceTemplateVersionsRequest.builder().templateName(template).build(),
            ListServiceTemplateVersionsResponse.class)
        .templateVersions()
        .stream()
        .map(version -> VersionNumber.of(version.majorVersion(), version.minorVersion()))
        .toList();
  }

  @Override
  public Optional<TemplateVersionStatus> status(
      SetUp setUp, String template, VersionNumber number) {
    return setUp
        .find(
            GetServiceTemplateVersionRequest.builder()
                .templateName(template)
                .majorVersion(number.majorText())
                .minorVersion(number.minorText())
                .build(),
            GetServiceTemplateVersionResponse.class)
        .map(found -> found.serviceTemplateVersion().status());
  }

  @Override
  public VersionNumber register(
      SetUp setUp, String template, Optional<String> major, Ending ending) {
    ServiceTemplateVersion registered =
        setUp
            .begin(
                CreateServiceTemplateVersionRequest.builder()
                    .templateName(template)
                    .majorVersion(major.orElse(null))
                    .compatibleEnvironmentTemplates(compatible.get())
                    .supportedComponentSources(
                        ServiceTemplateSupportedComponentSourceType.DIRECTLY_DEFINED)
                    .source(TemplateCalls.bundle(template))
                    .build(),
                CreateServiceTemplateVersionResponse.class,
                created -> api -> List.of(created.serviceTemplateVersion().arn()),
                ending)
            .serviceTemplateVersion();
    return VersionNumber.of(registered.majorVersion(), registered.minorVersion());
  }

  @Override
  public void publish(SetUp setUp, String template, VersionNumber number) {
    setUp.call(
        UpdateServiceTemplateVersionRequest.builder()
            .templateName(template)
            .majorVersion(number.majorText())
            .minorVersion(number.minorText())
            .status(TemplateVersionStatus.PUBLISHED)
            .build(),
        UpdateServiceTemplateVersionResponse.class);
  }

  @Override
  public String arn(ProtonApi api, String template, VersionNumber number) {
    return api.serviceTemplateVersions().versions().arn(template, number);
  }

  @Override
  public void deleteVersion(SetUp setUp, String template, VersionNumber number) {
    setUp.call(
        DeleteServiceTemplateVersionRequest.builder()
            .templateName(template)
            .majorVersion(number.majorText())
            .minorVersion(number.minorText())
            .build(),
        DeleteServiceTemplateVersionResponse.class);
  }
}
