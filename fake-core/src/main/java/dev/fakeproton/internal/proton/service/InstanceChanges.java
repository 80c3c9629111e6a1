package dev.fakeproton.internal.proton.service;

import java.util.List;

/**
 * The instances that come and go by an update of their service.
 *
 * @param added made but not begun
 * @param dropped no longer in the spec
 * @param leftOver could not be removed by an earlier update
 */
record InstanceChanges(
    List<InstanceRecord> added, List<InstanceRecord> dropped, List<InstanceRecord> leftOver) {

  boolean isEmpty() {
    return added.isEmpty() && dropped.isEmpty() && leftOver.isEmpty();
  }
}
