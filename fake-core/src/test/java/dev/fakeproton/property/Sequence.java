package dev.fakeproton.property;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Steps in order.
 *
 * @param cleanUp whether failed creates of services are cleaned up
 */
record Sequence(boolean cleanUp, List<Step> steps) {

  private static final Pattern OPTIONAL = Pattern.compile("Optional\\[([^\\[\\]]*)]");

  @Override
  public String toString() {
    return (cleanUp ? "with clean-up of failed creates\n" : "")
        + IntStream.range(0, steps.size())
            .mapToObj(i -> "%s. %s".formatted(i + 1, show(steps.get(i))))
            .collect(Collectors.joining("\n"));
  }

  private static String show(Step step) {
    String text = step.toString().replace("Optional.empty", "-");
    String members =
        OPTIONAL.matcher(text).replaceAll("$1").replace(Model.A, "A").replace(Model.B, "B");
    return step instanceof Step.Call call
        ? call.operation() + members.substring(members.indexOf('['))
        : members;
  }
}
