package dev.fakeproton.internal.proton.spec;

import static dev.fakeproton.internal.proton.spec.ShopSpec.SHOP;
import static dev.fakeproton.internal.proton.spec.ShopSpec.spec;
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

/** Specs of services: YAML in, checked form out. */
@Evidence("DOC UG:ag-create-svc, UG:ag-svc-update: the form of a spec; OURS: the texts")
class ServiceSpecTest {

  private static String refusal(Runnable call) {
    return catchThrowableOfType(ValidationException.class, call::run).rawMessage();
  }

  private static String refusal(String spec) {
    return refusal(() -> ServiceSpec.parse(spec));
  }

  @Test
  void instancesAreReadInOrder() {
    assertThat(ServiceSpec.parse(SHOP).instances())
        .containsExactly(
            new InstanceSpec(
                "dev",
                "staging",
                Map.of("port", 80, "hosts", List.of("a", "b"), "password", "secret")),
            new InstanceSpec("prod", "production", Map.of()));
  }

  @Test
  void theTextIsKeptToTheLetter() {
    assertThat(ServiceSpec.parse(SHOP).text()).isEqualTo(SHOP);
  }

  @Evidence("OBS GH:roadmap#81, GH:saas: no block, an empty one, no instances, no inputs")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{proton: ServiceSpec, instances: []}",
        "{proton: ServiceSpec, pipeline: , instances: []}",
        "{proton: ServiceSpec, pipeline: {}, instances: []}",
        "{\"proton\": \"ServiceSpec\", \"pipeline\": {\"x\": null}, \"instances\": []}",
        "---\nproton: 'ServiceSpec'\nother: [1]\ninstances: []\n"
      })
  void anAbsentBlockAndAnEmptyOneAreTheSame(String spec) {
    assertThat(ServiceSpec.parse(spec).pipeline()).isEmpty();
    assertThat(ServiceSpec.parse(spec).instances()).isEmpty();
  }

  @Test
  @Evidence("OURS: templates.md 7.3, null is not given")
  void inputsThatAreNullAreNotGiven() {
    ServiceSpec spec = spec("instances: [{name: a, environment: e, spec: {x: ~, y: 1}}]");

    assertThat(spec.require("a").inputs()).isEqualTo(Map.of("y", 1));
  }

  @Evidence("OURS: services.md 2.2, kind DOC for instances as a map (GH:cfn#36)")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          just words                                          | expected a map with the keys proton: and instances:, found a single value
          ``                                                  | expected a map with the keys proton: and instances:, found nothing
          {instances: []}                                     | expected proton: ServiceSpec
          {proton: EnvironmentSpec, instances: []}            | expected proton: ServiceSpec
          {proton: serviceSpec, instances: []}                | expected proton: ServiceSpec
          {proton: ServiceSpec}                               | expected a list under instances:, found nothing
          {proton: ServiceSpec, instances: {}}                | expected a list under instances:, found a map
          {proton: ServiceSpec, instances: x}                 | expected a list under instances:, found a single value
          {proton: ServiceSpec, instances: [x]}               | expected a map with the keys name: and environment: under instances[0], found a single value
          {proton: ServiceSpec, instances: [~]}               | expected a map with the keys name: and environment: under instances[0], found nothing
          {proton: ServiceSpec, instances: [{name: a}]}       | expected a string under instances[0].environment, found nothing
          {proton: ServiceSpec, instances: [{name: a, environment: ''}]} | expected a string under instances[0].environment, found an empty one
          {proton: ServiceSpec, instances: [{environment: e}]} | expected a string under instances[0].name, found nothing
          {proton: ServiceSpec, instances: [{name: [a], environment: e}]} | expected a string under instances[0].name, found a list
          {proton: ServiceSpec, instances: [{name: 12, environment: e}]} | expected a string under instances[0].name, found another value. Quote it
          {proton: ServiceSpec, instances: [{name: -a, environment: e}]} | instances[0].name is no name of a service instance: expected up to 100 letters, digits, '-' and '_', beginning with a letter or digit
          {proton: ServiceSpec, instances: [{name: a, environment: e, spec: [x]}]} | expected a map of inputs under instances[0].spec, found a list
          {proton: ServiceSpec, instances: [{name: a, environment: e}, {name: a, environment: f}]} | instances[1].name is the name of instances[0] too. Give each instance a name of its own.
          {proton: ServiceSpec, pipeline: [x], instances: []} | expected a map of inputs under pipeline:, found a list
          {proton: ServiceSpec, pipeline: [x], instances: {}} | expected a list under instances:, found a map
          """)
  void anotherFormIsRefused(String spec, String problem) {
    assertThat(refusal(spec)).isEqualTo("Invalid spec: " + problem);
  }

  @Test
  @Evidence("DOC M:ResourceName: at most 100 characters")
  void aNameHasAtMostAHundredCharacters() {
    String longest = "a".repeat(100);

    assertThat(spec("instances: [{name: %s, environment: e}]".formatted(longest)).names())
        .containsExactly(longest);
    assertThat(refusal(() -> spec("instances: [{name: %sa, environment: e}]".formatted(longest))))
        .contains("up to 100");
  }

  @Test
  @Evidence("OURS: a spec is sensitive, and never quoted")
  void whatIsNoYamlIsNotQuoted() {
    assertThat(refusal("proton: ServiceSpec\npipeline:\n  password: \"secret"))
        .startsWith("Spec is not valid YAML: ")
        .contains("line 3")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{secret: 1, secret: 2}",
        "*secret",
        "!secret x",
        "!!secret x",
        "!secret!x y",
        "!!int secret",
        "!!float secret"
      })
  @Evidence("OURS: a spec is sensitive, and never quoted")
  void whatTheParserQuotesIsNotQuotedEither(String value) {
    assertThat(refusal("{proton: ServiceSpec, instances: [], pipeline: {x: " + value + "}}"))
        .startsWith("Spec is not valid YAML: ")
        .doesNotContain("secret")
        .doesNotContain("Exception");
  }

  @Test
  @Evidence("OURS: an alias that holds itself would never end")
  void whatContainsItselfIsRefused() {
    assertThat(refusal("{proton: ServiceSpec, pipeline: &a {x: *a}, instances: []}"))
        .isEqualTo("Spec is not valid YAML: its aliases repeat too much");
  }

  @Test
  @Evidence("OURS: aliases within the parser's limit can still multiply beyond reason")
  void whatMultipliesItselfIsRefused() {
    StringBuilder bomb = new StringBuilder("proton: ServiceSpec\ninstances: []\na0: &a0 [x]\n");
    for (int i = 1; i < 24; i++) {
      bomb.append("a%s: &a%s [*a%s, *a%s]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(refusal(bomb.toString()))
        .isEqualTo("Spec is not valid YAML: its aliases repeat too much");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!binary aGk=", "!!set {a, b}"})
  @Evidence("OURS: what no schema can describe")
  void valuesOfOtherTypesAreRefused(String value) {
    assertThat(refusal("{proton: ServiceSpec, pipeline: {x: " + value + "}, instances: []}"))
        .startsWith("Spec is not valid YAML: a value has a tag");
  }

  @Test
  void aBadOneIsRefusedOnlyWhenItIsAskedFor() {
    Parsed<ServiceSpec> bad = Parsed.ofService("{proton: ServiceSpec}");

    assertThat(bad.value()).isEmpty();
    assertThat(refusal(bad::requireGood)).contains("instances:");
    assertThat(Parsed.ofService(SHOP).requireGood().text()).isEqualTo(SHOP);
  }
}
