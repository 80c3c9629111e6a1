package dev.fakeproton.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A part of a {@link Sorting}: rows, or parts that follow each other, and a digest of them all.
 *
 * @param <P> the place of a row
 * @param <V> a row
 * @param <D> a digest
 * @param <E> what the part consists of
 */
abstract sealed class SortedNode<P, V, D, E> permits SortedNode.Leaf, SortedNode.Branch {

  private static final int MOST_ENTRIES = 64;

  /**
   * What all parts of a sorting do alike.
   *
   * @param order how places follow each other
   * @param ofRows the digest of some rows
   * @param ofDigests the digest of the rows that some digests are of
   */
  record Rules<P, V, D>(
      Comparator<? super P> order,
      Function<? super Collection<V>, D> ofRows,
      Function<? super Collection<D>, D> ofDigests) {}

  final Rules<P, V, D> rules;

  /** By the place of a row, or one that no row of the part stands before. */
  final NavigableMap<P, E> entries;

  private Optional<D> digest = Optional.empty();

  private SortedNode(Rules<P, V, D> rules, Map<P, E> entries) {
    this.rules = rules;
    this.entries = new TreeMap<>(rules.order());
    this.entries.putAll(entries);
  }

  /** Puts a row in its place; gives the part split off behind this one, if it became too large. */
  final Optional<SortedNode<P, V, D, ?>> put(P place, V row) {
    digest = Optional.empty();
    insert(place, row);
    return entries.size() > MOST_ENTRIES ? Optional.of(split()) : Optional.empty();
  }

  private SortedNode<P, V, D, ?> split() {
    P middle = new ArrayList<>(entries.keySet()).get(MOST_ENTRIES / 2);
    NavigableMap<P, E> behind = entries.tailMap(middle, true);
    SortedNode<P, V, D, ?> split = with(behind);
    behind.clear();
    return split;
  }

  final void remove(P place) {
    digest = Optional.empty();
    delete(place);
  }

  final boolean isEmpty() {
    return entries.isEmpty();
  }

  final P begin() {
    return entries.firstKey();
  }

  /** Worked out when it is asked for: between two questions a part may change often. */
  final D digest() {
    D current = digest.orElseGet(this::digestNow);
    digest = Optional.of(current);
    return current;
  }

  /**
   * A search for rows. It is no stream: nested ones gather whole parts before anybody looks.
   *
   * @param mayHold whether a row that is wanted can be in a part
   * @param isWanted whether a row is wanted
   * @param limit how many rows to find at most
   * @param found the rows found so far
   */
  record Search<V, D>(
      Predicate<? super D> mayHold, Predicate<? super V> isWanted, int limit, List<V> found) {

    boolean isOver() {
      return found.size() >= limit;
    }
  }

  /** Goes on with a search behind a place. */
  final void search(Optional<P> place, Search<V, D> search) {
    if (!search.isOver() && !isEmpty() && search.mayHold().test(digest())) {
      searchEntries(place, search);
    }
  }

  abstract void insert(P place, V row);

  abstract void delete(P place);

  abstract SortedNode<P, V, D, ?> with(Map<P, E> some);

  abstract D digestNow();

  abstract void searchEntries(Optional<P> place, Search<V, D> search);

  /** Some rows. */
  static final class Leaf<P, V, D> extends SortedNode<P, V, D, V> {

    Leaf(Rules<P, V, D> rules, Map<P, V> rows) {
      super(rules, rows);
    }

    @Override
    void insert(P place, V row) {
      entries.put(place, row);
    }

    @Override
    void delete(P place) {
      entries.remove(place);
    }

    @Override
    SortedNode<P, V, D, V> with(Map<P, V> some) {
      return new Leaf<>(rules, some);
    }

    @Override
    D digestNow() {
      return rules.ofRows().apply(entries.values());
    }

    @Override
    void searchEntries(Optional<P> place, Search<V, D> search) {
      for (V row : place.map(from -> entries.tailMap(from, false)).orElse(entries).values()) {
        if (search.isOver()) {
          return;
        }
        if (search.isWanted().test(row)) {
          search.found().add(row);
        }
      }
    }
  }

  /** Parts that follow each other. */
  static final class Branch<P, V, D> extends SortedNode<P, V, D, SortedNode<P, V, D, ?>> {

    private Branch(Rules<P, V, D> rules, Map<P, SortedNode<P, V, D, ?>> parts) {
      super(rules, parts);
    }

    static <P, V, D> Branch<P, V, D> of(
        Rules<P, V, D> rules, SortedNode<P, V, D, ?> one, SortedNode<P, V, D, ?> behind) {
      return new Branch<>(rules, Map.of(one.begin(), one, behind.begin(), behind));
    }

    /** What stands before the first part is to go there. */
    private Map.Entry<P, SortedNode<P, V, D, ?>> partOf(P place) {
      Map.Entry<P, SortedNode<P, V, D, ?>> floor = entries.floorEntry(place);
      return floor == null ? entries.firstEntry() : floor;
    }

    @Override
    void insert(P place, V row) {
      Map.Entry<P, SortedNode<P, V, D, ?>> found = partOf(place);
      SortedNode<P, V, D, ?> part = found.getValue();
      if (rules.order().compare(place, found.getKey()) < 0) {
        entries.remove(found.getKey());
        entries.put(place, part);
      }
      part.put(place, row).ifPresent(behind -> entries.put(behind.begin(), behind));
    }

    /** Parts that have become small stay as they are; only empty ones go. */
    @Override
    void delete(P place) {
      Map.Entry<P, SortedNode<P, V, D, ?>> part = partOf(place);
      part.getValue().remove(place);
      if (part.getValue().isEmpty() && entries.size() > 1) {
        entries.remove(part.getKey());
      }
    }

    @Override
    SortedNode<P, V, D, ?> with(Map<P, SortedNode<P, V, D, ?>> some) {
      return new Branch<>(rules, some);
    }

    @Override
    D digestNow() {
      List<D> digests = new ArrayList<>();
      for (SortedNode<P, V, D, ?> part : entries.values()) {
        if (!part.isEmpty()) {
          digests.add(part.digest());
        }
      }
      return rules.ofDigests().apply(digests);
    }

    @Override
    void searchEntries(Optional<P> place, Search<V, D> search) {
      if (place.isEmpty()) {
        searchAll(entries, search);
      } else {
        Map.Entry<P, SortedNode<P, V, D, ?>> first = partOf(place.get());
        first.getValue().search(place, search);
        searchAll(entries.tailMap(first.getKey(), false), search);
      }
    }

    private void searchAll(NavigableMap<P, SortedNode<P, V, D, ?>> parts, Search<V, D> search) {
      for (SortedNode<P, V, D, ?> part : parts.values()) {
        if (search.isOver()) {
          return;
        }
        part.search(Optional.empty(), search);
      }
    }
  }
}
