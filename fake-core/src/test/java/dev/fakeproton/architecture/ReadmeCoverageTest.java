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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
  void noOperationIsMissing() {
    assertThat(total()).isEqualTo("| all | 87 of 87 | |\n");
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
        .map(family -> line(family.getKey(), family.getValue()))
        .collect(joining("", "| family | number | operations |\n|---|---|---|\n", total()));
  }

  private static Map<String, List<Operation<?>>> byFamily() {
    return implemented().collect(groupingBy(Operation::family, TreeMap::new, toList()));
  }

  private static Stream<Operation<?>> implemented() {
    return names().stream().map(Operations::named).flatMap(Optional::stream);
  }

  private static Collection<String> names() {
    return ServiceModel.proton().operationNames();
  }

  private static String line(String family, List<Operation<?>> operations) {
    return "| %s | %s | %s |\n"
        .formatted(
            family,
            Integer.toString(operations.size()),
            operations.stream().map(Operation::name).collect(joining(", ")));
  }

  private static String total() {
    return "| all | %s of %s | |\n"
        .formatted(Long.toString(implemented().count()), Integer.toString(names().size()));
  }
}
