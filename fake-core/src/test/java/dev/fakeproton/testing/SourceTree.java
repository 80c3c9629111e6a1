package dev.fakeproton.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the sources lie that a test is run from. */
public final class SourceTree {

  private SourceTree() {}

  /** The directory of the module whose tests are running. */
  public static Path module() {
    return Path.of("").toAbsolutePath();
  }

  /** The directory of the whole repository: the nearest one upwards that Maven calls its root. */
  public static Path repository() {
    return Stream.iterate(module(), directory -> directory != null, Path::getParent)
        .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("There is no .mvn directory above " + module()));
  }
}
