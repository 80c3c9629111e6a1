package dev.fakeproton.internal.client;

import dev.fakeproton.internal.wire.Delivery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Carries requests to a world on the thread that makes them, without a connection.
 *
 * <p>Closing it does nothing. Thread-safe.
 */
final class InProcessHttpClient implements SdkHttpClient {

  private final Door door;

  InProcessHttpClient(Door door) {
    this.door = door;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Call(door, request);
  }

  @Override
  public String clientName() {
    return "FakeProtonInProcess";
  }

  @Override
  public void close() {
    // There is nothing to close: the world's end is its fake's business.
  }

  private static final class Call implements ExecutableHttpRequest {

    private final Door door;
    private final HttpExecuteRequest request;
    private final CompletableFuture<Delivery> answer = new CompletableFuture<>();

    Call(Door door, HttpExecuteRequest request) {
      this.door = door;
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      if (!answer.isDone()) {
        var unused =
            InProcessExchange.pass(door, request.httpRequest(), body())
                .thenAccept(answer::complete);
      }
      return response(await());
    }

    private byte[] body() throws IOException {
      ContentStreamProvider provider = request.contentStreamProvider().orElse(null);
      if (provider == null) {
        return new byte[0];
      }
      try (InputStream content = provider.newStream()) {
        return content.readAllBytes();
      }
    }

    private Delivery await() throws IOException {
      try {
        return answer.get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for an answer");
      } catch (ExecutionException aborted) {
        throw new IOException("The request was aborted.", aborted.getCause());
      }
    }

    private static HttpExecuteResponse response(Delivery delivery) throws IOException {
      if (delivery instanceof Delivery.Whole whole) {
        byte[] body = whole.reply().body();
        return HttpExecuteResponse.builder()
            .response(InProcessExchange.head(whole.reply()))
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
            .build();
      }
      if (delivery instanceof Delivery.Truncated truncated) {
        byte[] body = truncated.reply().body();
        return HttpExecuteResponse.builder()
            .response(InProcessExchange.head(truncated.reply()))
            .responseBody(AbortableInputStream.create(halfOf(body)))
            .build();
      }
      throw InProcessExchange.reset();
    }

    private static InputStream halfOf(byte[] body) {
      InputStream broken =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw InProcessExchange.truncated(body.length);
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
              return read();
            }
          };
      return new SequenceInputStream(new ByteArrayInputStream(body, 0, body.length / 2), broken);
    }

    @Override
    public void abort() {
      answer.completeExceptionally(new IOException("aborted"));
    }
  }
}
