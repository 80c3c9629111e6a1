package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RecordedText;
import dev.fakeproton.testing.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.Tag;
import software.amazon.awssdk.services.proton.model.TemplateType;

/**
 * The format of snapshots, as a file that a review sees changes of. Whoever changes it so that
 * older snapshots cannot be read gives it another version.
 */
@Evidence("OURS: AWS takes no snapshots")
class SnapshotFormatTest {

  private static final Path RECORDED =
      SourceTree.repository().resolve("fake-core/src/test/resources/snapshot-format.json");

  private static final String ROLE = "arn:aws:iam::123456789012:role/Proton";

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private void makeTemplates() {
    fake.templateBundle("bundles", "vpc.tar.gz", Bundles.environment());
    proton.createEnvironmentTemplate(
        r -> r.name("vpc").tags(Tag.builder().key("team").value("red").build()));
    proton.createEnvironmentTemplateVersion(
        r ->
            r.templateName("vpc")
                .clientToken("t1")
                .source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc.tar.gz"))));
    proton.createServiceTemplate(
        r -> r.name("web").pipelineProvisioning(Provisioning.CUSTOMER_MANAGED));
    proton.createServiceTemplateVersion(
        r ->
            r.templateName("web")
                .clientToken("t2")
                .compatibleEnvironmentTemplates(
                    CompatibleEnvironmentTemplateInput.builder()
                        .templateName("vpc")
                        .majorVersion("1")
                        .build())
                .source(s -> s.s3(s3 -> s3.bucket("bundles").key("web.tar.gz"))));
    proton.createServiceTemplate(r -> r.name("gone"));
    proton.deleteServiceTemplate(r -> r.name("gone"));
  }

  private void deploy() {
    proton.createEnvironment(
        r ->
            r.name("prod")
                .templateName("vpc")
                .templateMajorVersion("1")
                .templateMinorVersion("0")
                .protonServiceRoleArn(ROLE)
                .spec("{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}"));
    fake.progress(Kind.SERVICE, Progression.after(Duration.ofMinutes(5)).failing("no room"));
    proton.createService(
        r ->
            r.name("shop")
                .templateName("web")
                .templateMajorVersion("1")
                .templateMinorVersion("0")
                .spec("{proton: ServiceSpec, instances: [{name: dev, environment: prod}]}"));
    fake.service("shop").progress(Progression.afterPolls(2));
    proton.getServiceInstance(r -> r.serviceName("shop").name("dev"));
  }

  private void sync() {
    proton.createRepository(
        r ->
            r.provider(RepositoryProvider.GITHUB)
                .name("acme/infra")
                .connectionArn(
                    "arn:aws:codestar-connections:us-east-1:123456789012:connection/2ad03b28"));
    proton.createTemplateSyncConfig(
        r ->
            r.templateName("vpc")
                .templateType(TemplateType.ENVIRONMENT)
                .repositoryProvider(RepositoryProvider.GITHUB)
                .repositoryName("acme/infra")
                .branch("main"));
    fake.repository(RepositoryProvider.GITHUB, "acme/infra")
        .push("main", "c1", Map.of("vpc/v1/schema/schema.yaml", "no schema"));
    fake.repositorySync(RepositoryProvider.GITHUB, "acme/infra", "main").status();
  }

  private void connect() {
    fake.account("222222222222")
        .client()
        .createEnvironmentAccountConnection(
            r ->
                r.environmentName("qa")
                    .managementAccountId("123456789012")
                    .clientToken("t3")
                    .roleArn("arn:aws:iam::222222222222:role/Proton"));
    proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(ROLE));
  }

  @Test
  void isTheRecordedOne() {
    fake.clock().freezeAt(Instant.parse("2026-03-01T10:00:00.123Z"));
    makeTemplates();
    deploy();
    sync();
    connect();

    RecordedText.in(RECORDED).check(fake.snapshot().json());
  }

  @Test
  void isReadAsItIsRecorded() {
    Snapshot recorded = Snapshot.read(RECORDED);

    try (FakeProton restored = FakeProton.restore(recorded)) {
      assertThat(restored.snapshot()).isEqualTo(recorded);
    }
  }
}
