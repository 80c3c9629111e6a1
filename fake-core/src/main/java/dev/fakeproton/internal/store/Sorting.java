package dev.fakeproton.internal.store;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of a {@link Table} in the order of a text that they hold; rows that hold the same text
 * stand by their keys, ascending whatever the order of the texts is.
 *
 * @param <K> the key of a row
 * @param <V> a row
 */
public final class Sorting<K extends Comparable<K>, V> {

  /**
   * The place of a row.
   *
   * @param text what it is sorted by
   * @param key its key
   */
  public record Place<K>(String text, K key) {}

  private final Function<? super V, String> textOf;
  private final NavigableMap<String, NavigableMap<K, V>> groups = new TreeMap<>();

  Sorting(Function<? super V, String> textOf) {
    this.textOf = textOf;
  }

  /** Where a row with this key stands. */
  public Place<K> place(K key, V row) {
    return new Place<>(textOf.apply(row), key);
  }

  /** How places follow each other. */
  public Comparator<Place<K>> comparator(Page.Order order) {
    Comparator<String> ofTexts =
        order == Page.Order.ASCENDING ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return Comparator.<Place<K>, String>comparing(Place::text, ofTexts).thenComparing(Place::key);
  }

  /** The rows behind a place, in order, as they are asked for. */
  public Stream<Map.Entry<K, V>> after(Page.Order order, Optional<Place<K>> place) {
    NavigableMap<String, NavigableMap<K, V>> ordered =
        order == Page.Order.ASCENDING ? groups : groups.descendingMap();
    if (place.isEmpty()) {
      return ordered.values().stream().flatMap(group -> group.entrySet().stream());
    }
    String text = place.get().text();
    Stream<Map.Entry<K, V>> restOfGroup =
        groups
            .getOrDefault(text, Collections.<K, V>emptyNavigableMap())
            .tailMap(place.get().key(), false)
            .entrySet()
            .stream();
    return Stream.concat(
        restOfGroup,
        ordered.tailMap(text, false).values().stream().flatMap(group -> group.entrySet().stream()));
  }

  void add(K key, V row) {
    groups.computeIfAbsent(textOf.apply(row), unused -> new TreeMap<>()).put(key, row);
  }

  void remove(K key, V row) {
    String text = textOf.apply(row);
    NavigableMap<K, V> group = groups.get(text);
    if (group != null) {
      group.remove(key);
      if (group.isEmpty()) {
        groups.remove(text);
      }
    }
  }
}
