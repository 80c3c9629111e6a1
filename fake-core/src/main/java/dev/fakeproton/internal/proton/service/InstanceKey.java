package dev.fakeproton.internal.proton.service;

import java.util.Comparator;

/**
 * What tells an instance from all others; ordered by service, then by name.
 *
 * @param service its service's name
 * @param name its own name
 */
record InstanceKey(String service, String name) implements Comparable<InstanceKey> {

  private static final Comparator<InstanceKey> ORDER =
      Comparator.comparing(InstanceKey::service).thenComparing(InstanceKey::name);

  @Override
  public int compareTo(InstanceKey other) {
    return ORDER.compare(this, other);
  }
}
