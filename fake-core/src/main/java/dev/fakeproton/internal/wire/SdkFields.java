package dev.fakeproton.internal.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/** The members of the SDK's model classes, by their names on the wire. Thread-safe. */
final class SdkFields {

  private static final ConcurrentMap<Class<?>, Map<String, SdkField<?>>> BY_CLASS =
      new ConcurrentHashMap<>();

  private SdkFields() {}

  /** The members of a model object or builder, in the model's order. */
  static Map<String, SdkField<?>> of(SdkPojo pojo) {
    Map<String, SdkField<?>> known = BY_CLASS.get(pojo.getClass());
    return known != null ? known : BY_CLASS.computeIfAbsent(pojo.getClass(), unused -> read(pojo));
  }

  /** The member's value; empty where it was never set, also for lists. */
  static Optional<Object> value(SdkPojo pojo, SdkField<?> field) {
    Object value = field.getValueOrDefault(pojo);
    return value instanceof SdkAutoConstructList ? Optional.empty() : Optional.ofNullable(value);
  }

  private static Map<String, SdkField<?>> read(SdkPojo pojo) {
    List<SdkField<?>> fields = pojo.sdkFields();
    return fields.stream()
        .collect(
            Collectors.toMap(
                SdkField::locationName,
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
