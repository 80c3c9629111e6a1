package dev.fakeproton.internal.store;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All that one part of a world keeps, by name, so that it can be looked through and made again.
 * Whoever keeps something says so here, once.
 *
 * <p>Not thread-safe: the world's lock guards it.
 */
public final class Storage {

  private final List<Part<?>> parts = new ArrayList<>();
  private Optional<Consumer<Storage>> keeper;

  /** Nothing yet. */
  public Storage() {
    this.keeper = Optional.empty();
  }

  /**
   * What a keeper says when this is looked through for the first time: most worlds never are, and
   * every test waits for a world to begin.
   */
  public Storage(Consumer<Storage> keeper) {
    this.keeper = Optional.of(keeper);
  }

  /**
   * Things of one type that are kept in an order.
   *
   * @param <V> the type
   * @param name what the part is called in a snapshot
   * @param type the type with its arguments
   * @param single whether there is never more than one
   * @param positions the table whose positions belong to the things; empty where they have none
   * @param read the things as they are now
   * @param restored makes a thing that was there; with its position, if it had one
   */
  public record Part<V>(
      String name,
      Type type,
      boolean single,
      Optional<Table<?, V>> positions,
      Supplier<List<Placed<V>>> read,
      Consumer<Placed<V>> restored) {}

  /**
   * Something that is kept, and its place.
   *
   * @param position its position in a table; empty where it has none, or any will do
   */
  public record Placed<V>(Optional<Long> position, V value) {}

  /** Adds a table. */
  public <K, V> Table<K, V> table(String name, Type type, Function<? super V, K> key) {
    return table(name, type, key, row -> {});
  }

  /**
   * Adds a table beside which something is known of its rows.
   *
   * @param restored is told of each row that is made again
   */
  public <K, V> Table<K, V> table(
      String name, Type type, Function<? super V, K> key, Consumer<? super V> restored) {
    Table<K, V> table = new Table<>();
    parts.add(
        new Part<>(
            name,
            type,
            false,
            Optional.of(table),
            table::placed,
            row -> {
              K unique =
                  Optional.ofNullable(key.apply(row.value()))
                      .orElseThrow(
                          () ->
                              new IllegalStateException(
                                  "the name or id is missing that it is known by"));
              if (table.contains(unique)) {
                throw new IllegalStateException("there are two of " + unique);
              }
              table.restore(unique, row);
              restored.accept(row.value());
            }));
    return table;
  }

  /** Adds things that are kept in an order, but in no table. */
  public <V> void list(String name, Type type, Supplier<Stream<V>> read, Consumer<V> restored) {
    parts.add(part(name, type, false, read, restored));
  }

  /** Adds one thing; it is none while it is not worth telling. */
  public <V> void value(String name, Type type, Supplier<Optional<V>> read, Consumer<V> restored) {
    parts.add(part(name, type, true, () -> read.get().stream(), restored));
  }

  private static <V> Part<V> part(
      String name, Type type, boolean single, Supplier<Stream<V>> read, Consumer<V> restored) {
    return new Part<>(
        name,
        type,
        single,
        Optional.empty(),
        () -> read.get().map(value -> new Placed<>(Optional.empty(), value)).toList(),
        placed -> restored.accept(placed.value()));
  }

  /** All that is kept. */
  public List<Part<?>> parts() {
    Optional<Consumer<Storage>> unheard = keeper;
    keeper = Optional.empty();
    unheard.ifPresent(said -> said.accept(this));
    return List.copyOf(parts);
  }
}
