package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.SyncBlocker;

/**
 * What blockers hold; {@code shop} is synced and has the instances {@code dev} and {@code live}.
 */
class HeldServiceSyncContractTest extends ServiceSyncContract {

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

  @Test
  @Evidence("DOC UG:ag-service-sync-configs: only that instance stops syncing")
  void anInstanceThatWasChanged() {
    updateByHand("live", 5);

    push("c2", 2, 2);

    assertThat(deployed("dev")).isEqualTo(spec("dev", 2));
    assertThat(deployed("live")).isEqualTo(spec("live", 5));
    assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c1");
    assertThat(status().desiredState().sha()).isEqualTo("c2");
  }

  @Test
  @Evidence("DOC UG:ag-service-sync-configs: all instances stop syncing")
  void allInstancesOfAServiceThatLostOne() {
    drop("dev");

    push("c2", 2, 2);

    assertThat(instances("shop")).containsExactly("dev SUCCEEDED");
    assertThat(deployed("dev")).isEqualTo(spec("dev", 1));
  }

  @Test
  @Evidence("OURS until a push after they are resolved")
  void untilTheyAreResolved() {
    updateByHand("live", 5);
    push("c2", 1, 2);
    assertThat(deployed("live")).isEqualTo(spec("live", 5));

    resolve(blockers("live").get(0));
    assertThat(deployed("live")).isEqualTo(spec("live", 5));
    push("c3", 1, 2);

    assertThat(deployed("live")).isEqualTo(spec("live", 2));
  }

  @Test
  @Evidence("OURS what was changed by hand is not overwritten by an attempt that had not begun")
  void anAttemptThatHasNotSubmittedYet() {
    fake.progress(Kind.SERVICE_INSTANCE_SYNC, Progression.manually());
    push("c2", 1, 2);
    status();
    updateByHand("live", 5);
    assertThat(deployed("live")).isEqualTo(spec("live", 5));

    sync.step();

    assertThat(end(status().latestSync()))
        .startsWith("FAILED: ")
        .contains(blockers("live").get(0).id(), "UpdateServiceSyncBlocker");
    assertThat(deployed("live")).isEqualTo(spec("live", 5));
  }

  @Test
  @Evidence("OURS a change that waits while an attempt runs is held like any other")
  void aChangeThatWaits() {
    fake.serviceInstance("shop", "live").progress(Progression.manually());
    push("c2", 1, 2);
    status();
    push("c3", 1, 3);
    status();
    proton.updateService(
        r ->
            r.name("shop")
                .spec(
                    "{proton: ServiceSpec, instances: [%s]}"
                        .formatted("{name: live, environment: prod, spec: {size: 1}}")));
    assertThat(blockers()).hasSize(1);

    fake.serviceInstance("shop", "live").succeed();

    assertThat(status().latestSync().targetRevision().sha()).isEqualTo("c2");
    assertThat(status().latestSync().statusAsString()).isEqualTo("SUCCEEDED");
  }
}
