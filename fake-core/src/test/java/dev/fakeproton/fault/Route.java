package dev.fakeproton.fault;

import static org.awaitility.Awaitility.await;

import dev.fakeproton.FakeProton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateSummary;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesRequest;

/** A fake, and one of the ways in which an SDK client reaches it. */
final class Route implements AutoCloseable {

  /** Which client goes which way. */
  enum Way {
    SYNC_OVER_LOOPBACK,
    ASYNC_OVER_LOOPBACK,
    SYNC_IN_PROCESS,
    ASYNC_IN_PROCESS;

    private boolean isAsync() {
      return this == ASYNC_OVER_LOOPBACK || this == ASYNC_IN_PROCESS;
    }

    private boolean isInProcess() {
      return this == SYNC_IN_PROCESS || this == ASYNC_IN_PROCESS;
    }
  }

  private final boolean async;
  private final FakeProton fake;
  private final ProtonClient proton;
  private final ProtonAsyncClient protonAsync;
  private final ExecutorService waiting =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "waits for a fake");
            thread.setDaemon(true);
            return thread;
          });

  private Route(Way way) {
    async = way.isAsync();
    FakeProton.Builder builder = FakeProton.builder();
    fake = (way.isInProcess() ? builder.inProcess() : builder).start();
    proton = fake.client();
    protonAsync = fake.asyncClient();
  }

  static Route of(Way way) {
    return new Route(way);
  }

  FakeProton fake() {
    return fake;
  }

  void create(String template) {
    send(CreateEnvironmentTemplateRequest.builder().name(template).build());
  }

  /** A call that its client gives up after some time. */
  void create(String template, Duration patience) {
    send(
        CreateEnvironmentTemplateRequest.builder()
            .name(template)
            .overrideConfiguration(
                AwsRequestOverrideConfiguration.builder().apiCallTimeout(patience).build())
            .build());
  }

  private void send(CreateEnvironmentTemplateRequest request) {
    if (async) {
      joined(() -> protonAsync.createEnvironmentTemplate(request).join());
    } else {
      proton.createEnvironmentTemplate(request);
    }
  }

  private static <T> T joined(Supplier<T> call) {
    try {
      return call.get();
    } catch (CompletionException failed) {
      throw (RuntimeException) failed.getCause();
    }
  }

  /** Makes a call whose answer nobody waits for. */
  void startListing(int maxResults) {
    ListEnvironmentTemplatesRequest request =
        ListEnvironmentTemplatesRequest.builder().maxResults(maxResults).build();
    if (async) {
      var unused = protonAsync.listEnvironmentTemplates(request);
    } else {
      var unused = waiting.submit(() -> proton.listEnvironmentTemplates(request));
    }
  }

  void awaitStrikes(int number) {
    await().until(() -> fake.faults().all().get(0).struck() >= number);
  }

  /** The names of all templates, asked for without any fault in the way. */
  List<String> templates() {
    return proton.listEnvironmentTemplates(r -> {}).templates().stream()
        .map(EnvironmentTemplateSummary::name)
        .toList();
  }

  @Override
  public void close() {
    waiting.shutdownNow();
    fake.close();
  }
}
