package dev.fakeproton.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class SingleBufferTest {

  private final SingleBuffer buffer =
      new SingleBuffer(ByteBuffer.wrap(new byte[] {1, 2}), Optional.empty());
  private final List<String> seen = new ArrayList<>();

  private Subscription subscribe(String who) {
    List<Subscription> given = new ArrayList<>();
    buffer.subscribe(
        new Subscriber<>() {
          @Override
          public void onSubscribe(Subscription subscription) {
            given.add(subscription);
          }

          @Override
          public void onNext(ByteBuffer part) {
            seen.add(who + " got " + part.remaining());
          }

          @Override
          public void onError(Throwable failure) {
            seen.add(who + " failed");
          }

          @Override
          public void onComplete() {
            seen.add(who + " is done");
          }
        });
    return given.get(0);
  }

  @Test
  void isGivenOnlyToWhomAsks() {
    Subscription first = subscribe("first");
    assertThat(seen).isEmpty();

    first.request(1);
    first.request(1);

    assertThat(seen).containsExactly("first got 2", "first is done");
    assertThat(buffer.consumed()).isCompleted();
  }

  @Test
  void isNotTakenFromTheFirstReaderByASecondThatGivesUp() {
    Subscription first = subscribe("first");

    subscribe("second").cancel();
    first.request(1);

    assertThat(seen).containsExactly("second failed", "first got 2", "first is done");
    assertThat(buffer.consumed()).isCompleted();
  }
}
