package dev.fakeproton.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the snapshot is that a fake begins with.
 *
 * @param name a resource on the class path, or a file
 * @param near the class beside which it was named, if it was an annotation that named it
 */
record Seed(String name, Optional<Class<?>> near) {

  /**
   * The snapshot's text: from the class path, relative to the test class or to where the seed was
   * named, or absolute; or else from a file.
   *
   * @throws IllegalArgumentException if there is none, with the places where it was looked for
   */
  String read(Class<?> testClass) {
    Set<String> lookedAt = new LinkedHashSet<>();
    return resource(testClass, lookedAt)
        .or(() -> near.flatMap(place -> resource(place, lookedAt)))
        .or(() -> absoluteResource(testClass, lookedAt))
        .or(() -> file(lookedAt))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "seed '%s' was not found: there is no %s"
                        .formatted(name, String.join(", and no ", lookedAt))));
  }

  private Optional<String> resource(Class<?> place, Set<String> lookedAt) {
    if (name.startsWith("/")) {
      return Optional.empty();
    }
    String folder = place.getPackageName().replace('.', '/');
    lookedAt.add("class path resource /" + (folder.isEmpty() ? "" : folder + "/") + name);
    return text(place.getResourceAsStream(name));
  }

  private Optional<String> absoluteResource(Class<?> testClass, Set<String> lookedAt) {
    String absolute = name.startsWith("/") ? name : "/" + name;
    lookedAt.add("class path resource " + absolute);
    return text(testClass.getResourceAsStream(absolute));
  }

  private Optional<String> file(Set<String> lookedAt) {
    Path path = Path.of(name);
    lookedAt.add("file " + path.toAbsolutePath());
    try {
      return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "seed '%s' cannot be read: %s".formatted(name, unreadable), unreadable);
    }
  }

  private static Optional<String> text(@Nullable InputStream resource) {
    if (resource == null) {
      return Optional.empty();
    }
    try (resource) {
      return Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
