package dev.fakeproton.internal.journal;

import dev.fakeproton.internal.wire.SdkShapes;
import java.time.Instant;
import java.util.Collection;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One request that reached a world.
 *
 * @param number its place in the order of the world, from 1
 * @param time when it came, on the world's clock
 */
public record Entry(long number, Instant time, Asked asked, Answered answered) {

  /** Roughly what an item of a list takes on the heap. */
  private static final int ITEM = 150;

  /**
   * Roughly the bytes that this keeps on the heap: its body, and of an answer the items of lists.
   * All else is small, or is kept by the world anyway.
   */
  long weight() {
    long items =
        asked.operation().startsWith("List") ? answered.answer().map(Entry::itemsIn).orElse(0L) : 0;
    return asked.size() + ITEM * items;
  }

  private static long itemsIn(SdkPojo answer) {
    long items = 0;
    for (Object member : SdkShapes.members(answer).values()) {
      if (member instanceof Collection<?> list) {
        items += list.size();
      }
    }
    return items;
  }
}
