package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.template.Staleness;
import dev.fakeproton.internal.proton.template.UsedVersion;
import dev.fakeproton.internal.proton.template.VersionCatalog;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.Sorting;
import dev.fakeproton.internal.store.Sorting.Place;
import dev.fakeproton.internal.store.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the instances that fit filters, in any order, at the cost of a page.
 *
 * <p>Where an index leaves few candidates, those are sorted; else the sorted rows are walked, of
 * which then many fit.
 */
final class InstanceListing {

  /** Walking a row is this much cheaper than gathering and sorting one. */
  private static final long COST_OF_SORTING = 8;

  private final InstanceTable table;
  private final VersionCatalog templates;

  InstanceListing(InstanceTable table, VersionCatalog templates) {
    this.table = table;
    this.templates = templates;
  }

  Page<Place<InstanceKey>, InstanceRecord> page(
      InstanceFilters filters,
      InstanceMember sortedBy,
      Page.Order order,
      Optional<Place<InstanceKey>> after,
      int limit) {
    Sorting<InstanceKey, InstanceRecord> sorting = table.sorted(sortedBy);
    Optional<Candidates> fewest = fewestCandidates(filters);
    Stream<InstanceRecord> rows =
        fewest.filter(candidates -> isWorthSorting(candidates, limit)).isPresent()
            ? sorted(fewest.get(), sorting, order, after)
            : sorting.after(order, after).map(entry -> entry.getValue());
    List<InstanceRecord> found =
        rows.filter(filters::fits)
            .filter(row -> isAsStale(row, filters))
            .limit(limit + 1L)
            .toList();
    return page(found, limit, row -> sorting.place(row.key(), row));
  }

  private static Page<Place<InstanceKey>, InstanceRecord> page(
      List<InstanceRecord> found, int limit, Function<InstanceRecord, Place<InstanceKey>> placeOf) {
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<InstanceRecord> items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, Optional.of(placeOf.apply(items.get(limit - 1))));
  }

  /** Rows among which all that fit are found. */
  private record Candidates(Table.Index<InstanceRecord> index, Collection<?> keys) {
    int size() {
      return keys.stream().mapToInt(index::size).sum();
    }

    Stream<InstanceRecord> rows() {
      return keys.stream().flatMap(key -> index.all(key).stream());
    }
  }

  private Optional<Candidates> fewestCandidates(InstanceFilters filters) {
    List<Candidates> all = new ArrayList<>();
    filters
        .equal()
        .forEach((member, value) -> all.add(new Candidates(table.having(member), List.of(value))));
    filters.staleness().ifPresent(wanted -> all.add(asStale(wanted)));
    return all.stream().min(Comparator.comparingInt(Candidates::size));
  }

  private boolean isWorthSorting(Candidates candidates, int limit) {
    long size = candidates.size();
    return size * size * COST_OF_SORTING <= (long) table.size() * limit || size <= limit;
  }

  private static Stream<InstanceRecord> sorted(
      Candidates candidates,
      Sorting<InstanceKey, InstanceRecord> sorting,
      Page.Order order,
      Optional<Place<InstanceKey>> after) {
    Comparator<Place<InstanceKey>> comparator = sorting.comparator(order);
    return candidates
        .rows()
        .filter(
            row ->
                after.isEmpty()
                    || comparator.compare(sorting.place(row.key(), row), after.get()) > 0)
        .sorted(Comparator.comparing(row -> sorting.place(row.key(), row), comparator));
  }

  private Candidates asStale(Staleness wanted) {
    List<Object> versions =
        table.byDeployedVersion().keys().stream()
            .filter(version -> staleness((UsedVersion) version) == wanted)
            .toList();
    return new Candidates(table.byDeployedVersion(), versions);
  }

  private boolean isAsStale(InstanceRecord row, InstanceFilters filters) {
    return filters.staleness().isEmpty()
        || row.deployedVersion().stream()
            .anyMatch(version -> staleness(version) == filters.staleness().get());
  }

  private Staleness staleness(UsedVersion version) {
    return Staleness.of(version, templates);
  }
}
