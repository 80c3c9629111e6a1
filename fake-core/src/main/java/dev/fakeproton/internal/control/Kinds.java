package dev.fakeproton.internal.control;

import dev.fakeproton.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names that the control API has for kinds, such as {@code service-instance}. */
final class Kinds {

  private static final List<String> NAMES = Arrays.stream(Kind.values()).map(Kinds::name).toList();

  private Kinds() {}

  static List<String> names() {
    return NAMES;
  }

  static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Kind named(String name) {
    return Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
