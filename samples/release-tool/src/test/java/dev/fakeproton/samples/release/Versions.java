package dev.fakeproton.samples.release;

import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.S3ObjectSource;

/** What the tests release, and what they look at afterwards. */
final class Versions {

  static final S3ObjectSource BUNDLE =
      S3ObjectSource.builder().bucket("bundles").key("vpc.tar.gz").build();

  private Versions() {}

  /** The version that an environment runs. */
  static String versionOf(ProtonClient proton, String name) {
    Environment environment = proton.getEnvironment(r -> r.name(name)).environment();
    return environment.templateMajorVersion() + "." + environment.templateMinorVersion();
  }
}
