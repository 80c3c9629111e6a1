package dev.fakeproton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls of the AWS protocol without any SDK, for what an SDK would never send. */
public final class RawHttp {

  /** The media type of the protocol. */
  public static final String JSON = "application/x-amz-json-1.0";

  /** Nothing takes so long, unless it hangs. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  private RawHttp() {}

  /** A request to this operation, which still lacks its body. */
  public static HttpRequest.Builder to(URI endpoint, String operation) {
    return HttpRequest.newBuilder(endpoint)
        .header("Content-Type", JSON)
        .header("X-Amz-Target", "AwsProton20200720." + operation);
  }

  /** Posts a body to an operation. */
  public static HttpResponse<String> post(URI endpoint, String operation, String body) {
    return send(to(endpoint, operation).POST(BodyPublishers.ofString(body)));
  }

  /** Sends a request and waits for its answer. */
  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.timeout(LONGEST).build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
    }
  }
}
