package dev.fakeproton.samples.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server as a process of its own, on a port that is free. */
record Sandbox(Process process, String address) implements AutoCloseable {

  private static final Pattern GREETING = Pattern.compile("FakeProton is listening on (\\S+)");

  static Sandbox start() throws IOException {
    Path jar = Path.of(System.getProperty("standalone.jar")).normalize();
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "There is no %s: 'mvn verify' in the top folder packages it and runs these tests."
              .formatted(jar));
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = Child.builder(java, "-jar", jar.toString(), "--port", "0").start();
    return new Sandbox(process, addressOf(process));
  }

  private static String addressOf(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    String firstLine = output.readLine();
    Matcher greeting = GREETING.matcher(firstLine == null ? "" : firstLine);
    if (!greeting.matches()) {
      process.destroy();
      throw new IllegalStateException("The server did not start, but said: " + firstLine);
    }
    return greeting.group(1);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
