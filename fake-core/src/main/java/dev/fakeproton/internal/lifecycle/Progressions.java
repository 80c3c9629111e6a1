package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.UnfinishedScript;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which progression holds for which work: the resource's own, else its service's, else its kind's,
 * else the world's.
 */
public final class Progressions {

  /**
   * What was said once.
   *
   * @param progression as it was said
   * @param taken how many of its outcomes work has taken
   * @param number tells it from all that was said before
   */
  public record Rule(Progression progression, int taken, long number) {

    /** Checks what a snapshot may say. */
    public Rule {
      int outcomes = progression.outcomes().size();
      if (taken < 0 || taken > outcomes) {
        throw new IllegalArgumentException(
            "of its %s outcome(s), %s cannot be taken".formatted(outcomes, taken));
      }
    }
  }

  /**
   * All that was said and holds.
   *
   * @param world of the world
   * @param kinds of kinds
   * @param resources of resources, by their ARNs
   */
  public record Rules(
      Optional<Rule> world, Map<Kind, Rule> kinds, SortedMap<String, Rule> resources) {}

  private final Map<Kind, Script> ofKind = new EnumMap<>(Kind.class);
  private final Map<String, Script> ofResource = new LinkedHashMap<>();
  private Script ofWorld;
  private long said;

  Progressions(Progression ofWorld) {
    this.ofWorld = new Script(++said, ofWorld, 0);
  }

  /** All that was said and holds. */
  public Rules rules() {
    Map<Kind, Rule> kinds = new EnumMap<>(Kind.class);
    ofKind.forEach((kind, script) -> kinds.put(kind, rule(script)));
    SortedMap<String, Rule> resources = new TreeMap<>();
    ofResource.forEach((arn, script) -> resources.put(arn, rule(script)));
    return new Rules(
        Optional.of(rule(ofWorld)),
        Collections.unmodifiableMap(kinds),
        Collections.unmodifiableSortedMap(resources));
  }

  /** Says it again. */
  public void restore(Rules rules) {
    rules.world().ifPresent(rule -> ofWorld = script(rule));
    rules.kinds().forEach((kind, rule) -> ofKind.put(kind, script(rule)));
    rules.resources().forEach((arn, rule) -> ofResource.put(arn, script(rule)));
  }

  private static Rule rule(Script script) {
    return new Rule(script.progression(), script.taken(), script.number());
  }

  private Script script(Rule rule) {
    said = Math.max(said, rule.number());
    return new Script(rule.number(), rule.progression(), rule.taken());
  }

  private Script script(Progression progression) {
    return new Script(++said, progression, 0);
  }

  void set(Progression progression) {
    ofWorld = script(progression);
  }

  void set(Kind kind, Progression progression) {
    ofKind.put(kind, script(progression));
  }

  void set(String arn, Progression progression) {
    ofResource.put(arn, script(progression));
  }

  /** The outcome that holds for some work: the one it has taken, if that script still holds. */
  Progression of(Work work) {
    return script(work)
        .map(script -> turn(work, script).map(Turn::outcome).orElseGet(script::upcoming))
        .orElse(Progression.manually());
  }

  /** The same work with an outcome of the script that holds for it, unless it has one already. */
  Work taking(Work work) {
    return script(work)
        .filter(script -> turn(work, script).isEmpty())
        .map(script -> work.taking(script.take()))
        .orElse(work);
  }

  private static Optional<Turn> turn(Work work, Script script) {
    return work.turn().filter(turn -> turn.script() == script.number());
  }

  /** The scripts that work has not come to the end of: the world's, then by kind and resource. */
  public List<UnfinishedScript> unfinished() {
    Stream<Optional<UnfinishedScript>> ofKinds =
        ofKind.entrySet().stream()
            .map(entry -> unfinished("all work of kind " + entry.getKey(), entry.getValue()));
    Stream<Optional<UnfinishedScript>> ofResources =
        ofResource.entrySet().stream().map(entry -> unfinished(entry.getKey(), entry.getValue()));
    return Stream.of(Stream.of(unfinished("the world", ofWorld)), ofKinds, ofResources)
        .flatMap(part -> part)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<UnfinishedScript> unfinished(String whose, Script script) {
    return script.left() == 0
        ? Optional.empty()
        : Optional.of(new UnfinishedScript(whose, script.progression(), script.left()));
  }

  /** Work that awaits a report goes on by itself only where a test says so of this resource. */
  private Optional<Script> script(Work work) {
    Optional<Script> own = ofResource(work.arn());
    return work.awaitsReport() ? own : own.or(() -> Optional.of(ofKind(work.kind())));
  }

  /** An instance or pipeline goes by its service where nothing is said of it. */
  private Optional<Script> ofResource(String arn) {
    Script own = ofResource.get(arn);
    return own != null || ofResource.isEmpty()
        ? Optional.ofNullable(own)
        : serviceOf(arn).map(ofResource::get);
  }

  private static Optional<String> serviceOf(String arn) {
    int service = arn.indexOf(":service/");
    int end = arn.indexOf('/', service + ":service/".length());
    return service < 0 || end < 0 ? Optional.empty() : Optional.of(arn.substring(0, end));
  }

  private Script ofKind(Kind kind) {
    boolean ofService = kind == Kind.SERVICE_INSTANCE || kind == Kind.SERVICE_PIPELINE;
    Script wider = ofService ? ofKind.getOrDefault(Kind.SERVICE, ofWorld) : ofWorld;
    return ofKind.getOrDefault(kind, wider);
  }
}
