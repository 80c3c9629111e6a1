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
    int left = Math.max(0, all.size() - MOST_CALLS);
    Stream<String> shown = all.stream().skip(left).map(Call::toString);
    return section(
        "Calls and their answers, the last one last:",
        Stream.concat(more(left, "calls before").stream(), shown).toList());
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
        Stream.concat(more(left, "resources changed before").stream(), shown).toList());
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
                left == 0 ? ":" : ", after %s earlier changes:".formatted(left));
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
    return Stream.concat(all.stream().limit(most), more(all.size() - most, "more").stream())
        .toList();
  }

  private static List<String> more(int left, String what) {
    return left <= 0 ? List.of() : List.of("… %s %s".formatted(left, what));
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
