package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;

/** Which numbers versions get, and which of them are recommended. */
class TemplateVersionNumbersContractTest extends TemplateContract {

  @BeforeEach
  void makeTemplate() {
    templates.create(r -> r.name("vpc"));
  }

  private void delete(String major, String minor) {
    templates.deleteVersion("vpc", major, minor);
  }

  private EnvironmentTemplateVersion get(String major, String minor) {
    return templates.getVersion("vpc", major, minor);
  }

  private String recommended() {
    return templates.get("vpc").recommendedVersion();
  }

  @Nested
  class NextNumber {

    @Test
    @Evidence("OBS UG:template-create")
    void ofTheFirstVersionIs10() {
      assertThat(draftVersion("vpc", null)).isEqualTo("1.0");
    }

    @Test
    @Evidence("DOC M:CreateEnvironmentTemplateVersionInput.majorVersion")
    void withoutAMajorVersionBeginsTheNextMajor() {
      draftVersion("vpc", null);

      assertThat(draftVersion("vpc", null)).isEqualTo("2.0");
    }

    @Test
    @Evidence("DOC M:CreateEnvironmentTemplateVersionInput.majorVersion")
    void withAMajorVersionIsItsNextMinor() {
      draftVersion("vpc", null);
      draftVersion("vpc", "1");
      draftVersion("vpc", null);

      assertThat(draftVersion("vpc", "1")).isEqualTo("1.2");
    }

    @Test
    @Evidence("OURS a number that no request could name is never given")
    void neverHasMoreDigitsThanARequestMayHave() {
      draftVersion("vpc", "9".repeat(20));

      assertInvalid(() -> draftVersion("vpc", null)).contains("at most 20 digits");
    }

    @Test
    @Evidence("OURS an unknown major version begins at .0, as GH:protonizer relies on")
    void withAnUnknownMajorVersionBeginsThatMajor() {
      assertThat(draftVersion("vpc", "1")).isEqualTo("1.0");
      assertThat(draftVersion("vpc", "7")).isEqualTo("7.0");
      assertThat(draftVersion("vpc", null)).isEqualTo("8.0");
    }

    @Test
    @Evidence("DOC M:TemplateVersionPart allows 0")
    void mayHaveTheMajorVersion0() {
      assertThat(draftVersion("vpc", "0")).isEqualTo("0.0");
      assertThat(draftVersion("vpc", null)).isEqualTo("1.0");
    }

    @Test
    @Evidence("DOC M:TemplateVersionPart allows 20 digits")
    void mayHaveTwentyDigits() {
      assertThat(draftVersion("vpc", "99999999999999999999")).isEqualTo("99999999999999999999.0");
    }

    @Test
    @Evidence("OURS numbers are not used again")
    void isNotGivenAgainAfterADelete() {
      draftVersion("vpc", "1");
      draftVersion("vpc", "1");
      delete("1", "1");

      assertThat(draftVersion("vpc", "1")).isEqualTo("1.2");
    }

    @Test
    @Evidence("OURS numbers are not used again")
    void ofAMajorIsNotGivenAgainAfterADelete() {
      draftVersion("vpc", null);
      draftVersion("vpc", null);
      delete("2", "0");

      assertThat(draftVersion("vpc", null)).isEqualTo("3.0");
    }
  }

  @Nested
  class Recommended {

    @Test
    @Evidence("OBS UG:template-create")
    void isNothingBeforeTheFirstPublish() {
      draftVersion("vpc", null);

      assertThat(recommended()).isNull();
      assertThat(get("1", "0").recommendedMinorVersion()).isNull();
    }

    @Test
    @Evidence("OBS GH:bs, a list after the publish of 1.0")
    void isTheFirstPublishedVersion() {
      publishedVersion("vpc", null);

      assertThat(recommended()).isEqualTo("1.0");
    }

    @Test
    @Evidence("DOC UG:ag-template-versions")
    void isTheHighestPublishedVersion() {
      publishedVersion("vpc", null);
      publishedVersion("vpc", null);
      draftVersion("vpc", null);

      assertThat(recommended()).isEqualTo("2.0");
    }

    @Test
    @Evidence("DOC UG:ag-template-versions; OURS the minor pointer of each major")
    void staysWhenALowerNumberIsPublishedLater() {
      publishedVersion("vpc", "1");
      publishedVersion("vpc", "2");
      publishedVersion("vpc", "1");

      assertThat(recommended()).isEqualTo("2.0");
      assertThat(get("1", "0").recommendedMinorVersion()).isEqualTo("1");
      assertThat(get("1", "1").recommendedMinorVersion()).isEqualTo("1");
      assertThat(get("2", "0").recommendedMinorVersion()).isEqualTo("0");
    }

    @Test
    @Evidence("OURS numbers are compared as numbers")
    void isTenRatherThanNine() {
      for (int i = 0; i <= 10; i++) {
        draftVersion("vpc", "1");
      }
      publish("vpc", "1.10");
      publish("vpc", "1.9");

      assertThat(recommended()).isEqualTo("1.10");
      assertThat(get("1", "9").recommendedMinorVersion()).isEqualTo("10");
    }

    @Test
    @Evidence("OURS every version of a major with a published minor shows it, drafts too")
    void isShownOnDraftsOfTheSameMajor() {
      publishedVersion("vpc", "1");
      draftVersion("vpc", "1");
      draftVersion("vpc", "2");

      assertThat(get("1", "1").recommendedMinorVersion()).isEqualTo("0");
      assertThat(get("2", "0").recommendedMinorVersion()).isNull();
    }
  }
}
