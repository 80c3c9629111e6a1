package dev.fakeproton.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients get to see of the store, and hand back. */
class TokensAndIdsTest {

  @Nested
  class AToken {

    @ParameterizedTest
    @ValueSource(strings = {"1", "9223372036854775807", "1.10", "kötü | değer"})
    void givesBackItsCursor(String cursor) {
      String token = new PageToken("ListEnvironments|all", cursor).encode();

      assertThat(PageToken.cursorIn(token, "ListEnvironments|all")).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "??", "~~~~~", "\u00ff\u00fe"})
    @Evidence("DOC M: the pattern of NextToken")
    void keepsToTheAlphabetOfTheModel(String cursor) {
      assertThat(new PageToken("q", cursor).encode()).matches("^[A-Za-z0-9+=/]+$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "bm90IG91cnM=", "====", "MQ=="})
    @Evidence("OURS: what is not ours is refused")
    void ofSomebodyElseIsNone(String token) {
      assertThat(PageToken.cursorIn(token, "q")).isEmpty();
    }

    @Test
    @Evidence("OURS: a token belongs to its operation, account, region and filters")
    void ofAnotherQueryIsNone() {
      String token = new PageToken("ListEnvironments|us-east-1", "1").encode();

      assertThat(PageToken.cursorIn(token, "ListEnvironments|eu-west-1")).isEmpty();
    }
  }

  @Nested
  class AnId {

    private static final int MANY = 100_000;

    @Test
    @Evidence("DOC M: the pattern of DeploymentId")
    void hasTheShapeOfAUuidOfVersionFour() {
      Ids ids = new Ids();

      assertThat(Stream.generate(ids::next).limit(1_000))
          .allMatch(
              id ->
                  id.matches(
                      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void isNeverGivenTwice() {
      Ids ids = new Ids();
      Set<String> given = new HashSet<>();

      for (int i = 0; i < MANY; i++) {
        given.add(ids.next());
      }

      assertThat(given).hasSize(MANY);
    }

    @Test
    void isTheSameInEveryWorldThatDoesTheSame() {
      Ids one = new Ids();
      Ids other = new Ids();

      assertThat(Stream.generate(one::next).limit(10))
          .containsExactlyElementsOf(Stream.generate(other::next).limit(10).toList());
    }

    @Test
    void inCapitalsHasFifteenOfThem() {
      Ids ids = new Ids();
      Set<String> given = new HashSet<>();

      for (int i = 0; i < MANY; i++) {
        given.add(ids.nextCapitals());
      }

      assertThat(given).hasSize(MANY).allMatch(capitals -> capitals.matches("[A-Z]{15}"));
    }
  }

  @Nested
  class AnArn {

    @ParameterizedTest
    @CsvSource({
      "us-east-1,     arn:aws:proton:us-east-1:123456789012:environment/prod",
      "cn-north-1,    arn:aws-cn:proton:cn-north-1:123456789012:environment/prod",
      "us-gov-west-1, arn:aws-us-gov:proton:us-gov-west-1:123456789012:environment/prod"
    })
    void liesInThePartitionOfItsRegion(String region, String arn) {
      assertThat(new Owner("123456789012", region).arn("environment/prod")).isEqualTo(arn);
    }
  }
}
