package dev.fakeproton.samples.benchmark;

import java.util.List;

/**
 * Measures FakeProton and prints a table of ratios, each against something that ran beside it in
 * the same run, and of sizes.
 *
 * <p>A machine's speed drifts, so what is compared is taken in turn, and the median counts.
 */
public final class Benchmark {

  private Benchmark() {}

  /** Measures everything, or only the rows whose names begin with an argument. */
  public static void main(String[] args) throws Exception {
    List<String> wanted = List.of(args);
    List<Measurement> all =
        List.of(
            new CallRate(),
            new TransportRate(),
            new ColdStart(),
            new WorldCost(),
            new TestCost(),
            new PageCost(),
            new HeapCost(),
            new ScaleCost());
    System.out.printf("%-72s %12s %12s%n", "what", "measured", "to reach");
    for (Measurement measurement : all) {
      if (wanted.isEmpty() || wanted.contains(measurement.getClass().getSimpleName())) {
        measurement.run().forEach(row -> System.out.println(row.text()));
      }
    }
  }
}
