package dev.fakeproton.internal.proton.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts stored values where a spec says {@code "${Proton::CURRENT_VAL}"} (specification:
 * templates.md 7.4).
 *
 * <p>The stored value is the one at the same place: in maps under the same key, in lists at the
 * same index.
 */
enum CurrentValues {
  /** A place without a stored value is refused. */
  REQUIRED,
  /** A place without a stored value becomes null, which means that no value is given. */
  IF_THERE;

  private static final String PLACEHOLDER = "${Proton::CURRENT_VAL}";

  static boolean areMeantBy(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(CurrentValues::areMeantBy);
    }
    if (tree instanceof List<?> list) {
      return list.stream().anyMatch(CurrentValues::areMeantBy);
    }
    return PLACEHOLDER.equals(tree);
  }

  /**
   * The tree with the stored values.
   *
   * @param place where the tree stands, for messages
   */
  @Nullable Object in(@Nullable Object tree, @Nullable Object stored, String place) {
    if (tree instanceof Map<?, ?> map) {
      Map<?, ?> storedMap = stored instanceof Map<?, ?> same ? same : Map.of();
      Map<Object, @Nullable Object> resolved = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> resolved.put(key, in(value, storedMap.get(key), place + "." + key)));
      return Collections.unmodifiableMap(resolved);
    }
    if (tree instanceof List<?> list) {
      List<?> storedList = stored instanceof List<?> same ? same : List.of();
      List<@Nullable Object> resolved = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        Object there = i < storedList.size() ? storedList.get(i) : null;
        resolved.add(in(list.get(i), there, "%s[%s]".formatted(place, i)));
      }
      return Collections.unmodifiableList(resolved);
    }
    return PLACEHOLDER.equals(tree) ? current(stored, place) : tree;
  }

  private @Nullable Object current(@Nullable Object stored, String place) {
    if (stored == null && this == REQUIRED) {
      throw SpecDocument.invalid(
          "%s asks for its current value, but there is none. Give a value.".formatted(place));
    }
    return stored;
  }
}
