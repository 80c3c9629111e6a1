package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.UnfinishedScript;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which progression holds for which work: the resource's own, else its service's, else its kind's,
 * else the world's.
 */
final class Progressions {

  private final Map<Kind, Script> ofKind = new EnumMap<>(Kind.class);
  private final Map<String, Script> ofResource = new LinkedHashMap<>();
  private Script ofWorld;

  Progressions(Progression ofWorld) {
    this.ofWorld = new Script(ofWorld);
  }

  void set(Progression progression) {
    ofWorld = new Script(progression);
  }

  void set(Kind kind, Progression progression) {
    ofKind.put(kind, new Script(progression));
  }

  void set(String arn, Progression progression) {
    ofResource.put(arn, new Script(progression));
  }

  /** The outcome that holds for some work: the one it has taken, if that script still holds. */
  Progression of(Work work) {
    return script(work)
        .map(script -> turn(work, script).map(Script.Turn::outcome).orElseGet(script::upcoming))
        .orElse(Progression.manually());
  }

  /** The same work with an outcome of the script that holds for it, unless it has one already. */
  Work taking(Work work) {
    return script(work)
        .filter(script -> turn(work, script).isEmpty())
        .map(script -> work.taking(script.take()))
        .orElse(work);
  }

  private static Optional<Script.Turn> turn(Work work, Script script) {
    return work.turn().filter(turn -> turn.script() == script);
  }

  /** The scripts that work has not come to the end of: the world's, then by kind and resource. */
  List<UnfinishedScript> unfinished() {
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
