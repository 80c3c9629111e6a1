package dev.fakeproton.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;

/** Two hundred callers at once see one consistent estate. */
@Evidence("OURS: one lock per world")
class ManyThreadsTest {

  private static final int THREADS = 200;

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient client = fake.client();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  @Test
  void makeEachTemplateOnceThoughTwoAskForIt() throws Exception {
    List<String> arns =
        atOnce(
            number ->
                client
                    .createEnvironmentTemplate(r -> r.name("t" + number / 2))
                    .environmentTemplate()
                    .arn());

    assertThat(arns).hasSize(THREADS);
    assertThat(arns.stream().distinct()).hasSize(THREADS / 2);
    assertThat(allTemplates()).hasSize(THREADS / 2).doesNotHaveDuplicates();
  }

  @Test
  void getVersionNumbersWithoutGapsOrDuplicates() throws Exception {
    client.createEnvironmentTemplate(r -> r.name("web"));

    List<EnvironmentTemplateVersion> versions =
        atOnce(
            number ->
                client
                    .createEnvironmentTemplateVersion(
                        r ->
                            r.templateName("web")
                                .majorVersion(number == 0 ? null : "1")
                                .source(s -> s.s3(s3 -> s3.bucket("bundles").key("k" + number))))
                    .environmentTemplateVersion());

    assertThat(versions.stream().map(EnvironmentTemplateVersion::arn))
        .hasSize(THREADS)
        .doesNotHaveDuplicates();
  }

  @Test
  void eachHaveARequestIdOfTheirOwn() throws Exception {
    List<String> ids =
        atOnce(number -> client.listEnvironments(r -> {}).responseMetadata().requestId());

    assertThat(ids).hasSize(THREADS).doesNotHaveDuplicates();
  }

  private List<String> allTemplates() {
    return client.listEnvironmentTemplatesPaginator(r -> r.maxResults(7)).templates().stream()
        .map(EnvironmentTemplateSummary::name)
        .toList();
  }

  /** Lets every thread make its call as soon as all are ready, and gathers what came of it. */
  private static <T> List<T> atOnce(IntFunction<T> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch ready = new CountDownLatch(THREADS);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        Callable<T> task =
            () -> {
              ready.countDown();
              ready.await();
              return call.apply(number);
            };
        futures.add(threads.submit(task));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
