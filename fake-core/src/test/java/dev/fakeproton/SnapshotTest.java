package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** What a snapshot takes along, and what is none. */
@Evidence("OURS: AWS takes no snapshots")
class SnapshotTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");
  private static final String CONNECTION =
      "arn:aws:codestar-connections:us-east-1:123456789012:connection/2ad03b28-a7c4";

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @BeforeEach
  void freezeTime() {
    fake.clock().freezeAt(NOW);
  }

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private void registerVersion() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc.tar.gz"))));
  }

  private void createEnvironment() {
    registerVersion();
    proton.createEnvironment(
        r ->
            r.name("prod")
                .templateName("vpc")
                .templateMajorVersion("1")
                .templateMinorVersion("0")
                .protonServiceRoleArn("arn:aws:iam::123456789012:role/Proton")
                .spec("{proton: EnvironmentSpec, spec: {}}"));
  }

  @Nested
  class OfAWorld {

    @Test
    void bringsBackWhatExists() {
      createEnvironment();

      try (FakeProton restored = FakeProton.restore(fake.snapshot())) {
        assertThat(restored.client().getEnvironment(r -> r.name("prod")).environment())
            .isEqualTo(proton.getEnvironment(r -> r.name("prod")).environment());
        assertThat(restored.environment("prod").history())
            .isEqualTo(fake.environment("prod").history());
      }
    }

    @Test
    void isTheSameWhenItWasRestored() {
      createEnvironment();
      Snapshot snapshot = fake.snapshot();

      try (FakeProton restored = FakeProton.restore(snapshot)) {
        assertThat(restored.snapshot()).isEqualTo(snapshot).hasSameHashCodeAs(snapshot);
      }
    }

    @Test
    void takesWorkUnderWayAlong() {
      fake.progress(Kind.ENVIRONMENT, Progression.after(Duration.ofMinutes(5)));
      createEnvironment();

      try (FakeProton restored = FakeProton.restore(fake.snapshot())) {
        assertThat(restored.environment("prod").status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        restored.clock().advance(Duration.ofMinutes(5));
        assertThat(restored.environment("prod").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      }
    }

    @Test
    void takesThePollsAlongThatWereCounted() {
      fake.progress(Kind.ENVIRONMENT, Progression.afterPolls(2));
      createEnvironment();
      proton.getEnvironment(r -> r.name("prod"));

      try (FakeProton restored = FakeProton.restore(fake.snapshot())) {
        restored.client().getEnvironment(r -> r.name("prod"));
        assertThat(restored.environment("prod").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      }
    }

    @Test
    void takesSyncsUnderWayAlong() {
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      proton.createRepository(
          r -> r.provider(RepositoryProvider.GITHUB).name("acme/infra").connectionArn(CONNECTION));
      proton.createTemplateSyncConfig(
          r ->
              r.templateName("vpc")
                  .templateType(TemplateType.ENVIRONMENT)
                  .repositoryProvider(RepositoryProvider.GITHUB)
                  .repositoryName("acme/infra")
                  .branch("main"));
      fake.progress(Progression.manually());
      fake.repository(RepositoryProvider.GITHUB, "acme/infra")
          .push("main", "c1", Map.of("vpc/v1/schema/schema.yaml", "no schema"));
      fake.repositorySync(RepositoryProvider.GITHUB, "acme/infra", "main").step();

      try (FakeProton restored = FakeProton.restore(fake.snapshot())) {
        var reading = restored.repositorySync(RepositoryProvider.GITHUB, "acme/infra", "main");
        reading.step();
        var sync = restored.templateSync(TemplateType.ENVIRONMENT, "vpc", "1");
        sync.step();
        try (FakeProton again = FakeProton.restore(restored.snapshot())) {
          again.environmentTemplateVersion("vpc", "1.0").step();

          assertThat(reading.status()).isEqualTo(RepositorySyncStatus.SUCCEEDED);
          assertThat(again.templateSync(TemplateType.ENVIRONMENT, "vpc", "1").status())
              .isEqualTo(ResourceSyncStatus.FAILED);
        }
      }
    }

    @Test
    void takesTemplateBundlesAlong() {
      fake.templateBundle("bundles", "vpc.tar.gz", Map.of("schema/schema.yaml", "no schema"));
      fake.requireTemplateBundles();
      fake.templateBundle("bundles", "good.tar.gz", Bundles.environment());

      try (FakeProton restored = FakeProton.restore(fake.snapshot())) {
        restored.client().createEnvironmentTemplate(r -> r.name("vpc"));
        for (String key : new String[] {"vpc.tar.gz", "good.tar.gz", "none.tar.gz"}) {
          restored
              .client()
              .createEnvironmentTemplateVersion(
                  r ->
                      r.templateName("vpc")
                          .majorVersion("1")
                          .source(s -> s.s3(s3 -> s3.bucket("bundles").key(key))));
        }
        assertThat(restored.environmentTemplateVersion("vpc", "1.0").status())
            .isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
        assertThat(restored.environmentTemplateVersion("vpc", "1.1").status())
            .isEqualTo(TemplateVersionStatus.DRAFT);
        assertThat(restored.environmentTemplateVersion("vpc", "1.2").status())
            .isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
      }
    }

    @Test
    void keepsPageTokensGood() {
      for (String name : new String[] {"a", "b", "c"}) {
        proton.createEnvironmentTemplate(r -> r.name(name));
      }
      proton.deleteEnvironmentTemplate(r -> r.name("b"));
      String token = proton.listEnvironmentTemplates(r -> r.maxResults(1)).nextToken();

      try (FakeProton restored = FakeProton.restore(fake.snapshot())) {
        assertThat(restored.client().listEnvironmentTemplates(r -> r.nextToken(token)).templates())
            .singleElement()
            .satisfies(template -> assertThat(template.name()).isEqualTo("a"));
      }
    }

    @Test
    void doesWhatIsDueBefore() {
      createEnvironment();

      assertThat(fake.snapshot().json()).contains("\"deploymentStatus\": \"SUCCEEDED\"");
    }
  }

  @Nested
  class OfAFake {

    @Test
    void isTakenUpByARunningOne() {
      createEnvironment();
      Snapshot snapshot = fake.snapshot();
      proton.deleteEnvironment(r -> r.name("prod"));

      fake.resetTo(snapshot);

      assertThat(fake.environment("prod").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.clock().instant()).isEqualTo(NOW);
    }

    @Test
    void isWhatAResetGoesBackTo() {
      createEnvironment();
      try (FakeProton seeded = FakeProton.builder().seed(fake.snapshot()).start()) {
        seeded.client().deleteEnvironment(r -> r.name("prod"));

        seeded.reset();

        assertThat(seeded.environment("prod").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      }
    }

    @Test
    void givesWayToWhatTheBuilderSays() {
      try (FakeProton seeded =
          FakeProton.builder()
              .seed(fake.snapshot())
              .account("222222222222")
              .region(Region.EU_WEST_1)
              .progression(Progression.manually())
              .limits(Limits.none())
              .start()) {
        assertThat(seeded.snapshot().json())
            .contains("\"account\": \"222222222222\"")
            .contains("\"region\": \"eu-west-1\"")
            .contains("\"mode\": \"MANUALLY\"")
            .contains("\"templates\": 2147483647");
      }
    }

    @Test
    void liesInAFile(@TempDir Path directory) {
      createEnvironment();
      Path file = directory.resolve("estate.json");
      fake.snapshot().write(file);

      try (FakeProton restored = FakeProton.builder().seed(file).start()) {
        assertThat(restored.snapshot()).isEqualTo(fake.snapshot());
      }
      assertThatThrownBy(() -> Snapshot.read(directory)).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Nested
  class ThatSomebodyEdited {

    @Test
    void isRefusedIfItRefersToWhatIsNotThere() {
      createEnvironment();
      String edited = fake.snapshot().json().replace("\"name\": \"vpc\"", "\"name\": \"net\"");

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "This is no snapshot that can be restored: a version of arn:aws:proton:us-east-1:123456789012:environment-template/vpc refers to what is not there: The requested environment template does not exist: arn:aws:proton:us-east-1:123456789012:environment-template/vpc.");
    }

    @Test
    void isRefusedIfWorkIsUnderWayOnWhatIsNotThere() {
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      createEnvironment();
      String edited =
          fake.snapshot().json().replace("\"kind\": \"ENVIRONMENT\"", "\"kind\": \"COMPONENT\"");

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("This is no snapshot that can be restored: work is under way on");
    }

    @Test
    void isRefusedIfSomethingIsThereTwice() {
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      proton.createEnvironmentTemplate(r -> r.name("net"));
      String edited = fake.snapshot().json().replace("\"name\": \"net\"", "\"name\": \"vpc\"");

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .hasMessage(
              "This is no snapshot that can be restored: regions.us-east-1.accounts.123456789012.environmentTemplates[1] does not fit the rest: there are two of vpc.");
    }
  }

  @Nested
  class ThatIsNone {

    private static final String HEAD = "{\"format\": \"FakeProton snapshot\", \"version\": 1, ";

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {"format": "x" x                | it is not JSON in line 1, column 16.
            []                              | the snapshot must be an object.
            {}                              | its member 'format' must be 'FakeProton snapshot', but is missing.
            {"format": "x"}                 | its member 'format' must be 'FakeProton snapshot', but is 'x'.
            {"format": "FakeProton snapshot"} | its member 'version' is missing.
            {"format": "FakeProton snapshot", "version": 2} | it has format version 2, but this FakeProton reads 1; use a FakeProton as new as the one that wrote it.
            {"a": 1, "a": 2}                | it is not JSON in line 1, column 13.
            """)
    void isRefusedBeforeItIsRestored(String text, String why) {
      assertThatThrownBy(() -> Snapshot.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("This is no snapshot that can be restored: " + why);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            "ids": "many"                   | ids must be a whole number, but is a text.
            "id": 1                         | id is no member that a snapshot has here.
            "clock": {"at": 1}              | clock has an unknown member 'at'; known are [ahead, frozenAt].
            "clock": {"frozenAt": "now"}    | clock.frozenAt must be a time such as 2026-03-01T10:00:00.123Z, but is 'now'.
            "work": [{"kind": "HOUSE"}]     | work[0].kind must be one of
            "work": [{"kind": "SERVICE"}]   | work[0].arn is missing.
            "regions": {"us-east-1": {"accounts": {"123456789012": {"environments": {}}}}} | regions.us-east-1.accounts.123456789012.environments must be a list.
            "regions": {"us-east-1": {"accounts": {"shop": {}}}} | regions.us-east-1.accounts.shop is no account: expected twelve digits.
            """)
    void isRefusedWithThePlace(String member, String why) {
      createEnvironment();
      Snapshot before = fake.snapshot();

      assertThatThrownBy(() -> fake.resetTo(Snapshot.parse(HEAD + member + "}")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("This is no snapshot that can be restored: " + why);
      assertThat(fake.snapshot()).isEqualTo(before);
    }
  }
}
