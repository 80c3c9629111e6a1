package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.Tag;

/** What becomes of pushes; the service {@code shop} is synced with {@code main}. */
class ServiceSyncContractTest extends ServiceSyncContract {

  @BeforeEach
  void trackTheService() {
    track();
  }

  @Nested
  class APush {

    @Test
    @Evidence("OBS GH:cb#43: the service is created without instances, then each of them")
    void createsInstances() {
      push("c1", 1, 2);

      assertThat(instances("shop")).containsExactly("dev SUCCEEDED", "live SUCCEEDED");
      assertThat(deployed("live")).isEqualTo(spec("live", 2));
    }

    @Test
    @Evidence("DOC UG:ag-service-sync-configs")
    void updatesInstances() {
      push("c1", 1, 1);
      push("c2", 1, 2);

      assertThat(deployed("live")).isEqualTo(spec("live", 2));
      assertThat(service("shop").spec()).contains("size: 2");
    }

    @Test
    @Evidence("OURS services.md 8.3: as CreateServiceInstance")
    void createsInstancesOfTheRecommendedVersion() {
      publishedServiceVersion("job", "1");

      push("c1", 1, 1);

      assertThat(instance("shop", "live").templateMinorVersion()).isEqualTo("1");
    }

    @Test
    @Evidence("OURS services.md 8.3: CURRENT_VERSION")
    void updatesInstancesInTheirVersion() {
      push("c1", 1, 1);
      assertThat(instances("shop")).hasSize(2);
      publishedServiceVersion("job", "1");

      push("c2", 1, 2);

      assertThat(deployed("live")).isEqualTo(spec("live", 2));
      assertThat(instance("shop", "live").templateMinorVersion()).isEqualTo("0");
    }

    @Test
    @Evidence("OURS services.md 5.1: without a token; DOC UG:resources: the service's tags")
    void createsInstancesLikeACaller() {
      proton.tagResource(
          r ->
              r.resourceArn(service("shop").arn())
                  .tags(Tag.builder().key("team").value("checkout").build()));

      push("c1", 1, 1);

      assertThat(instance("shop", "live").lastClientRequestToken()).isNull();
      assertThat(
              proton.listTagsForResource(r -> r.resourceArn(instance("shop", "live").arn())).tags())
          .contains(Tag.builder().key("team").value("checkout").build());
      assertThat(service("shop").spec()).contains("dev", "live");
    }

    @Test
    @Evidence("OURS ServiceStatus: CreateServiceInstance and UpdateServiceInstance never change it")
    void leavesTheServiceActive() {
      fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
      push("c1", 1, 1);

      assertThat(instances("shop")).containsExactly("dev IN_PROGRESS", "live IN_PROGRESS");
      assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    @Evidence("OURS services.md 8.3: whose spec file changed since the last successful attempt")
    void withoutAChangeDeploysNothing() {
      push("c1", 1, 1);
      String before = instance("shop", "live").lastAttemptedDeploymentId();

      push("c2", 2, 1);

      assertThat(instance("shop", "live").lastAttemptedDeploymentId()).isEqualTo(before);
      assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c1");
      assertThat(status().desiredState().sha()).isEqualTo("c2");
      assertThat(deployed("dev")).isEqualTo(spec("dev", 2));
    }

    @Test
    @Evidence(
        "OURS services.md 8.3: since the last successful attempt, so a failed one is repeated")
    void afterAFailureTriesTheSameAgain() {
      push("c1", 1, 1);
      assertThat(sync.status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
      fake.serviceInstance("shop", "live").progress(Progression.manually());
      push("c2", 1, 2);
      status();
      fake.serviceInstance("shop", "live").fail("no capacity");

      push("c3", 1, 2);
      status();
      fake.serviceInstance("shop", "live").succeed();

      assertThat(deployed("live")).isEqualTo(spec("live", 2));
      assertThat(status().latestSuccessfulSync().targetRevision().sha()).isEqualTo("c3");
    }

    @Test
    @Evidence(
        "DOC UG:ag-service-sync-configs: absent from the ops file, neither created nor updated")
    void leavesInstancesAloneThatTheOpsFileDoesNotName() {
      push("c1", 1, 1);

      push("c2", ops("shop", place("dev", "main")), Map.of("dev.yaml", bothIn("prod", 2)));

      assertThat(instances("shop")).containsExactly("dev SUCCEEDED", "live SUCCEEDED");
      assertThat(deployed("dev")).isEqualTo(bothIn("prod", 2));
      assertThat(deployed("live")).isEqualTo(spec("live", 1));
    }

    private static String bothIn(String environment, int size) {
      return """
          proton: ServiceSpec
          instances:
          - {name: dev, environment: %1$s, spec: {size: %2$s}}
          - {name: live, environment: %1$s, spec: {size: %2$s}}
          """
          .formatted(environment, String.valueOf(size));
    }

    @Test
    @Evidence("OURS services.md 8.3: an instance whose spec file changed, whatever changed in it")
    void deploysAllInstancesThatShareAFile() {
      String ops =
          ops(
              "shop",
              "dev: {branch: main, spec: all.yaml}",
              "live: {branch: main, spec: all.yaml}");

      push("c1", ops, Map.of("all.yaml", bothIn("prod", 1)));
      push("c2", ops, Map.of("all.yaml", bothIn("prod", 2)));

      assertThat(deployed("dev")).isEqualTo(bothIn("prod", 2));
      assertThat(deployed("live")).isEqualTo(bothIn("prod", 2));
    }

    @Test
    @Evidence("DOC UG:ag-service-sync-configs; DOC UG:ag-svc-instance-update, the placeholder")
    void keepsCurrentValues() {
      push("c1", 1, 7);

      push(
          "c2",
          OPS,
          Map.of(
              "dev.yaml",
              spec("dev", 1),
              "live.yaml",
              """
              proton: ServiceSpec
              instances:
              - {name: live, environment: prod, spec: {size: "${Proton::CURRENT_VAL}", n: 1}}
              """));

      assertThat(deployed("live")).contains("size: 7", "n: 1");
    }

    @Test
    @Evidence("OURS an instance that was removed is made again, once nothing blocks it")
    void makesAnInstanceAgainThatIsGone() {
      push("c1", 1, 1);
      assertThat(instances("shop")).hasSize(2);
      proton.updateService(r -> r.name("shop").spec(spec("dev", 1)));
      assertThat(instances("shop")).containsExactly("dev SUCCEEDED");
      blockers()
          .forEach(b -> proton.updateServiceSyncBlocker(r -> r.id(b.id()).resolvedReason("")));

      push("c2", 1, 1);

      assertThat(instances("shop")).containsExactly("dev SUCCEEDED", "live SUCCEEDED");
    }
  }

  @Nested
  class SeveralServices {

    @Test
    @Evidence("DOC UG:ag-service-sync-configs: an ops file maps services to instances")
    void areSyncedFromOneOpsFile() {
      createJob("blog");
      track("blog", r -> {});

      push(
          "c1",
          """
          sync:
            services:
              shop:
                live: {branch: main, spec: shop.yaml}
              blog:
                live: {branch: main, spec: blog.yaml}
              other:
                live: {branch: main, spec: blog.yaml}
          """,
          Map.of("shop.yaml", spec("live", 1), "blog.yaml", spec("live", 2)));

      assertThat(deployed("live")).isEqualTo(spec("live", 1));
      assertThat(instance("blog", "live").spec()).isEqualTo(spec("live", 2));
      assertThat(allInstances()).hasSize(2);
    }

    @Test
    @Evidence("OURS one unreadable ops file fails the reading, and does not hold up other services")
    void areSyncedWhateverBecomesOfOneOfThem() {
      createJob("blog");
      track("blog", r -> r.filePath("blog-ops.yaml"));

      push("c1", 1, 1);

      assertThat(instances("shop")).hasSize(2);
      assertThat(latestReading("main").statusAsString()).isEqualTo("FAILED");
      assertThat(latestReading("main").events())
          .last()
          .satisfies(event -> assertThat(event.event()).contains("'blog-ops.yaml'", "c1"));
    }
  }

  @Nested
  class Attempts {

    @BeforeEach
    void leaveDeploymentsToTheTest() {
      push("c1", 1, 1);
      assertThat(instances("shop")).hasSize(2);
      fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
      push("c2", 1, 2);
      push("c3", 1, 3);
      push("c4", 1, 4);
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs, as for templates: serial, batched")
    void runOneAfterTheOtherWithTheNewestCommit() {
      assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c2");
      assertThat(status().desiredState().sha()).isEqualTo("c4");

      fake.serviceInstance("shop", "live").succeed();
      assertThat(status().latestSync().initialRevision().sha()).isEqualTo("c2");
      assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c4");
      fake.serviceInstance("shop", "live").succeed();

      assertThat(deployed("live")).isEqualTo(spec("live", 4));
      assertThat(fake.serviceInstance("shop", "live").history()).hasSize(6);
    }

    @Test
    @Evidence("DOC UG:ag-template-sync-configs, as for templates: also after a failed one")
    void followAFailure() {
      status();
      fake.serviceInstance("shop", "live").fail("no capacity");

      assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c4");
      assertThat(status().latestSuccessfulSync().targetRevision().sha()).isEqualTo("c1");
    }

    @Test
    @Evidence("DOC UG:ag-service-sync-configs: instances are synced each on its own")
    void ofOtherInstancesDoNotWait() {
      push("c5", 5, 5);
      status("shop", "dev");

      fake.serviceInstance("shop", "dev").succeed();

      assertThat(deployed("dev")).isEqualTo(spec("dev", 5));
      assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c2");
    }
  }
}
