package dev.fakeproton.internal.proton.bundle;

import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.MalformedException;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The manifest of a component: one file, of CloudFormation or of Terraform (specification:
 * services.md 7.1).
 *
 * @param engine whose file it is
 */
public record ComponentManifest(TemplateEngine engine) {

  /**
   * Reads and checks a manifest.
   *
   * @throws ProtonException a validation error if it breaks the form of a component's manifest
   */
  public static ComponentManifest parse(String text) {
    try {
      return of(TemplateManifest.parse(text));
    } catch (MalformedException malformed) {
      throw Refusal.invalid("Invalid manifest: " + malformed.problem());
    }
  }

  private static ComponentManifest of(TemplateManifest manifest) {
    if (manifest.engine() == TemplateEngine.CODEBUILD) {
      throw new MalformedException(
          "a component cannot be provisioned by codebuild. Use jinja or hcl");
    }
    if (manifest.files().size() != 1) {
      throw new MalformedException(
          "expected exactly one template under infrastructure.templates, found "
              + manifest.files().size());
    }
    return new ComponentManifest(manifest.engine());
  }
}
