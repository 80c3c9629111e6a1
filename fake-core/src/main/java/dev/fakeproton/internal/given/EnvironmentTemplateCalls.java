package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import dev.fakeproton.internal.world.SetUp;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.*; // the requests of one family

/** The calls on environment templates. */
final class EnvironmentTemplateCalls implements TemplateCalls {

  @Override
  public String kind() {
    return "environment template";
  }

  @Override
  public Optional<Found> find(SetUp setUp, String template) {
    return setUp
        .find(
            GetEnvironmentTemplateRequest.builder().name(template).build(),
            GetEnvironmentTemplateResponse.class)
        .map(GetEnvironmentTemplateResponse::environmentTemplate)
        .map(EnvironmentTemplateCalls::found);
  }

  private static Found found(EnvironmentTemplate template) {
    return new Found(
        Optional.ofNullable(template.recommendedVersion()).flatMap(VersionNumber::find), false);
  }

  @Override
  public void create(SetUp setUp, String template, boolean pipeline) {
    setUp.call(
        CreateEnvironmentTemplateRequest.builder().name(template).build(),
        CreateEnvironmentTemplateResponse.class);
  }

  @Override
  public void delete(SetUp setUp, String template) {
    setUp.call(
        DeleteEnvironmentTemplateRequest.builder().name(template).build(),
        DeleteEnvironmentTemplateResponse.class);
  }

  @Override
  public List<VersionNumber> versions(SetUp setUp, String template) {
    return setUp
        .call(
            ListEnvironmentTemplateVersionsRequest.builder().templateName(template).build(),
            ListEnvironmentTemplateVersionsResponse.class)
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
            GetEnvironmentTemplateVersionRequest.builder()
                .templateName(template)
                .majorVersion(number.majorText())
                .minorVersion(number.minorText())
                .build(),
            GetEnvironmentTemplateVersionResponse.class)
        .map(found -> found.environmentTemplateVersion().status());
  }

  @Override
  public VersionNumber register(
      SetUp setUp, String template, Optional<String> major, Ending ending) {
    EnvironmentTemplateVersion registered =
        setUp
            .begin(
                CreateEnvironmentTemplateVersionRequest.builder()
                    .templateName(template)
                    .majorVersion(major.orElse(null))
                    .source(TemplateCalls.bundle(template))
                    .build(),
                CreateEnvironmentTemplateVersionResponse.class,
                created -> api -> List.of(created.environmentTemplateVersion().arn()),
                ending)
            .environmentTemplateVersion();
    return VersionNumber.of(registered.majorVersion(), registered.minorVersion());
  }

  @Override
  public void publish(SetUp setUp, String template, VersionNumber number) {
    setUp.call(
        UpdateEnvironmentTemplateVersionRequest.builder()
            .templateName(template)
            .majorVersion(number.majorText())
            .minorVersion(number.minorText())
            .status(TemplateVersionStatus.PUBLISHED)
            .build(),
        UpdateEnvironmentTemplateVersionResponse.class);
  }

  @Override
  public String arn(ProtonApi api, String template, VersionNumber number) {
    return api.environmentTemplateVersions().versions().arn(template, number);
  }

  @Override
  public void deleteVersion(SetUp setUp, String template, VersionNumber number) {
    setUp.call(
        DeleteEnvironmentTemplateVersionRequest.builder()
            .templateName(template)
            .majorVersion(number.majorText())
            .minorVersion(number.minorText())
            .build(),
        DeleteEnvironmentTemplateVersionResponse.class);
  }
}
