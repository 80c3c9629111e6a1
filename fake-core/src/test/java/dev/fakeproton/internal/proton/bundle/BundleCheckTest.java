package dev.fakeproton.internal.proton.bundle;

import static dev.fakeproton.testing.Bundles.CLOUDFORMATION;
import static dev.fakeproton.testing.Bundles.CODEBUILD;
import static dev.fakeproton.testing.Bundles.ENVIRONMENT_SCHEMA;
import static dev.fakeproton.testing.Bundles.OUTPUTS_SCHEMA;
import static dev.fakeproton.testing.Bundles.TERRAFORM;
import static dev.fakeproton.testing.Bundles.with;
import static dev.fakeproton.testing.Bundles.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of registration. */
@Evidence("DOC UG:ag-wrap-up, UG:ag-schema, UG:ag-infrastructure-tmp-files; OURS: most texts")
class BundleCheckTest {

  private static final String PIPELINE_MISSING =
      "File(s): [Pipeline manifest file] is/are missing or not in the correct directory.";

  private static BundleVerdict check(BundleKind kind, Map<String, String> files) {
    return BundleCheck.of(TemplateBundle.of(files), kind);
  }

  private static String refusal(BundleKind kind, Map<String, String> files) {
    BundleVerdict verdict = check(kind, files);
    assertThat(verdict).isInstanceOf(BundleVerdict.Bad.class);
    return ((BundleVerdict.Bad) verdict).message();
  }

  private static BundleContent content(BundleVerdict verdict) {
    assertThat(verdict).isInstanceOf(BundleVerdict.Good.class);
    return ((BundleVerdict.Good) verdict).content();
  }

  private static Map<String, String> withManifest(String manifest) {
    return with(Bundles.environment(), "infrastructure/manifest.yaml", manifest);
  }

  @Nested
  class GoodOnes {

    @Test
    void ofEnvironmentsSayTheirSchemaAndEngine() {
      BundleContent content = content(check(BundleKind.ENVIRONMENT, Bundles.environment()));

      assertThat(content.schema().text()).isEqualTo(ENVIRONMENT_SCHEMA);
      assertThat(content.infrastructure()).contains(TemplateEngine.CLOUDFORMATION);
      assertThat(content.pipeline()).isEmpty();
    }

    @Test
    void ofServicesSayTheEnginesOfInstancesAndPipeline() {
      Map<String, String> files =
          with(Bundles.service(), "pipeline_infrastructure/manifest.yaml", CODEBUILD);

      BundleContent content = content(check(BundleKind.SERVICE, files));

      assertThat(content.infrastructure()).contains(TemplateEngine.CLOUDFORMATION);
      assertThat(content.pipeline()).contains(TemplateEngine.CODEBUILD);
    }

    @Test
    void ofServicesWithoutPipelineNeedNone() {
      Map<String, String> files = Bundles.service();
      files.keySet().removeIf(path -> path.startsWith("pipeline_"));

      assertThat(content(check(BundleKind.SERVICE_WITHOUT_PIPELINE, files)).pipeline()).isEmpty();
    }

    @Test
    void ofCustomerManagedEnvironmentsHoldOnlyASchema() {
      Map<String, String> files = Map.of("schema/schema.yaml", OUTPUTS_SCHEMA);

      assertThat(content(check(BundleKind.CUSTOMER_MANAGED_ENVIRONMENT, files)).infrastructure())
          .isEmpty();
    }

    @Test
    @Evidence("DOC UG:ag-infrastructure-tmp-files-terraform: only .tf files are taken")
    void ofTerraformTakeAllFilesOfTheDirectory() {
      Map<String, String> files = new HashMap<>(withManifest(TERRAFORM));
      files.put("infrastructure/main.tf", "resource {}");
      files.put("infrastructure/variables.tf", "variable {}");
      files.put("infrastructure/lambda.zip", "PK");

      assertThat(content(check(BundleKind.ENVIRONMENT, files)).infrastructure())
          .contains(TemplateEngine.TERRAFORM);
    }

    @Test
    @Evidence("DOC UG:ag-infrastructure-tmp-files-codebuild: settings instead of a file")
    void ofCodeBuildNameNoFile() {
      assertThat(content(check(BundleKind.ENVIRONMENT, withManifest(CODEBUILD))).infrastructure())
          .contains(TemplateEngine.CODEBUILD);
    }

    @Test
    @Evidence("OBS AWS samples: README.md, spec/, .compatible-envs and proton.yaml in bundles")
    void mayHoldOtherFiles() {
      Map<String, String> files = with(Bundles.environment(), "README.md", "# [");

      assertThat(check(BundleKind.ENVIRONMENT, with(files, "spec/spec.yaml", "a: [")))
          .isInstanceOf(BundleVerdict.Good.class);
    }
  }

  @Nested
  class Archives {

    @ParameterizedTest
    @ValueSource(
        strings = {"", "./", "/", "environment/", "service/fargate/", "./a/b/c/", "a//b/./c/"})
    @Evidence("OBS READMEs of AWS samples, GH:protonizer: bundles 0 to 3 directories deep")
    void areReadAtAnyDepth(String root) {
      byte[] archive = Bundles.archive(Bundles.below(root, Bundles.environment()));

      BundleVerdict verdict =
          BundleCheck.of(TemplateBundle.ofArchive(archive), BundleKind.ENVIRONMENT);

      assertThat(content(verdict).schema().text()).isEqualTo(ENVIRONMENT_SCHEMA);
    }

    @Test
    @Evidence("OURS: templates.md 6.1, the shallowest schema counts, then the first by name")
    void ofSeveralBundlesHoldOne() {
      Map<String, String> files = new HashMap<>();
      files.putAll(Bundles.below("a/x/", Bundles.environment("broken: [")));
      files.putAll(Bundles.below("b/", Bundles.environment()));
      files.putAll(Bundles.below("c/", Bundles.environment("broken: [")));

      assertThat(check(BundleKind.ENVIRONMENT, files)).isInstanceOf(BundleVerdict.Good.class);
    }

    @Test
    @Evidence("OURS: text of templates.md 6.5")
    void thatAreNoneAreBad() {
      BundleVerdict verdict =
          BundleCheck.of(TemplateBundle.ofArchive(new byte[] {1, 2, 3}), BundleKind.ENVIRONMENT);

      assertThat(verdict)
          .isEqualTo(new BundleVerdict.Bad("Template bundle is not a valid gzipped tar archive"));
    }

    @Test
    @Evidence("DOC UG:ag-limits: 10 MB")
    void thatAreTooLargeAreBad() {
      BundleVerdict verdict =
          BundleCheck.of(
              TemplateBundle.ofArchive(new byte[(10 << 20) + 1]), BundleKind.ENVIRONMENT);

      assertThat(verdict)
          .isEqualTo(new BundleVerdict.Bad("Template bundle exceeds the maximum size of 10 MB"));
    }
  }

  @Nested
  class Files {

    @Test
    @Evidence("OBS public notes of a user: the text")
    void ofThePipelineAreRequired() {
      Map<String, String> files = Bundles.service();
      files.keySet().removeIf(path -> path.startsWith("pipeline_"));

      assertThat(refusal(BundleKind.SERVICE, files)).isEqualTo(PIPELINE_MISSING);
    }

    @Test
    void thatAreMissingAreListedTogether() {
      assertThat(refusal(BundleKind.SERVICE, Map.of()))
          .isEqualTo(
              "File(s): [Schema file, Service instance manifest file, Pipeline manifest file] is/are missing or not in the correct directory.");
      assertThat(refusal(BundleKind.ENVIRONMENT, Map.of("readme.md", "")))
          .startsWith("File(s): [Schema file, Environment manifest file] is/are missing");
      assertThat(refusal(BundleKind.CUSTOMER_MANAGED_ENVIRONMENT, Map.of()))
          .startsWith("File(s): [Schema file] is/are missing");
    }

    @Test
    void ofABundleWithoutSchemaAreFoundBelowADirectory() {
      Map<String, String> files = without(Bundles.environment(), "schema/schema.yaml");

      assertThat(refusal(BundleKind.ENVIRONMENT, Bundles.below("env/", files)))
          .startsWith("File(s): [Schema file] is/are missing");
    }

    @Test
    void ofAnEnvironmentAreNoneOfAService() {
      assertThat(refusal(BundleKind.SERVICE, Bundles.environment()))
          .startsWith("File(s): [Service instance manifest file, Pipeline manifest file] is/are");
    }

    @Test
    @Evidence("DOC UG:ag-env-customer-managed: only a schema")
    void ofInfrastructureAreForbiddenToCustomerManagedEnvironments() {
      Map<String, String> files =
          Map.of("schema/schema.yaml", OUTPUTS_SCHEMA, "infrastructure/main.tf", "");

      assertThat(refusal(BundleKind.CUSTOMER_MANAGED_ENVIRONMENT, files))
          .isEqualTo("Customer managed environment template bundles must only contain a schema");
    }

    @Test
    @Evidence("OURS: templates.md 6.2")
    void ofAPipelineAreForbiddenWithoutOne() {
      assertThat(refusal(BundleKind.SERVICE_WITHOUT_PIPELINE, Bundles.service()))
          .isEqualTo(
              "Service template bundles with a customer managed pipeline must not contain pipeline_infrastructure/");
    }

    @Test
    void thatAManifestNamesMustBeThere() {
      assertThat(
              refusal(
                  BundleKind.ENVIRONMENT,
                  without(Bundles.environment(), "infrastructure/cloudformation.yaml")))
          .isEqualTo(
              "File(s): [cloudformation.yaml] is/are missing or not in the correct directory.");
      assertThat(refusal(BundleKind.ENVIRONMENT, withManifest(TERRAFORM)))
          .startsWith("File(s): [*.tf] is/are missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"infrastructure/cloudformation.yaml", "infrastructure/manifest.yaml"})
    @Evidence("DOC UG:ag-limits: 2 MB")
    void haveALimitedSize(String path) {
      Map<String, String> files = with(Bundles.environment(), path, "#".repeat((2 << 20) + 1));

      assertThat(refusal(BundleKind.ENVIRONMENT, files))
          .isEqualTo("Template bundle file %s exceeds the maximum size of 2 MB".formatted(path));
    }

    @Test
    @Evidence("OURS: 51200 characters, what M:TemplateSchema holds")
    void ofASchemaAreStillSmaller() {
      String longest = ENVIRONMENT_SCHEMA + "#".repeat(51_200 - ENVIRONMENT_SCHEMA.length());

      assertThat(check(BundleKind.ENVIRONMENT, Bundles.environment(longest)))
          .isInstanceOf(BundleVerdict.Good.class);
      assertThat(refusal(BundleKind.ENVIRONMENT, Bundles.environment(longest + "#")))
          .isEqualTo(
              "Environment template schema is not valid: it exceeds the maximum size of 51200 characters");
    }

    @Test
    @Evidence("DOC UG:ag-limits: 500 files of CodeBuild bundles")
    void areCountedForCodeBuild() {
      Map<String, String> files = new HashMap<>(withManifest(CODEBUILD));
      for (int i = files.size(); i < 501; i++) {
        files.put("infrastructure/file" + i, "");
      }

      assertThat(refusal(BundleKind.ENVIRONMENT, files)).contains("more than 500 files");
      files.put("infrastructure/manifest.yaml", CLOUDFORMATION);
      assertThat(check(BundleKind.ENVIRONMENT, files)).isInstanceOf(BundleVerdict.Good.class);
    }
  }
}
