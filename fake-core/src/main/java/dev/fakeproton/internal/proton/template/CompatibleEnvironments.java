package dev.fakeproton.internal.proton.template;

import java.math.BigInteger;
import java.util.List;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The major versions of environment templates that a service template version says it can be
 * deployed to (specification: templates.md 5.1).
 */
final class CompatibleEnvironments {

  private final EnvironmentTemplateTable environmentTemplates;

  CompatibleEnvironments(EnvironmentTemplateTable environmentTemplates) {
    this.environmentTemplates = environmentTemplates;
  }

  /** Those that a request names, in its order, each once. */
  static List<CompatibleEnvironmentTemplate> named(
      List<CompatibleEnvironmentTemplateInput> inputs) {
    return inputs.stream()
        .map(
            input ->
                CompatibleEnvironmentTemplate.builder()
                    .templateName(input.templateName())
                    .majorVersion(input.majorVersion())
                    .build())
        .distinct()
        .toList();
  }

  /**
   * Checks that each has a version, in whatever status.
   *
   * @throws ProtonException not found, if one has none
   */
  void requireAll(List<CompatibleEnvironmentTemplate> named) {
    for (CompatibleEnvironmentTemplate each : named) {
      environmentTemplates.requireMajor(each.templateName(), new BigInteger(each.majorVersion()));
    }
  }
}
