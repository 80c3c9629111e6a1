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
import software.amazon.awssdk.services.proton.model.ValidationException;

/** Values that a spec asks to keep. */
@Evidence(
    "DOC UG:ag-svc-update, UG:ag-svc-instance-update, UG:ag-svc-pipeline-update; OURS templates.md 7.4: nested values")
class CurrentValuesTest {

  private static String refusal(Runnable call) {
    return catchThrowableOfType(ValidationException.class, call::run).rawMessage();
  }

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
        spec(
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
        spec(
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
    assertThat(refusal(() -> spec(spec.formatted(CURRENT)).resolving(stored)))
        .isEqualTo(
            "Invalid spec: %s asks for its current value, but there is none. Give a value."
                .formatted(place));
  }

  @Test
  void aCreateHasNoStoredOne() {
    assertThat(
            refusal(
                () ->
                    spec("instances: [], pipeline: {a: %s}".formatted(CURRENT))
                        .requireNoPlaceholder()))
        .contains("pipeline.a");
    assertThat(stored.requireNoPlaceholder()).isSameAs(stored);
  }

  @Test
  @Evidence("OURS: ignored parts need only the right form, and stored specs hold no placeholder")
  void inIgnoredPartsAMissingOneIsNoValue() {
    ServiceSpec sent =
        spec(
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
    ServiceSpec big = spec("instances: [], pipeline: {a: %s}".formatted("x".repeat(51_100)));
    ServiceSpec sent =
        spec("instances: [], pipeline: {a: %s, b: %s}".formatted(CURRENT, "y".repeat(1000)));

    assertThat(refusal(() -> sent.resolving(big))).contains("more than 51200");
  }
}
