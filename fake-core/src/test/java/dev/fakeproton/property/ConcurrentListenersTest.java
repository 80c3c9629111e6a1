package dev.fakeproton.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.TransitionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;

/**
 * Many threads call a fake at once; whatever they do to each other, its listeners are told of every
 * transition once, in one order, and by one thread at a time.
 */
class ConcurrentListenersTest {

  private static final int THREADS = 12;
  private static final int VERSIONS = 30;

  private final List<TransitionEvent> first = new CopyOnWriteArrayList<>();
  private final List<TransitionEvent> second = new CopyOnWriteArrayList<>();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger mostInside = new AtomicInteger();

  @Test
  void hearEverythingOnceAndInOrder() throws Exception {
    try (FakeProton fake = FakeProton.start()) {
      fake.onTransition(event -> alone(() -> first.add(event)));
      fake.onTransition(
          event -> {
            second.add(event);
            fake.inFlight();
          });

      callAtOnce(fake);
      fake.settle();
    }

    List<Long> all = LongStream.rangeClosed(1, 2 * THREADS * VERSIONS).boxed().toList();
    assertThat(first).extracting(TransitionEvent::number).isEqualTo(all);
    assertThat(second).extracting(TransitionEvent::number).isEqualTo(all);
    assertThat(mostInside).hasValue(1);
    assertEachVersionBeginsBeforeItEnds();
  }

  private void alone(Runnable action) {
    mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
    action.run();
    inside.decrementAndGet();
  }

  private void assertEachVersionBeginsBeforeItEnds() {
    for (TransitionEvent event : first) {
      Optional<TransitionEvent> firstOfAll =
          first.stream().filter(other -> other.arn().equals(event.arn())).findFirst();
      assertThat(firstOfAll).map(found -> found.transition().from()).contains(Optional.empty());
    }
  }

  private static void callAtOnce(FakeProton fake) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch ready = new CountDownLatch(THREADS);
      List<Future<?>> callers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String template = "t" + i;
        ProtonClient client = fake.account(i % 2 == 0 ? "111111111111" : "222222222222").client();
        callers.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  register(client, template);
                  return true;
                }));
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void register(ProtonClient client, String template) {
    client.createEnvironmentTemplate(r -> r.name(template));
    for (int i = 0; i < VERSIONS; i++) {
      client.createEnvironmentTemplateVersion(
          r -> r.templateName(template).source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));
    }
  }
}
