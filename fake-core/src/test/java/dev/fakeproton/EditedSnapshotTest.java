package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** Snapshots in which somebody has renamed the link that a sync configuration uses. */
class EditedSnapshotTest {

  private static final String LINK =
      "arn:aws:proton:us-east-1:123456789012:repository/github:acme/templates";

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @BeforeEach
  void syncATemplate() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    proton.createRepository(
        r ->
            r.provider(RepositoryProvider.GITHUB)
                .name("acme/templates")
                .connectionArn(
                    "arn:aws:codestar-connections:us-east-1:123456789012:connection/2ad03b28-a7c4"));
    proton.createTemplateSyncConfig(
        r ->
            r.templateName("vpc")
                .templateType(TemplateType.ENVIRONMENT)
                .repositoryProvider(RepositoryProvider.GITHUB)
                .repositoryName("acme/templates")
                .branch("main"));
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void isRefusedIfASyncConfigurationIsOfARepositoryThatIsNotLinked() {
    String arn = "\"arn\": \"" + LINK;
    String edited = fake.snapshot().json().replace(arn, arn + "-2");

    assertThatThrownBy(() -> FakeProton.restore(edited))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "This is no snapshot that can be restored: the template sync configuration of ")
        .hasMessageContaining(
            " refers to what is not there: The requested repository does not exist: " + LINK);
  }
}
