package dev.fakeproton.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.proton.Operation;
import dev.fakeproton.internal.proton.Operations;
import dev.fakeproton.testing.RecordedText;
import dev.fakeproton.testing.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is implemented is told in one place, the table of operations; the README shows it. */
class ReadmeCoverageTest {

  @Test
  void theReadmeShowsWhatTheTableOfOperationsSays() {
    RecordedText.between(
            SourceTree.repository().resolve("README.md"),
            "<!-- coverage:begin -->",
            "<!-- coverage:end -->")
        .check(coverage());
  }

  @Test
  void theTableHasEveryOperationOfTheModelOnce() {
    List<String> rows =
        Operations.byFamily().values().stream()
            .flatMap(List::stream)
            .<String>map(Operation::name)
            .toList();

    assertThat(rows)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(ServiceModel.proton().operationNames());
  }

  private static String coverage() {
    return Operations.byFamily().entrySet().stream()
        .map(family -> line(family.getKey(), family.getValue()))
        .collect(
            joining(
                "",
                "| family | implemented | operations | not yet |\n|---|---|---|---|\n",
                total()));
  }

  private static String line(String family, List<Operation<?>> operations) {
    return "| %s | %s of %s | %s | %s |\n"
        .formatted(
            family,
            implemented(operations),
            operations.size(),
            names(operations, true),
            names(operations, false));
  }

  private static String total() {
    List<Operation<?>> all = List.copyOf(Operations.all());
    return "| all | %s of %s | | |\n".formatted(implemented(all), all.size());
  }

  private static String implemented(List<Operation<?>> operations) {
    return Long.toString(
        operations.stream().filter(operation -> operation.behaviour().isPresent()).count());
  }

  private static String names(List<Operation<?>> operations, boolean implemented) {
    return operations.stream()
        .filter(operation -> operation.behaviour().isPresent() == implemented)
        .map(Operation::name)
        .collect(joining(", "));
  }
}
