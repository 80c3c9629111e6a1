package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import java.util.Optional;

/**
 * A template that is wished for.
 *
 * @param name its name
 * @param pipeline whether services made from it have a pipeline; false for environment templates
 * @param version the version that must be there, with all before it; empty: any published one
 * @param ending how the registration of its last version ends; others are published
 */
public record TemplateWish(
    String name, boolean pipeline, Optional<VersionNumber> version, Ending ending) {

  /** A template with a published version. */
  public static TemplateWish of(String name) {
    return new TemplateWish(name, false, Optional.empty(), Ending.SUCCESS);
  }

  /** The same with this version. */
  public TemplateWish at(VersionNumber wanted) {
    return new TemplateWish(name, pipeline, Optional.of(wanted), ending);
  }

  /** The same for services with a pipeline. */
  public TemplateWish withPipeline() {
    return new TemplateWish(name, true, version, ending);
  }

  /** The same whose last version ends so. */
  public TemplateWish ending(Ending wanted) {
    return new TemplateWish(name, pipeline, version, wanted);
  }
}
