package dev.fakeproton.internal.control;

import dev.fakeproton.internal.world.ResourceArn;
import dev.fakeproton.internal.world.ResourceControl;

/** The resource that a body names with its key {@code arn}. */
final class Resources {

  private Resources() {}

  static ResourceControl named(Call call, String arn) {
    try {
      return ResourceArn.control(call.world(), arn);
    } catch (IllegalArgumentException otherArn) {
      throw call.body().mistakeIn("arn", String.valueOf(otherArn.getMessage()));
    }
  }
}
