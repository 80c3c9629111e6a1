package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import dev.fakeproton.internal.world.SetUp;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.S3ObjectSource;
import software.amazon.awssdk.services.proton.model.TemplateVersionSourceInput;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** The calls on templates of one kind, for what is the same with both kinds. */
interface TemplateCalls {

  /**
   * A template that is there.
   *
   * @param recommended the version that it recommends
   * @param pipeline whether services made from it have a pipeline
   */
  record Found(Optional<VersionNumber> recommended, boolean pipeline) {}

  /** The kind in words. */
  String kind();

  /** The template of this name. */
  Optional<Found> find(SetUp setUp, String template);

  void create(SetUp setUp, String template, boolean pipeline);

  void delete(SetUp setUp, String template);

  /** The first hundred versions of a template that exists, by number. */
  List<VersionNumber> versions(SetUp setUp, String template);

  Optional<TemplateVersionStatus> status(SetUp setUp, String template, VersionNumber number);

  /**
   * Registers the next version.
   *
   * @param major of this major version; empty begins a new one
   * @return the number that it has got
   */
  VersionNumber register(SetUp setUp, String template, Optional<String> major, Ending ending);

  void publish(SetUp setUp, String template, VersionNumber number);

  String arn(ProtonApi api, String template, VersionNumber number);

  void deleteVersion(SetUp setUp, String template, VersionNumber number);

  /** Where the bundle of a template lies. */
  static TemplateVersionSourceInput bundle(String template) {
    return TemplateVersionSourceInput.fromS3(
        S3ObjectSource.builder()
            .bucket(KnownBundles.FULL_BUCKET)
            .key(Implied.bundleKey(template))
            .build());
  }
}
