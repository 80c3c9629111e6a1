package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.Tag;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** What is no snapshot, or none any more, is refused before it changes anything. */
@Evidence("OURS: AWS takes no snapshots")
class RefusedSnapshotTest {

  private static final String REFUSED = "This is no snapshot that can be restored: ";
  private static final String LINK =
      "arn:aws:proton:us-east-1:123456789012:repository/github:acme/vpc";

  private static final Tag TAG = Tag.builder().key("team").value("shop").build();

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private void createTemplate() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc.tar.gz"))));
  }

  private void createEnvironment() {
    createTemplate();
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
    void isRefusedIfASyncConfigurationIsOfARepositoryThatIsNotLinked() {
      syncTemplate();
      String edited =
          fake.snapshot().json().replace("\"arn\": \"" + LINK, "\"arn\": \"" + LINK + "-2");

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              REFUSED
                  + "the template sync configuration of ENVIRONMENT template 'vpc' refers to what is not there: The requested repository does not exist: "
                  + LINK
                  + ".");
    }

    @Test
    void isRefusedIfASyncConfigurationIsOfATemplateThatIsNotThere() {
      syncTemplate();
      String edited =
          fake.snapshot()
              .json()
              .replaceFirst("(\"type\": \"ENVIRONMENT\",\\s+\"template\": )\"vpc\"", "$1\"net\"");

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              REFUSED
                  + "the template sync configuration of ENVIRONMENT template 'net' refers to what is not there: The requested environment template does not exist: arn:aws:proton:us-east-1:123456789012:environment-template/net.");
    }

    @Test
    void isRefusedIfASyncConfigurationIsOfAServiceThatIsNotThere() {
      fake.given().service("shop").withInstances("dev");
      link();
      proton.createServiceSyncConfig(
          r ->
              r.serviceName("shop")
                  .repositoryProvider(RepositoryProvider.GITHUB)
                  .repositoryName("acme/vpc")
                  .branch("main")
                  .filePath("ops.yaml"));
      String edited = fake.snapshot().json().replace("\"key\": \"shop\"", "\"key\": \"shops\"");

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              REFUSED
                  + "the service sync configuration of service 'shops' refers to what is not there: The requested service does not exist: arn:aws:proton:us-east-1:123456789012:service/shops.");
    }

    @Test
    void isRefusedIfAnEnvironmentIsProvisionedThroughARepositoryThatIsNotLinked() {
      link();
      createTemplate();
      proton.createEnvironment(
          r ->
              r.name("prod")
                  .templateName("vpc")
                  .templateMajorVersion("1")
                  .templateMinorVersion("0")
                  .spec("{proton: EnvironmentSpec, spec: {}}")
                  .provisioningRepository(
                      b -> b.provider(RepositoryProvider.GITHUB).name("acme/vpc").branch("main")));
      String edited = withoutLinks();

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              REFUSED
                  + "arn:aws:proton:us-east-1:123456789012:environment/prod refers to what is not there: The requested repository does not exist: "
                  + LINK
                  + ".");
    }

    @Test
    void isRefusedIfPipelinesAreProvisionedThroughARepositoryThatIsNotLinked() {
      link();
      proton.updateAccountSettings(
          r ->
              r.pipelineProvisioningRepository(
                  b -> b.provider(RepositoryProvider.GITHUB).name("acme/vpc").branch("main")));
      String edited = withoutLinks();

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              REFUSED
                  + "pipelineProvisioningRepository of the account settings of account 123456789012, region us-east-1 refers to what is not there: The requested repository does not exist: "
                  + LINK
                  + ".");
    }

    @Test
    void isRefusedIfItHasTagsOfWhatIsNotThere() {
      createTemplate();
      String arn = "arn:aws:proton:us-east-1:123456789012:environment-template/vpc";
      proton.tagResource(r -> r.resourceArn(arn).tags(TAG));
      String edited =
          fake.snapshot()
              .json()
              .replaceFirst("(\"tags\": \\[\\s+\\{\\s+\"arn\": \"[^\"]+)/vpc\"", "$1/net\"");

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              REFUSED
                  + "a row of tags refers to what is not there: The requested resource does not exist in account 123456789012, region us-east-1: arn:aws:proton:us-east-1:123456789012:environment-template/net.");
    }

    private void link() {
      proton.createRepository(
          r ->
              r.provider(RepositoryProvider.GITHUB)
                  .name("acme/vpc")
                  .connectionArn(
                      "arn:aws:codestar-connections:us-east-1:123456789012:connection/2ad03b28-a7c4"));
    }

    private void syncTemplate() {
      createEnvironment();
      link();
      proton.createTemplateSyncConfig(
          r ->
              r.templateName("vpc")
                  .templateType(TemplateType.ENVIRONMENT)
                  .repositoryProvider(RepositoryProvider.GITHUB)
                  .repositoryName("acme/vpc")
                  .branch("main"));
    }

    private String withoutLinks() {
      return fake.snapshot()
          .json()
          .replaceFirst("\"repositories\": (?s:\\[.*?\n {10}\\])", "\"repositories\": []");
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

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            "deploymentStatus": "SUCCEEDED" | "deploymentStatus": "DONE" | deployments[0].deployment.deploymentStatus must be one of [IN_PROGRESS, FAILED, SUCCEEDED, DELETE_IN_PROGRESS, DELETE_FAILED, DELETE_COMPLETE, CANCELLING, CANCELLED], but is 'DONE'.
            "name": "prod",\\s+"protonS     | "protonS                   | environments[0] does not fit the rest: the name or id is missing that it is known by.
            """)
    void isRefusedWithThePlaceThatIsWrong(String from, String to, String why) {
      createEnvironment();
      fake.environment("prod").status();
      String edited = fake.snapshot().json().replaceFirst(from, to);

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(REFUSED + "regions.us-east-1.accounts.123456789012." + why);
    }

    @ParameterizedTest
    @CsvSource({"'',no ARN", "'\"arn\": \"arn:aws:proton\",',the ARN arn:aws:proton"})
    void isRefusedIfSomethingDoesNotHaveItsArn(String instead, String found) {
      createEnvironment();
      String arn = "arn:aws:proton:us-east-1:123456789012:environment/prod";
      String edited =
          fake.snapshot()
              .json()
              .replaceFirst("\"arn\": \"" + arn + "\",(?=\\s+\"createdAt)", instead);

      assertThatThrownBy(() -> FakeProton.restore(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(REFUSED + "what must have the ARN %s has %s.".formatted(arn, found));
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
            ''                              | it is empty.
            ' '                             | it is empty.
            {"format": "x" x                | it is not JSON in line 1, column 16.
            {"format": "x"                  | it breaks off in line 1, column 15.
            {"format": "x"} x               | there is something behind its end, in line 1, column 17.
            {"format": "x"} {}              | there is something behind its end, in line 1, column 17.
            []                              | the snapshot must be an object, but is a list.
            "x"                             | the snapshot must be an object, but is the text 'x'.
            {}                              | its member 'format' must be 'FakeProton snapshot', but is missing.
            {"format": "x"}                 | its member 'format' must be 'FakeProton snapshot', but is 'x'.
            {"format": "FakeProton snapshot"} | its member 'version' is missing.
            {"format": "FakeProton snapshot", "version": 2} | it has format version 2, but this FakeProton reads 1; use a FakeProton as new as the one that wrote it.
            {"format": "FakeProton snapshot", "version": 0} | there is no format version 0; this FakeProton reads 1.
            {"format": "FakeProton snapshot", "version": 1.5} | version must be a whole number, but is the number 1.5.
            {"format": "FakeProton snapshot", "version": 99999999999} | version must be a whole number up to 2147483647, but is the number 99999999999.
            {"a": 1, "a": 2}                | the member 'a' is there twice, in line 1, column 13.
            """)
    void isRefusedBeforeItIsRestored(String text, String why) {
      assertThatThrownBy(() -> Snapshot.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("This is no snapshot that can be restored: " + why);
    }

    @Test
    void isRefusedIfItNestsTooDeeply() {
      assertThatThrownBy(() -> Snapshot.parse(HEAD + "\"a\": " + "[".repeat(5_000)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("This is no snapshot that can be restored: it is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            "ids": "many"                   | ids must be a whole number, but is the text 'many'.
            "account": "12"                 | account must be twelve digits, but is '12'.
            "region": ""                    | region must be the id of a region, but is empty.
            "id": 1                         | id is no member that a snapshot has here.
            "clock": {"at": 1}              | clock has an unknown member 'at'; known are [ahead, frozenAt].
            "clock": {"ahead": "-PT1S"}     | clock is not good: advance(PT-1S): must not be negative.
            "clock": {"ahead": "PT9223372036854775807S"} | clock is not good: advance(PT2562047788015215H30M7S): leads from 2999-12-31T00:00:00Z beyond 9999-12-31T23:59:59.999Z.
            "clock": {"frozenAt": "+10000-01-01T00:00:00Z"} | clock is not good: freezeAt(+10000-01-01T00:00:00Z): expected a time from 0000-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z.
            "progressions": {"world": {"progression": {"mode": "MANUALLY"}, "taken": -1, "number": 1}} | progressions.world is not good: of its 1 outcome(s), -1 cannot be taken.
            "progressions": {"world": {"progression": {"mode": "MANUALLY"}, "taken": 2, "number": 1}} | progressions.world is not good: of its 1 outcome(s), 2 cannot be taken.
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
