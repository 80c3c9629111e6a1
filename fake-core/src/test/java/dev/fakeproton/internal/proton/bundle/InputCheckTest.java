package dev.fakeproton.internal.proton.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.internal.proton.spec.EnvironmentSpec;
import dev.fakeproton.internal.proton.spec.InstanceSpec;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.ValidationException;

/** Inputs against the schema of their template version. */
@Evidence("DOC UG:ag-schema: inputs are checked against the schema; OURS: the texts")
class InputCheckTest {

  private static final String SCHEMA =
      """
      schema:
        format: {openapi: "3.0.0"}
        environment_input_type: T
        types:
          Loop: {$ref: "#/Loop"}
          Port: {type: integer, minimum: 1, maximum: 65535}
          T:
            type: object
            properties:
              text: {type: string, minLength: 2, maxLength: 3}
              number: {type: number, minimum: 0.5, maximum: 3}
              whole: {type: integer}
              flag: {type: boolean}
              kind: {type: string, enum: [a, b]}
              figure: {enum: [1, 2]}
              cidr: {type: string, pattern: '([0-9]{1,3}\\.){3}'}
              list: {type: array, minItems: 1, maxItems: 2, items: {$ref: "#/Port"}}
              nested: {type: object, required: [port, x], properties: {port: {$ref: "#/Port"}, x: {default: 1}}}
              port: {$ref: "#/Port"}
              loop: {$ref: "#/Loop"}
              odd: {type: widget, pattern: '(', minimum: x, enum: x, required: x, items: 7}
              slow: {type: string, pattern: '^(a+)+$'}
              deep: {type: string, pattern: '^(a|b)*$'}
      """;

  private static TemplateSchema schema(String text) {
    BundleVerdict verdict =
        BundleCheck.of(TemplateBundle.of(Bundles.environment(text)), BundleKind.ENVIRONMENT);
    return ((BundleVerdict.Good) verdict).content().schema();
  }

  private static void check(TemplateSchema schema, String inputs) {
    String spec = "{proton: EnvironmentSpec, spec: {" + inputs + "}}";
    schema.check(InputGroup.ENVIRONMENT, EnvironmentSpec.parse(spec).inputs(), "spec");
  }

  private static String refusal(TemplateSchema schema, String inputs) {
    return catchThrowableOfType(ValidationException.class, () -> check(schema, inputs))
        .rawMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text: 123         | spec.text: expected type string
          text: [ab]        | spec.text: expected type string
          text: a           | spec.text: has fewer characters than minLength 2
          text: abcd        | spec.text: has more characters than maxLength 3
          number: '2'       | spec.number: expected type number
          number: .inf      | spec.number: expected type number
          number: 0.4       | spec.number: is less than minimum 0.5
          number: 3.5       | spec.number: is greater than maximum 3
          whole: 1.5        | spec.whole: expected type integer
          flag: 'true'      | spec.flag: expected type boolean
          kind: c           | spec.kind: is not one of the values in enum
          figure: 3         | spec.figure: is not one of the values in enum
          cidr: 10.0.0      | spec.cidr: does not match pattern ([0-9]{1,3}\\.){3}
          list: x           | spec.list: expected type array
          list: []          | spec.list: has fewer items than minItems 1
          list: [1, 2, 3]   | spec.list: has more items than maxItems 2
          list: [1, 0]      | spec.list[1]: is less than minimum 1
          nested: x         | spec.nested: expected type object
          nested: {}        | Missing property [port] under spec.nested
          nested: {port: ~} | Missing property [port] under spec.nested
          nested: {port: x} | spec.nested.port: expected type integer
          port: 70000       | spec.port: is greater than maximum 65535
          """)
  void whatBreaksTheSchemaIsRefused(String inputs, String problem) {
    assertThat(refusal(schema(SCHEMA), inputs)).isEqualTo("Invalid spec: " + problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text: abc, number: 0.5, whole: 80, flag: false, kind: b, figure: 2",
        "number: 3, whole: 80.0, figure: 1.0",
        "text: \"\\U0001F600\\U0001F600\\U0001F600\"",
        "cidr: x10.0.0.0/16",
        "list: [1, ~], nested: {port: 1, more: x}",
        "unknown: [x], text: ~",
        "loop: x, odd: x",
        "odd: [1]"
      })
  @Evidence("OBS GH:cfn#44: unknown properties pass; OURS: what a schema cannot mean says nothing")
  void whatFitsIsAccepted(String inputs) {
    assertThatCode(() -> check(schema(SCHEMA), inputs)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow: ", "deep: "})
  @Evidence("OURS: a pattern that takes too long is no reason to refuse")
  void aPatternThatTakesTooLongSaysNothing(String input) {
    String text = "a".repeat(40_000) + "!";

    assertThatCode(() -> check(schema(SCHEMA), input + "\"" + text + "\""))
        .doesNotThrowAnyException();
  }

  @Test
  @Evidence("DOC UG:ag-schema: a required input may be left out if it has a default")
  void requiredInputsWithoutDefaultMustBeGiven() {
    TemplateSchema schema = schema(Bundles.ENVIRONMENT_SCHEMA);

    assertThat(refusal(schema, "zones: 2")).isEqualTo("Invalid spec: Missing property [vpc_cidr]");
    assertThatCode(() -> check(schema, "vpc_cidr: 10.0.0.0/16")).doesNotThrowAnyException();
  }

  @Test
  @Evidence("OURS: a user mends a spec once")
  void allProblemsAreToldTogether() {
    assertThat(refusal(schema(Bundles.ENVIRONMENT_SCHEMA), "zones: 7, stage: secret"))
        .isEqualTo(
            "Invalid spec: Missing property [vpc_cidr]; spec.stage: is not one of the values in enum; spec.zones: is greater than maximum 3");
  }

  @Test
  @Evidence("OBS GH:cfn sample specs: an instance without spec when all inputs have defaults")
  void instancesAndPipelinesHaveTheirOwnTypes() {
    TemplateSchema schema =
        ((BundleVerdict.Good)
                BundleCheck.of(TemplateBundle.of(Bundles.service()), BundleKind.SERVICE))
            .content()
            .schema();
    ServiceSpec spec =
        ServiceSpec.parse(
            "{proton: ServiceSpec, instances: [{name: a, environment: e}, {name: b, environment: e, spec: {port: 70000, size: huge}}]}");
    InstanceSpec bad = spec.require("b");

    assertThatCode(() -> schema.check(InputGroup.PIPELINE, spec.pipeline(), "pipeline"))
        .doesNotThrowAnyException();
    assertThatCode(
            () -> schema.check(InputGroup.SERVICE, spec.require("a").inputs(), spec.placeOf("a")))
        .doesNotThrowAnyException();
    assertThat(
            catchThrowableOfType(
                    ValidationException.class,
                    () ->
                        schema.check(InputGroup.SERVICE, bad.inputs(), spec.placeOf("b") + ".spec"))
                .rawMessage())
        .isEqualTo(
            "Invalid spec: instances[1].spec.port: is greater than maximum 65535; instances[1].spec.size: is not one of the values in enum");
    assertThatCode(() -> schema.check(InputGroup.ENVIRONMENT, Map.of("a", 1), "spec"))
        .doesNotThrowAnyException();
  }
}
