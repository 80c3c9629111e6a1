package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where template sync looks for the versions of a template. */
class TemplateSyncDirectoriesContractTest extends SyncContract {

  private static final Map<String, String> TREE =
      tree(
          bundle("a/b/vpc/v1", "deep"),
          bundle("b/vpc/v2", "second"),
          bundle("templates/net/v3", "of another template"),
          bundle("c/vpc/v4", "third"));

  private String directoryOf(String major) {
    return status("vpc", major).latestSync().targetRevision().directory();
  }

  @Test
  @Evidence("DOC UG:create-template-sync: the first directory wins; OURS the order of the search")
  void theShallowestDirectoryIsFoundFirstThenTheFirstOfTheAlphabet() {
    track();
    repository.push("main", "c1", TREE);

    assertThat(versions("vpc")).containsExactly("2.0 DRAFT");
    assertThat(directoryOf("2")).isEqualTo("b/vpc/v2");
  }

  @ParameterizedTest
  @CsvSource({
    "a, 1.0 DRAFT, a/b/vpc/v1",
    "a/b, 1.0 DRAFT, a/b/vpc/v1",
    "/a/b/vpc, 1.0 DRAFT, a/b/vpc/v1",
    "a/b/vpc/, 1.0 DRAFT, a/b/vpc/v1",
    "./c, 4.0 DRAFT, c/vpc/v4",
  })
  @Evidence(
      "OBS seen subdirectories are the parent or the template's own, with and without slashes")
  void aSubdirectoryLimitsTheSearch(String subdirectory, String version, String directory) {
    track("vpc", r -> r.subdirectory(subdirectory));
    repository.push("main", "c1", TREE);

    assertThat(versions("vpc")).containsExactly(version);
    assertThat(directoryOf(version.substring(0, 1))).isEqualTo(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"templates", "nowhere", "a/b/v", "vpc"})
  @Evidence("DOC UG:create-template-sync: a directory of the template's name")
  void nothingIsSyncedWhereTheTemplateIsNot(String subdirectory) {
    track("vpc", r -> r.subdirectory(subdirectory));
    repository.push("main", "c1", TREE);

    assertThat(versions("vpc")).isEmpty();
    assertThat(latestReading().statusAsString()).isEqualTo("SUCCEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "v01", "v1.0", "V1", "version1", "v", "v123456789012345678901"})
  @Evidence("DOC UG:create-template-sync: v1, v2; OURS the exact form")
  void otherDirectoriesAreNoMajorVersions(String directory) {
    track();
    repository.push("main", "c1", bundle("vpc/" + directory, "one"));

    assertThat(versions("vpc")).isEmpty();
    assertThat(latestReading().statusAsString()).isEqualTo("SUCCEEDED");
  }

  @Test
  @Evidence("DOC UG:create-template-sync: directories; a file is none")
  void filesNamedLikeThemAreNoMajorVersions() {
    track();
    repository.push("main", "c1", Map.of("vpc/v1", "a file", "v1/vpc", "another"));

    assertThat(versions("vpc")).isEmpty();
  }

  @Test
  @Evidence("OURS gaps and zero are numbers like others")
  void numbersMayBeginAtZeroAndHaveGaps() {
    track();
    repository.push("main", "c1", tree(bundle("vpc/v0", "zero"), bundle("vpc/v10", "ten")));

    assertThat(versions("vpc")).containsExactly("0.0 DRAFT", "10.0 DRAFT");
  }

  @Test
  @Evidence("OURS a commit is a whole tree; what it lacks stays as it is")
  void aMajorVersionThatIsGoneFromTheTreeIsLeftAlone() {
    track();
    repository.push("main", "c1", tree(bundle("vpc/v1", "one"), bundle("vpc/v2", "two")));
    repository.push("main", "c2", bundle("vpc/v2", "three"));

    assertThat(versions("vpc")).containsExactly("1.0 DRAFT", "2.0 DRAFT", "2.1 DRAFT");
    assertThat(status().desiredState().sha()).isEqualTo("c1");
  }
}
