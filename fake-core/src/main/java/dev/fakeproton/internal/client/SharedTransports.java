package dev.fakeproton.internal.client;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;

/**
 * The connections and threads that all clients of a JVM share, each made when first needed.
 *
 * <p>They live as long as the JVM; their threads are daemons.
 */
final class SharedTransports {

  /** More than any test has threads: nobody waits for a connection. */
  private static final int MOST_CONNECTIONS = 1_000;

  private static final int EVENT_LOOP_THREADS = 2;

  private SharedTransports() {}

  static SdkHttpClient sync() {
    return Sync.CLIENT;
  }

  static SdkAsyncHttpClient async() {
    return Async.CLIENT;
  }

  /** Runs what a user hangs on the futures of asynchronous calls. */
  static Completions completions() {
    return Async.COMPLETIONS;
  }

  /** Times retries and polls. */
  static ScheduledExecutorService timer() {
    return Timer.TIMER;
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private static final class Sync {
    private static final SdkHttpClient CLIENT =
        ApacheHttpClient.builder()
            .maxConnections(MOST_CONNECTIONS)
            .proxyConfiguration(
                software.amazon.awssdk.http.apache.ProxyConfiguration.builder()
                    .useSystemPropertyValues(false)
                    .useEnvironmentVariableValues(false)
                    .build())
            .build();
  }

  private static final class Async {
    private static final Completions COMPLETIONS =
        new Completions(Executors.newCachedThreadPool(daemons("fakeproton-client-completion")));

    private static final SdkAsyncHttpClient CLIENT =
        NettyWarnings.without(
            () ->
                new WholeFailures(
                    NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(MOST_CONNECTIONS)
                        .eventLoopGroupBuilder(
                            SdkEventLoopGroup.builder()
                                .numberOfThreads(EVENT_LOOP_THREADS)
                                .threadFactory(daemons("fakeproton-client-io")))
                        .proxyConfiguration(
                            software.amazon.awssdk.http.nio.netty.ProxyConfiguration.builder()
                                .useSystemPropertyValues(false)
                                .useEnvironmentVariableValues(false)
                                .build())
                        .build(),
                    COMPLETIONS));
  }

  private static final class Timer {
    private static final ScheduledExecutorService TIMER =
        Executors.newScheduledThreadPool(1, daemons("fakeproton-client-timer"));
  }
}
