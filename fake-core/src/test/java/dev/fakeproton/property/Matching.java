package dev.fakeproton.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Compares what came with what was expected, member by member. */
final class Matching {

  /** A time in milliseconds; on the wire it is in seconds. */
  record Time(long millis) {}

  /** A document: texts are equal if they parse to the same. */
  record Document(Object tree) {}

  /** What the specification leaves open. */
  enum Open {
    SOME_TEXT,
    ANYTHING
  }

  private final Ids ids;
  private final List<String> differences = new ArrayList<>();

  Matching(Ids ids) {
    this.ids = ids;
  }

  List<String> differences() {
    return differences;
  }

  Matching compare(String place, Object expected, JsonNode seen) {
    if (expected == Open.ANYTHING) {
      return this;
    }
    if (expected instanceof Map<?, ?> members) {
      compareMembers(place, members, seen);
    } else if (expected instanceof List<?> items) {
      compareItems(place, items, seen);
    } else if (!isSame(expected, seen)) {
      differences.add("%s: expected %s, was %s".formatted(place, expected, show(seen)));
    }
    return this;
  }

  private void compareMembers(String place, Map<?, ?> expected, JsonNode seen) {
    expected.forEach((key, value) -> compare(place + "." + key, value, seen.path((String) key)));
    seen.fieldNames()
        .forEachRemaining(
            name -> {
              if (!expected.containsKey(name)) {
                differences.add(
                    "%s.%s: expected none, was %s".formatted(place, name, show(seen.get(name))));
              }
            });
  }

  private void compareItems(String place, List<?> expected, JsonNode seen) {
    if (!seen.isArray() || expected.size() != seen.size()) {
      differences.add("%s: expected %s, was %s".formatted(place, expected, show(seen)));
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      compare(place + "[" + i + "]", expected.get(i), seen.get(i));
    }
  }

  private boolean isSame(Object expected, JsonNode seen) {
    if (expected instanceof Id id) {
      return seen.isTextual() && ids.matches(id, seen.textValue());
    }
    if (expected instanceof Time time) {
      return seen.isNumber()
          && seen.decimalValue().compareTo(BigDecimal.valueOf(time.millis(), 3)) == 0;
    }
    if (expected instanceof Document document) {
      return seen.isTextual() && document.tree().equals(parse(seen.textValue()));
    }
    if (expected instanceof Integer number) {
      return seen.isInt() && seen.intValue() == number;
    }
    if (expected == Open.SOME_TEXT) {
      return seen.isTextual() && !seen.textValue().isEmpty();
    }
    return seen.isTextual() && seen.textValue().equals(expected);
  }

  private static Object parse(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private String show(JsonNode seen) {
    if (seen.isMissingNode()) {
      return "absent";
    }
    return seen.isTextual() ? ids.nameOf(seen.textValue()) : seen.toString();
  }
}
