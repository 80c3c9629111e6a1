package dev.fakeproton.internal.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/** Copies between shapes of the model that share members, such as a resource and its summary. */
public final class SdkShapes {

  private static final String REQUEST = "Request";

  private SdkShapes() {}

  /** The name of the operation that takes requests of this class, such as {@code GetService}. */
  public static String operationOf(Class<?> request) {
    String name = request.getSimpleName();
    return name.endsWith(REQUEST) ? name.substring(0, name.length() - REQUEST.length()) : name;
  }

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

  /** The members of a shape that are set, by name, in the model's order. */
  public static Map<String, Object> members(SdkPojo shape) {
    Map<String, Object> set = new LinkedHashMap<>();
    for (SdkFields.Member member : SdkFields.of(shape).all()) {
      Object value = member.valueIn(shape);
      if (value != null) {
        set.put(member.name().getValue(), value);
      }
    }
    return set;
  }

  /** A member's value by its name on the wire; empty where it was never set. */
  public static Optional<Object> value(SdkPojo source, String member) {
    return Optional.ofNullable(member(source, member).valueIn(source));
  }

  /** Sets a member by its name on the wire; an empty value unsets it. */
  public static void set(SdkPojo target, String member, Optional<?> value) {
    member(target, member).field().set(target, value.orElse(null));
  }

  private static SdkFields.Member member(SdkPojo shape, String name) {
    SdkFields.Member member = SdkFields.of(shape).byName().get(name);
    if (member == null) {
      throw new IllegalArgumentException(shape.getClass() + " has no member " + name);
    }
    return member;
  }
}
