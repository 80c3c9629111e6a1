package dev.fakeproton.internal.proton;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All operations of the API: the table of contents of the fake, whose rows stand in {@link
 * TemplateRows}, {@link EnvironmentRows} and {@link ServiceRows}.
 *
 * <p>What stands in a row is all that belongs to an operation: its family, its request, and the
 * method that behaves. The table is made of switches, so that the JVM links a row when it is first
 * called and not all of them in every start.
 */
public final class Operations {

  private static final Map<String, Operation<?>> LINKED = new ConcurrentHashMap<>();

  private Operations() {}

  /** The operation of this name, as it stands in {@code X-Amz-Target}. */
  public static Optional<Operation<?>> named(String name) {
    Operation<?> linked = LINKED.get(name);
    if (linked == null) {
      linked = row(name);
      if (linked != null) {
        LINKED.put(name, linked);
      }
    }
    return Optional.ofNullable(linked);
  }

  private static @Nullable Operation<?> row(String name) {
    Operation<?> row = TemplateRows.row(name);
    row = row == null ? EnvironmentRows.row(name) : row;
    return row == null ? ServiceRows.row(name) : row;
  }
}
