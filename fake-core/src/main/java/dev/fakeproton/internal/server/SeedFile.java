package dev.fakeproton.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakeproton.internal.world.Snapshots;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A snapshot that the server is to begin with.
 *
 * @param name the name of its file, as it was given
 * @param json its text
 */
record SeedFile(String name, String json) {

  /**
   * Reads a file; whether all of its content is good is seen when the server begins.
   *
   * @throws UsageException if it cannot be read, or holds no snapshot
   */
  static SeedFile read(String name) {
    try {
      return new SeedFile(name, Snapshots.checked(Files.readString(Path.of(name), UTF_8)));
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw unreadable(name, "there is no such file");
    } catch (CharacterCodingException binary) {
      throw unreadable(name, "it is no text in UTF-8");
    } catch (IOException failed) {
      throw unreadable(name, String.valueOf(failed.getMessage()));
    } catch (IllegalArgumentException bad) {
      throw refused(name, bad);
    }
  }

  /** For content that turns out to be bad when the server begins. */
  UsageException refused(IllegalArgumentException bad) {
    return refused(name, bad);
  }

  private static UsageException refused(String name, IllegalArgumentException bad) {
    return new UsageException("--seed '%s': %s".formatted(name, bad.getMessage()));
  }

  private static UsageException unreadable(String name, String why) {
    return new UsageException("--seed '%s' cannot be read: %s.".formatted(name, why));
  }
}
