package dev.fakeproton.samples.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs programs that see little of this process's environment, which is hostile on purpose. */
final class Child {

  private static final int LONGEST_RUN_IN_MINUTES = 5;

  /** How a program ended, and all that it printed. */
  record End(int exitCode, String output) {}

  private Child() {}

  static ProcessBuilder builder(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(Set.of("PATH", "HOME"));
    // Nor what the user's own AWS profile says.
    environment.put("AWS_CONFIG_FILE", "/nonexistent");
    environment.put("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent");
    return builder;
  }

  static End run(Map<String, String> settings, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("child", ".txt");
    try {
      ProcessBuilder builder = builder(command).redirectOutput(output.toFile());
      builder.environment().putAll(settings);
      Process process = builder.start();
      if (!process.waitFor(LONGEST_RUN_IN_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
      return new End(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** Whether the program is installed and ends well. */
  static boolean succeeds(String... command) throws InterruptedException {
    try {
      return run(Map.of(), command).exitCode() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
