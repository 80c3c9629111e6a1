package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.wire.stored.StoredAs;
import java.util.Optional;

/**
 * The file that an instance's spec is in. Two are equal if they hold the same text.
 *
 * @param text what it holds
 * @param spec what it says, or why it says nothing
 */
record SpecFile(String text, Parsed<ServiceSpec> spec) implements StoredAs<SpecFile.Form> {

  /**
   * What is stored of it.
   *
   * @param text what it holds; empty if it is not there, or is no spec
   * @param problem why it is none
   */
  record Form(Optional<String> text, Optional<String> problem) {}

  static SpecFile restored(Form form) {
    return form.text()
        .map(text -> new SpecFile(text, Parsed.ofService(text)))
        .orElseGet(() -> unreadable(form.problem().orElse("")));
  }

  @Override
  public Form stored() {
    return text.isEmpty()
        ? new Form(Optional.empty(), spec.refusal().map(Refusal::messageOf))
        : new Form(Optional.of(text), Optional.empty());
  }

  private static final String KIND = "ServiceSpec";

  /** Whether it is worth reading this text. */
  static boolean isLikely(String text) {
    return text.contains(KIND);
  }

  /** What to say of a text that is not. */
  static String unlikely(String path) {
    return "Invalid spec: expected proton: %s in file '%s'".formatted(KIND, path);
  }

  /** Reads a file, outside of the world's lock. */
  static SpecFile of(String path, String text) {
    if (text.length() > ServiceSpec.LONGEST) {
      return unreadable(
          "The spec in file '%s' has %s characters. Shorten it to %s."
              .formatted(path, text.length(), ServiceSpec.LONGEST));
    }
    return new SpecFile(text, Parsed.ofService(text));
  }

  /** A file that is not there, or is no spec. */
  static SpecFile unreadable(String why) {
    return new SpecFile("", new Parsed<>(Optional.empty(), Optional.of(Refusal.invalid(why))));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpecFile file && text.equals(file.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
