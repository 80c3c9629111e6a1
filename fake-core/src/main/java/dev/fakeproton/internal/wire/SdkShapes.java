package dev.fakeproton.internal.wire;

import software.amazon.awssdk.core.SdkField;
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
    var members = SdkFields.of(source);
    SdkFields.of(target)
        .forEach(
            (name, field) -> {
              SdkField<?> same = members.get(name);
              if (same != null) {
                SdkFields.value(source, same).ifPresent(value -> field.set(target, value));
              }
            });
    return target;
  }
}
