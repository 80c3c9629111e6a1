package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;

/** Deletes of versions: what they answer, and in which order versions may go. */
class TemplateVersionDeleteContractTest extends TemplateContract {

  @BeforeEach
  void makeTemplate() {
    templates.create(r -> r.name("vpc"));
  }

  private EnvironmentTemplateVersion get(String major, String minor) {
    return templates.getVersion("vpc", major, minor);
  }

  private EnvironmentTemplateVersion delete(String major, String minor) {
    return templates.deleteVersion("vpc", major, minor);
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

  @Test
  @Evidence("OBS UG:template-delete")
  void answersWithTheVersionAsItWas() {
    draftVersion("vpc", null);
    EnvironmentTemplateVersion before = get("1", "0");

    assertThat(delete("1", "0")).isEqualTo(before);
    assertNotFound(() -> get("1", "0"));
  }

  @Test
  @Evidence("DOC M:top, idempotent delete; OURS also for a template that never existed")
  void ofWhatIsNotThereIsEmpty() {
    assertThat(delete("1", "0")).isNull();
    assertThat(templates.deleteVersion("nowhere", "1", "0")).isNull();
  }

  @Test
  @Evidence("DOC M:DeleteEnvironmentTemplateVersion; INF the kind")
  void ofTheRecommendedVersionIsRefusedWhileThereAreOthers() {
    publishedVersion("vpc", null);
    publishedVersion("vpc", null);

    assertConflict(() -> delete("2", "0")).contains("vpc:2.0");
  }

  @Test
  @Evidence("OURS other versions count in every status")
  void ofTheRecommendedVersionIsRefusedWhileThereIsADraft() {
    publishedVersion("vpc", "1");
    draftVersion("vpc", "1");

    assertConflict(() -> delete("1", "0")).contains("vpc:1.0");
  }

  @Test
  @Evidence("DOC M:DeleteEnvironmentTemplateVersion: only other versions hinder")
  void ofTheLastVersionWorksAlthoughItIsRecommended() {
    publishedVersion("vpc", null);

    delete("1", "0");

    assertThat(listed(null)).isEmpty();
  }

  @Test
  @Evidence("INF GH:roadmap#79: a user had deleted the newest minors of an older major")
  void ofTheNewestMinorOfAnOlderMajorWorks() {
    publishedVersion("vpc", "1");
    publishedVersion("vpc", "1");
    publishedVersion("vpc", null);

    delete("1", "1");

    assertThat(get("1", "0").recommendedMinorVersion()).isEqualTo("0");
    assertThat(template().recommendedVersion()).isEqualTo("2.0");
  }

  @Test
  @Evidence("DOC UG:template-delete, the recommended order")
  void worksInTheOrderOfACleanUp() {
    publishedVersion("vpc", "1");
    publishedVersion("vpc", "1");
    publishedVersion("vpc", null);

    listed(null).forEach(number -> delete(number.substring(0, 1), number.substring(2)));

    assertThat(templates.delete("vpc")).isNotNull();
  }
}
