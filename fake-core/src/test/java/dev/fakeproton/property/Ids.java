package dev.fakeproton.property;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which real id each expected one turned out to be: once seen, always the same and no other's. */
final class Ids {

  private final Map<Id, String> real = new HashMap<>();
  private final Map<String, Id> expected = new HashMap<>();

  boolean matches(Id id, String seen) {
    String known = real.get(id);
    if (known != null) {
      return known.equals(seen);
    }
    boolean isNew = expected.putIfAbsent(seen, id) == null;
    if (isNew) {
      real.put(id, seen);
    }
    return isNew;
  }

  /** The real id; one that nothing has, if the expected thing was never made. */
  String of(Id id) {
    return real.getOrDefault(id, new UUID(0, id.number()).toString());
  }

  String nameOf(String seen) {
    Id id = expected.get(seen);
    return id == null ? seen : id.toString();
  }
}
