package dev.fakeproton.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

  private record Row<V>(Long position, V value) {}

  private interface Follower<V> {
    void added(V row);

    void removed(V row);
  }

  private final Map<K, Row<V>> byKey = new HashMap<>();
  private final NavigableMap<Long, V> byPosition = new TreeMap<>();
  private final List<Index<V>> indexes = new ArrayList<>();
  private final List<Follower<V>> followers = new ArrayList<>();
  private long lastPosition;

  /** Adds an index over the keys that {@code keysOf} finds in a row; call it on an empty table. */
  public Index<V> index(Function<? super V, ? extends Collection<?>> keysOf) {
    Index<V> index = new Index<>(keysOf);
    indexes.add(index);
    return index;
  }

  /**
   * A sorting of the rows by a text that they hold, and by {@code keyOf} where it is the same. It
   * costs a pass over the table to make, and is kept up from then on.
   */
  public <S extends Comparable<S>> Sorting<S, V> sorting(
      Function<? super V, String> textOf, Function<? super V, S> keyOf) {
    Sorting<S, V> sorting = new Sorting<>(textOf);
    byPosition.values().forEach(row -> sorting.add(keyOf.apply(row), row));
    followers.add(
        new Follower<>() {
          @Override
          public void added(V row) {
            sorting.add(keyOf.apply(row), row);
          }

          @Override
          public void removed(V row) {
            sorting.remove(keyOf.apply(row), row);
          }
        });
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
    Row<V> old = byKey.get(key);
    Long position = old == null ? Long.valueOf(++lastPosition) : old.position();
    byKey.put(key, new Row<>(position, value));
    byPosition.put(position, value);
    for (Index<V> index : indexes) {
      if (old != null) {
        index.remove(position, old.value());
      }
      index.add(position, value);
    }
    for (Follower<V> follower : followers) {
      if (old != null) {
        follower.removed(old.value());
      }
      follower.added(value);
    }
  }

  /** Removes the row with this key, and tells what it held. */
  public Optional<V> remove(K key) {
    Row<V> old = byKey.remove(key);
    if (old == null) {
      return Optional.empty();
    }
    byPosition.remove(old.position());
    indexes.forEach(index -> index.remove(old.position(), old.value()));
    followers.forEach(follower -> follower.removed(old.value()));
    return Optional.of(old.value());
  }

  /** How many rows there are. */
  public int size() {
    return byKey.size();
  }

  /** All rows, oldest first. */
  public Stream<V> rows() {
    return byPosition.values().stream();
  }

  /** A page of all rows. */
  public Page<Long, V> page(Page.Order order, Optional<Long> after, int limit) {
    return Page.of(byPosition, order, after, limit);
  }

  /** The rows of a table by what they hold: several rows per key, several keys per row. */
  public static final class Index<V> {

    private final Function<? super V, ? extends Collection<?>> keysOf;
    private final Map<Object, NavigableMap<Long, V>> byKey = new HashMap<>();

    private Index(Function<? super V, ? extends Collection<?>> keysOf) {
      this.keysOf = keysOf;
    }

    /** The oldest row with this key. */
    public Optional<V> first(Object key) {
      return Optional.ofNullable(rows(key).firstEntry()).map(Map.Entry::getValue);
    }

    /** The rows with this key, oldest first. */
    public Collection<V> all(Object key) {
      return Collections.unmodifiableCollection(rows(key).values());
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
      return Page.merged(keys.stream().map(this::rows).toList(), order, after, limit);
    }

    private NavigableMap<Long, V> rows(Object key) {
      return byKey.getOrDefault(key, Collections.emptyNavigableMap());
    }

    private void add(Long position, V value) {
      for (Object key : keysOf.apply(value)) {
        byKey.computeIfAbsent(key, unused -> new TreeMap<>()).put(position, value);
      }
    }

    private void remove(Long position, V value) {
      for (Object key : keysOf.apply(value)) {
        NavigableMap<Long, V> rows = rows(key);
        rows.remove(position);
        if (rows.isEmpty()) {
          byKey.remove(key);
        }
      }
    }
  }
}
