package dev.fakeproton.samples.release;

import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.S3ObjectSource;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** What the tests find in Proton, made by the calls that the platform team makes itself. */
final class Estate {

  static final S3ObjectSource BUNDLE =
      S3ObjectSource.builder().bucket("bundles").key("vpc.tar.gz").build();

  private Estate() {}

  /** A template with a published version 1.0. */
  static void publishedTemplate(ProtonClient proton, String template) {
    proton.createEnvironmentTemplate(r -> r.name(template));
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName(template).source(s -> s.s3(BUNDLE)));
    proton.updateEnvironmentTemplateVersion(
        r ->
            r.templateName(template)
                .majorVersion("1")
                .minorVersion("0")
                .status(TemplateVersionStatus.PUBLISHED));
  }

  /** An environment of version 1 of a template. */
  static void environment(ProtonClient proton, String template, String name) {
    proton.createEnvironment(
        r ->
            r.name(name)
                .templateName(template)
                .templateMajorVersion("1")
                .protonServiceRoleArn("arn:aws:iam::123456789012:role/proton")
                .spec("{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}"));
  }

  /** The version that an environment runs. */
  static String versionOf(ProtonClient proton, String name) {
    Environment environment = proton.getEnvironment(r -> r.name(name)).environment();
    return environment.templateMajorVersion() + "." + environment.templateMinorVersion();
  }
}
