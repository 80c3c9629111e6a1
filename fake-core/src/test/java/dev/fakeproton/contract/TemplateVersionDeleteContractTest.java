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

/** DeleteEnvironmentTemplateVersion: what it answers, and in which order versions may go. */
class TemplateVersionDeleteContractTest extends ContractTest {

  @BeforeEach
  void makeTemplate() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
  }

  private EnvironmentTemplateVersion get(String major, String minor) {
    return proton
        .getEnvironmentTemplateVersion(
            r -> r.templateName("vpc").majorVersion(major).minorVersion(minor))
        .environmentTemplateVersion();
  }

  private EnvironmentTemplateVersion delete(String major, String minor) {
    return proton
        .deleteEnvironmentTemplateVersion(
            r -> r.templateName("vpc").majorVersion(major).minorVersion(minor))
        .environmentTemplateVersion();
  }

  private EnvironmentTemplate template() {
    return proton.getEnvironmentTemplate(r -> r.name("vpc")).environmentTemplate();
  }

  private List<String> listed(String major) {
    return proton
        .listEnvironmentTemplateVersions(r -> r.templateName("vpc").majorVersion(major))
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
    assertThat(
            proton
                .deleteEnvironmentTemplateVersion(
                    r -> r.templateName("nowhere").majorVersion("1").minorVersion("0"))
                .environmentTemplateVersion())
        .isNull();
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

    assertThat(proton.deleteEnvironmentTemplate(r -> r.name("vpc")).environmentTemplate())
        .isNotNull();
  }
}
