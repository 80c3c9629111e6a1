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
import java.util.stream.Stream;

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

  /** The rows behind a place, without the parts that cannot hold what is wanted. */
  final Stream<V> after(Optional<P> place, Predicate<? super D> mayHold) {
    return isEmpty() || !mayHold.test(digest()) ? Stream.empty() : rowsAfter(place, mayHold);
  }

  abstract void insert(P place, V row);

  abstract void delete(P place);

  abstract SortedNode<P, V, D, ?> with(Map<P, E> some);

  abstract D digestNow();

  abstract Stream<V> rowsAfter(Optional<P> place, Predicate<? super D> mayHold);

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
    Stream<V> rowsAfter(Optional<P> place, Predicate<? super D> mayHold) {
      return place.map(from -> entries.tailMap(from, false)).orElse(entries).values().stream();
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
    Stream<V> rowsAfter(Optional<P> place, Predicate<? super D> mayHold) {
      if (place.isEmpty()) {
        return all(entries, mayHold);
      }
      Map.Entry<P, SortedNode<P, V, D, ?>> first = partOf(place.get());
      return Stream.concat(
          first.getValue().after(place, mayHold),
          all(entries.tailMap(first.getKey(), false), mayHold));
    }

    private Stream<V> all(
        NavigableMap<P, SortedNode<P, V, D, ?>> parts, Predicate<? super D> mayHold) {
      return parts.values().stream().flatMap(part -> part.after(Optional.empty(), mayHold));
    }
  }
}
