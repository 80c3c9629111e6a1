package dev.fakeproton.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * A stretch of a sorted collection.
 *
 * <p>The cursor is the sort key of the last item, so that what is inserted or removed between two
 * pages makes nothing else appear twice or get lost.
 *
 * @param items at most as many as were asked for
 * @param next where the next page goes on; empty on the last page
 */
public record Page<C, V>(List<V> items, Optional<C> next) {

  /** Which end of the sort order comes first. */
  public enum Order {
    ASCENDING,
    DESCENDING
  }

  /** The same stretch, with each item shown in another form. */
  public <W> Page<C, W> map(Function<? super V, ? extends W> form) {
    return new Page<>(items.stream().<W>map(form).toList(), next);
  }

  /** The items of {@code rows} after the cursor; costs the page and a look-up, not the distance. */
  public static <C extends Comparable<C>, V> Page<C, V> of(
      NavigableMap<C, V> rows, Order order, Optional<C> after, int limit) {
    return take(remaining(rows, order, after).entrySet().iterator(), limit);
  }

  /** The same over several sorted maps, merged; a key that several maps hold is listed once. */
  public static <C extends Comparable<C>, V> Page<C, V> merged(
      Collection<? extends NavigableMap<C, V>> sources, Order order, Optional<C> after, int limit) {
    List<Iterator<Map.Entry<C, V>>> iterators = new ArrayList<>();
    for (NavigableMap<C, V> rows : sources) {
      iterators.add(remaining(rows, order, after).entrySet().iterator());
    }
    Comparator<C> comparator =
        order == Order.ASCENDING ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return take(new Merge<>(iterators, comparator), limit);
  }

  private static <C, V> NavigableMap<C, V> remaining(
      NavigableMap<C, V> rows, Order order, Optional<C> after) {
    NavigableMap<C, V> ordered = order == Order.ASCENDING ? rows : rows.descendingMap();
    return after.map(cursor -> ordered.tailMap(cursor, false)).orElse(ordered);
  }

  private static <C, V> Page<C, V> take(Iterator<Map.Entry<C, V>> rows, int limit) {
    List<V> items = new ArrayList<>();
    Optional<C> last = Optional.empty();
    while (items.size() < limit && rows.hasNext()) {
      Map.Entry<C, V> row = rows.next();
      items.add(row.getValue());
      last = Optional.of(row.getKey());
    }
    return new Page<>(List.copyOf(items), rows.hasNext() ? last : Optional.empty());
  }

  /** Walks several sorted iterators as one, each key once. */
  private static final class Merge<C, V> implements Iterator<Map.Entry<C, V>> {

    private record Head<C, V>(Map.Entry<C, V> row, Iterator<Map.Entry<C, V>> rest) {}

    private final Comparator<C> comparator;
    private final PriorityQueue<Head<C, V>> heads;

    Merge(List<Iterator<Map.Entry<C, V>>> iterators, Comparator<C> comparator) {
      this.comparator = comparator;
      this.heads =
          new PriorityQueue<>(Comparator.comparing(head -> head.row().getKey(), comparator));
      iterators.forEach(this::push);
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public Map.Entry<C, V> next() {
      Head<C, V> first = heads.remove();
      push(first.rest());
      Head<C, V> same = heads.peek();
      while (same != null && comparator.compare(same.row().getKey(), first.row().getKey()) == 0) {
        push(heads.remove().rest());
        same = heads.peek();
      }
      return first.row();
    }

    private void push(Iterator<Map.Entry<C, V>> iterator) {
      if (iterator.hasNext()) {
        heads.add(new Head<>(iterator.next(), iterator));
      }
    }
  }
}
