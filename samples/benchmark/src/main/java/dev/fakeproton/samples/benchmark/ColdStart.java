package dev.fakeproton.samples.benchmark;

import dev.fakeproton.FakeProton;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From main in a fresh JVM to the first answer that the SDK has read. */
final class ColdStart implements Measurement {

  private static final int ROUNDS = 9;

  @Override
  public List<Row> run() throws Exception {
    List<Double> ratios = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      double fake = millisOf("fake");
      double bare = millisOf("bare");
      if (round >= 0) {
        millis.add(fake);
        ratios.add(fake / bare);
      }
    }
    return List.of(
        new Row("cold start to first answer, ms", format("%.0f", Median.of(millis)), ""),
        new Row("its time against a bare Undertow", format("%.2f", Median.of(ratios)), "<= 1.2"));
  }

  private static double millisOf(String server) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-classpath",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                Child.class.getName(),
                server)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    child.waitFor();
    return Double.parseDouble(printed.lines().reduce((first, last) -> last).orElseThrow());
  }

  private static String format(String form, double figure) {
    return String.format(Locale.ROOT, form, figure);
  }

  /** The program that is started cold. */
  static final class Child {

    private static final byte[] ANSWER = "{\"templates\":[]}".getBytes(StandardCharsets.UTF_8);

    private Child() {}

    /** Prints how many milliseconds the first answer took. */
    public static void main(String[] args) {
      long start = System.nanoTime();
      if (args[0].equals("fake")) {
        try (FakeProton fake = FakeProton.start()) {
          Clients.of(fake.endpoint()).listEnvironmentTemplates(r -> {});
          print(start);
        }
      } else {
        try (BareUndertow bare = new BareUndertow(ANSWER)) {
          Clients.of(bare.endpoint()).listEnvironmentTemplates(r -> {});
          print(start);
        }
      }
    }

    private static void print(long start) {
      System.out.println((System.nanoTime() - start) / 1e6);
    }
  }
}
