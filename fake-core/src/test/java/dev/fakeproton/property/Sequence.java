package dev.fakeproton.property;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Steps in order.
 *
 * @param cleanUp whether failed creates of services are cleaned up
 */
record Sequence(boolean cleanUp, List<Step> steps) {

  @Override
  public String toString() {
    return (cleanUp ? "with clean-up of failed creates\n" : "")
        + IntStream.range(0, steps.size())
            .mapToObj(i -> "%s. %s".formatted(i + 1, steps.get(i)))
            .collect(Collectors.joining("\n"));
  }
}
