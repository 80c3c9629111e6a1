package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.store.Page;
import java.util.Comparator;

/**
 * Where an instance stands in a sorted list.
 *
 * @param text what the list is sorted by
 * @param key the instance; where the text is the same, keys ascend in either order of the list
 */
record InstancePlace(String text, InstanceKey key) {

  /** How places follow each other. */
  static Comparator<InstancePlace> comparator(Page.Order order) {
    Comparator<String> ofTexts =
        order == Page.Order.ASCENDING ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return Comparator.comparing(InstancePlace::text, ofTexts).thenComparing(InstancePlace::key);
  }
}
