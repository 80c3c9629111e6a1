package dev.fakeproton.property;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Members of requests and of expected replies; what is absent is left out. */
final class Members {

  private Members() {}

  /** Of keys and values in turn; a value that is null or empty is absent. */
  static Map<String, Object> of(Object... keysAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      Object unwrapped = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      if (unwrapped != null) {
        members.put((String) keysAndValues[i], unwrapped);
      }
    }
    return members;
  }
}
