package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.EnvironmentSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateFilter;
import software.amazon.awssdk.services.proton.model.ListEnvironmentsResponse;

/** Pages and their tokens, mostly with ListEnvironments; {@code a} to {@code e} exist. */
class PagingContractTest extends EnvironmentContract {

  @BeforeEach
  void createFiveEnvironments() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      create(name);
    }
  }

  private ListEnvironmentsResponse page(Integer maxResults, String token) {
    return proton.listEnvironments(r -> r.maxResults(maxResults).nextToken(token));
  }

  private static List<String> names(ListEnvironmentsResponse page) {
    return page.environments().stream().map(EnvironmentSummary::name).toList();
  }

  private static EnvironmentTemplateFilter filter(String major) {
    return EnvironmentTemplateFilter.builder().templateName("vpc").majorVersion(major).build();
  }

  private void remove(String name) {
    fake.environment(name).succeed();
    proton.deleteEnvironment(r -> r.name(name));
    fake.environment(name).succeed();
  }

  @Nested
  class Pages {

    @Test
    @Evidence("DOC M:ListEnvironmentsInput.maxResults; OURS pages are filled")
    void holdAsManyAsAskedFor() {
      assertThat(names(page(2, null))).containsExactly("a", "b");
    }

    @Test
    @Evidence("DOC M:ListEnvironmentsInput.nextToken")
    void followEachOther() {
      ListEnvironmentsResponse first = page(2, null);
      ListEnvironmentsResponse second = page(2, first.nextToken());
      ListEnvironmentsResponse third = page(2, second.nextToken());

      assertThat(names(second)).containsExactly("c", "d");
      assertThat(names(third)).containsExactly("e");
      assertThat(third.nextToken()).isNull();
    }

    @Test
    @Evidence("OBS SDK: paginators stop on a missing token")
    void endWithoutATokenAlsoWhereTheLastIsFull() {
      assertThat(page(5, null).nextToken()).isNull();
    }

    @Test
    @Evidence("OURS the default is the largest page, 100")
    void holdAHundredByDefault() {
      IntStream.range(5, 101).forEach(i -> create("environment" + i));

      ListEnvironmentsResponse first = page(null, null);

      assertThat(first.environments()).hasSize(100);
      assertThat(names(page(null, first.nextToken()))).containsExactly("environment100");
    }

    @Test
    @Evidence("OURS the size may change between pages")
    void mayChangeTheirSize() {
      String token = page(2, null).nextToken();

      assertThat(names(page(1, token))).containsExactly("c");
      assertThat(names(page(null, token))).containsExactly("c", "d", "e");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    @Evidence("DOC M:MaxPageResults, 1 to 100")
    void refuseASizeOutOfRange(int maxResults) {
      assertInvalid(() -> page(maxResults, null)).contains("'" + maxResults + "' at 'maxResults'");
    }
  }

  @Nested
  @Evidence("OURS keys, not offsets: what happens between pages repeats and skips nothing else")
  class BetweenPages {

    @Test
    void newOnesAppearOnce() {
      String token = page(2, null).nextToken();
      create("f");

      assertThat(names(page(null, token))).containsExactly("c", "d", "e", "f");
    }

    @Test
    void theDeletionOfWhatWasShownSkipsNothing() {
      String token = page(2, null).nextToken();
      remove("a");

      assertThat(names(page(null, token))).containsExactly("c", "d", "e");
    }

    @Test
    void theDeletionOfTheLastOneShownSkipsNothing() {
      String token = page(2, null).nextToken();
      remove("b");

      assertThat(names(page(null, token))).containsExactly("c", "d", "e");
    }

    @Test
    void theDeletionOfTheNextOneSkipsNothingElse() {
      String token = page(2, null).nextToken();
      remove("c");

      assertThat(names(page(null, token))).containsExactly("d", "e");
    }

    @Test
    void theDeletionOfAllThatRemainedLeavesAnEmptyPage() {
      String token = page(4, null).nextToken();
      remove("e");

      assertThat(names(page(4, token))).isEmpty();
      assertThat(page(4, token).nextToken()).isNull();
    }

    @Test
    void aChangeMovesNothing() {
      String token = page(2, null).nextToken();
      fake.environment("a").succeed();
      fake.environment("d").succeed();

      assertThat(names(page(null, token))).containsExactly("c", "d", "e");
    }
  }

  @Nested
  class Token {

    @Test
    @Evidence("DOC M:NextToken, the base64 alphabet")
    void matchesThePatternOfTheModel() {
      assertThat(page(1, null).nextToken()).matches("^[A-Za-z0-9+=/]+$");
    }

    @Test
    @Evidence("OURS tokens never expire, and may be used again")
    void mayBeUsedAgainMuchLater() {
      String token = page(2, null).nextToken();
      page(2, token);
      fake.clock().advance(Duration.ofDays(365));

      assertThat(names(page(2, token))).containsExactly("c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "eA==", "MTIzfDE="})
    @Evidence("OURS a token that the fake has not given; Proton models no error for it")
    void thatWasNeverGivenIsRefused(String token) {
      assertInvalid(() -> page(2, token)).isEqualTo("Invalid nextToken.");
    }

    @Test
    @Evidence("DOC M:NextToken")
    void outsideThePatternIsRefusedByTheModel() {
      assertInvalid(() -> page(2, "a-b")).contains("'a-b' at 'nextToken'");
    }

    @Test
    @Evidence("OURS a token belongs to its operation")
    void ofAnotherOperationIsRefused() {
      String token = page(2, null).nextToken();

      assertInvalid(() -> proton.listDeployments(r -> r.nextToken(token)))
          .isEqualTo("Invalid nextToken.");
    }

    @Test
    @Evidence("OURS a token belongs to its account and region")
    void ofAnotherAccountOrRegionIsRefused() {
      String token = page(2, null).nextToken();
      ProtonClient otherAccount = fake.account("222222222222").client();
      ProtonClient otherRegion = fake.account("123456789012").in(Region.EU_WEST_1).client();

      assertInvalid(() -> otherAccount.listEnvironments(r -> r.nextToken(token)));
      assertInvalid(() -> otherRegion.listEnvironments(r -> r.nextToken(token)));
    }

    @Test
    @Evidence("OURS a token belongs to its filter")
    void ofAnotherFilterIsRefused() {
      String token = page(2, null).nextToken();

      assertInvalid(
          () -> proton.listEnvironments(r -> r.nextToken(token).environmentTemplates(filter("1"))));
    }
  }
}
