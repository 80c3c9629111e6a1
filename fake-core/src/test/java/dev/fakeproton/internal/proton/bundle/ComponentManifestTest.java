package dev.fakeproton.internal.proton.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.model.ValidationException;

/** Manifests of components. */
@Evidence("DOC M:CreateComponentInput: a single file; OURS: services.md 7.1, the texts")
class ComponentManifestTest {

  @Test
  void sayWhoseFileItIs() {
    assertThat(ComponentManifest.parse(Bundles.CLOUDFORMATION).engine())
        .isEqualTo(TemplateEngine.CLOUDFORMATION);
    assertThat(ComponentManifest.parse(Bundles.TERRAFORM).engine())
        .isEqualTo(TemplateEngine.TERRAFORM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a: "secret                      | a component's manifest
          ``                              | expected a map under the manifest, found nothing
          {}                              | expected a map under infrastructure, found nothing
          infrastructure: {templates: []} | infrastructure.templates is empty; expected a template
          infrastructure: {templates: [{rendering_engine: hcl, template_language: terraform, file: a}, {rendering_engine: hcl, template_language: terraform, file: b}]} | expected exactly one template under infrastructure.templates, found 2
          infrastructure: {templates: [{rendering_engine: codebuild, settings: {image: i, runtimes: {}, provision: [p], deprovision: [d]}}]} | a component cannot be provisioned by codebuild. Use jinja or hcl
          """)
  void ofAnotherFormAreRefused(String manifest, String problem) {
    String message =
        catchThrowableOfType(ValidationException.class, () -> ComponentManifest.parse(manifest))
            .rawMessage();

    if (manifest.contains("secret")) {
      assertThat(message).startsWith("Invalid manifest: ").doesNotContain("secret");
    } else {
      assertThat(message).isEqualTo("Invalid manifest: " + problem);
    }
  }
}
