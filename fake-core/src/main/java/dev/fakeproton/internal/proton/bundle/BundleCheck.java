package dev.fakeproton.internal.proton.bundle;

import dev.fakeproton.internal.proton.bundle.BundleKind.Part;
import dev.fakeproton.internal.proton.spec.MalformedException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checks of registration, in their order (specification: templates.md 6.5; the first, whether
 * the bundle can be had at all, is not one of its content).
 */
public final class BundleCheck {

  private static final int MOST_FILES_FOR_CODEBUILD = 500;

  private final TemplateBundle bundle;
  private final BundleKind kind;

  private BundleCheck(TemplateBundle bundle, BundleKind kind) {
    this.bundle = bundle;
    this.kind = kind;
  }

  /** Checks a bundle for a version of a template of this kind. */
  public static BundleVerdict of(TemplateBundle bundle, BundleKind kind) {
    try {
      return new BundleVerdict.Good(new BundleCheck(bundle, kind).content());
    } catch (MalformedException bad) {
      return new BundleVerdict.Bad(bad.problem());
    }
  }

  private BundleContent content() {
    bundle
        .defect()
        .ifPresent(
            defect -> {
              throw new MalformedException(defect);
            });
    checkRequiredFiles();
    checkForbiddenFiles();
    Map<Part, TemplateEngine> engines = new EnumMap<>(Part.class);
    kind.parts().forEach(part -> engines.put(part, engine(part)));
    checkNumber(engines);
    return new BundleContent(
        schema(),
        Optional.ofNullable(engines.get(Part.INFRASTRUCTURE))
            .or(() -> Optional.ofNullable(engines.get(Part.INSTANCE))),
        Optional.ofNullable(engines.get(Part.PIPELINE)));
  }

  private void checkRequiredFiles() {
    List<String> missing = new ArrayList<>();
    if (bundle.file(TemplateBundle.SCHEMA).isEmpty()) {
      missing.add("Schema file");
    }
    kind.parts().stream()
        .filter(part -> bundle.file(part.manifest()).isEmpty())
        .forEach(part -> missing.add(part.label()));
    checkNone(missing);
  }

  private static void checkNone(List<String> missing) {
    if (!missing.isEmpty()) {
      throw new MalformedException(
          "File(s): %s is/are missing or not in the correct directory.".formatted(missing));
    }
  }

  private void checkForbiddenFiles() {
    kind.forbidden()
        .filter(part -> !bundle.in(part.directory()).isEmpty())
        .ifPresent(
            part -> {
              throw new MalformedException(
                  part == Part.INFRASTRUCTURE
                      ? "Customer managed environment template bundles must only contain a schema"
                      : "Service template bundles with a customer managed pipeline must not contain "
                          + part.directory());
            });
  }

  private TemplateEngine engine(Part part) {
    BundleFile file = bundle.file(part.manifest()).orElseThrow();
    checkSize(part.manifest(), file);
    TemplateManifest manifest = manifest(part, file);
    checkFiles(part, manifest);
    return manifest.engine();
  }

  private static TemplateManifest manifest(Part part, BundleFile file) {
    try {
      return TemplateManifest.of(file.requireTree());
    } catch (MalformedException malformed) {
      throw new MalformedException(
          "Manifest file %s is not valid: %s".formatted(part.manifest(), malformed.problem()));
    }
  }

  private void checkFiles(Part part, TemplateManifest manifest) {
    Map<String, BundleFile> there = bundle.in(part.directory());
    checkNone(manifest.missing(there.keySet()));
    there.forEach(
        (path, file) -> {
          if (manifest.takes(path)) {
            checkSize(part.directory() + path, file);
          }
        });
  }

  private static void checkSize(String path, BundleFile file) {
    if (file.size() > TemplateBundle.LARGEST_FILE) {
      throw new MalformedException(
          "Template bundle file %s exceeds the maximum size of 2 MB".formatted(path));
    }
  }

  private void checkNumber(Map<Part, TemplateEngine> engines) {
    if (engines.containsValue(TemplateEngine.CODEBUILD)
        && bundle.size() > MOST_FILES_FOR_CODEBUILD) {
      throw new MalformedException(
          "Template bundle has more than %s files, the maximum for CodeBuild provisioning"
              .formatted(MOST_FILES_FOR_CODEBUILD));
    }
  }

  private TemplateSchema schema() {
    BundleFile file = bundle.file(TemplateBundle.SCHEMA).orElseThrow();
    try {
      return SchemaReading.of(file, kind);
    } catch (MalformedException malformed) {
      throw new MalformedException(
          "%s template schema is not valid: %s".formatted(kind.noun(), malformed.problem()));
    }
  }
}
