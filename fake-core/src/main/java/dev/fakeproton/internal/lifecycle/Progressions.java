package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which progression holds for which work: the resource's own, else its service's, else its kind's,
 * else the world's.
 */
public final class Progressions {

  /**
   * All that was said.
   *
   * @param world of the world
   * @param kinds of kinds
   * @param resources of resources, by their ARNs
   */
  public record Rules(
      Optional<Progression> world,
      Map<Kind, Progression> kinds,
      SortedMap<String, Progression> resources) {}

  private final Map<Kind, Progression> ofKind = new EnumMap<>(Kind.class);
  private final Map<String, Progression> ofResource = new HashMap<>();
  private Progression ofWorld;

  Progressions(Progression ofWorld) {
    this.ofWorld = ofWorld;
  }

  /** All that was said. */
  public Rules rules() {
    return new Rules(
        Optional.of(ofWorld),
        Collections.unmodifiableMap(new EnumMap<>(ofKind)),
        Collections.unmodifiableSortedMap(new TreeMap<>(ofResource)));
  }

  /** Says it again. */
  public void restore(Rules rules) {
    rules.world().ifPresent(this::set);
    ofKind.putAll(rules.kinds());
    ofResource.putAll(rules.resources());
  }

  void set(Progression progression) {
    ofWorld = progression;
  }

  void set(Kind kind, Progression progression) {
    ofKind.put(kind, progression);
  }

  void set(String arn, Progression progression) {
    ofResource.put(arn, progression);
  }

  /** Work that awaits a report goes on by itself only where a test says so of this resource. */
  Progression of(Work work) {
    Optional<Progression> own = ofResource(work.arn());
    return work.awaitsReport()
        ? own.orElse(Progression.manually())
        : own.orElseGet(() -> ofKind(work.kind()));
  }

  /** An instance or pipeline goes by its service where nothing is said of it. */
  private Optional<Progression> ofResource(String arn) {
    Progression own = ofResource.get(arn);
    return own != null || ofResource.isEmpty()
        ? Optional.ofNullable(own)
        : serviceOf(arn).map(ofResource::get);
  }

  private static Optional<String> serviceOf(String arn) {
    int service = arn.indexOf(":service/");
    int end = arn.indexOf('/', service + ":service/".length());
    return service < 0 || end < 0 ? Optional.empty() : Optional.of(arn.substring(0, end));
  }

  private Progression ofKind(Kind kind) {
    boolean ofService = kind == Kind.SERVICE_INSTANCE || kind == Kind.SERVICE_PIPELINE;
    Progression wider = ofService ? ofKind.getOrDefault(Kind.SERVICE, ofWorld) : ofWorld;
    return ofKind.getOrDefault(kind, wider);
  }
}
