package dev.fakeproton;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.TimeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a world looks like to somebody whose test has failed: at most 60 lines, whatever is in it.
 *
 * @param world the world
 */
record WorldReport(WorldControls world) {

  private static final int MOST_CALLS = 15;
  private static final int MOST_IN_FLIGHT = 6;
  private static final int MOST_TIME_LINES = 5;
  private static final int MOST_TRANSITIONS = 3;
  private static final int MOST_UNUSED = 3;
  private static final int LONGEST_LINE = 400;

  /** The report; every line ends with a line feed. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("What was in %s:".formatted(world.world().name()));
    lines.addAll(calls());
    lines.addAll(inFlight());
    lines.addAll(timeLines());
    lines.addAll(unusedFaults());
    lines.addAll(unfinishedScripts());
    return String.join("", lines.stream().map(line -> oneLine(line) + "\n").toList());
  }

  private List<String> calls() {
    Calls all = world.calls();
    if (all.isEmpty()) {
      return List.of("It was not called.");
    }
    return section(
        "Calls and their answers, the last one last:",
        new CallRuns(all, world.inFlight()).newest(MOST_CALLS));
  }

  private List<String> inFlight() {
    List<String> works = world.inFlight().stream().map(WorkInFlight::toString).toList();
    return works.isEmpty()
        ? List.of("Nothing was in flight.")
        : section("In flight:", first(MOST_IN_FLIGHT, works));
  }

  private List<String> timeLines() {
    List<TimeLine> all = TimeLine.of(world.world());
    if (all.isEmpty()) {
      return List.of("There was no resource that has a status.");
    }
    int left = Math.max(0, all.size() - MOST_TIME_LINES);
    Stream<String> shown = all.stream().skip(left).flatMap(this::timeLine);
    return section(
        "What happened to resources, the last change last:",
        Stream.concat(before(left), shown).toList());
  }

  private static Stream<String> before(int left) {
    return left <= 0
        ? Stream.of()
        : Stream.of("… %s changed before".formatted(counted(left, "resource")));
  }

  private static String counted(int number, String what) {
    return number == 1 ? "1 " + what : "%s %ss".formatted(number, what);
  }

  private Stream<String> timeLine(TimeLine resource) {
    List<Transition> all = resource.transitions();
    int left = Math.max(0, all.size() - MOST_TRANSITIONS);
    String title =
        "%s '%s'%s is %s%s%s"
            .formatted(
                resource.kind(),
                resource.name(),
                place(resource.owner()),
                resource.status(),
                resource.message(world.world()).map(" (%s)"::formatted).orElse(""),
                left == 0 ? ":" : ", after %s:".formatted(counted(left, "earlier change")));
    return Stream.concat(
        Stream.of(title), all.stream().skip(left).map(transition -> "  " + transition));
  }

  private String place(Owner owner) {
    return owner.equals(world.world().defaults())
        ? ""
        : " (account %s, region %s)".formatted(owner.account(), owner.region());
  }

  private List<String> unusedFaults() {
    return unused(
        "Faults that struck no call:",
        world.faults().unused().stream().map(Fault::toString).toList());
  }

  private List<String> unfinishedScripts() {
    return unused(
        "Scripts that were not finished:",
        world.unfinishedScripts().stream().map(UnfinishedScript::toString).toList());
  }

  private static List<String> unused(String title, List<String> unused) {
    return unused.isEmpty() ? List.of() : section(title, first(MOST_UNUSED, unused));
  }

  private static List<String> section(String title, List<String> lines) {
    return Stream.concat(Stream.of(title), lines.stream().map(line -> "  " + line)).toList();
  }

  private static List<String> first(int most, List<String> all) {
    Stream<String> more =
        all.size() <= most ? Stream.of() : Stream.of("… %s more".formatted(all.size() - most));
    return Stream.concat(all.stream().limit(most), more).toList();
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
