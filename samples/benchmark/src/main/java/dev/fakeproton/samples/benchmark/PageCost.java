package dev.fakeproton.samples.benchmark;

import dev.fakeproton.FakeProton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Page 1,000 of 100,000 templates against page 1, a hundred on each. */
final class PageCost implements Measurement {

  private static final int ROUNDS = 41;
  private static final int CALLS = 20;
  private static final int PAGE_SIZE = 100;

  @Override
  public List<Row> run() {
    try (FakeProton fake = ManyTemplates.empty()) {
      ManyTemplates.fill(fake);
      ProtonClient proton = Clients.of(fake.endpoint());
      String last = null;
      for (int page = 1; page < ManyTemplates.COUNT / PAGE_SIZE; page++) {
        String token = last;
        last =
            proton
                .listEnvironmentTemplates(r -> r.maxResults(PAGE_SIZE).nextToken(token))
                .nextToken();
      }
      return List.of(compare(proton, last));
    }
  }

  private static Row compare(ProtonClient proton, String tokenOfLastPage) {
    List<Double> ratios = new ArrayList<>();
    for (int round = -5; round < ROUNDS; round++) {
      double late = time(proton, tokenOfLastPage);
      double first = time(proton, null);
      if (round >= 0) {
        ratios.add(late / first);
      }
    }
    String median = String.format(Locale.ROOT, "%.2f", Median.of(ratios));
    return new Row("time of page 1,000 of 100,000 templates against page 1", median, "<= 1.5");
  }

  private static double time(ProtonClient proton, String token) {
    long start = System.nanoTime();
    for (int call = 0; call < CALLS; call++) {
      proton.listEnvironmentTemplates(r -> r.maxResults(PAGE_SIZE).nextToken(token));
    }
    return System.nanoTime() - start;
  }
}
