package dev.fakeproton.internal.wire;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/** Copies between shapes of the model that share members, such as a resource and its summary. */
public final class SdkShapes {

  private SdkShapes() {}

  /**
   * Sets every member of {@code target} that {@code source} has under the same name and has set.
   *
   * @return {@code target}
   */
  public static <B extends SdkPojo & Buildable> B copy(SdkPojo source, B target) {
    SdkFields members = SdkFields.of(source);
    for (SdkFields.Member member : SdkFields.of(target).all()) {
      SdkFields.Member same = members.byName().get(member.name().getValue());
      Object value = same == null ? null : same.valueIn(source);
      if (value != null) {
        member.field().set(target, value);
      }
    }
    return target;
  }

  /** The members of a shape that are set, by name. */
  public static Map<String, Object> members(SdkPojo shape) {
    Map<String, Object> set = new HashMap<>();
    for (SdkFields.Member member : SdkFields.of(shape).all()) {
      Object value = member.valueIn(shape);
      if (value != null) {
        set.put(member.name().getValue(), value);
      }
    }
    return set;
  }
}
