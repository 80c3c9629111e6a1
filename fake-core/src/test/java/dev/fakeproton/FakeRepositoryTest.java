package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** What a repository says of pushes that cannot be, and handles of syncs that cannot be. */
@Evidence("OURS: pushes and handles are the fake's own")
class FakeRepositoryTest {

  private static final RepositoryProvider GITHUB = RepositoryProvider.GITHUB;

  private final FakeProton fake = FakeProton.start();
  private final FakeRepository repository = fake.repository(GITHUB, "acme/infra");

  @AfterEach
  void closeFake() {
    fake.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"infra", "/infra", "acme/", " /x", "acme"})
  void takesNoNameThatTheModelDoesNotAllow(String name) {
    assertThatThrownBy(() -> fake.repository(GITHUB, name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is no name of a repository: expected owner/name", name);
  }

  @Test
  void takesNoTextsThatTheModelDoesNotAllow() {
    assertThatThrownBy(() -> repository.push("", "c1", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the branch '' does not fit Proton's model: it has 1 to 200 characters");
    assertThatThrownBy(() -> repository.push("main", "c".repeat(256), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 255 characters");
    assertThatThrownBy(() -> fake.repository(GITHUB, "a/" + "b".repeat(99)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 100 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "./", "vpc/", "../vpc", "a/../b"})
  void takesNoPathThatNamesNoFile(String path) {
    assertThatThrownBy(() -> repository.push("main", "c1", Map.of(path, "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is no path of a file", path);
  }

  @Test
  void takesNoPathThatNoFileHas() {
    String path = "a".repeat(4_097);

    assertThatThrownBy(() -> repository.push("main", "c1", Map.of(path, "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s…' is no path of a file: it has more than 4096 characters", "a".repeat(60));
  }

  @Test
  void takesNoFileTwice() {
    assertThatThrownBy(() -> repository.push("main", "c1", Map.of("a/b", "", "./a//b", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are two files 'a/b'");
  }

  @Test
  void showsProviderNameAndOwner() {
    assertThat(repository)
        .hasToString("GITHUB acme/infra (account 123456789012, region us-east-1)");
  }

  @Test
  void saysThatNothingIsSyncedYet() {
    assertThatThrownBy(() -> fake.repositorySync(GITHUB, "acme/infra", "main").status())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "There is no repository sync 'GITHUB acme/infra, branch main (TEMPLATE_SYNC)'");
    assertThatThrownBy(() -> fake.templateSync(TemplateType.SERVICE, "web", "1").status())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("There is no template sync 'SERVICE web:1'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.0", "v1", "-1"})
  void takesNothingForAMajorVersionThatIsNone(String major) {
    assertThatThrownBy(() -> fake.templateSync(TemplateType.ENVIRONMENT, "vpc", major))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is no major version of template 'vpc': expected a number, such as 1", major);
  }
}
