package dev.fakeproton.internal.client;

import dev.fakeproton.internal.store.Owner;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * Makes SDK clients that reach one endpoint as one account in one region.
 *
 * <p>Whatever an SDK client would look up – profiles, proxies, instance metadata, environment
 * variables, system properties – is given, so that nothing on a user's machine reaches into a test.
 */
public final class SdkClients {

  /** Fast enough for a test not to notice; 999 polls, as the model has them, take some seconds. */
  private static final Duration POLL_DELAY = Duration.ofMillis(5);

  private static final int MOST_POLLS = 999;
  private static final int MOST_ATTEMPTS = 4;
  private static final int NOT_COMPRESSED_UP_TO = 10_485_760;

  private static final WaiterOverrideConfiguration FAST_POLLING =
      WaiterOverrideConfiguration.builder()
          .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(POLL_DELAY))
          .maxAttempts(MOST_POLLS)
          .build();

  private final URI endpoint;
  private final Owner owner;
  private final Transports transports;

  /** Clients of this endpoint that call as this owner. */
  public SdkClients(URI endpoint, Owner owner, Transports transports) {
    this.endpoint = endpoint;
    this.owner = owner;
    this.transports = transports;
  }

  /** A new client; closing it leaves the connections to others. */
  public ProtonClient client() {
    return configured(ProtonClient.builder()).httpClient(transports.sync()).build();
  }

  /**
   * A new asynchronous client; closing it leaves connections and threads to others.
   *
   * @param noted where its calls are noted while they run, if anywhere
   */
  public ProtonAsyncClient asyncClient(Optional<RunningCalls> noted) {
    ProtonAsyncClient client =
        configured(ProtonAsyncClient.builder())
            .httpClient(transports.async())
            .asyncConfiguration(
                async ->
                    async.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR,
                        SharedTransports.completions()))
            .build();
    return noted.map(calls -> calls.of(client)).orElse(client);
  }

  /** A waiter over this client that polls every few milliseconds. */
  public static ProtonWaiter waiter(ProtonClient client) {
    return ProtonWaiter.builder().client(client).overrideConfiguration(FAST_POLLING).build();
  }

  /** A waiter over this client that polls every few milliseconds. */
  public static ProtonAsyncWaiter asyncWaiter(ProtonAsyncClient client) {
    return ProtonAsyncWaiter.builder()
        .client(client)
        .scheduledExecutorService(SharedTransports.timer())
        .overrideConfiguration(FAST_POLLING)
        .build();
  }

  private <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(owner.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(owner.account(), "fake")))
        .defaultsMode(DefaultsMode.LEGACY)
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .overrideConfiguration(overrides());
  }

  private static ClientOverrideConfiguration overrides() {
    return ClientOverrideConfiguration.builder()
        .defaultProfileFile(ProfileFile.aggregator().build())
        .defaultProfileName("default")
        .retryStrategy(immediateRetries())
        .scheduledExecutorService(SharedTransports.timer())
        .compressionConfiguration(
            compression ->
                compression
                    .requestCompressionEnabled(false)
                    .minimumCompressionThresholdInBytes(NOT_COMPRESSED_UP_TO))
        .build();
  }

  /**
   * As many attempts as the SDK makes by default, without its pauses. Built from the bottom: the
   * strategies that the SDK calls default look into the environment.
   */
  private static RetryStrategy immediateRetries() {
    return DefaultRetryStrategy.legacyStrategyBuilder()
        .maxAttempts(MOST_ATTEMPTS)
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .build();
  }
}
