package dev.fakeproton.internal.proton.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minor versions, which must not require new inputs. */
@Evidence(
    "DOC UG:ag-template-versions: best effort, schema only; OURS: the algorithm, templates.md 6.6")
class BackwardCompatibilityTest {

  private static final String NOT = "Template schema is not backward compatible with version 1.0: ";

  private static TemplateSchema schema(String type) {
    return content(
            BundleKind.ENVIRONMENT,
            Bundles.environment(
                "schema: {format: {openapi: 3.0.0}, environment_input_type: T, types: {T: {type: object, %s}, U: {type: string}}}"
                    .formatted(type)))
        .schema();
  }

  private static BundleContent content(BundleKind kind, Map<String, String> files) {
    return ((BundleVerdict.Good) BundleCheck.of(TemplateBundle.of(files), kind)).content();
  }

  private static Optional<String> problem(String earlier, String now) {
    return BackwardCompatibility.problem(schema(now), schema(earlier), "1.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          properties: {}                                       | required: [x], properties: {x: {type: string}}
          properties: {x: {type: string}}                      | required: [x], properties: {x: {type: string}}
          required: [x], properties: {x: {type: string, default: a}} | required: [x], properties: {x: {type: string}}
          properties: {}                                       | required: [x]
          """)
  void aNewInputThatMustBeGivenIsIncompatible(String earlier, String now) {
    assertThat(problem(earlier, now)).contains(NOT + "new required property [x] in type [T]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          properties: {x: {type: string}}      | properties: {x: {type: number}}
          properties: {x: {$ref: '#/U'}}       | properties: {x: {type: number}}
          """)
  void anotherTypeIsIncompatible(String earlier, String now) {
    assertThat(problem(earlier, now)).contains(NOT + "another type of property [x] in type [T]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          properties: {}                                       | properties: {x: {type: string}}
          properties: {}                                       | required: [x], properties: {x: {type: string, default: a}}
          required: [x], properties: {x: {type: string}}       | required: [x], properties: {x: {type: string}}
          required: [x], properties: {x: {type: string}}       | properties: {}
          properties: {x: {type: string, maxLength: 3}}        | properties: {x: {type: string, enum: [a], default: b}}
          properties: {x: {type: string}}                      | properties: {x: {$ref: '#/U'}}
          """)
  void anythingElseIsCompatible(String earlier, String now) {
    assertThat(problem(earlier, now)).isEmpty();
  }

  @Test
  void aNewPipelineThatAsksForInputsIsIncompatible() {
    TemplateSchema now = content(BundleKind.SERVICE, Bundles.service()).schema();
    String demanding = now.text().replace(", default: make test", "");
    TemplateSchema asking =
        content(
                BundleKind.SERVICE,
                Bundles.with(Bundles.service(), "schema/schema.yaml", demanding))
            .schema();
    Map<String, String> files = Bundles.service();
    files.keySet().removeIf(path -> path.startsWith("pipeline_"));
    TemplateSchema without = content(BundleKind.SERVICE_WITHOUT_PIPELINE, files).schema();

    assertThat(BackwardCompatibility.problem(now, without, "1.0")).isEmpty();
    assertThat(BackwardCompatibility.problem(asking, without, "1.0"))
        .contains(NOT + "new required property [tests] in type [BuildInputs]");
  }
}
