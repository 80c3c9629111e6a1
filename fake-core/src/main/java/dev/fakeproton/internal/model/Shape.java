package dev.fakeproton.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A shape of the service model, with its constraints. */
sealed interface Shape {

  /** The shape's name in the model. */
  String name();

  /** Whether its values must never be shown in messages. */
  default boolean sensitive() {
    return false;
  }

  /** A structure, or a union where exactly one member must be set. */
  record StructureShape(
      String name,
      boolean sensitive,
      Map<String, String> members,
      Set<String> required,
      boolean union)
      implements Shape {}

  /** A list; the element shape is named. */
  record ListShape(String name, String element, Range size) implements Shape {}

  /** A string. */
  record StringShape(
      String name,
      boolean sensitive,
      Range length,
      Optional<Pattern> pattern,
      List<String> enumValues)
      implements Shape {}

  /** An integer of 32 bits. */
  record IntegerShape(String name, Range value) implements Shape {}

  /** A boolean. */
  record BooleanShape(String name) implements Shape {}

  /** A point in time. */
  record TimestampShape(String name) implements Shape {}

  /** Bounds, both included. */
  record Range(Optional<Integer> min, Optional<Integer> max) {}
}
