package dev.fakeproton.internal.proton.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakeproton.internal.proton.spec.MalformedException;
import dev.fakeproton.internal.proton.spec.YamlText;
import dev.fakeproton.internal.wire.stored.StoredAs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of a bundle. Of most files only the size matters.
 *
 * @param size in bytes
 * @param text its content, to the letter, if it is one that registration looks into
 * @param tree what it says
 * @param problem why it says nothing
 */
record BundleFile(int size, String text, @Nullable Object tree, Optional<String> problem)
    implements StoredAs<BundleFile.Form> {

  private static final Optional<String> UNREAD = Optional.of("it was not read");

  /**
   * What is stored of it.
   *
   * @param size in bytes
   * @param text its content; empty if registration does not look into it
   */
  record Form(int size, Optional<String> text) {}

  static BundleFile restored(Form form) {
    return form.text().map(text -> read(form.size(), text)).orElseGet(() -> counted(form.size()));
  }

  @Override
  public Form stored() {
    return new Form(size, problem.equals(UNREAD) ? Optional.empty() : Optional.of(text));
  }

  /** A file that is only counted. */
  static BundleFile counted(byte[] content) {
    return counted(content.length);
  }

  private static BundleFile counted(int size) {
    return new BundleFile(size, "", null, UNREAD);
  }

  /** A YAML file that is read. */
  static BundleFile read(byte[] content) {
    return read(content.length, new String(content, UTF_8));
  }

  private static BundleFile read(int size, String text) {
    try {
      return new BundleFile(size, text, YamlText.read(text), Optional.empty());
    } catch (MalformedException notYaml) {
      return new BundleFile(
          size, text, null, Optional.of("it is no valid YAML: " + notYaml.problem()));
    }
  }

  /**
   * What it says.
   *
   * @throws MalformedException if it is no YAML
   */
  @Nullable Object requireTree() {
    problem.ifPresent(
        notYaml -> {
          throw new MalformedException(notYaml);
        });
    return tree;
  }
}
