package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;

/** Where somebody reads, and what has been read before: equal texts become one. */
final class Reading {

  private static final int LONGEST_SHOWN = 40;

  private final Deque<String> place = new ArrayDeque<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<Form, Map<Object, Object>> made = new HashMap<>();

  /** Reads a part of what is read. */
  <T> T in(String step, Supplier<T> part) {
    place.addLast(step);
    try {
      return part.get();
    } finally {
      place.removeLast();
    }
  }

  NotStoredException refused(String why) {
    StringBuilder path = new StringBuilder();
    for (Iterator<String> steps = place.iterator(); steps.hasNext(); ) {
      String step = steps.next();
      path.append(path.length() == 0 || step.startsWith("[") ? "" : ".").append(step);
    }
    return new NotStoredException(
        (path.length() == 0 ? "the snapshot" : path.toString()) + " " + why);
  }

  NotStoredException expected(String what, JsonNode found) {
    return refused("must be %s, but is %s".formatted(what, words(found)));
  }

  private static String words(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "the text '%s'".formatted(shortly(json.textValue()));
      case NUMBER -> "the number " + shortly(json.asText());
      case BOOLEAN -> json.asText();
      default -> "null";
    };
  }

  private static String shortly(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  String text(JsonNode json) {
    if (!json.isTextual()) {
      throw expected("a text", json);
    }
    String text = json.textValue();
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  /** What a text stands for is made once, since much is deployed by the same spec. */
  Object made(Form form, Object stored, Supplier<Object> making) {
    if (!(stored instanceof String)) {
      return making.get();
    }
    Map<Object, Object> ofForm = made.computeIfAbsent(form, unused -> new HashMap<>());
    Object known = ofForm.get(stored);
    if (known == null) {
      known = making.get();
      ofForm.put(stored, known);
    }
    return known;
  }
}
