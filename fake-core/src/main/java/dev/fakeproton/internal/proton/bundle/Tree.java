package dev.fakeproton.internal.proton.bundle;

import dev.fakeproton.internal.proton.spec.MalformedException;
import dev.fakeproton.internal.proton.spec.YamlText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands where in a YAML tree: each look is a check of form. */
final class Tree {

  private Tree() {}

  static Map<?, ?> map(@Nullable Object value, String place) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw expected("a map", value, place);
  }

  static List<?> list(@Nullable Object value, String place) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw expected("a list", value, place);
  }

  static String text(@Nullable Object value, String place) {
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw expected("a string", value, place);
  }

  private static MalformedException expected(String what, @Nullable Object found, String place) {
    String kind = found instanceof String ? "another string" : YamlText.kind(found);
    return new MalformedException("expected %s under %s, found %s".formatted(what, place, kind));
  }
}
