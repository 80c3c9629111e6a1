package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.RepositorySyncEvent;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;

/** Pushes that cannot be deployed; {@code shop} is synced with {@code main}. */
class ServiceSyncRefusalsContractTest extends ServiceSyncContract {

  private static final String LIVE = ops("shop", place("live", "main"));

  @BeforeEach
  void trackTheService() {
    track();
  }

  private void pushLive(String spec) {
    push("c1", LIVE, Map.of("live.yaml", spec));
  }

  private String why() {
    assertThat(status().latestSync().status()).isEqualTo(ResourceSyncStatus.FAILED);
    assertThat(status().latestSync().events()).hasSize(1);
    assertThat(status().latestSync().events().get(0).type()).isEqualTo("SYNC_FAILED");
    return status().latestSync().events().get(0).event();
  }

  @Nested
  class ASpecFile {

    @Test
    @Evidence("DOC UG:ag-service-sync-configs: it must at least contain the instance")
    void mustContainTheInstance() {
      pushLive(spec("dev", 1));

      assertThat(why()).contains("instances:", "'live'");
      assertThat(instances("shop")).isEmpty();
    }

    @Test
    @Evidence("DOC UG:ag-service-sync-configs: that instance fails, others are synced")
    void failsItsOwnInstanceOnly() {
      push("c1", OPS, Map.of("dev.yaml", spec("dev", 1), "live.yaml", "][ ServiceSpec"));

      assertThat(why()).startsWith("Spec is not valid YAML");
      assertThat(instances("shop")).containsExactly("dev SUCCEEDED");
      assertThat(latestReading("main").statusAsString()).isEqualTo("SUCCEEDED");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            a readme                                                                    | expected proton: ServiceSpec
            # ServiceSpec                                                               | found nothing
            {proton: EnvironmentSpec, kind: ServiceSpec, instances: []}                 | expected proton: ServiceSpec
            {proton: ServiceSpec, instances: {}}                                        | expected a list under instances:
            {proton: ServiceSpec, instances: [{name: live}]}                            | instances[0].environment
            {proton: ServiceSpec, instances: [{name: live, environment: nowhere}]}      | environment/nowhere
            """)
    @Evidence("OURS services.md 8.3: an unreadable file or a refused call, with its message")
    void mustBeGood(String spec, String message) {
      pushLive(spec);

      assertThat(why()).contains(message);
      assertThat(instances("shop")).isEmpty();
    }

    @Test
    @Evidence("OURS services.md 2.1: nothing is stored that a new instance could keep")
    void ofANewInstanceHasNoCurrentValues() {
      pushLive(
          "{proton: ServiceSpec, instances: [{name: live, environment: prod, spec: {a: '${Proton::CURRENT_VAL}'}}]}");

      assertThat(why()).contains("current value");
    }

    @Test
    @Evidence("DOC M:SpecContents, as a call may carry it")
    void isNoLongerThanARequestMayHaveIt() {
      pushLive(spec("live", 1) + "#".repeat(51_200));

      assertThat(why()).contains("'live.yaml'", "51200").doesNotContain("##");
    }

    @Test
    @Evidence("OURS services.md 8.3: an unreadable file")
    void mustBeThere() {
      push("c1", LIVE, Map.of());

      assertThat(why()).contains("'./live.yaml'", "c1");
    }

    @Test
    @Evidence("OURS a branch that is not there")
    void mustBeOnABranchThatIsThere() {
      push("c1", ops("shop", place("live", "release")), Map.of("live.yaml", spec("live", 1)));

      assertThat(why()).contains("'release'");
      assertThat(status().desiredState().directory()).isEqualTo("ops.yaml");
    }
  }

  @Nested
  class ADeployment {

    @Test
    @Evidence(
        "OURS services.md 5.1: the state of the service, by the rules of CreateServiceInstance")
    void isRefusedWhileTheServiceIsBeingCreated() {
      fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
      createJob("blog", "dev");
      track("blog", r -> r.filePath("blog.yaml"));

      repository.push(
          "main",
          "c1",
          Map.of(
              "ops.yaml", ops("shop"),
              "blog.yaml", ops("blog", place("live", "main")),
              "live.yaml", spec("live", 1)));

      assertThat(end(status("blog", "live").latestSync()))
          .startsWith("FAILED: Service 'blog' is CREATE_IN_PROGRESS");
    }

    @Test
    @Evidence("OBS GH:roadmap#81: what never succeeded has no version to update")
    void isRefusedWhereNothingEverSucceeded() {
      fake.serviceInstance("shop", "live")
          .progress(Progression.immediately().failing("no capacity"));
      pushLive(spec("live", 1));
      assertThat(instances("shop")).containsExactly("live FAILED");

      push("c2", LIVE, Map.of("live.yaml", spec("live", 2)));

      assertThat(why()).contains("'live'", "template version");
    }

    @Test
    @Evidence("OURS services.md 5.4: the environment of an instance cannot be changed")
    void isRefusedToAnotherEnvironment() {
      environmentForComponents("other");
      pushLive(spec("live", 1));
      assertThat(instances("shop")).hasSize(1);

      push("c2", LIVE, Map.of("live.yaml", specIn("other", "live", 1)));

      assertThat(why()).contains("'other'", "'prod'");
    }

    @Test
    @Evidence("OURS services.md 5.1: the quota of instances")
    void isRefusedBeyondTheQuota() {
      fake.limits(Limits.published().withInstancesPerService(1));

      push("c1", 1, 1);

      assertThat(why()).contains("'shop'", "limit");
      assertThat(instances("shop")).containsExactly("dev SUCCEEDED");
    }
  }

  @Nested
  class AnOpsFile {

    private String whyNotRead() {
      assertThat(latestReading("main").statusAsString()).isEqualTo("FAILED");
      RepositorySyncEvent last =
          latestReading("main").events().get(latestReading("main").events().size() - 1);
      assertThat(last.type()).isEqualTo("SYNC_FAILED");
      return last.event();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            a readme                             | expected a map with the keys sync: services:
            ][ services                          | 'ops.yaml' is no ops file
            [services]                           | expected a map under the file, found a list
            {services: {shop: {}}}               | expected a map under sync:, found nothing
            {sync: {services: [shop]}}           | expected a map under sync: services:, found a list
            {sync: {services: {shop: [live]}}}   | 'shop': expected a map of instances, found a list
            """)
    @Evidence("OURS README, RepositorySyncStatus: unreadable content")
    void mustBeReadable(String ops, String message) {
      push("c1", ops, Map.of("live.yaml", spec("live", 1)));

      assertThat(whyNotRead()).contains(message);
      assertThat(instances("shop")).isEmpty();
    }

    @Test
    @Evidence("OURS README, RepositorySyncStatus: unreadable content")
    void mustBeThere() {
      repository.push("main", "c1", Map.of("live.yaml", spec("live", 1)));

      assertThat(whyNotRead()).contains("'ops.yaml'", "c1");
    }

    @Test
    @Evidence("OURS what a test calls a success starts what can be started")
    void mayBeCalledReadable() {
      createJob("blog");
      track("blog", r -> r.filePath("blog.yaml"));
      fake.progress(Kind.REPOSITORY_SYNC, Progression.manually());
      push("c1", 1, 1);

      reading.succeed();

      assertThat(latestReading("main").statusAsString()).isEqualTo("SUCCEEDED");
      assertThat(instances("shop")).hasSize(2);
    }

    @Test
    @Evidence("OURS a test that fails the reading keeps everything from being started")
    void startsNothingIfTheTestSaysSo() {
      fake.progress(Kind.REPOSITORY_SYNC, Progression.manually());
      push("c1", 1, 1);

      reading.fail("no access");

      assertThat(whyNotRead()).isEqualTo("no access");
      assertThat(instances("shop")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "live: main",
          "live: {branch: main}",
          "live: {spec: live.yaml}",
          "live: {branch: 1.0, spec: live.yaml}",
          "live: {branch: main, spec: ''}",
          "live:"
        })
    @Evidence("OURS services.md 8.3: an entry that says nothing fails its own instance")
    void mustSayWhereASpecIs(String place) {
      push("c1", ops("shop", place, place("dev", "main")), Map.of("dev.yaml", spec("dev", 1)));

      assertThat(why()).contains("branch:", "spec:");
      assertThat(instances("shop")).containsExactly("dev SUCCEEDED");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"sync\": {\"services\": {\"shop\": {\"live\": {\"branch\": \"main\", \"spec\": \"live.yaml\"}}}}}",
          "sync:\n  services:\n    shop:\n      live: {branch: main, spec: ./live.yaml, note: x}\n",
          "version: 1\nsync:\n  services:\n    shop:\n      live:\n        branch: main\n        spec: /live.yaml\n"
        })
    @Evidence("DOC UG:ag-service-sync-configs; OURS as specs: block or flow form, JSON, more keys")
    void isTakenInAnyForm(String ops) {
      push("c1", ops, Map.of("live.yaml", spec("live", 1)));

      assertThat(instances("shop")).containsExactly("live SUCCEEDED");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{sync: {services: {}}}",
          "{sync: {services: {other: {live: {branch: main, spec: live.yaml}}}}}",
          "{sync: {services: {shop: }}}",
          "{sync: {services: {shop: {}}}}",
          "{sync: {services: {shop: {}, other: broken}}}"
        })
    @Evidence("OURS an ops file that has nothing for the service is a good one")
    void mayHaveNothingForTheService(String ops) {
      push("c1", ops, Map.of("live.yaml", spec("live", 1)));

      assertThat(latestReading("main").statusAsString()).isEqualTo("SUCCEEDED");
      assertThat(instances("shop")).isEmpty();
    }
  }
}
