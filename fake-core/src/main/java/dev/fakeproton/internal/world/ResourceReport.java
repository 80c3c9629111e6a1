package dev.fakeproton.internal.world;

import static java.util.stream.Collectors.joining;

import dev.fakeproton.Transition;
import dev.fakeproton.internal.lifecycle.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a resource stands, in a few lines: what a failed expectation shows.
 *
 * @param subject what it is called
 * @param status its status; empty if it is not there
 * @param message its status message
 * @param history its transitions, oldest first
 * @param underWay the work on it
 */
record ResourceReport(
    String subject,
    Optional<String> status,
    Optional<String> message,
    List<Transition> history,
    List<Work> underWay) {

  private static final int MOST_TRANSITIONS = 8;
  private static final int MOST_WORK = 4;

  String text() {
    return Stream.of(Stream.of(standing()), past(), present())
        .flatMap(lines -> lines)
        .collect(joining("\n"));
  }

  private String standing() {
    return status
        .map(
            known ->
                subject + " is " + known + message.map(text -> ": \"" + text + "\"").orElse("."))
        .orElse(subject + " does not exist.");
  }

  private Stream<String> past() {
    if (history.isEmpty()) {
      return Stream.of("History: none.");
    }
    int left = Math.max(0, history.size() - MOST_TRANSITIONS);
    return Stream.of(
            Stream.of("History:"),
            more(left, "earlier"),
            history.stream().skip(left).map(each -> "  " + each))
        .flatMap(lines -> lines);
  }

  private Stream<String> present() {
    if (underWay.isEmpty()) {
      return Stream.of("In flight: nothing.");
    }
    return Stream.of(
            Stream.of("In flight:"),
            underWay.stream().limit(MOST_WORK).map(ResourceReport::line),
            more(underWay.size() - MOST_WORK, "more"))
        .flatMap(lines -> lines);
  }

  private static Stream<String> more(int number, String which) {
    return number > 0 ? Stream.of("  … and %s %s".formatted(number, which)) : Stream.of();
  }

  private static String line(Work work) {
    String moves =
        work.lifecycle().movesFrom(work.state()).stream()
            .map(move -> move.trigger() + " to " + move.to())
            .collect(joining(", "));
    return "  %s %s is %s since %s; legal are: %s"
        .formatted(work.kind(), work.arn(), work.state(), work.since(), moves);
  }
}
