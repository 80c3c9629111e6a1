package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** The operations on versions of templates of both kinds, but for their numbers and states. */
class TemplateVersionsContractTest extends TemplateContract {

  @BeforeEach
  void makeTemplate() {
    templates.create(r -> r.name("vpc"));
  }

  private EnvironmentTemplateVersion create() {
    return templates.createVersion(r -> r.templateName("vpc").description("first"));
  }

  private EnvironmentTemplateVersion get(String major, String minor) {
    return templates.getVersion("vpc", major, minor);
  }

  private EnvironmentTemplateVersion update(String minor, TemplateVersionStatus status) {
    return templates.updateVersion(
        r -> r.templateName("vpc").majorVersion("1").minorVersion(minor).status(status));
  }

  private EnvironmentTemplate template() {
    return templates.get("vpc");
  }

  private List<String> listed(String major) {
    return templates
        .listVersions(r -> r.templateName("vpc").majorVersion(major))
        .templateVersions()
        .stream()
        .map(version -> version.majorVersion() + "." + version.minorVersion())
        .toList();
  }

  @Nested
  class Create {

    @Test
    @Evidence("OBS UG:template-create")
    void answersWithARegistrationInProgressWithoutSchemaAndMessage() {
      assertThat(create())
          .isEqualTo(
              EnvironmentTemplateVersion.builder()
                  .arn(kind.arn("vpc") + ":1.0")
                  .templateName("vpc")
                  .majorVersion("1")
                  .minorVersion("0")
                  .description("first")
                  .status(TemplateVersionStatus.REGISTRATION_IN_PROGRESS)
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .build());
    }

    @Test
    @Evidence("DOC API:CreateEnvironmentTemplateVersion")
    void forAnUnknownTemplateIsNotFound() {
      assertNotFound(() -> draftVersion("nowhere", null)).contains(kind.arn("nowhere"));
    }

    @Test
    @Evidence("DOC M:TemplateVersionSourceInput is a union")
    void withoutASourceIsRefused() {
      assertInvalid(() -> templates.createVersion(r -> r.templateName("vpc").source(s -> {})))
          .contains("source");
    }

    @Test
    @Evidence("DOC M:S3Bucket")
    void refusesABucketNameOutsideThePattern() {
      assertInvalid(
              () ->
                  templates.createVersion(
                      r ->
                          r.templateName("vpc")
                              .source(s -> s.s3(s3 -> s3.bucket("Bundles").key("vpc.tar.gz")))))
          .contains("'source.s3.bucket'");
    }
  }

  @Nested
  class Registration {

    @Test
    @Evidence("OBS UG:template-view: a good version has an empty message")
    void endsAsADraftWithAnEmptyMessage() {
      create();

      EnvironmentTemplateVersion registered = get("1", "0");

      assertThat(registered.status()).isEqualTo(TemplateVersionStatus.DRAFT);
      assertThat(registered.statusMessage()).isEmpty();
      assertThat(registered.description()).isEqualTo("first");
    }

    @Test
    @Evidence("DOC UG:template-create, the status; OBS UG:event-bridge, the transition")
    void ofABadBundleEndsAsFailedWithTheReason() {
      fake.progress(Progression.immediately().failing("no manifest"));
      create();

      EnvironmentTemplateVersion registered = get("1", "0");

      assertThat(registered.status()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
      assertThat(registered.statusMessage()).isEqualTo("no manifest");
      assertThat(registered.schema()).isNull();
    }

    @Test
    @Evidence("INF a failed registration keeps its number")
    void keepsTheNumberWhenItFails() {
      fake.progress(Progression.immediately().failing("no manifest"));
      create();

      assertThat(draftVersion("vpc", "1")).isEqualTo("1.1");
    }

    @Test
    @Evidence("OBS UG:template-view: later than createdAt by the time that it took")
    void setsTheTimeOfModification() {
      fake.progress(Progression.after(Duration.ofSeconds(3)));
      create();
      fake.clock().advance(Duration.ofSeconds(9));

      assertThat(get("1", "0").lastModifiedAt()).isEqualTo(NOW.plusSeconds(3));
    }
  }

  @Nested
  class Get {

    @Test
    @Evidence("OBS GH:roadmap#79, the text for a service template; INF that of the other kind")
    void ofAnUnknownVersionIsNotFound() {
      assertNotFound(() -> get("4", "28"))
          .isEqualTo(
              "The requested %s version does not exist: %s:4.28".formatted(kind, kind.arn("vpc")));
    }

    @Test
    @Evidence("DOC M:TemplateVersionPart, no leading zeros")
    void refusesALeadingZero() {
      assertInvalid(() -> get("01", "0")).contains("'majorVersion'");
    }
  }

  @Nested
  class ListVersions {

    @Test
    @Evidence("OURS (major, minor) ascending, as numbers; all majors, as public clean-up needs it")
    void ofAllMajorVersionsIsInNumericalOrder() {
      draftVersion("vpc", "10");
      draftVersion("vpc", "9");
      for (int i = 0; i <= 10; i++) {
        draftVersion("vpc", "2");
      }

      assertThat(listed(null)).hasSize(13).startsWith("2.0", "2.1").endsWith("2.10", "9.0", "10.0");
    }

    @Test
    @Evidence("DOC M:ListEnvironmentTemplateVersionsInput.majorVersion")
    void ofOneMajorVersionHasItsMinorVersions() {
      draftVersion("vpc", "1");
      draftVersion("vpc", "1");
      draftVersion("vpc", "2");

      assertThat(listed("1")).containsExactly("1.0", "1.1");
    }

    @Test
    @Evidence("OURS an unknown major version is a filter that fits nothing")
    void ofAnUnknownMajorVersionIsEmpty() {
      assertThat(listed("7")).isEmpty();
    }

    @Test
    @Evidence("DOC API:ListEnvironmentTemplateVersions declares it for the template")
    void ofAnUnknownTemplateIsNotFound() {
      assertNotFound(() -> templates.listVersions(r -> r.templateName("nowhere")))
          .contains(kind.arn("nowhere"));
    }

    @Test
    @Evidence("DOC M:EnvironmentTemplateVersionSummary")
    void showsWhatGetShows() {
      publishedVersion("vpc", "1");
      EnvironmentTemplateVersion version = get("1", "0");

      assertThat(templates.listVersions(r -> r.templateName("vpc")).templateVersions())
          .containsExactly(
              EnvironmentTemplateVersionSummary.builder()
                  .arn(version.arn())
                  .templateName("vpc")
                  .majorVersion("1")
                  .minorVersion("0")
                  .recommendedMinorVersion("0")
                  .status(TemplateVersionStatus.PUBLISHED)
                  .statusMessage("")
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .build());
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("DOC UG:template-update")
    void editsTheDescription() {
      create();
      fake.clock().advance(Duration.ofMinutes(1));

      EnvironmentTemplateVersion updated =
          templates.updateVersion(
              r -> r.templateName("vpc").majorVersion("1").minorVersion("0").description("two"));

      assertThat(updated.description()).isEqualTo("two");
      assertThat(updated.status()).isEqualTo(TemplateVersionStatus.DRAFT);
      assertThat(updated.lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(get("1", "0")).isEqualTo(updated);
    }

    @Test
    @Evidence("OURS ruling 11: the template is another thing")
    void leavesTheTimeOfTheTemplate() {
      draftVersion("vpc", null);
      fake.clock().advance(Duration.ofMinutes(1));
      update("0", TemplateVersionStatus.PUBLISHED);

      assertThat(template().lastModifiedAt()).isEqualTo(NOW);
    }

    @Test
    @Evidence("OBS UG:template-update: the reply is the whole version")
    void answersWithMessageAndRecommendation() {
      draftVersion("vpc", null);

      EnvironmentTemplateVersion published = update("0", TemplateVersionStatus.PUBLISHED);

      assertThat(published.statusMessage()).isEmpty();
      assertThat(published.recommendedMinorVersion()).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"REGISTRATION_IN_PROGRESS", "REGISTRATION_FAILED"})
    @Evidence("OURS order of checks (ruling 6): the request alone shows it")
    void refusesAStatusOfTheServiceBeforeItLooksTheVersionUp(TemplateVersionStatus status) {
      assertInvalid(() -> update("5", status)).contains(status.toString());
    }
  }
}
