package dev.fakeproton.internal.proton.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakeproton.internal.proton.spec.MalformedException;
import dev.fakeproton.internal.proton.spec.YamlText;
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
record BundleFile(int size, String text, @Nullable Object tree, Optional<String> problem) {

  /** A file that is only counted. */
  static BundleFile counted(byte[] content) {
    return new BundleFile(content.length, "", null, Optional.of("it was not read"));
  }

  /** A YAML file that is read. */
  static BundleFile read(byte[] content) {
    String text = new String(content, UTF_8);
    try {
      return new BundleFile(content.length, text, YamlText.read(text), Optional.empty());
    } catch (MalformedException notYaml) {
      return new BundleFile(
          content.length, text, null, Optional.of("it is no valid YAML: " + notYaml.problem()));
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
