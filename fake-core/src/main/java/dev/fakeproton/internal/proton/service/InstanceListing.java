package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.template.Staleness;
import dev.fakeproton.internal.proton.template.UsedVersion;
import dev.fakeproton.internal.proton.template.VersionCatalog;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.Sorting;
import dev.fakeproton.internal.store.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the instances that fit filters, in any order, at the cost of a page.
 *
 * <p>Where an index leaves few candidates, those are sorted; else the sorted rows are walked, of
 * which then many fit, and whole blocks of them passed over where none does.
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

  /** What is looked for. */
  private record Wanted(InstanceFilters filters, Optional<Set<UsedVersion>> versions) {

    boolean is(InstanceRecord row) {
      return filters.fits(row)
          && (versions.isEmpty()
              || row.deployedVersion().stream().anyMatch(versions.get()::contains));
    }

    boolean mayBeIn(InstanceDigest rows) {
      return filters.mayFit(rows)
          && (versions.isEmpty() || !Collections.disjoint(versions.get(), rows.versions()));
    }
  }

  Page<InstancePlace, InstanceRecord> page(
      InstanceFilters filters,
      InstanceMember sortedBy,
      Page.Order order,
      Optional<InstancePlace> after,
      int limit) {
    Wanted wanted = new Wanted(filters, filters.staleness().map(this::versionsAsStale));
    Sorting<InstancePlace, InstanceRecord, InstanceDigest> sorting = table.sorted(sortedBy, order);
    List<InstanceRecord> found =
        fewestCandidates(wanted)
            .filter(fewest -> isWorthSorting(fewest, limit))
            .map(
                fewest ->
                    sorted(fewest, sorting, after).filter(wanted::is).limit(limit + 1L).toList())
            .orElseGet(() -> sorting.find(after, wanted::mayBeIn, wanted::is, limit + 1));
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<InstanceRecord> items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, Optional.of(sorting.place(items.get(limit - 1))));
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

  private Optional<Candidates> fewestCandidates(Wanted wanted) {
    List<Candidates> all = new ArrayList<>();
    wanted
        .filters()
        .equal()
        .forEach((member, value) -> all.add(new Candidates(table.having(member), List.of(value))));
    wanted
        .versions()
        .ifPresent(versions -> all.add(new Candidates(table.byDeployedVersion(), versions)));
    return all.stream().min(Comparator.comparingInt(Candidates::size));
  }

  private boolean isWorthSorting(Candidates candidates, int limit) {
    long size = candidates.size();
    return size * size * COST_OF_SORTING <= (long) table.size() * limit || size <= limit;
  }

  private static Stream<InstanceRecord> sorted(
      Candidates candidates,
      Sorting<InstancePlace, InstanceRecord, ?> sorting,
      Optional<InstancePlace> after) {
    Comparator<? super InstancePlace> order = sorting.order();
    return candidates
        .rows()
        .filter(row -> after.isEmpty() || order.compare(sorting.place(row), after.get()) > 0)
        .sorted(Comparator.comparing(sorting::place, order));
  }

  private Set<UsedVersion> versionsAsStale(Staleness wanted) {
    return table.byDeployedVersion().keys().stream()
        .map(UsedVersion.class::cast)
        .filter(version -> Staleness.of(version, templates) == wanted)
        .collect(Collectors.toUnmodifiableSet());
  }
}
