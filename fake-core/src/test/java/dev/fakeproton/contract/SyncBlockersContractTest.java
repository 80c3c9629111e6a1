package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.BlockerStatus;
import software.amazon.awssdk.services.proton.model.BlockerType;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.SyncBlocker;

/**
 * What keeps services and instances from being synced; {@code shop} is synced and has the instances
 * {@code dev} and {@code live}.
 */
class SyncBlockersContractTest extends ServiceSyncContract {

  @BeforeEach
  void syncTwoInstances() {
    track();
    push("c1", 1, 1);
    assertThat(instances("shop")).containsExactly("dev SUCCEEDED", "live SUCCEEDED");
  }

  private void drop(String keeping) {
    proton.updateService(r -> r.name("shop").spec(spec(keeping, 1)));
    service("shop");
  }

  private SyncBlocker resolve(SyncBlocker blocker) {
    return proton
        .updateServiceSyncBlocker(r -> r.id(blocker.id()).resolvedReason("merged"))
        .serviceSyncBlocker();
  }

  private void deleteConfig() {
    proton.deleteServiceSyncConfig(r -> r.serviceName("shop"));
  }

  @Nested
  class AreMade {

    @Test
    @Evidence("DOC UG:ag-service-sync-configs; M:SyncBlocker; OURS id and reason")
    void ofAnUpdateByHand() {
      updateByHand("live", 2);

      assertThat(blockers("live"))
          .singleElement()
          .satisfies(
              blocker -> {
                assertThat(blocker.type()).isEqualTo(BlockerType.AUTOMATED);
                assertThat(blocker.status()).isEqualTo(BlockerStatus.ACTIVE);
                assertThat(blocker.createdAt()).isEqualTo(NOW);
                assertThat(blocker.createdReason()).contains("'live'", "'shop'");
                assertThat(blocker.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                assertThat(blocker.resolvedAt()).isNull();
                assertThat(blocker.resolvedReason()).isNull();
                assertThat(blocker.hasContexts()).isFalse();
              });
      assertThat(blockers("dev")).isEmpty();
      assertThat(blockers()).isEmpty();
    }

    @Test
    @Evidence("DOC UG:ag-service-sync-configs")
    void ofACreateByHand() {
      proton.createServiceInstance(r -> r.serviceName("shop").name("beta").spec(spec("beta", 1)));

      assertThat(blockers("beta")).hasSize(1);
    }

    @Test
    @Evidence("DOC UG:ag-service-sync-configs; OURS an instance that UpdateService adds is one too")
    void ofAnInstanceThatUpdateServiceAdds() {
      proton.updateService(
          r ->
              r.name("shop")
                  .spec(
                      "{proton: ServiceSpec, instances: [%s, %s, %s]}"
                          .formatted(entry("dev"), entry("live"), entry("beta"))));

      assertThat(instances("shop")).contains("beta SUCCEEDED");
      assertThat(blockers("beta")).hasSize(1);
      assertThat(blockers()).isEmpty();
    }

    private static String entry(String instance) {
      return "{name: %s, environment: prod, spec: {size: 1}}".formatted(instance);
    }

    @Test
    @Evidence("DOC UG:ag-service-sync-configs: of the service, whose instances all stop")
    void ofARemovalByHand() {
      drop("dev");

      assertThat(blockers())
          .singleElement()
          .satisfies(blocker -> assertThat(blocker.createdReason()).contains("'shop'"));
      assertThat(blockers("dev")).isEmpty();
    }

    @Test
    @Evidence("OURS services.md 8.4: no second ACTIVE blocker for the same target")
    void onlyOnce() {
      updateByHand("live", 2);
      instances("shop");
      updateByHand("live", 3);

      assertThat(blockers("live")).hasSize(1);
    }
  }

  @Nested
  @Evidence("OURS services.md 8.4: no blocker of these")
  class AreNotMade {

    @Test
    void bySyncs() {
      push("c2", 2, 2);

      assertThat(deployed("live")).isEqualTo(spec("live", 2));
      assertThat(blockers("live")).isEmpty();
      assertThat(blockers("dev")).isEmpty();
    }

    @Test
    void byUpdatesThatDeployNothing() {
      proton.updateServiceInstance(
          r -> r.serviceName("shop").name("live").deploymentType(DeploymentUpdateType.NONE));
      proton.updateService(r -> r.name("shop").description("books"));

      assertThat(blockers("live")).isEmpty();
      assertThat(blockers()).isEmpty();
    }

    @Test
    void byCallsThatAreRefused() {
      assertInvalid(
          () ->
              proton.updateServiceInstance(
                  r ->
                      r.serviceName("shop")
                          .name("live")
                          .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                          .spec(spec("dev", 1))));
      assertInvalid(() -> proton.updateService(r -> r.name("shop").spec(spec("live", 9))));

      assertThat(blockers("live")).isEmpty();
      assertThat(blockers()).isEmpty();
    }

    @Test
    void byCallsThatAreRepeated() {
      updateByHand("dev", 2);
      resolve(blockers("dev").get(0));
      for (int i = 0; i < 2; i++) {
        proton.updateServiceInstance(
            r ->
                r.serviceName("shop")
                    .name("live")
                    .clientToken("once")
                    .deploymentType(DeploymentUpdateType.CURRENT_VERSION));
        blockers("live").stream()
            .filter(blocker -> blocker.status() == BlockerStatus.ACTIVE)
            .forEach(blocker -> resolve(blocker));
      }

      assertThat(blockers("live")).hasSize(1);
    }

    @Test
    void ofServicesThatAreNotSynced() {
      deleteConfig();

      updateByHand("live", 2);
      instances("shop");
      drop("dev");

      assertThat(blockers()).isEmpty();
      assertThat(proton.getServiceSyncBlockerSummary(r -> r.serviceName("shop")))
          .satisfies(
              reply -> assertThat(reply.serviceSyncBlockerSummary().hasLatestBlockers()).isTrue());
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("DOC M:UpdateServiceSyncBlockerOutput: flat members")
    void resolvesABlockerOfAnInstance() {
      updateByHand("live", 2);
      SyncBlocker before = blockers("live").get(0);
      fake.clock().advance(Duration.ofMinutes(1));

      var reply = proton.updateServiceSyncBlocker(r -> r.id(before.id()).resolvedReason("merged"));

      assertThat(reply.serviceName()).isEqualTo("shop");
      assertThat(reply.serviceInstanceName()).isEqualTo("live");
      assertThat(reply.serviceSyncBlocker())
          .isEqualTo(
              before.toBuilder()
                  .status(BlockerStatus.RESOLVED)
                  .resolvedAt(NOW.plusSeconds(60))
                  .resolvedReason("merged")
                  .build());
      assertThat(blockers("live")).containsExactly(reply.serviceSyncBlocker());
    }

    @Test
    @Evidence("DOC M:UpdateServiceSyncBlockerOutput: the instance only for instance-level blockers")
    void resolvesABlockerOfAService() {
      drop("dev");

      var reply =
          proton.updateServiceSyncBlocker(
              r -> r.id(blockers().get(0).id()).resolvedReason("merged"));

      assertThat(reply.serviceName()).isEqualTo("shop");
      assertThat(reply.serviceInstanceName()).isNull();
    }

    @Test
    @Evidence("DOC API:UpdateServiceSyncBlocker")
    void ofNoneIsNotFound() {
      assertNotFound(
              () -> proton.updateServiceSyncBlocker(r -> r.id("nowhere").resolvedReason("merged")))
          .contains("nowhere");
    }

    @Test
    @Evidence("OURS: the model bounds no id, a message should be")
    void ofAnEndlessIdIsNotRepeatedWhole() {
      assertNotFound(
              () ->
                  proton.updateServiceSyncBlocker(
                      r -> r.id("x".repeat(60_000)).resolvedReason("merged")))
          .hasSizeLessThan(300);
    }
  }

  @Nested
  class Summary {

    @Test
    @Evidence("DOC M:ServiceSyncBlockerSummary; OURS all of them, newest first")
    void hasAllBlockersNewestFirst() {
      updateByHand("live", 2);
      SyncBlocker first = resolve(blockers("live").get(0));
      fake.clock().advance(Duration.ofMinutes(1));
      updateByHand("live", 3);

      var summary =
          proton
              .getServiceSyncBlockerSummary(r -> r.serviceName("shop").serviceInstanceName("live"))
              .serviceSyncBlockerSummary();

      assertThat(summary.serviceName()).isEqualTo("shop");
      assertThat(summary.serviceInstanceName()).isEqualTo("live");
      assertThat(summary.latestBlockers()).hasSize(2).last().isEqualTo(first);
      assertThat(summary.latestBlockers().get(0).status()).isEqualTo(BlockerStatus.ACTIVE);
    }

    @Test
    @Evidence("OURS services.md 8.5: missing service or instance")
    void ofWhatIsMissingIsNotFound() {
      assertNotFound(() -> proton.getServiceSyncBlockerSummary(r -> r.serviceName("nowhere")));
      assertNotFound(() -> blockers("nowhere")).contains("nowhere");
    }

    @Test
    @Evidence("OURS blockers of an instance go with it, so that none holds a new one unseen")
    void hasNothingOfAnInstanceThatWasThereBefore() {
      updateByHand("live", 2);
      instances("shop");
      drop("dev");
      assertThat(instances("shop")).containsExactly("dev SUCCEEDED");
      resolve(blockers().get(0));

      push("c2", 1, 3);

      assertThat(deployed("live")).isEqualTo(spec("live", 3));
      assertThat(blockers("live")).isEmpty();
    }
  }
}
