package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.SetUp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateVersionResponse;

/** Lets versions of service templates be deployed to environments of any template. */
final class Compatibility {

  private final SetUp setUp;
  private final EnvironmentMaker environments;

  Compatibility(SetUp setUp, EnvironmentMaker environments) {
    this.setUp = setUp;
    this.environments = environments;
  }

  /** Adds what a version lacks to be deployed to these environments. */
  void ensure(String template, VersionNumber version, Collection<String> environmentNames) {
    List<CompatibleEnvironmentTemplate> compatible = compatible(template, version);
    List<CompatibleEnvironmentTemplate> wanted = new ArrayList<>(compatible);
    environmentNames.stream()
        .flatMap(name -> templateOf(name).stream())
        .filter(each -> !wanted.contains(each))
        .forEach(wanted::add);
    if (wanted.size() > compatible.size()) {
      update(template, version, wanted);
    }
  }

  private List<CompatibleEnvironmentTemplate> compatible(String template, VersionNumber version) {
    return setUp
        .call(
            GetServiceTemplateVersionRequest.builder()
                .templateName(template)
                .majorVersion(version.majorText())
                .minorVersion(version.minorText())
                .build(),
            GetServiceTemplateVersionResponse.class)
        .serviceTemplateVersion()
        .compatibleEnvironmentTemplates();
  }

  /** Empty for an environment that was never deployed, to which nothing else can be. */
  private Optional<CompatibleEnvironmentTemplate> templateOf(String environment) {
    return environments
        .find(environment)
        .filter(found -> found.templateMajorVersion() != null)
        .map(Compatibility::templateOf);
  }

  private static CompatibleEnvironmentTemplate templateOf(Environment environment) {
    return CompatibleEnvironmentTemplate.builder()
        .templateName(environment.templateName())
        .majorVersion(environment.templateMajorVersion())
        .build();
  }

  private void update(
      String template, VersionNumber version, List<CompatibleEnvironmentTemplate> wanted) {
    List<CompatibleEnvironmentTemplateInput> inputs =
        wanted.stream()
            .map(
                each ->
                    CompatibleEnvironmentTemplateInput.builder()
                        .templateName(each.templateName())
                        .majorVersion(each.majorVersion())
                        .build())
            .toList();
    setUp.call(
        UpdateServiceTemplateVersionRequest.builder()
            .templateName(template)
            .majorVersion(version.majorText())
            .minorVersion(version.minorText())
            .compatibleEnvironmentTemplates(inputs)
            .build(),
        UpdateServiceTemplateVersionResponse.class);
  }
}
