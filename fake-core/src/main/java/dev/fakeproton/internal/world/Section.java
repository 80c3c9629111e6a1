package dev.fakeproton.internal.world;

import dev.fakeproton.internal.store.Storage;
import dev.fakeproton.internal.store.Storage.Part;
import dev.fakeproton.internal.store.Storage.Placed;
import dev.fakeproton.internal.store.Table;
import dev.fakeproton.internal.store.TypeOf;
import dev.fakeproton.internal.wire.stored.StoredReader;
import dev.fakeproton.internal.wire.stored.StoredWriter;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a storage kept at one moment. Immutable: it is taken under the world's lock, and written
 * outside.
 *
 * @param parts what the parts held
 * @param lastPositions the last positions of tables whose last rows are gone
 */
record Section(List<Held<?>> parts, Map<String, Long> lastPositions) {

  private static final String LAST_POSITIONS = "lastPositions";
  private static final Type POSITIONS = new TypeOf(Map.class, String.class, Long.class);

  /** What one part held. */
  record Held<V>(Part<V> part, List<Placed<V>> values) {

    static <V> Held<V> of(Part<V> part) {
      return new Held<>(part, part.read().get());
    }

    /** The last position that was given, if that row is gone. */
    Optional<Long> lastPosition() {
      long ofRows = values.isEmpty() ? 0 : values.get(values.size() - 1).position().orElse(0L);
      return part.positions().map(Table::lastPosition).filter(last -> last > ofRows);
    }
  }

  static Section of(Storage storage) {
    Map<String, Long> lastPositions = new LinkedHashMap<>();
    List<Held<?>> parts = storage.parts().stream().<Held<?>>map(Held::of).toList();
    parts.forEach(
        held -> held.lastPosition().ifPresent(last -> lastPositions.put(held.part().name(), last)));
    return new Section(
        parts.stream().filter(held -> !held.values().isEmpty()).toList(), lastPositions);
  }

  boolean isEmpty() {
    return parts.isEmpty() && lastPositions.isEmpty();
  }

  /** Writes the members of an object that has begun. */
  void write(StoredWriter writer) {
    parts.forEach(held -> write(held, writer));
    writer.member(LAST_POSITIONS, POSITIONS, lastPositions);
  }

  private static void write(Held<?> held, StoredWriter writer) {
    Part<?> part = held.part();
    if (part.single()) {
      writer.member(part.name(), part.type(), held.values().get(0).value());
      return;
    }
    writer.beginRows(part.name());
    long last = 0;
    for (Placed<?> row : held.values()) {
      long position = row.position().orElse(0L);
      writer.row(part.type(), position == last + 1 ? 0 : position, row.value());
      last = position;
    }
    writer.endRows();
  }

  /** Fills an empty storage with what a snapshot says. */
  static final class Filling {

    private final StoredReader reader;
    private final Map<String, Part<?>> parts = new LinkedHashMap<>();

    Filling(StoredReader reader, Storage storage) {
      this.reader = reader;
      storage.parts().forEach(part -> parts.put(part.name(), part));
    }

    Filling and(Storage storage) {
      storage.parts().forEach(part -> parts.put(part.name(), part));
      return this;
    }

    /** Reads a member, if it is one of the storage's. */
    void member(String name) {
      Part<?> part = parts.get(name);
      if (part != null) {
        fill(part);
      } else if (name.equals(LAST_POSITIONS)) {
        positions().forEach(this::continueAfter);
      } else {
        throw reader.refused("is no member that a snapshot has here");
      }
    }

    @SuppressWarnings("unchecked") // read by the form of the part's type
    private <V> void fill(Part<V> part) {
      if (part.single()) {
        part.restored().accept(new Placed<>(Optional.empty(), (V) reader.value(part.type())));
      } else {
        reader.rows(
            part.type(),
            (position, row) -> part.restored().accept(new Placed<>(position, (V) row)));
      }
    }

    @SuppressWarnings("unchecked") // as above
    private Map<String, Long> positions() {
      return (Map<String, Long>) reader.value(POSITIONS);
    }

    private void continueAfter(String table, long position) {
      Optional.ofNullable(parts.get(table))
          .flatMap(Part::positions)
          .orElseThrow(() -> reader.refused("names '%s', which is no table".formatted(table)))
          .continueAfter(position);
    }
  }
}
