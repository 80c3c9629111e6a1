package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/** The members that an object may have. */
final class Members {

  private Members() {}

  /**
   * Checks that there is an object without other members.
   *
   * @throws NotStoredException that names the first other one
   */
  static void check(JsonNode json, Set<String> allowed, Reading reading) {
    if (!json.isObject()) {
      throw reading.expected("an object", json);
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!allowed.contains(name)) {
        throw reading.refused(
            "has an unknown member '%s'; known are %s".formatted(name, new TreeSet<>(allowed)));
      }
    }
  }
}
