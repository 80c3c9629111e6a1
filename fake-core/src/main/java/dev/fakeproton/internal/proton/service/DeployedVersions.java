package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.template.UsedVersion;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which template versions the parts of each service have deployed, counted as they change, so that
 * a summary does not walk all services.
 */
public final class DeployedVersions {

  private final Map<String, Map<UsedVersion, Integer>> partsByVersion = new HashMap<>();
  private final Map<Set<UsedVersion>, Integer> services = new HashMap<>();

  /** A part of a service has another version now; none before it came and after it is gone. */
  void change(String service, List<UsedVersion> before, List<UsedVersion> now) {
    if (before.equals(now)) {
      return;
    }
    Map<UsedVersion, Integer> parts =
        partsByVersion.computeIfAbsent(service, unused -> new HashMap<>(2));
    count(parts.keySet(), -1);
    before.forEach(version -> add(parts, version, -1));
    now.forEach(version -> add(parts, version, 1));
    count(parts.keySet(), 1);
    if (parts.isEmpty()) {
      partsByVersion.remove(service);
    }
  }

  private void count(Set<UsedVersion> versions, int change) {
    if (!versions.isEmpty()) {
      add(services, Set.copyOf(versions), change);
    }
  }

  private static <K> void add(Map<K, Integer> counts, K key, int change) {
    counts.merge(key, change, (one, other) -> one + other == 0 ? null : one + other);
  }

  /** How many services have deployed exactly these versions; those without any are left out. */
  Map<Set<UsedVersion>, Integer> services() {
    return Collections.unmodifiableMap(services);
  }
}
