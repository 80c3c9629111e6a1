package dev.fakeproton.samples.benchmark;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Limits;
import software.amazon.awssdk.services.proton.ProtonClient;

/** A fake with very many templates. */
final class ManyTemplates {

  static final int COUNT = 100_000;

  private ManyTemplates() {}

  static FakeProton empty() {
    return FakeProton.builder().limits(Limits.none()).start();
  }

  static void fill(FakeProton fake) {
    ProtonClient proton = Clients.of(fake.endpoint());
    for (int i = 0; i < COUNT; i++) {
      String name = "template-" + i;
      proton.createEnvironmentTemplate(
          r -> r.name(name).displayName("Template " + name).description("Made for the benchmark"));
    }
  }
}
