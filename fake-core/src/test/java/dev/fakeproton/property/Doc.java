package dev.fakeproton.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A service spec. */
record Doc(Optional<Integer> tests, List<Entry> entries) {

  /** An instance of a service spec. */
  record Entry(String name, String environment, int size) {

    @Override
    public String toString() {
      return "{name: %s, environment: %s, spec: {size: %s}}".formatted(name, environment, size);
    }
  }

  Optional<Entry> find(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  boolean hasDuplicates() {
    return entries.stream().map(Entry::name).distinct().count() < entries.size();
  }

  Doc with(Entry changed) {
    return new Doc(
        tests, entries.stream().map(e -> e.name().equals(changed.name()) ? changed : e).toList());
  }

  Doc plus(Entry added) {
    List<Entry> all = new ArrayList<>(entries);
    all.add(added);
    return new Doc(tests, List.copyOf(all));
  }

  Doc testing(Optional<Integer> changed) {
    return new Doc(changed, entries);
  }

  Matching.Document document() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("proton", "ServiceSpec");
    tests.ifPresent(number -> tree.put("pipeline", Map.of("tests", number)));
    tree.put(
        "instances",
        entries.stream()
            .map(
                e ->
                    Map.of(
                        "name", e.name(),
                        "environment", e.environment(),
                        "spec", Map.of("size", e.size())))
            .toList());
    return new Matching.Document(tree);
  }

  @Override
  public String toString() {
    return "{proton: ServiceSpec, "
        + tests.map(number -> "pipeline: {tests: " + number + "}, ").orElse("")
        + "instances: ["
        + entries.stream().map(Entry::toString).collect(Collectors.joining(", "))
        + "]}";
  }
}
