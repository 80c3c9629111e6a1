package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;

/** A snapshot that a person has shortened, changed or saved with an editor of their own. */
@Evidence("OURS: AWS takes no snapshots")
class EditedSnapshotTest {

  private static final String MARK = "\uFEFF";

  private final FakeProton fake = FakeProton.start();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private String prod() {
    fake.clock().freezeAt(Instant.parse("2026-03-01T10:00:00Z"));
    fake.given().environment("prod");
    return fake.snapshot().json();
  }

  @Nested
  class ThatCannotBeRead {

    @Test
    void saysThatItIsADirectory(@TempDir Path directory) {
      assertThatThrownBy(() -> Snapshot.read(directory))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot read the snapshot %s: it is a directory", directory);
    }

    @Test
    void saysThatThereIsNoSuchFile(@TempDir Path directory) {
      Path file = directory.resolve("estate.json");

      assertThatThrownBy(() -> Snapshot.read(file))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot read the snapshot %s: there is no such file", file);
    }

    @Test
    void saysThatItIsInAnotherEncoding(@TempDir Path directory) throws IOException {
      Path file = directory.resolve("estate.json");
      Files.writeString(file, prod(), StandardCharsets.UTF_16);

      assertThatThrownBy(() -> Snapshot.read(file))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot read the snapshot %s: it is no text in UTF-8", file);
    }
  }

  @Nested
  class ThatContradictsItself {

    @Test
    void isRefusedIfNoWorkIsUnderWayOnWhatIsInProgress() {
      String edited =
          prod()
              .replaceFirst(
                  "(\"componentRoleArn[^}]*)\"deploymentStatus\": \"SUCCEEDED\"",
                  "$1\"deploymentStatus\": \"IN_PROGRESS\"");

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "This is no snapshot that can be restored: arn:aws:proton:us-east-1:123456789012:environment/prod is IN_PROGRESS, but no work is under way on it.");
    }
  }

  @Nested
  class ThatWasMarkedByAnEditor {

    @Test
    void isTheSame(@TempDir Path directory) throws IOException {
      String json = prod();
      Path file = directory.resolve("estate.json");
      Files.writeString(file, MARK + json);

      assertThat(Snapshot.read(file)).isEqualTo(Snapshot.parse(json)).hasToString(json);
    }
  }

  @Nested
  class ThatWasShortened {

    private static final String ENVIRONMENT =
        """
        {
          "format": "FakeProton snapshot",
          "version": 1,
          "regions": {"us-east-1": {"accounts": {"123456789012": {
            %s
          }}}}
        }
        """;

    /** What the account has, but for its deployments, which can be left out as well. */
    private String shortened() {
      String json = prod();
      int from = json.indexOf("\"environmentTemplates\"");
      int to = json.indexOf("\"histories\"");
      String rows = json.substring(from, to);
      return ENVIRONMENT.formatted(rows.substring(0, rows.lastIndexOf(']') + 1));
    }

    @Test
    void needsNothingButWhatThereIs() {
      try (FakeProton restored = FakeProton.restore(shortened())) {
        update(restored.client());

        assertThat(restored.environment("prod").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      }
    }

    @Test
    void givesNoIdAgainThatItHas() {
      String json = prod();
      String withoutIds = json.replaceFirst("\"ids\": [0-9]+,", "");

      try (FakeProton restored = FakeProton.restore(withoutIds)) {
        update(restored.client());
        update(fake.client());

        assertThat(restored.client().listDeployments(r -> {}).deployments())
            .extracting(DeploymentSummary::id)
            .hasSize(2)
            .containsExactlyElementsOf(
                fake.client().listDeployments(r -> {}).deployments().stream()
                    .map(DeploymentSummary::id)
                    .toList());
      }
    }

    private static void update(ProtonClient proton) {
      proton.updateEnvironment(
          r ->
              r.name("prod")
                  .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                  .spec("{proton: EnvironmentSpec, spec: {}}"));
    }
  }
}
