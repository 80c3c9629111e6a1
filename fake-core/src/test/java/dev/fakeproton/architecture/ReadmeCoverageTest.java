package dev.fakeproton.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.proton.Operation;
import dev.fakeproton.internal.proton.Operations;
import dev.fakeproton.testing.RecordedText;
import dev.fakeproton.testing.SourceTree;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    assertThat(ServiceModel.proton().operationNames())
        .hasSize(87)
        .allSatisfy(
            name ->
                assertThat(Operations.named(name).map(Operation::name)).as(name).contains(name));
  }

  private static String coverage() {
    return byFamily().entrySet().stream()
        .sorted(Comparator.comparing(family -> names(family.getValue(), true).isEmpty()))
        .map(family -> line(family.getKey(), family.getValue()))
        .collect(
            joining(
                "",
                "| family | implemented | operations | not yet |\n|---|---|---|---|\n",
                total()));
  }

  private static List<Operation<?>> all() {
    return ServiceModel.proton().operationNames().stream()
        .<Operation<?>>map(name -> Operations.named(name).orElseThrow())
        .toList();
  }

  private static Map<String, List<Operation<?>>> byFamily() {
    return all().stream().collect(groupingBy(Operation::family, TreeMap::new, toList()));
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
    List<Operation<?>> all = all();
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
