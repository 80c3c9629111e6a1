package dev.fakeproton.internal.proton.spec;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * One entry under {@code instances:} of a service's spec. Two are equal if they say the same: what
 * stands in quotes is a string, so {@code 80} and {@code "80"} differ, and so do {@code 80} and
 * {@code 80.0}, of which YAML makes an integer and a float.
 *
 * @param name of the service instance
 * @param environment the name of its environment
 * @param inputs the values under {@code spec:}, without those that are null
 */
public record InstanceSpec(String name, String environment, Map<String, Object> inputs) {

  private static final Pattern RESOURCE_NAME = Pattern.compile("[0-9A-Za-z]+[0-9A-Za-z_\\-]*");
  private static final int LONGEST_NAME = 100;

  /**
   * Checks an entry.
   *
   * @param place where it stands, such as {@code instances[0]}
   * @throws ProtonException a validation error if it is no such entry
   */
  static InstanceSpec of(@Nullable Object entry, String place) {
    if (!(entry instanceof Map<?, ?> map)) {
      throw SpecDocument.invalid(
          "expected a map with the keys name: and environment: under %s, found %s"
              .formatted(place, YamlText.kind(entry)));
    }
    String name = text(map, "name", place);
    if (name.length() > LONGEST_NAME || !RESOURCE_NAME.matcher(name).matches()) {
      throw SpecDocument.invalid(
          "%s.name is no name of a service instance: expected up to %s letters, digits, '-' and '_', beginning with a letter or digit"
              .formatted(place, LONGEST_NAME));
    }
    return new InstanceSpec(
        name,
        text(map, "environment", place),
        SpecDocument.inputs(map.get("spec"), place + ".spec"));
  }

  private static String text(Map<?, ?> entry, String key, String place) {
    Object value = entry.get(key);
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    boolean mistyped = value instanceof Number || value instanceof Boolean;
    throw SpecDocument.invalid(
        "expected a string under %s.%s, found %s"
            .formatted(place, key, mistyped ? "another value. Quote it" : found(value)));
  }

  private static String found(@Nullable Object value) {
    return value instanceof String ? "an empty one" : YamlText.kind(value);
  }
}
