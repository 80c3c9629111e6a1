package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.lifecycle.Lifecycle;
import dev.fakeproton.internal.proton.bundle.BackwardCompatibility;
import dev.fakeproton.internal.proton.bundle.BundleCheck;
import dev.fakeproton.internal.proton.bundle.BundleContent;
import dev.fakeproton.internal.proton.bundle.BundleKind;
import dev.fakeproton.internal.proton.bundle.BundleVerdict;
import dev.fakeproton.internal.proton.bundle.TemplateBundle;
import java.util.Optional;

/**
 * What the registration of a bundle finds out. It is known from the beginning, because the bundle
 * is copied then; the version shows it at the end.
 *
 * @param content what the bundle says, if it is known and good
 * @param defect why the registration fails; empty if it does not
 */
record Registration(Optional<BundleContent> content, Optional<String> defect) {

  /**
   * Looks into a bundle.
   *
   * @param bundle empty if its content is unknown
   * @param earlier the version with which a minor version must be compatible, if there is one
   */
  static Registration of(
      Optional<TemplateBundle> bundle,
      BundleKind kind,
      Optional<? extends VersionRecord<?>> earlier) {
    return bundle
        .map(known -> of(BundleCheck.of(known, kind), earlier))
        .orElse(new Registration(Optional.empty(), Optional.empty()));
  }

  private static Registration of(
      BundleVerdict verdict, Optional<? extends VersionRecord<?>> earlier) {
    if (verdict instanceof BundleVerdict.Bad bad) {
      return new Registration(Optional.empty(), Optional.of(bad.message()));
    }
    BundleContent content = ((BundleVerdict.Good) verdict).content();
    Optional<String> incompatible = earlier.flatMap(version -> problem(content, version));
    return incompatible.isPresent()
        ? new Registration(Optional.empty(), incompatible)
        : new Registration(Optional.of(content), Optional.empty());
  }

  private static Optional<String> problem(BundleContent content, VersionRecord<?> earlier) {
    return earlier
        .content()
        .flatMap(
            before ->
                BackwardCompatibility.problem(
                    content.schema(), before.schema(), earlier.number().toString()));
  }

  Lifecycle lifecycle() {
    return defect.isPresent() ? Lifecycle.REGISTRATION_OF_BAD_BUNDLE : Lifecycle.REGISTRATION;
  }
}
