package dev.fakeproton.contract;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** What holds for environment templates and service templates alike: every test runs for both. */
@ParameterizedClass(name = "{0}")
@EnumSource(TemplateKind.class)
abstract class TemplateContract extends ContractTest {

  @Parameter TemplateKind kind;

  TemplateCalls templates;

  @BeforeEach
  void chooseTheCallsOfTheKind() {
    templates = kind.calls(proton);
  }

  @Override
  void publishedTemplate(String template) {
    templates.create(r -> r.name(template));
    publishedVersion(template, null);
  }

  @Override
  String publishedVersion(String template, String major) {
    String number = draftVersion(template, major);
    publish(template, number);
    return number;
  }

  @Override
  String draftVersion(String template, String major) {
    return number(templates.createVersion(r -> r.templateName(template).majorVersion(major)));
  }

  EnvironmentTemplateVersion publish(String template, String number) {
    String[] parts = number.split("\\.", -1);
    return templates.updateVersion(
        r ->
            r.templateName(template)
                .majorVersion(parts[0])
                .minorVersion(parts[1])
                .status(TemplateVersionStatus.PUBLISHED));
  }

  static String number(EnvironmentTemplateVersion version) {
    return version.majorVersion() + "." + version.minorVersion();
  }
}
