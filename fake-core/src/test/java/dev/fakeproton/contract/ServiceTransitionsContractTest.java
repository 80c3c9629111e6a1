package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.testing.Evidence;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What the ends of the work on its parts do to a service, in every status of it. */
class ServiceTransitionsContractTest extends ServiceStatesContract {

  private static final String TABLE =
      """
      state                             | success                        | failure
      CREATE_IN_PROGRESS                | ACTIVE                         | CREATE_FAILED
      CREATE_FAILED                     | illegal                        | illegal
      CREATE_FAILED_CLEANUP_IN_PROGRESS | CREATE_FAILED_CLEANUP_COMPLETE | CREATE_FAILED_CLEANUP_FAILED
      CREATE_FAILED_CLEANUP_COMPLETE    | illegal                        | illegal
      CREATE_FAILED_CLEANUP_FAILED      | illegal                        | illegal
      ACTIVE                            | illegal                        | illegal
      UPDATE_IN_PROGRESS                | ACTIVE                         | UPDATE_FAILED_CLEANUP_IN_PROGRESS
      UPDATE_FAILED_CLEANUP_IN_PROGRESS | UPDATE_FAILED_CLEANUP_COMPLETE | UPDATE_FAILED_CLEANUP_FAILED
      UPDATE_FAILED_CLEANUP_COMPLETE    | illegal                        | illegal
      UPDATE_FAILED_CLEANUP_FAILED      | illegal                        | illegal
      UPDATE_FAILED                     | illegal                        | illegal
      UPDATE_COMPLETE_CLEANUP_FAILED    | illegal                        | illegal
      DELETE_IN_PROGRESS                | gone                           | DELETE_FAILED
      DELETE_FAILED                     | illegal                        | illegal
      """;

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence("OBS, DOC, INF and OURS, cell by cell: table ServiceStatus of the specification")
  void everyEventDoesWhatTheTableSays(String state, String event, String cell) {
    bringTo(ServiceStatus.fromValue(state));

    switch (cell) {
      case "illegal" -> {
        assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> make(event));
        assertThat(shop.status()).hasToString(state);
      }
      case "gone" -> {
        make(event);
        assertNotFound(this::shop).contains("service/shop");
      }
      default -> {
        make(event);
        assertThat(shop.status()).hasToString(cell);
      }
    }
  }

  private void make(String event) {
    if (event.equals("success")) {
      shop.succeed();
    } else {
      shop.fail(WHY);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  @Evidence("OURS README, table ServiceStatus: all 14 values can be reached")
  void everyStatusCanBeReached(ServiceStatus status) {
    bringTo(status);

    assertThat(shop().status()).isEqualTo(status);
  }

  @Nested
  class ACreation {

    @Test
    @Evidence("OBS GH:tutorial, chapter 1: the pipeline comes after the instances")
    void waitsForThePipeline() {
      createService("shop", "dev", "live");

      shop.step();
      assertThat(shop().status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
      assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      pipeline.succeed();

      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    @Evidence("OBS GH:tutorial, chapter 1: its work has not begun before")
    void leavesThePipelineWaitingForTheLastInstance() {
      createService("shop", "dev", "live");
      dev.succeed();

      assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(pipeline::succeed);
      assertThat(shop.status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    }

    @Test
    @Evidence("OURS services.md 3.3: the service settles when everything has")
    void failsOnlyWhenAllInstancesHaveSettled() {
      createService("shop", "dev", "live");

      dev.fail(WHY);
      assertThat(shop.status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
      live.succeed();

      assertThat(shop.status()).isEqualTo(ServiceStatus.CREATE_FAILED);
    }

    @Test
    @Evidence("OURS README, table ServiceStatus: one not SUCCEEDED")
    void failsWithItsPipeline() {
      createService("shop", "dev");
      shop.step();

      pipeline.fail(WHY);

      assertThat(shop.status()).isEqualTo(ServiceStatus.CREATE_FAILED);
      assertThat(listed("dev").orElseThrow().deploymentStatus())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(shop().pipeline().deploymentStatusMessage()).isEqualTo(WHY);
    }

    @Test
    @Evidence("OBS GH:cfn#47, the text; OURS several ARNs are joined by a comma")
    void letsThePipelineFailWithItsInstances() {
      createService("shop", "dev", "live");

      shop.fail(WHY);

      assertThat(shop().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(shop().pipeline().deploymentStatusMessage())
          .isEqualTo(
              "Service Instance(s): [%s, %s] failed to deploy - canceling pipeline deployment"
                  .formatted(arn("/service-instance/dev"), arn("/service-instance/live")));
      assertThat(deploymentsOf(arn("/pipeline")))
          .singleElement()
          .satisfies(own -> assertThat(own.deploymentStatus()).isEqualTo(DeploymentStatus.FAILED));
    }

    @Test
    @Evidence("OURS services.md 3.2: without clean-up everything stays to be seen")
    void thatFailsKeepsItsInstances() {
      bringTo(ServiceStatus.CREATE_FAILED);

      assertThat(instances()).containsExactly("dev", "live");
      assertThat(listed("live").orElseThrow().deploymentStatus())
          .isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    @Evidence("OURS services.md 3.2: the clean-up de-provisions all")
    void thatIsCleanedUpLosesInstancesAndPipeline() {
      bringTo(ServiceStatus.CREATE_FAILED_CLEANUP_COMPLETE);

      assertThat(instances()).isEmpty();
      assertThat(shop().pipeline()).isNull();
    }

    @Test
    @Evidence("OURS environments.md 8.1: a deletion record each")
    void thatIsCleanedUpHasDeletionRecords() {
      bringTo(ServiceStatus.CREATE_FAILED_CLEANUP_COMPLETE);

      for (String part : new String[] {"/service-instance/dev", "/pipeline"}) {
        assertThat(deploymentsOf(arn(part)).get(0).deploymentStatus())
            .isEqualTo(DeploymentStatus.DELETE_COMPLETE);
      }
    }

    @Test
    @Evidence("INF names; one removal that failed is enough")
    void whoseCleanUpFailsInPartKeepsThatPart() {
      bringTo(ServiceStatus.CREATE_FAILED_CLEANUP_IN_PROGRESS);

      live.fail(WHY);
      shop.succeed();

      assertThat(shop().status()).isEqualTo(ServiceStatus.CREATE_FAILED_CLEANUP_FAILED);
      assertThat(instances()).containsExactly("live");
    }
  }

  @Nested
  class TheStatusMessage {

    @ParameterizedTest
    @EnumSource(
        names = {"CREATE_IN_PROGRESS", "ACTIVE", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS"})
    @Evidence("OURS services.md 3.2: absent when fine")
    void isAbsentWhileAllIsWell(ServiceStatus status) {
      bringTo(status);

      assertThat(shop().statusMessage()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
        names = {
          "CREATE_FAILED",
          "CREATE_FAILED_CLEANUP_IN_PROGRESS",
          "CREATE_FAILED_CLEANUP_COMPLETE",
          "CREATE_FAILED_CLEANUP_FAILED",
          "UPDATE_COMPLETE_CLEANUP_FAILED",
          "DELETE_FAILED"
        })
    @Evidence("OURS services.md 3.2: names the failed ARNs")
    void namesTheInstanceThatFailed(ServiceStatus status) {
      bringTo(status);

      assertThat(shop().statusMessage()).contains(arn("/service-instance/live"));
    }

    @ParameterizedTest
    @EnumSource(
        names = {
          "UPDATE_FAILED_CLEANUP_IN_PROGRESS",
          "UPDATE_FAILED_CLEANUP_COMPLETE",
          "UPDATE_FAILED_CLEANUP_FAILED"
        })
    @Evidence("OURS services.md 3.2: names the failed ARNs, and no others")
    void namesTheNewInstanceThatFailed(ServiceStatus status) {
      bringTo(status);

      assertThat(shop().statusMessage())
          .contains(arn("/service-instance/added"))
          .doesNotContain(arn("/service-instance/dev"), "pipeline");
    }

    @Test
    @Evidence("OURS services.md 3.2: names the failed ARNs")
    void namesThePipelineThatFailed() {
      bringTo(ServiceStatus.UPDATE_FAILED);

      assertThat(shop().statusMessage()).contains(arn("/pipeline"));
    }

    @Test
    @Evidence("OURS services.md 3.2: absent when fine")
    void disappearsWithTheNextUpdate() {
      bringTo(ServiceStatus.UPDATE_FAILED);

      assertThat(update(specOf("dev")).statusMessage()).isNull();
    }

    @Test
    @Evidence("DOC M:ServiceSummary has it")
    void isListed() {
      bringTo(ServiceStatus.CREATE_FAILED);

      assertThat(proton.listServices(r -> {}).services().get(0).statusMessage())
          .isEqualTo(shop().statusMessage());
    }
  }
}
