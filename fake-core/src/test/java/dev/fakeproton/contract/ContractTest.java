package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Snapshot;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.proton.model.Repository;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * What the contract tests of all families share: a fake with a frozen clock, its SDK client, and
 * the estates that more than one family needs.
 */
abstract class ContractTest {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");
  static final String ROLE = "arn:aws:iam::123456789012:role/ProtonServiceRole";
  static final String CONNECTION =
      "arn:aws:codestar-connections:us-east-1:123456789012:connection/2ad03b28-a7c4";
  static final String SPEC = "{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}";

  /**
   * Set, it lets all calls of SDK clients pass without a socket; the answers are the same. The
   * build runs the contract both ways.
   */
  private static final boolean IN_PROCESS = Boolean.getBoolean("fakeproton.inProcess");

  FakeProton fake = IN_PROCESS ? FakeProton.builder().inProcess().start() : FakeProton.start();
  ProtonClient proton = fake.client();

  @BeforeEach
  void freezeTime() {
    fake.clock().freezeAt(NOW);
  }

  @AfterEach
  void closeFake() {
    try {
      // What the state is does not depend on the way that calls came: once is enough.
      if (!IN_PROCESS) {
        assertThatASnapshotTakesItWhole();
      }
    } finally {
      fake.close();
    }
  }

  private void assertThatASnapshotTakesItWhole() {
    Snapshot end = fake.snapshot();
    fake.resetTo(end);
    assertThat(fake.snapshot()).isEqualTo(end);
  }

  /** A template with a published version 1.0. */
  void publishedTemplate(String template) {
    proton.createEnvironmentTemplate(r -> r.name(template));
    publishedVersion(template, null);
  }

  /** Registers and publishes the next version; of a new major version if {@code major} is null. */
  String publishedVersion(String template, String major) {
    var version = draftVersion(template, major);
    proton.updateEnvironmentTemplateVersion(
        r ->
            r.templateName(template)
                .majorVersion(version.substring(0, version.indexOf('.')))
                .minorVersion(version.substring(version.indexOf('.') + 1))
                .status(TemplateVersionStatus.PUBLISHED));
    return version;
  }

  /** Registers the next version, which becomes a draft. */
  String draftVersion(String template, String major) {
    var version =
        proton
            .createEnvironmentTemplateVersion(
                r ->
                    r.templateName(template)
                        .majorVersion(major)
                        .source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc.tar.gz"))))
            .environmentTemplateVersion();
    return version.majorVersion() + "." + version.minorVersion();
  }

  /** An environment whose first deployment has succeeded; the world's progression is immediate. */
  void deployedEnvironment(String name, String template) {
    proton.createEnvironment(
        r ->
            r.name(name)
                .templateName(template)
                .templateMajorVersion("1")
                .protonServiceRoleArn(ROLE)
                .spec(SPEC));
  }

  /** Links a repository of GitHub. */
  Repository link(String name, Consumer<CreateRepositoryRequest.Builder> more) {
    return proton
        .createRepository(
            r ->
                r.provider(RepositoryProvider.GITHUB)
                    .name(name)
                    .connectionArn(CONNECTION)
                    .applyMutation(more))
        .repository();
  }

  Repository link(String name) {
    return link(name, r -> {});
  }
}
