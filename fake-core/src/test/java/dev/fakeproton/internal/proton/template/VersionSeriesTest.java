package dev.fakeproton.internal.proton.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Evidence;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic of version numbers. */
@Evidence("DOC M: CreateEnvironmentTemplateVersion; UG ag-template-versions")
class VersionSeriesTest {

  private final VersionSeries<String> series = new VersionSeries<>();

  private String take(Integer... major) {
    Optional<BigInteger> of =
        major.length == 0 ? Optional.empty() : Optional.of(BigInteger.valueOf(major[0]));
    VersionNumber number = series.takeNext(of);
    series.put(number, number.toString());
    return number.toString();
  }

  private static VersionNumber number(String text) {
    return VersionNumber.parse(text);
  }

  @Test
  void withoutAMajorVersionEachIsANewOne() {
    assertThat(take()).isEqualTo("1.0");
    assertThat(take()).isEqualTo("2.0");
  }

  @Test
  void withAMajorVersionEachIsItsNextMinor() {
    take();
    take();

    assertThat(take(1)).isEqualTo("1.1");
    assertThat(take(2)).isEqualTo("2.1");
    assertThat(take(1)).isEqualTo("1.2");
  }

  @Test
  @Evidence("OURS: a number is never given twice")
  void aNumberThatWasRemovedIsNotGivenAgain() {
    take();
    take(1);
    series.remove(number("1.1"));
    take();
    series.remove(number("2.0"));

    assertThat(take(1)).isEqualTo("1.2");
    assertThat(take()).isEqualTo("3.0");
  }

  @Test
  void orderIsThatOfNumbers() {
    for (int i = 0; i < 11; i++) {
      take(i == 0 ? new Integer[0] : new Integer[] {1});
    }

    assertThat(series.of(BigInteger.ONE).lastKey()).hasToString("1.10");
    assertThat(series.size()).isEqualTo(11);
  }

  @Test
  void recommendedIsTheHighestPublishedOne() {
    take();
    take(1);
    take();
    series.publish(number("1.0"));
    series.publish(number("1.1"));

    assertThat(series.recommended()).contains(number("1.1"));
    assertThat(series.recommended(BigInteger.TWO)).isEmpty();
    assertThat(series.recommended(BigInteger.ONE)).contains(number("1.1"));
  }

  @Test
  void removingTheRecommendedRecommendsTheOneBefore() {
    take();
    take(1);
    series.publish(number("1.0"));
    series.publish(number("1.1"));
    series.remove(number("1.1"));

    assertThat(series.recommended()).contains(number("1.0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "0.0", "1.10", "99999999999999999999.99999999999999999999"})
  void aNumberIsReadAsItIsShown(String text) {
    assertThat(VersionNumber.find(text)).map(VersionNumber::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1.", ".1", "1.0.0", "01.0", "a.b", "1.-1", " 1.0", "+1.0", "١.٠"})
  void nothingElseIsANumber(String text) {
    assertThat(VersionNumber.find(text)).isEmpty();
  }

  @Test
  void whatHasNoTwoPartsIsRefused() {
    assertThatThrownBy(() -> VersionNumber.parse("1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no version number: 1");
  }
}
