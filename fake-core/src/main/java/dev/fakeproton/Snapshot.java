package dev.fakeproton;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.world.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All that a world was at one moment, as JSON that people can read, compare and edit: every account
 * and region, work under way, histories, the clock, limits and progressions. Immutable.
 *
 * <p>The same state always has the same text. A listener, fault or call is no part of it.
 *
 * <p>A seed is best made by a fake: build the estate with {@link FakeProton#given()} or with calls,
 * then {@code fake.snapshot().write(file)}, or take what {@code GET /_fakeproton/snapshot} answers.
 * It can be edited and shortened: all may be left out that is no resource, which is {@code
 * account}, {@code region}, {@code clock}, {@code limits}, {@code ids}, {@code requestIds}, {@code
 * progressions}, {@code scheduled}, {@code histories}, {@code gone} and {@code changes}, and of an
 * account its {@code deployments}; then it is as in a new fake. What is left of a resource must be
 * whole: whatever the service always has of it, such as its ARN and the time of its creation, must
 * be there.
 */
public final class Snapshot {

  private final String json;

  private Snapshot(String json) {
    this.json = json;
  }

  static Snapshot ofWorld(String json) {
    return new Snapshot(json);
  }

  /**
   * Reads the text of a snapshot; whether its content is good is seen when it is restored.
   *
   * @throws IllegalArgumentException if it is no snapshot, or of a format that is newer than this
   *     fake
   */
  public static Snapshot parse(String json) {
    return new Snapshot(Snapshots.checked(requireNonNull(json, "json")));
  }

  /**
   * Reads the file of a snapshot; as {@link #parse}.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static Snapshot read(Path file) {
    try {
      return parse(Files.readString(file, UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "cannot read the snapshot %s: %s".formatted(file, reason(file, failed)), failed);
    } catch (IllegalArgumentException bad) {
      throw new IllegalArgumentException(file + ": " + bad.getMessage(), bad);
    }
  }

  private static String reason(Path file, IOException failed) {
    if (failed instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failed instanceof CharacterCodingException) {
      return "it is no text in UTF-8";
    }
    return Files.isDirectory(file) ? "it is a directory" : String.valueOf(failed.getMessage());
  }

  /**
   * Writes the text to a file, which is replaced if it exists.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Path file) {
    try {
      Files.writeString(file, json, UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write the snapshot " + file, failed);
    }
  }

  /** The text. */
  public String json() {
    return json;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Snapshot that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** The text, as {@link #json()}. */
  @Override
  public String toString() {
    return json;
  }
}
