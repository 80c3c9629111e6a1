package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateSummary;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesResponse;

/** Pages of templates and of versions; {@code a}, {@code b} and {@code c} exist. */
class TemplatePagingContractTest extends TemplateContract {

  @BeforeEach
  void makeThreeTemplates() {
    List.of("a", "b", "c").forEach(name -> templates.create(r -> r.name(name)));
  }

  private static List<String> names(ListEnvironmentTemplatesResponse page) {
    return page.templates().stream().map(EnvironmentTemplateSummary::name).toList();
  }

  @Nested
  class OfTemplates {

    private ListEnvironmentTemplatesResponse page(Integer maxResults, String token) {
      return templates.list(r -> r.maxResults(maxResults).nextToken(token));
    }

    @Test
    @Evidence("DOC M:ListEnvironmentTemplatesInput.nextToken, and its sister")
    void followEachOtherNewestFirst() {
      ListEnvironmentTemplatesResponse first = page(2, null);
      ListEnvironmentTemplatesResponse second = page(2, first.nextToken());

      assertThat(names(first)).containsExactly("c", "b");
      assertThat(names(second)).containsExactly("a");
      assertThat(second.nextToken()).isNull();
    }

    @Test
    @Evidence("OURS keys, not offsets: what happens between pages repeats and skips nothing else")
    void loseAndRepeatNothingWhenTemplatesComeAndGo() {
      String token = page(2, null).nextToken();
      templates.create(r -> r.name("d"));
      templates.delete("b");

      assertThat(names(page(2, token))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    @Evidence("DOC M:MaxPageResults, 1 to 100")
    void refuseASizeOutOfRange(int maxResults) {
      assertInvalid(() -> page(maxResults, null)).contains("'" + maxResults + "' at 'maxResults'");
    }

    @Test
    @Evidence("OURS a token belongs to its operation")
    void refuseATokenOfTheOtherKind() {
      String token = page(1, null).nextToken();
      TemplateKind other =
          kind == TemplateKind.SERVICE ? TemplateKind.ENVIRONMENT : TemplateKind.SERVICE;
      TemplateCalls others = other.calls(proton);

      assertInvalid(() -> others.list(r -> r.nextToken(token))).isEqualTo("Invalid nextToken.");
    }
  }

  @Nested
  class OfVersions {

    private ListEnvironmentTemplateVersionsResponse page(String major, String token) {
      return templates.listVersions(
          r -> r.templateName("a").majorVersion(major).maxResults(2).nextToken(token));
    }

    private static List<String> numbers(ListEnvironmentTemplateVersionsResponse page) {
      return page.templateVersions().stream()
          .map(version -> version.majorVersion() + "." + version.minorVersion())
          .toList();
    }

    @BeforeEach
    void makeVersions() {
      List.of("1", "2", "1", "1").forEach(major -> draftVersion("a", major));
    }

    @Test
    @Evidence("DOC M:ListEnvironmentTemplateVersionsInput.nextToken, and its sister")
    void followEachOtherByNumber() {
      ListEnvironmentTemplateVersionsResponse first = page(null, null);
      ListEnvironmentTemplateVersionsResponse second = page(null, first.nextToken());

      assertThat(numbers(first)).containsExactly("1.0", "1.1");
      assertThat(numbers(second)).containsExactly("1.2", "2.0");
      assertThat(second.nextToken()).isNull();
    }

    @Test
    @Evidence("OURS keys, not offsets: what happens between pages repeats and skips nothing else")
    void loseAndRepeatNothingWhenVersionsComeAndGo() {
      String token = page("1", null).nextToken();
      templates.deleteVersion("a", "1", "1");
      draftVersion("a", "1");

      assertThat(numbers(page("1", token))).containsExactly("1.2", "1.3");
    }

    @Test
    @Evidence("OURS a token belongs to its template and major version")
    void refuseATokenOfAnotherSelection() {
      String token = page(null, null).nextToken();

      assertInvalid(() -> page("1", token)).isEqualTo("Invalid nextToken.");
      assertInvalid(() -> templates.listVersions(r -> r.templateName("b").nextToken(token)))
          .isEqualTo("Invalid nextToken.");
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): the scope is looked up first")
    void ofAnUnknownTemplateAreNotFound() {
      assertNotFound(() -> templates.listVersions(r -> r.templateName("nowhere").nextToken("x")))
          .contains(kind.arn("nowhere"));
    }
  }
}
