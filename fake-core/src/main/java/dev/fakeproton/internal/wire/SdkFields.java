package dev.fakeproton.internal.wire;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/**
 * The members of a class of the SDK's model.
 *
 * <p>Read from the class once: the SDK's own list of members costs a copy each time. Immutable.
 *
 * @param all in the model's order
 * @param byName by their names on the wire
 */
public record SdkFields(List<Member> all, Map<String, Member> byName) {

  private static final ConcurrentMap<Class<?>, SdkFields> BY_CLASS = new ConcurrentHashMap<>();

  /**
   * A member of a model class.
   *
   * @param name its name on the wire, encoded once
   * @param field how to get and set it
   * @param isInvented whether the SDK makes up a value where none was set, as of client tokens
   */
  public record Member(SerializedString name, SdkField<?> field, boolean isInvented) {

    /** The member's value; null where it was never set, also for lists. */
    public @Nullable Object valueIn(SdkPojo pojo) {
      if (isInvented && pojo instanceof SdkRequest request) {
        return request.getValueForField(field.memberName(), Object.class).orElse(null);
      }
      Object value = field.getValueOrDefault(pojo);
      return value instanceof SdkAutoConstructList ? null : value;
    }
  }

  /** The members of a model object or builder. */
  public static SdkFields of(SdkPojo pojo) {
    SdkFields known = BY_CLASS.get(pojo.getClass());
    return known != null ? known : BY_CLASS.computeIfAbsent(pojo.getClass(), unused -> read(pojo));
  }

  private static SdkFields read(SdkPojo pojo) {
    List<Member> all =
        pojo.sdkFields().stream()
            .map(
                field ->
                    new Member(
                        new SerializedString(field.locationName()),
                        field,
                        field.containsTrait(DefaultValueTrait.class)))
            .toList();
    Map<String, Member> byName = new LinkedHashMap<>();
    all.forEach(member -> byName.put(member.name().getValue(), member));
    return new SdkFields(all, byName);
  }
}
