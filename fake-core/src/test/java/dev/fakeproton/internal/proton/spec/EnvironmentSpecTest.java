package dev.fakeproton.internal.proton.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.ValidationException;

/** Specs of environments: YAML in, checked form out. */
@Evidence("DOC UG:ag-environments: the form of a spec; OURS: the texts")
class EnvironmentSpecTest {

  private static String refusal(String spec) {
    return catchThrowableOfType(ValidationException.class, () -> EnvironmentSpec.parse(spec))
        .rawMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proton: EnvironmentSpec\nspec:\n  size: 3\n  names: [a, b]\n  empty: null\n",
        "{proton: EnvironmentSpec, spec: {size: 3, names: [a, b]}}",
        "{\"proton\":\"EnvironmentSpec\",\"spec\":{\"size\":3,\"names\":[\"a\",\"b\"]}}",
        "--- # a comment\n\"proton\": 'EnvironmentSpec'\nspec: {names: [a, b], size: 3, x: null}\n..."
      })
  void areReadInBlockAndFlowFormAndAsJson(String spec) {
    assertThat(EnvironmentSpec.parse(spec).inputs())
        .isEqualTo(Map.of("size", 3, "names", List.of("a", "b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proton: EnvironmentSpec", "proton: EnvironmentSpec\nspec:\n"})
  void mayHaveNoInputs(String spec) {
    assertThat(EnvironmentSpec.parse(spec).inputs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                     | Invalid spec: expected a map with the keys proton: and spec:, found nothing
          # only a comment                       | Invalid spec: expected a map with the keys proton: and spec:, found nothing
          just words                             | Invalid spec: expected a map with the keys proton: and spec:, found a single value
          [a, b]                                 | Invalid spec: expected a map with the keys proton: and spec:, found a list
          {}                                     | Invalid spec: expected proton: EnvironmentSpec
          {proton: ServiceSpec}                  | Invalid spec: expected proton: EnvironmentSpec
          {proton: environmentspec}              | Invalid spec: expected proton: EnvironmentSpec
          {proton: EnvironmentSpec, spec: [a]}   | Invalid spec: expected a map of inputs under spec:, found a list
          {proton: EnvironmentSpec, spec: a}     | Invalid spec: expected a map of inputs under spec:, found a single value
          """)
  void ofAnotherFormAreRefused(String spec, String message) {
    assertThat(refusal(spec)).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proton: [",
        "a: b: c",
        "\tproton: EnvironmentSpec",
        "{proton: EnvironmentSpec, proton: EnvironmentSpec}",
        "--- a\n--- b",
        "proton: *nowhere",
        "proton: !!java.net.URL [\"http://localhost\"]"
      })
  void thatAreNoYamlAreRefused(String spec) {
    assertThat(refusal(spec)).startsWith("Spec is not valid YAML: ");
  }

  @Test
  void thatAreNoYamlAreNotQuoted() {
    assertThat(refusal("proton: EnvironmentSpec\nspec:\n  password: \"secret"))
        .contains("line 3")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", ""})
  void mayLeaveTheInputsOut(String nothing) {
    assertThat(EnvironmentSpec.parse("{proton: EnvironmentSpec, spec: " + nothing + "}").inputs())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "- [", "{[", "\"a\": [{"})
  void thatNestWithoutEndAreRefused(String opening) {
    assertThat(refusal("spec: " + opening.repeat(51_200 / opening.length())))
        .startsWith("Spec is not valid YAML: ");
  }

  @Test
  void thatNestDeepAndCloseAreRefused() {
    String deep = "[".repeat(25_000) + "]".repeat(25_000);

    assertThat(refusal("{proton: EnvironmentSpec, spec: {a: " + deep + "}}"))
        .startsWith("Spec is not valid YAML: ");
  }

  @Test
  void thatMultiplyThemselvesAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%s: &a%s [*a%s, *a%s]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(refusal(bomb.toString())).startsWith("Spec is not valid YAML: ");
  }
}
