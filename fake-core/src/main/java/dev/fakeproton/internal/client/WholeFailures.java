package dev.fakeproton.internal.client;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/**
 * A client that tells of a failed attempt {@linkplain Completions#whole whole}, before the next one
 * begins: all attempts of a call have one handler.
 *
 * <p>Thread-safe, as the client that it leads to.
 */
record WholeFailures(SdkAsyncHttpClient client, Completions completions)
    implements SdkAsyncHttpClient {

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    AsyncExecuteRequest.Builder attempt =
        AsyncExecuteRequest.builder()
            .request(request.request())
            .requestContentPublisher(request.requestContentPublisher())
            .responseHandler(new Handler(request.responseHandler(), completions))
            .fullDuplex(request.fullDuplex())
            .httpExecutionAttributes(request.httpExecutionAttributes());
    request.metricCollector().ifPresent(attempt::metricCollector);
    return client.execute(attempt.build());
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  private record Handler(SdkAsyncHttpResponseHandler handler, Completions completions)
      implements SdkAsyncHttpResponseHandler {

    @Override
    public void onHeaders(SdkHttpResponse headers) {
      handler.onHeaders(headers);
    }

    @Override
    public void onStream(Publisher<ByteBuffer> body) {
      handler.onStream(body);
    }

    @Override
    public void onError(Throwable error) {
      completions.whole(() -> handler.onError(error));
    }
  }
}
