package dev.fakeproton.internal.wire;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** Finds what a request has at a path of member names, such as {@code source.s3.bucket}. */
public final class MemberPath {

  private MemberPath() {}

  /**
   * The text of the member at this path.
   *
   * <p>An item of a list is named by its index, from 0, such as {@code tags.0.key}.
   *
   * @return empty if it was never set, if there is none, or if it is a structure or a list
   */
  public static Optional<String> text(SdkPojo shape, String path) {
    Optional<Object> found = Optional.of(shape);
    for (String step : path.split("\\.", -1)) {
      found = found.flatMap(value -> step(value, step));
    }
    return found
        .filter(value -> !(value instanceof SdkPojo) && !(value instanceof List))
        .map(String::valueOf);
  }

  private static Optional<Object> step(Object value, String step) {
    if (value instanceof SdkPojo shape) {
      return Optional.ofNullable(SdkShapes.members(shape).get(step));
    }
    return value instanceof List<?> list && step.matches("[0-9]{1,4}")
        ? list.stream().skip(Integer.parseInt(step)).findFirst().map(item -> (Object) item)
        : Optional.empty();
  }
}
