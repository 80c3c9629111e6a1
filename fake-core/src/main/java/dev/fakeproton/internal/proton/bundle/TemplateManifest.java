package dev.fakeproton.internal.proton.bundle;

import dev.fakeproton.internal.proton.spec.MalformedException;
import dev.fakeproton.internal.proton.spec.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says: which engine takes which files (specification: templates.md 6.3).
 *
 * @param files the names of the files, relative to the manifest; empty for CodeBuild, which takes
 *     all that are there
 */
record TemplateManifest(TemplateEngine engine, List<String> files) {

  /** Stands for all files of a directory whose names end in {@code .tf}. */
  static final String ALL_FILES = "*";

  private static final String TEMPLATES = "infrastructure.templates";

  /** The languages and engines are told apart by the engine's name. */
  private enum Form {
    JINJA("cloudformation", TemplateEngine.CLOUDFORMATION),
    HCL("terraform", TemplateEngine.TERRAFORM),
    CODEBUILD("", TemplateEngine.CODEBUILD);

    private final String language;
    private final TemplateEngine engine;

    Form(String language, TemplateEngine engine) {
      this.language = language;
      this.engine = engine;
    }

    static Form of(@Nullable Object name, String place) {
      return switch (String.valueOf(name)) {
        case "jinja" -> JINJA;
        case "hcl" -> HCL;
        case "codebuild" -> CODEBUILD;
        default ->
            throw new MalformedException(
                "expected jinja, hcl or codebuild under %s.rendering_engine".formatted(place));
      };
    }
  }

  private record Entry(Form form, String file) {}

  /**
   * Reads and checks a manifest.
   *
   * @throws MalformedException if it breaks the form of one
   */
  static TemplateManifest parse(String text) {
    return of(YamlText.read(text));
  }

  /**
   * Checks a manifest that was read.
   *
   * @throws MalformedException if it breaks the form of one
   */
  static TemplateManifest of(@Nullable Object document) {
    Object infrastructure = Tree.map(document, "the manifest").get("infrastructure");
    Object templates = Tree.map(infrastructure, "infrastructure").get("templates");
    List<?> list = Tree.list(templates, TEMPLATES);
    if (list.isEmpty()) {
      throw new MalformedException(TEMPLATES + " is empty; expected a template");
    }
    List<Entry> entries =
        IntStream.range(0, list.size()).mapToObj(i -> entry(list.get(i), i)).toList();
    Form form = entries.get(0).form();
    if (form != Form.HCL && entries.size() > 1) {
      throw new MalformedException(
          "expected exactly one template under %s, found %s".formatted(TEMPLATES, entries.size()));
    }
    if (entries.stream().anyMatch(entry -> entry.form() != form)) {
      throw new MalformedException("expected one rendering_engine in all of " + TEMPLATES);
    }
    return new TemplateManifest(
        form.engine, entries.stream().map(Entry::file).filter(file -> !file.isEmpty()).toList());
  }

  private static Entry entry(@Nullable Object value, int index) {
    String place = "%s[%s]".formatted(TEMPLATES, index);
    Map<?, ?> entry = Tree.map(value, place);
    if (entry.containsKey("engine") && !entry.containsKey("rendering_engine")) {
      throw new MalformedException(
          "expected the key rendering_engine under %s, found engine, its name before the release"
              .formatted(place));
    }
    Form form = Form.of(entry.get("rendering_engine"), place);
    if (form == Form.CODEBUILD) {
      checkSettings(Tree.map(entry.get("settings"), place + ".settings"), place + ".settings");
      return new Entry(form, "");
    }
    if (!form.language.equals(entry.get("template_language"))) {
      throw new MalformedException(
          "expected %s under %s.template_language".formatted(form.language, place));
    }
    return new Entry(form, Tree.text(entry.get("file"), place + ".file"));
  }

  private static void checkSettings(Map<?, ?> settings, String place) {
    Tree.text(settings.get("image"), place + ".image");
    Tree.map(settings.get("runtimes"), place + ".runtimes");
    Tree.list(settings.get("provision"), place + ".provision");
    Tree.list(settings.get("deprovision"), place + ".deprovision");
    Object inputType = settings.get("input_type");
    if (inputType != null && !inputType.equals("JSON") && !inputType.equals("HCL")) {
      throw new MalformedException("expected JSON or HCL under %s.input_type".formatted(place));
    }
  }

  /** The files that it names and that are not there. */
  List<String> missing(Set<String> there) {
    if (takesAll()) {
      return there.stream().anyMatch(this::takes) ? List.of() : List.of("*.tf");
    }
    return files.stream().filter(file -> !there.contains(plain(file))).toList();
  }

  /** Whether a file beside or below the manifest is one of its templates. */
  boolean takes(String path) {
    return switch (engine) {
      case CODEBUILD -> true;
      case TERRAFORM -> takesAll() ? path.endsWith(".tf") && path.indexOf('/') < 0 : names(path);
      case CLOUDFORMATION -> names(path);
    };
  }

  private boolean takesAll() {
    return engine == TemplateEngine.TERRAFORM && files.contains(ALL_FILES);
  }

  private boolean names(String path) {
    return files.stream().anyMatch(file -> plain(file).equals(path));
  }

  private static String plain(String file) {
    return file.startsWith("./") ? file.substring(2) : file;
  }
}
