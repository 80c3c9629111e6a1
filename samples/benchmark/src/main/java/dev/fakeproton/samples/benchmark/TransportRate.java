package dev.fakeproton.samples.benchmark;

import dev.fakeproton.FakeProton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.proton.ProtonClient;

/** One thread that calls getEnvironmentTemplate, warm, over loopback and without a socket. */
final class TransportRate implements Measurement {

  private static final int WARM_UP_ROUNDS = 20;
  private static final int ROUNDS = 21;
  private static final int CALLS = 1_000;

  @Override
  public List<Row> run() {
    try (FakeProton served = FakeProton.start();
        FakeProton inProcess = FakeProton.builder().inProcess().start()) {
      return compare(withTemplate(served), withTemplate(inProcess));
    }
  }

  private static ProtonClient withTemplate(FakeProton fake) {
    ProtonClient proton = fake.client();
    proton.createEnvironmentTemplate(r -> r.name("vpc").description("A network"));
    return proton;
  }

  private static List<Row> compare(ProtonClient loopback, ProtonClient inProcess) {
    List<Double> rates = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      double loopbackRate = rate(loopback);
      double inProcessRate = rate(inProcess);
      if (round >= 0) {
        rates.add(inProcessRate);
        ratios.add(inProcessRate / loopbackRate);
      }
    }
    return List.of(
        new Row("calls per second without a socket, one thread, warm", text("%.0f", rates), ""),
        new Row("  its rate against loopback", text("%.2f", ratios), ">= 2"));
  }

  private static double rate(ProtonClient proton) {
    long start = System.nanoTime();
    for (int call = 0; call < CALLS; call++) {
      proton.getEnvironmentTemplate(r -> r.name("vpc"));
    }
    return CALLS * 1e9 / (System.nanoTime() - start);
  }

  private static String text(String form, List<Double> figures) {
    return String.format(Locale.ROOT, form, Median.of(figures));
  }
}
