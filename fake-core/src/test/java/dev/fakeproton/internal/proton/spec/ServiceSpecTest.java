package dev.fakeproton.internal.proton.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.ValidationException;

/** Specs of services: YAML in, checked form out. */
@Evidence("DOC UG:ag-create-svc, UG:ag-svc-update: the form of a spec; OURS: the texts")
class ServiceSpecTest {

  private static final String SHOP =
      """
      # what the shop runs
      proton: ServiceSpec
      pipeline:
        tests: make test
      instances:
        - name: dev
          environment: staging
          spec:
            port: 80
            hosts: [a, b]
            password: secret
        - name: "prod"
          environment: production
      owner: team
      """;

  private static String refusal(Runnable call) {
    return catchThrowableOfType(ValidationException.class, call::run).rawMessage();
  }

  private static String refusal(String spec) {
    return refusal(() -> ServiceSpec.parse(spec));
  }

  private static ServiceSpec of(String rest) {
    return ServiceSpec.parse("{proton: ServiceSpec, " + rest + "}");
  }

  @Nested
  class Form {

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
      ServiceSpec spec = of("instances: [{name: a, environment: e, spec: {x: ~, y: 1}}]");

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

      assertThat(of("instances: [{name: %s, environment: e}]".formatted(longest)).names())
          .containsExactly(longest);
      assertThat(refusal(() -> of("instances: [{name: %sa, environment: e}]".formatted(longest))))
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

  @Nested
  @Evidence(
      "DOC UG:ag-svc-update, UG:ag-svc-instance-update, UG:ag-svc-pipeline-update; OURS templates.md 7.4: nested values")
  class CurrentValue {

    private static final String CURRENT = "\"${Proton::CURRENT_VAL}\"";
    private final ServiceSpec stored = ServiceSpec.parse(SHOP);

    @Test
    void aSpecWithoutAPlaceholderStaysAsItIs() {
      ServiceSpec spec = ServiceSpec.parse(SHOP + "more: " + CURRENT + "\n");

      assertThat(spec.hasPlaceholder()).isFalse();
      assertThat(spec.resolving(stored)).isSameAs(spec);
    }

    @Test
    void inputsOfInstancesAndPipelineAreKept() {
      ServiceSpec sent =
          of(
              "pipeline: {tests: %1$s}, instances: [{name: new, environment: e}, {name: dev, environment: %1$s, spec: {port: 81, password: %1$s, hosts: [x, %1$s]}}]"
                  .formatted(CURRENT));

      ServiceSpec resolved = sent.resolving(stored);

      assertThat(sent.hasPlaceholder()).isTrue();
      assertThat(resolved.hasPlaceholder()).isFalse();
      assertThat(resolved.pipeline()).isEqualTo(Map.of("tests", "make test"));
      assertThat(resolved.require("dev"))
          .isEqualTo(
              new InstanceSpec(
                  "dev",
                  "staging",
                  Map.of("port", 81, "password", "secret", "hosts", List.of("x", "b"))));
    }

    @Test
    void theTextIsWrittenAnewInBlockForm() {
      ServiceSpec sent =
          of(
              "x: '1', pipeline: {tests: %s, code: \"a\\nb\\n\"}, instances: [{name: new, environment: e}]"
                  .formatted(CURRENT));

      assertThat(sent.resolving(stored).text())
          .isEqualTo(
              """
              proton: ServiceSpec
              x: '1'
              pipeline:
                tests: make test
                code: |
                  a
                  b
              instances:
              - name: new
                environment: e
              """);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            pipeline: {other: %s}, instances: []                                           | pipeline.other
            pipeline: {tests: {deep: %s}}, instances: []                                   | pipeline.tests.deep
            instances: [{name: new, environment: e, spec: {port: %s}}]                     | instances[0].spec.port
            instances: [{name: prod, environment: e, spec: {port: %s}}]                    | instances[0].spec.port
            instances: [{name: x, environment: e}, {name: new, environment: %s}]           | instances[1].environment
            instances: [{name: dev, environment: e, spec: {hosts: [a, b, %s]}}]            | instances[0].spec.hosts[2]
            """)
    void thereMustBeAStoredOne(String spec, String place) {
      assertThat(refusal(() -> of(spec.formatted(CURRENT)).resolving(stored)))
          .isEqualTo(
              "Invalid spec: %s asks for its current value, but there is none. Give a value."
                  .formatted(place));
    }

    @Test
    void aCreateHasNoStoredOne() {
      assertThat(
              refusal(
                  () ->
                      of("instances: [], pipeline: {a: %s}".formatted(CURRENT))
                          .requireNoPlaceholder()))
          .contains("pipeline.a");
      assertThat(stored.requireNoPlaceholder()).isSameAs(stored);
    }

    @Test
    @Evidence("OURS: ignored parts need only the right form, and stored specs hold no placeholder")
    void inIgnoredPartsAMissingOneIsNoValue() {
      ServiceSpec sent =
          of(
              "pipeline: {other: %1$s}, instances: [{name: dev, environment: e, spec: {port: %1$s}}, {name: new, environment: e, spec: {port: %1$s}}]"
                  .formatted(CURRENT));

      ServiceSpec resolved = sent.resolvingInstance(stored, "dev");

      assertThat(resolved.hasPlaceholder()).isFalse();
      assertThat(resolved.require("dev").inputs()).isEqualTo(Map.of("port", 80));
      assertThat(resolved.require("new").inputs()).isEmpty();
      assertThat(resolved.pipeline()).isEmpty();
      assertThat(refusal(() -> sent.resolvingInstance(stored, "new"))).contains("instances[1]");
      assertThat(refusal(() -> sent.resolvingPipeline(stored))).contains("pipeline.other");
    }

    @Test
    @Evidence("DOC M:SpecContents: 51200 characters")
    void aSpecThatGrowsBeyondTheLimitIsRefused() {
      ServiceSpec big = of("instances: [], pipeline: {a: %s}".formatted("x".repeat(51_100)));
      ServiceSpec sent =
          of("instances: [], pipeline: {a: %s, b: %s}".formatted(CURRENT, "y".repeat(1000)));

      assertThat(refusal(() -> sent.resolving(big))).contains("more than 51200");
    }
  }

  @Nested
  @Evidence("OURS: services.md 2.4")
  class Change {

    private final ServiceSpec shop = ServiceSpec.parse(SHOP);
    private final ServiceSpec other =
        of(
            "pipeline: {b: 2}, instances: [{name: dev, environment: lab, note: kept}, {name: new, environment: lab, spec: {port: '80'}}]");

    @Test
    void anEntryIsReplacedInItsPlace() {
      ServiceSpec changed = shop.withInstance(other, "dev");

      assertThat(changed.text())
          .isEqualTo(
              """
              proton: ServiceSpec
              pipeline:
                tests: make test
              instances:
              - name: dev
                environment: lab
                note: kept
              - name: prod
                environment: production
              owner: team
              """);
    }

    @Test
    void anEntryIsAppended() {
      ServiceSpec changed = shop.withInstance(other, "new");

      assertThat(changed.names()).containsExactly("dev", "prod", "new");
      assertThat(changed.text()).contains("port: '80'");
    }

    @Test
    void anEntryThatIsNotThereCannotBeTaken() {
      assertThat(refusal(() -> shop.withInstance(other, "nowhere")))
          .isEqualTo("Invalid spec: no entry under instances: has the name 'nowhere'. Add one.");
    }

    @Test
    void anEntryIsRemoved() {
      assertThat(shop.without("dev").names()).containsExactly("prod");
      assertThat(shop.without("nowhere")).isSameAs(shop);
    }

    @Test
    void thePipelinesBlockIsReplaced() {
      ServiceSpec changed = shop.withPipelineOf(other);

      assertThat(changed.pipeline()).isEqualTo(Map.of("b", 2));
      assertThat(changed.text()).startsWith("proton: ServiceSpec\npipeline:\n  b: 2\ninstances:\n");
    }

    @Test
    void aBlockThatIsNewStandsBeforeTheInstances() {
      assertThat(of("instances: []").withPipelineOf(other).text())
          .isEqualTo("proton: ServiceSpec\npipeline:\n  b: 2\ninstances: []\n");
    }

    @Test
    void aBlockIsRemoved() {
      assertThat(shop.withPipelineOf(of("instances: []")).text())
          .startsWith("proton: ServiceSpec\ninstances:\n");
    }

    @Test
    void aChangeThatChangesNothingKeepsTheText() {
      assertThat(shop.withInstance(ServiceSpec.parse(SHOP), "dev")).isSameAs(shop);
      assertThat(shop.withPipelineOf(ServiceSpec.parse(SHOP))).isSameAs(shop);
    }
  }

  @Nested
  @Evidence("OURS: services.md 4.4, parsed YAML is compared")
  class Equality {

    private static InstanceSpec with(String inputs) {
      return of("instances: [{name: a, environment: e, spec: %s}]".formatted(inputs)).require("a");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {a: 1, b: [x]}   | {b: [x], a: 1}
            {a: 'x'}         | {a: x}
            {a: 0x50}        | {a: 80}
            {a: 1.0}         | {a: 1.00}
            {a: ~}           | {}
            """)
    void whatSaysTheSameIsEqual(String one, String other) {
      assertThat(with(one)).isEqualTo(with(other));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            {a: 80}          | {a: '80'}
            {a: 80}          | {a: 80.0}
            {a: [x, y]}      | {a: [y, x]}
            {a: {b: 1}}      | {a: {b: 2}}
            {a: true}        | {a: 'true'}
            """)
    void whatSaysSomethingElseIsNot(String one, String other) {
      assertThat(with(one)).isNotEqualTo(with(other));
    }
  }
}
