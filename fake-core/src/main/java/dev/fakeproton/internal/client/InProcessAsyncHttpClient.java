package dev.fakeproton.internal.client;

import dev.fakeproton.internal.wire.Delivery;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * Carries requests to a world without a connection: on the thread that publishes the request's
 * body, or on the clients' timer if the answer is held up.
 *
 * <p>Closing it does nothing. Thread-safe.
 */
final class InProcessAsyncHttpClient implements SdkAsyncHttpClient {

  private final Door door;

  InProcessAsyncHttpClient(Door door) {
    this.door = door;
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    Call call = new Call(door, request);
    request.requestContentPublisher().subscribe(call);
    return call.done;
  }

  @Override
  public String clientName() {
    return "FakeProtonInProcess";
  }

  @Override
  public void close() {
    // There is nothing to close: the world's end is its fake's business.
  }

  /** Gathers the body of a request, then answers it. */
  private static final class Call implements Subscriber<ByteBuffer> {

    private final Door door;
    private final AsyncExecuteRequest request;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Call(Door door, AsyncExecuteRequest request) {
      this.door = door;
      this.request = request;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer part) {
      byte[] bytes = new byte[part.remaining()];
      part.duplicate().get(bytes);
      body.write(bytes, 0, bytes.length);
    }

    @Override
    public void onError(Throwable failure) {
      fail(failure);
    }

    @Override
    public void onComplete() {
      var unused =
          InProcessExchange.pass(door, request.request(), body.toByteArray())
              .thenAccept(this::answer)
              .whenComplete((nothing, failure) -> failIfFailed(failure));
    }

    /** Whoever has cancelled the call gets no answer. */
    private void answer(Delivery delivery) {
      if (done.isDone()) {
        return;
      }
      if (delivery instanceof Delivery.Whole whole) {
        request.responseHandler().onHeaders(InProcessExchange.head(whole.reply()));
        publish(ByteBuffer.wrap(whole.reply().body()), Optional.empty());
      } else if (delivery instanceof Delivery.Truncated truncated) {
        int length = truncated.reply().body().length;
        request.responseHandler().onHeaders(InProcessExchange.head(truncated.reply()));
        publish(
            ByteBuffer.wrap(truncated.reply().body(), 0, length / 2),
            Optional.of(InProcessExchange.truncated(length)));
      } else {
        fail(InProcessExchange.reset());
      }
    }

    private void publish(ByteBuffer content, Optional<Throwable> end) {
      SingleBuffer publisher = new SingleBuffer(content, end);
      var unused = publisher.consumed().whenComplete((nothing, failure) -> finish(failure));
      request.responseHandler().onStream(publisher);
    }

    private void finish(@Nullable Throwable failure) {
      failIfFailed(failure);
      done.complete(null);
    }

    private void failIfFailed(@Nullable Throwable failure) {
      if (failure != null) {
        fail(failure);
      }
    }

    private void fail(Throwable failure) {
      if (!done.isDone()) {
        request.responseHandler().onError(failure);
        done.completeExceptionally(failure);
      }
    }
  }
}
