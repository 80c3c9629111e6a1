package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.template.NewVersion;
import dev.fakeproton.internal.proton.template.TemplateTable;
import dev.fakeproton.internal.proton.template.TemplateVersions;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;

/**
 * Makes template versions of what lies in directories.
 *
 * @param <V> the SDK's class of versions of this kind
 * @param templates the templates of this kind
 * @param versions makes versions of them
 * @param given what a directory gives beside the files of the bundle
 */
record SyncedTemplateVersions<V>(
    TemplateTable<?, V> templates, TemplateVersions<V> versions, Function<MajorDirectory, V> given)
    implements SyncedTemplates {

  /** The directory of an environment template's major version is a bundle and nothing else. */
  static EnvironmentTemplateVersion ofEnvironment(MajorDirectory directory) {
    return EnvironmentTemplateVersion.builder().build();
  }

  /** That of a service template says what it is compatible with. */
  static ServiceTemplateVersion ofService(MajorDirectory directory) {
    TemplateRegistration registration = directory.registration();
    registration
        .problem()
        .ifPresent(
            problem -> {
              throw Refusal.invalid(problem);
            });
    ServiceTemplateVersion.Builder given =
        ServiceTemplateVersion.builder()
            .compatibleEnvironmentTemplates(registration.compatibleEnvironments());
    registration.componentSources().ifPresent(given::supportedComponentSourcesWithStrings);
    return given.build();
  }

  @Override
  public boolean contains(String template) {
    return templates.contains(template);
  }

  @Override
  public String register(String template, MajorDirectory directory) {
    VersionNumber number =
        versions.createNext(
            new NewVersion<>(
                template,
                Optional.of(directory.major()),
                Optional.of(directory.bundle()),
                given.apply(directory),
                List.of(),
                "template sync"));
    return versions.arn(template, number);
  }

  @Override
  public boolean isThere(String version) {
    return versions.isThere(version);
  }
}
