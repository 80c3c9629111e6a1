package dev.fakeproton.internal.store;

import dev.fakeproton.internal.store.Storage.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows by key, in the order of their insertion, with indexes.
 *
 * <p>A row keeps its place when it is replaced. Not thread-safe: the world's lock guards it.
 */
public final class Table<K, V> {

  /** Indexes share it, so that a change which leaves their keys alone costs them nothing. */
  private static final class Row<V> {
    private final Long position;
    private V value;

    private Row(Long position, V value) {
      this.position = position;
      this.value = value;
    }

    private V value() {
      return value;
    }
  }

  private final Map<K, Row<V>> byKey = new HashMap<>();
  private final NavigableMap<Long, Row<V>> byPosition = new TreeMap<>();
  private final List<Index<V>> indexes = new ArrayList<>();
  private final List<Sorting<?, V, ?>> sortings = new ArrayList<>();
  private long lastPosition;

  /** Adds an index over the keys that {@code keysOf} finds in a row; call it on an empty table. */
  public Index<V> index(Function<? super V, ? extends List<?>> keysOf) {
    Index<V> index = new Index<>(keysOf);
    indexes.add(index);
    return index;
  }

  /**
   * A sorting of the rows. It costs a pass over the table to make, and is kept up from then on.
   *
   * @param placeOf the place of a row
   * @param order how places follow each other
   * @param ofRows what is to be known of some rows together
   * @param ofDigests the same of the rows that some digests are of
   */
  public <P, D> Sorting<P, V, D> sorting(
      Function<? super V, P> placeOf,
      Comparator<? super P> order,
      Function<? super Collection<V>, D> ofRows,
      Function<? super Collection<D>, D> ofDigests) {
    Sorting<P, V, D> sorting = new Sorting<>(placeOf, order, ofRows, ofDigests);
    rows().forEach(sorting::add);
    sortings.add(sorting);
    return sorting;
  }

  /** The row with this key. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(byKey.get(key)).map(Row::value);
  }

  /** Whether there is a row with this key. */
  public boolean contains(K key) {
    return byKey.containsKey(key);
  }

  /** Inserts a row behind all others, or replaces the one with this key in its place. */
  public void put(K key, V value) {
    Row<V> row = byKey.get(key);
    if (row == null) {
      insert(key, new Row<>(++lastPosition, value));
    } else {
      replace(row, value);
    }
  }

  private void insert(K key, Row<V> row) {
    byKey.put(key, row);
    byPosition.put(row.position, row);
    indexes.forEach(index -> index.add(row, index.keysOf(row.value)));
    sortings.forEach(sorting -> sorting.add(row.value));
  }

  private void replace(Row<V> row, V value) {
    V old = row.value;
    row.value = value;
    indexes.forEach(index -> index.replace(row, old));
    sortings.forEach(
        sorting -> {
          sorting.remove(old);
          sorting.add(value);
        });
  }

  /** Removes the row with this key, and tells what it held. */
  public Optional<V> remove(K key) {
    Row<V> old = byKey.remove(key);
    if (old == null) {
      return Optional.empty();
    }
    byPosition.remove(old.position);
    indexes.forEach(index -> index.remove(old, index.keysOf(old.value)));
    sortings.forEach(sorting -> sorting.remove(old.value));
    return Optional.of(old.value);
  }

  /** All rows with their positions, oldest first. */
  List<Placed<V>> placed() {
    return byPosition.values().stream()
        .map(row -> new Placed<>(Optional.of(row.position), row.value))
        .toList();
  }

  /** Puts a row back where it was; a row that was nowhere comes behind all others. */
  void restore(K key, Placed<V> placed) {
    long position = placed.position().orElse(lastPosition + 1);
    if (position <= lastPosition) {
      throw new IllegalStateException(
          "position %s is not above %s, which is taken".formatted(position, lastPosition));
    }
    lastPosition = position;
    insert(key, new Row<>(position, placed.value()));
  }

  /** The last position that was ever given, also to a row that is gone; 0 if none was. */
  public long lastPosition() {
    return lastPosition;
  }

  /** Gives no position again that may have been given. */
  public void continueAfter(long position) {
    lastPosition = Math.max(lastPosition, position);
  }

  /** How many rows there are. */
  public int size() {
    return byKey.size();
  }

  /** All rows, oldest first. */
  public Stream<V> rows() {
    return byPosition.values().stream().map(Row::value);
  }

  /** A page of all rows. */
  public Page<Long, V> page(Page.Order order, Optional<Long> after, int limit) {
    return Page.of(byPosition, order, after, limit).map(Row::value);
  }

  /** The rows of a table by what they hold: several rows per key, several keys per row. */
  public static final class Index<V> {

    private final Function<? super V, ? extends List<?>> keysOf;
    private final Map<Object, NavigableMap<Long, Row<V>>> byKey = new HashMap<>();

    private Index(Function<? super V, ? extends List<?>> keysOf) {
      this.keysOf = keysOf;
    }

    /** The oldest row with this key. */
    public Optional<V> first(Object key) {
      return Optional.ofNullable(rows(key).firstEntry()).map(entry -> entry.getValue().value);
    }

    /** The rows with this key, oldest first. */
    public List<V> all(Object key) {
      return rows(key).values().stream().map(Row::value).toList();
    }

    /** How many rows there are with this key. */
    public int size(Object key) {
      return rows(key).size();
    }

    /** All keys that rows have. */
    public Set<Object> keys() {
      return Collections.unmodifiableSet(byKey.keySet());
    }

    /** A page of the rows with any of these keys, each row once. */
    public Page<Long, V> page(
        Collection<?> keys, Page.Order order, Optional<Long> after, int limit) {
      return Page.merged(keys.stream().map(this::rows).toList(), order, after, limit)
          .map(Row::value);
    }

    private NavigableMap<Long, Row<V>> rows(Object key) {
      return byKey.getOrDefault(key, Collections.emptyNavigableMap());
    }

    private List<?> keysOf(V value) {
      return keysOf.apply(value);
    }

    private void replace(Row<V> row, V old) {
      List<?> before = keysOf(old);
      List<?> now = keysOf(row.value);
      if (!before.equals(now)) {
        remove(row, before);
        add(row, now);
      }
    }

    private void add(Row<V> row, Collection<?> keys) {
      for (Object key : keys) {
        byKey.computeIfAbsent(key, unused -> new TreeMap<>()).put(row.position, row);
      }
    }

    private void remove(Row<V> row, Collection<?> keys) {
      for (Object key : keys) {
        NavigableMap<Long, Row<V>> rows = rows(key);
        rows.remove(row.position);
        if (rows.isEmpty()) {
          byKey.remove(key);
        }
      }
    }
  }
}
