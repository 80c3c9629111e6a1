package dev.fakeproton.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that runs in a JVM of its own, with the class path of the tests. */
public final class ChildJvm implements AutoCloseable {

  /** Generous: a loaded machine may take seconds to start a JVM. */
  private static final long LONGEST_SECONDS = 60;

  private final Process process;
  private final CompletableFuture<String> out;
  private final CompletableFuture<String> err;

  private ChildJvm(Process process) {
    this.process = process;
    this.out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
    this.err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
  }

  /** What a program that has ended left behind. */
  public record End(int status, String out, String err) {}

  /** Starts the program; the caller reads its output, and ends it. */
  public static Process start(Class<?> main, String... arguments) {
    return start(System.getProperty("java.class.path"), main, arguments);
  }

  private static Process start(String classPath, Class<?> main, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        Stream.concat(Stream.of(java, "-cp", classPath, main.getName()), Stream.of(arguments))
            .toList();
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Runs the program to its end. */
  public static End run(Class<?> main, String... arguments) {
    try (ChildJvm child = new ChildJvm(start(main, arguments))) {
      return child.end();
    }
  }

  /** Runs the program to its end, with another class path than that of the tests. */
  public static End runOn(String classPath, Class<?> main, String... arguments) {
    try (ChildJvm child = new ChildJvm(start(classPath, main, arguments))) {
      return child.end();
    }
  }

  private End end() {
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The program still runs after %s s".formatted(LONGEST_SECONDS));
      }
      return new End(process.exitValue(), out.join(), err.join());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a program", interrupted);
    }
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
