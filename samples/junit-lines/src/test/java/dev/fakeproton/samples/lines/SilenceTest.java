package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.fakeproton.FakeProton;
import dev.fakeproton.junit.FakeProtonExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;

/** JUnit logs what it dislikes about an extension: newer lines dislike what older ones need. */
class SilenceTest {

  @Test
  void jUnitHasNothingToSayAboutATestThatPasses() {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler listening = handler(logged);
    Logger root = Logger.getLogger("");
    root.addHandler(listening);
    try {
      EngineTestKit.engine("junit-jupiter")
          .selectors(selectClass(PassingCases.class))
          .execute()
          .testEvents()
          .assertStatistics(s -> s.succeeded(1));
    } finally {
      root.removeHandler(listening);
    }

    assertThat(logged).isEmpty();
  }

  private static Handler handler(List<String> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord message) {
        logged.add(message.getLoggerName() + ": " + message.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @ExtendWith(FakeProtonExtension.class)
  static class PassingCases {
    @Test
    void passes(FakeProton fake, ProtonClient proton, ProtonAsyncClient async) {
      Templates.create(proton, "vpc");
      assertThat(fake.endpoint()).isNotNull();
      assertThat(async.listEnvironmentTemplates(r -> {}).join().templates()).hasSize(1);
    }
  }
}
