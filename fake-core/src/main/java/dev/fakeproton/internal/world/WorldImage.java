package dev.fakeproton.internal.world;

import java.util.SortedMap;

/**
 * All that a world was at one moment. Immutable.
 *
 * @param world what all regions share
 * @param regions its regions by their names
 * @param past the histories
 */
record WorldImage(Section world, SortedMap<String, Region> regions, Section past) {

  /**
   * What a region was.
   *
   * @param shared what its accounts share
   * @param accounts its accounts by their numbers
   */
  record Region(Section shared, SortedMap<String, Section> accounts) {

    boolean isEmpty() {
      return shared.isEmpty() && accounts.isEmpty();
    }
  }
}
