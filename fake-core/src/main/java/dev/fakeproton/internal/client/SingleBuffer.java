package dev.fakeproton.internal.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Publishes one buffer to one subscriber, who asks for it, and then an end, good or bad. */
final class SingleBuffer implements Publisher<ByteBuffer> {

  /** For whoever comes too late: whatever it does is nothing to the first. */
  private static final Subscription NOTHING =
      new Subscription() {
        @Override
        public void request(long wanted) {
          // There is nothing to be had.
        }

        @Override
        public void cancel() {
          // There is nothing to give up.
        }
      };

  private final ByteBuffer content;
  private final Optional<Throwable> failure;
  private final AtomicBoolean subscribed = new AtomicBoolean();
  private final CompletableFuture<Void> consumed = new CompletableFuture<>();

  /**
   * Not yet subscribed to.
   *
   * @param failure what comes after the buffer; empty for its regular end
   */
  SingleBuffer(ByteBuffer content, Optional<Throwable> failure) {
    this.content = content;
    this.failure = failure;
  }

  /** Completes when the subscriber has seen the end, or has cancelled. */
  CompletableFuture<Void> consumed() {
    return consumed;
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    if (subscribed.compareAndSet(false, true)) {
      subscriber.onSubscribe(new Stream(subscriber));
    } else {
      subscriber.onSubscribe(NOTHING);
      subscriber.onError(new IllegalStateException("a response can be read only once"));
    }
  }

  private final class Stream implements Subscription {

    private final Subscriber<? super ByteBuffer> subscriber;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean cancelled;

    Stream(Subscriber<? super ByteBuffer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long wanted) {
      if (!over.compareAndSet(false, true)) {
        return;
      }
      if (wanted <= 0) {
        end(new IllegalArgumentException("request(" + wanted + "): must be positive"));
        return;
      }
      subscriber.onNext(content.asReadOnlyBuffer());
      if (!cancelled) {
        failure.ifPresentOrElse(this::end, this::complete);
      }
    }

    private void complete() {
      subscriber.onComplete();
      consumed.complete(null);
    }

    private void end(Throwable why) {
      subscriber.onError(why);
      consumed.completeExceptionally(why);
    }

    @Override
    public void cancel() {
      cancelled = true;
      over.set(true);
      consumed.completeExceptionally(new IOException("the reader of the response has cancelled"));
    }
  }
}
