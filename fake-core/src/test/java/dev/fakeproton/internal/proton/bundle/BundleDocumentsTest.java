package dev.fakeproton.internal.proton.bundle;

import static dev.fakeproton.testing.Bundles.ENVIRONMENT_SCHEMA;
import static dev.fakeproton.testing.Bundles.OUTPUTS_SCHEMA;
import static dev.fakeproton.testing.Bundles.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The manifests and schemas of bundles. */
@Evidence("DOC UG:ag-schema, UG:ag-infrastructure-tmp-files; OURS: most texts")
class BundleDocumentsTest {

  private static BundleVerdict check(BundleKind kind, Map<String, String> files) {
    return BundleCheck.of(TemplateBundle.of(files), kind);
  }

  private static String refusal(BundleKind kind, Map<String, String> files) {
    BundleVerdict verdict = check(kind, files);
    assertThat(verdict).isInstanceOf(BundleVerdict.Bad.class);
    return ((BundleVerdict.Bad) verdict).message();
  }

  private static Map<String, String> withManifest(String manifest) {
    return with(Bundles.environment(), "infrastructure/manifest.yaml", manifest);
  }

  @Nested
  class Manifests {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            a: [                              | it is no valid YAML:
            just words                        | expected a map under the manifest, found another string
            infrastructure: []                | expected a map under infrastructure, found a list
            infrastructure: {templates: {}}   | expected a list under infrastructure.templates, found a map
            infrastructure: {templates: []}   | infrastructure.templates is empty; expected a template
            infrastructure: {templates: [x]}  | expected a map under infrastructure.templates[0], found another string
            infrastructure: {templates: [{file: c, engine: jinja, template_language: cloudformation}]} | expected the key rendering_engine under infrastructure.templates[0], found engine, its name before the release
            infrastructure: {templates: [{file: c, rendering_engine: cdk}]} | expected jinja, hcl or codebuild under infrastructure.templates[0].rendering_engine
            infrastructure: {templates: [{file: c, rendering_engine: jinja, template_language: terraform}]} | expected cloudformation under infrastructure.templates[0].template_language
            infrastructure: {templates: [{file: c, rendering_engine: hcl, template_language: cloudformation}]} | expected terraform under infrastructure.templates[0].template_language
            infrastructure: {templates: [{rendering_engine: jinja, template_language: cloudformation}]} | expected a string under infrastructure.templates[0].file, found nothing
            infrastructure: {templates: [{rendering_engine: jinja, template_language: cloudformation, file: a}, {rendering_engine: jinja, template_language: cloudformation, file: b}]} | expected exactly one template under infrastructure.templates, found 2
            infrastructure: {templates: [{rendering_engine: hcl, template_language: terraform, file: a}, {rendering_engine: jinja, template_language: cloudformation, file: b}]} | expected one rendering_engine in all of infrastructure.templates
            infrastructure: {templates: [{rendering_engine: codebuild}]} | expected a map under infrastructure.templates[0].settings, found nothing
            infrastructure: {templates: [{rendering_engine: codebuild, settings: {image: i, runtimes: {}, provision: [p]}}]} | expected a list under infrastructure.templates[0].settings.deprovision, found nothing
            infrastructure: {templates: [{rendering_engine: codebuild, settings: {image: i, runtimes: {}, provision: [p], deprovision: [d], input_type: XML}}]} | expected JSON or HCL under infrastructure.templates[0].settings.input_type
            """)
    void thatBreakTheFormAreBad(String manifest, String problem) {
      assertThat(refusal(BundleKind.ENVIRONMENT, withManifest(manifest)))
          .startsWith("Manifest file infrastructure/manifest.yaml is not valid: " + problem);
    }

    @Test
    void ofThePipelineAreCheckedToo() {
      assertThat(
              refusal(
                  BundleKind.SERVICE,
                  with(Bundles.service(), "pipeline_infrastructure/manifest.yaml", "x")))
          .startsWith("Manifest file pipeline_infrastructure/manifest.yaml is not valid: ");
    }
  }

  @Nested
  class Schemas {

    private static final String OPEN = "format: {openapi: '3.0.0'}, ";

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            schema: [                                    | it is no valid YAML:
            words                                        | expected a map under the schema file, found another string
            {}                                           | Missing property [schema]
            schema: {}                                   | Missing property [format]
            schema: {format: {}}                         | Missing property [openapi]
            schema: {format: {openapi: 3.1.0}}           | expected the string "3.0.0" under schema.format.openapi
            schema: {FORMAT}                             | Missing property [environmentInputType]
            schema: {FORMAT environment_input_type: 7}   | expected a string under schema.environment_input_type, found a single value
            schema: {FORMAT environment_input_type: T}   | Missing property [types]
            schema: {FORMAT environment_input_type: T, types: {}} | Missing property [T]
            schema: {FORMAT environment_input_type: T, types: {T: {type: string}}} | expected type: object under schema.types.T
            schema: {FORMAT environment_input_type: T, types: {T: {type: object, properties: []}}} | expected a map under schema.types.T.properties, found a list
            schema: {FORMAT environment_input_type: T, types: {T: {type: object, required: a}}} | expected a list under schema.types.T.required, found another string
            schema: {FORMAT environment_input_type: T, types: {T: {type: object, properties: {a: {$ref: '#/U'}}}}} | Missing type, to which a $ref refers, under schema.types.T.properties.a
            """)
    void thatBreakTheFormAreBad(String schema, String problem) {
      assertThat(
              refusal(BundleKind.ENVIRONMENT, Bundles.environment(schema.replace("FORMAT", OPEN))))
          .startsWith("Environment template schema is not valid: " + problem);
    }

    @Test
    @Evidence("OBS GH:cfn#9: an environment's schema in a service's bundle; the preview's text")
    void ofAnEnvironmentIsNoneOfAService() {
      assertThat(
              refusal(
                  BundleKind.SERVICE,
                  with(Bundles.service(), "schema/schema.yaml", ENVIRONMENT_SCHEMA)))
          .isEqualTo("Service template schema is not valid: Missing property [serviceInputType]");
    }

    @Test
    @Evidence("OBS GH:cfn#9: the name in the brackets, in the preview's text")
    void ofAServiceWithPipelineDescribeItsInputs() {
      String schema = Bundles.SERVICE_SCHEMA.replace("pipeline_input_type", "other");

      assertThat(refusal(BundleKind.SERVICE, with(Bundles.service(), "schema/schema.yaml", schema)))
          .isEqualTo("Service template schema is not valid: Missing property [pipelineInputType]");
    }

    @Test
    @Evidence("INF AWS samples ship type: boolean, default: public")
    void mayHaveDefaultsOfAnotherTypeAndUnknownKeywords() {
      String schema =
          ENVIRONMENT_SCHEMA.replace(
              "default: test", "default: 7\n          minimum: x\n          widget: [a]");

      assertThat(check(BundleKind.ENVIRONMENT, Bundles.environment(schema)))
          .isInstanceOf(BundleVerdict.Good.class);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Subnet: {type: string} | Subnet: {type: number}              | property [Subnet] of a customer managed environment template must be of type string
            Subnet: {type: string} | Subnet: {}                          | property [Subnet] of a customer managed environment template must be of type string
            Subnet: {type: string} | 'Subnet: {type: string, default: x}' | property [Subnet] of a customer managed environment template must not have a default
            types:                 | service_input_type: x\\n  types:     | customer managed environment templates must not have the property [serviceInputType]
            """)
    @Evidence("DOC UG:ag-schema, UG:ag-env-customer-managed: strings without defaults")
    void ofCustomerManagedEnvironmentsDescribeStrings(String from, String to, String problem) {
      String schema = OUTPUTS_SCHEMA.replace(from, to.replace("\\n", "\n"));

      assertThat(
              refusal(
                  BundleKind.CUSTOMER_MANAGED_ENVIRONMENT, Map.of("schema/schema.yaml", schema)))
          .isEqualTo("Environment template schema is not valid: " + problem);
    }
  }

  @ParameterizedTest
  @EnumSource(BundleKind.class)
  @Evidence("OURS: a sensitive text is never quoted")
  void noMessageQuotesWhatIsNoYaml(BundleKind kind) {
    Map<String, String> files = new HashMap<>(Bundles.environment("a: \"secret"));
    if (kind == BundleKind.CUSTOMER_MANAGED_ENVIRONMENT) {
      files.keySet().removeIf(path -> path.startsWith("infra"));
    }

    assertThat(refusal(kind, files)).doesNotContain("secret");
  }
}
