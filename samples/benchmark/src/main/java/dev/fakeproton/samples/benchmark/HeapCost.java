package dev.fakeproton.samples.benchmark;

import dev.fakeproton.FakeProton;
import java.util.List;
import java.util.Locale;

/** What a template costs on the heap. */
final class HeapCost implements Measurement {

  @Override
  public List<Row> run() {
    try (FakeProton warmUp = ManyTemplates.empty()) {
      ManyTemplates.fill(warmUp);
    }
    try (FakeProton fake = ManyTemplates.empty()) {
      long before = usedHeap();
      ManyTemplates.fill(fake);
      double kilobytes = (usedHeap() - before) / 1024.0 / ManyTemplates.COUNT;
      String figure = String.format(Locale.ROOT, "%.2f", kilobytes);
      return List.of(new Row("heap per template at 100,000, KB", figure, "<= 1.5"));
    }
  }

  /** The least of some readings, each after a collection. */
  static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
