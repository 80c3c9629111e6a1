package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.spec.MalformedException;
import dev.fakeproton.internal.proton.spec.YamlText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of a repository that says which instances of which services are kept in sync with which
 * specs (specification: services.md 8.1).
 *
 * @param services what it says of services, by their names
 * @param problem why it says nothing
 */
record OpsFile(Map<String, SyncedService> services, Optional<String> problem) {

  private static final String SYNC = "sync";
  private static final String SERVICES = "services";
  private static final String NO_PLACE =
      "The ops file does not say where the spec is: expected a map with the keys branch: and spec:, both strings.";

  /**
   * What an ops file says of a service.
   *
   * @param instances where the specs of its instances are, by the names of these
   * @param problem why that cannot be told
   */
  record SyncedService(Map<String, SpecPlace> instances, Optional<String> problem) {}

  /**
   * Where the spec of an instance is.
   *
   * @param branch the branch of the file
   * @param path its path
   * @param problem why these cannot be told; both are empty then
   */
  record SpecPlace(String branch, String path, Optional<String> problem) {}

  /** Whether it is worth reading this text. */
  static boolean isLikely(String text) {
    return text.contains(SERVICES);
  }

  /** What to say of a text that is not. */
  static String unlikely(String path) {
    return "'%s' is no ops file: expected a map with the keys sync: services:".formatted(path);
  }

  /** Reads a file, outside of the world's lock. */
  static OpsFile of(String path, String text) {
    try {
      return new OpsFile(services(YamlText.read(text)), Optional.empty());
    } catch (MalformedException malformed) {
      return bad("'%s' is no ops file: %s".formatted(path, malformed.problem()));
    }
  }

  /** A file that is not there, or is something else. */
  static OpsFile bad(String problem) {
    return new OpsFile(Map.of(), Optional.of(problem));
  }

  /** What it says of a service; nothing, if it does not name it. */
  SyncedService of(String service) {
    return services.getOrDefault(service, new SyncedService(Map.of(), problem));
  }

  private static Map<String, SyncedService> services(@Nullable Object root) {
    Object sync = map(root, "the file").get(SYNC);
    Map<String, SyncedService> services = new LinkedHashMap<>();
    map(map(sync, "sync:").get(SERVICES), "sync: services:")
        .forEach((name, value) -> services.put(String.valueOf(name), service(name, value)));
    return Collections.unmodifiableMap(services);
  }

  private static Map<?, ?> map(@Nullable Object value, String place) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new MalformedException(
        "expected a map under %s, found %s".formatted(place, YamlText.kind(value)));
  }

  /** A service without instances is one of which nothing is synced yet. */
  private static SyncedService service(Object name, @Nullable Object value) {
    if (value != null && !(value instanceof Map)) {
      return new SyncedService(
          Map.of(),
          Optional.of(
              "The ops file says nothing of service '%s': expected a map of instances, found %s"
                  .formatted(name, YamlText.kind(value))));
    }
    Map<String, SpecPlace> instances = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((instance, place) -> instances.put(String.valueOf(instance), place(place)));
    }
    return new SyncedService(Collections.unmodifiableMap(instances), Optional.empty());
  }

  private static SpecPlace place(@Nullable Object value) {
    Optional<String> branch = text(value, "branch");
    Optional<String> path = text(value, "spec");
    return branch.isPresent() && path.isPresent()
        ? new SpecPlace(branch.get(), path.get(), Optional.empty())
        : new SpecPlace("", "", Optional.of(NO_PLACE));
  }

  private static Optional<String> text(@Nullable Object value, String key) {
    return value instanceof Map<?, ?> map && map.get(key) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }
}
