package dev.fakeproton.internal.journal;

import dev.fakeproton.internal.wire.SdkShapes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** Whether values are equal but for times, and for what an SDK makes up. */
final class Sameness {

  private Sameness() {}

  /** Of two that may be absent. */
  static boolean of(Optional<?> one, Optional<?> other) {
    return of(one.orElse(null), other.orElse(null));
  }

  private static boolean of(@Nullable Object one, @Nullable Object other) {
    if (one instanceof SdkPojo shape && other instanceof SdkPojo otherShape) {
      return shape.getClass() == otherShape.getClass()
          && ofMembers(SdkShapes.members(shape), SdkShapes.members(otherShape));
    }
    if (one instanceof List<?> list && other instanceof List<?> otherList) {
      return list.size() == otherList.size()
          && IntStream.range(0, list.size()).allMatch(i -> of(list.get(i), otherList.get(i)));
    }
    return (one instanceof Instant && other instanceof Instant)
        || Optional.ofNullable(one).equals(Optional.ofNullable(other));
  }

  private static boolean ofMembers(Map<String, Object> one, Map<String, Object> other) {
    return one.keySet().equals(other.keySet())
        && one.keySet().stream()
            .allMatch(name -> MemberText.isMeaningless(name) || of(one.get(name), other.get(name)));
  }
}
