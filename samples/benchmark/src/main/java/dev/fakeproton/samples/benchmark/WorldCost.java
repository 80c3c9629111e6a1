package dev.fakeproton.samples.benchmark;

import dev.fakeproton.FakeProton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A world opened and closed, warm. */
final class WorldCost implements Measurement {

  private static final int ROUNDS = 15;
  private static final int WORLDS = 2_000;

  @Override
  public List<Row> run() {
    List<Double> micros = new ArrayList<>();
    for (int round = -3; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int world = 0; world < WORLDS; world++) {
        FakeProton.start().close();
      }
      if (round >= 0) {
        micros.add((System.nanoTime() - start) / 1e3 / WORLDS);
      }
    }
    String median = String.format(Locale.ROOT, "%.1f", Median.of(micros));
    return List.of(new Row("a world opened and closed, warm, µs", median, "<= 100"));
  }
}
