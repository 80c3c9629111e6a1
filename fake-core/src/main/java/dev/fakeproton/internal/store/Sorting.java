package dev.fakeproton.internal.store;

import dev.fakeproton.internal.store.SortedNode.Branch;
import dev.fakeproton.internal.store.SortedNode.Leaf;
import dev.fakeproton.internal.store.SortedNode.Rules;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rows of a {@link Table} in an order, as a tree whose parts know what they hold: a walk that
 * looks for something passes over those that cannot hold it.
 *
 * @param <P> the place of a row, which no two rows share
 * @param <V> a row
 * @param <D> what is known of a part
 */
public final class Sorting<P, V, D> {

  private final Function<? super V, P> placeOf;
  private final Rules<P, V, D> rules;
  private SortedNode<P, V, D, ?> root;

  Sorting(
      Function<? super V, P> placeOf,
      Comparator<? super P> order,
      Function<? super Collection<V>, D> ofRows,
      Function<? super Collection<D>, D> ofDigests) {
    this.placeOf = placeOf;
    this.rules = new Rules<>(order, ofRows, ofDigests);
    this.root = new Leaf<>(rules, Map.of());
  }

  /** Where a row stands. */
  public P place(V row) {
    return placeOf.apply(row);
  }

  /** How places follow each other. */
  public Comparator<? super P> order() {
    return rules.order();
  }

  /**
   * The rows behind a place, in order, as they are asked for.
   *
   * @param mayHold whether a row that is wanted can be in a part; its rows may be left out if not
   */
  public Stream<V> after(Optional<P> place, Predicate<? super D> mayHold) {
    return root.after(place, mayHold);
  }

  void add(V row) {
    root.put(place(row), row).ifPresent(behind -> root = Branch.of(rules, root, behind));
  }

  void remove(V row) {
    root.remove(place(row));
  }
}
