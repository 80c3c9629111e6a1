package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ListServicesResponse;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServicePipeline;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.ServiceSummary;

/** How services are read and deleted. */
class ServicesContractTest extends ServiceStatesContract {

  @Nested
  class GetService {

    @Test
    @Evidence("INF API:GetService declares it")
    void needsTheService() {
      assertNotFound(ServicesContractTest.this::shop).contains(arn(""));
    }

    @Test
    @Evidence("OBS UG:ag-svc-view: with the pipeline, and the pipeline with its spec")
    void answersWithThePipeline() {
      active();

      assertThat(shop().pipeline().spec()).isEqualTo(specOf("dev", "live"));
      assertThat(shop().pipeline().templateMinorVersion()).isEqualTo("0");
    }

    @Test
    @Evidence("DOC M: names are unique per account and region; OURS case-sensitive")
    void tellsCapitalsFromSmallLetters() {
      active();

      assertNotFound(() -> service("Shop"));
    }
  }

  @Nested
  class ListServices {

    @Test
    @Evidence("DOC M:ListServicesOutput: required, and may be empty")
    void mayBeEmpty() {
      ListServicesResponse reply = proton.listServices(r -> {});

      assertThat(reply.hasServices()).isTrue();
      assertThat(reply.services()).isEmpty();
      assertThat(reply.nextToken()).isNull();
    }

    @Test
    @Evidence("DOC M:ServiceSummary")
    void showsSummaries() {
      active();
      fake.clock().advance(Duration.ofMinutes(1));
      describe("for customers");

      assertThat(proton.listServices(r -> {}).services())
          .containsExactly(
              ServiceSummary.builder()
                  .name("shop")
                  .arn(arn(""))
                  .templateName("web")
                  .description("for customers")
                  .status(ServiceStatus.ACTIVE)
                  .createdAt(NOW)
                  .lastModifiedAt(NOW.plusSeconds(60))
                  .build());
    }

    @Test
    @Evidence("OURS wire.md 8: oldest first, by the order of the creates")
    void listsTheOldestFirstPageByPage() {
      createJob("b");
      createJob("a");
      createJob("c");

      ListServicesResponse first = proton.listServices(r -> r.maxResults(2));
      ListServicesResponse second =
          proton.listServices(r -> r.maxResults(2).nextToken(first.nextToken()));

      assertThat(first.services()).extracting(ServiceSummary::name).containsExactly("b", "a");
      assertThat(second.services()).extracting(ServiceSummary::name).containsExactly("c");
      assertThat(second.nextToken()).isNull();
    }

    @Test
    @Evidence("OURS wire.md 8: a token that is not ours")
    void refusesAForgedToken() {
      assertInvalid(() -> proton.listServices(r -> r.nextToken("bm90IG91cnM=")))
          .isEqualTo("Invalid nextToken.");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    @Evidence("OURS services.md 4.3: in every status, also in deletion")
    void listsEveryStatus(ServiceStatus status) {
      bringTo(status);

      assertThat(proton.listServices(r -> {}).services())
          .extracting(ServiceSummary::status)
          .containsExactly(status);
    }
  }

  @Nested
  class DeleteService {

    @Test
    @Evidence("OBS UG:ag-svc-delete; OURS ruling 7, that it has the spec")
    void answersWithTheServiceInDeletion() {
      active();
      Service before = shop();
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(delete())
          .isEqualTo(
              before.toBuilder()
                  .status(ServiceStatus.DELETE_IN_PROGRESS)
                  .pipeline((ServicePipeline) null)
                  .lastModifiedAt(NOW.plusSeconds(60))
                  .build());
    }

    @Test
    @Evidence("OURS services.md 3.3: everything at once")
    void startsTheDeletionOfAllParts() {
      deleting();

      assertThat(listed("dev").orElseThrow().deploymentStatus())
          .isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      assertThat(listed("live").orElseThrow().deploymentStatus())
          .isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      assertThat(shop().pipeline().deploymentStatus())
          .isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
    }

    @Test
    @Evidence("OURS environments.md 8.1: one per instance and one for the pipeline")
    void beginsADeploymentOfEachPart() {
      deleting();

      assertThat(deployments()).hasSize(6);
      assertThat(deployments().subList(0, 3))
          .allSatisfy(
              own ->
                  assertThat(own.deploymentStatus())
                      .isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS));
    }

    @Test
    @Evidence("OURS services.md 3.3: each disappears when done")
    void removesEachPartWhenItIsDone() {
      deleting();
      dev.succeed();
      pipeline.succeed();

      assertThat(instances()).containsExactly("live");
      assertThat(shop().pipeline()).isNull();
      assertThat(shop().status()).isEqualTo(ServiceStatus.DELETE_IN_PROGRESS);
    }

    @Test
    @Evidence("DOC M:top: 200 with the data while it is under way")
    void doesNothingFurtherWhileUnderWay() {
      deleting();
      Service before = shop().toBuilder().pipeline((ServicePipeline) null).build();
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(delete()).isEqualTo(before);
      assertThat(deployments()).hasSize(6);
    }

    @Test
    @Evidence("DOC M:top: 200 and no data once it is done; OURS also if it never existed")
    void hasNothingToSayOfWhatIsNotThere() {
      assertThat(delete()).isNull();
      deleting();
      shop.succeed();

      assertThat(delete()).isNull();
    }

    @Test
    @Evidence("OURS services.md 4.5: with its parts, and its records stay")
    void leavesOnlyTheDeployments() {
      deleting();
      shop.succeed();

      assertThat(proton.listServices(r -> {}).services()).isEmpty();
      assertThat(proton.listServiceInstances(r -> {}).serviceInstances()).isEmpty();
      assertThat(deployments()).hasSize(6);
      assertNotFound(() -> proton.listTagsForResource(r -> r.resourceArn(arn(""))));
    }

    @Test
    @Evidence("OURS services.md 4.5: the name can be reused")
    void makesRoomForAServiceOfTheSameName() {
      active();
      tag("", "team");
      delete();
      shop.succeed();
      createService("shop", "dev");

      assertThat(proton.listTagsForResource(r -> r.resourceArn(arn(""))).tags())
          .extracting(tag -> tag.key())
          .doesNotContain("team");
      assertThat(instances()).containsExactly("dev");
    }

    @Test
    @Evidence("DOC M:DeleteService, UG:ag-svc-delete; OURS kind")
    void needsComponentsToBeDetached() {
      active();
      attachComponentTo("live");

      assertConflict(ServicesContractTest.this::delete).contains("'bucket'", "'live'");
      assertThat(shop().status()).isEqualTo(ServiceStatus.ACTIVE);
      detachComponent();

      assertThat(delete().status()).isEqualTo(ServiceStatus.DELETE_IN_PROGRESS);
    }

    @Test
    @Evidence("OURS services.md 3.4: an instance IN_PROGRESS or CANCELLING")
    void needsInstancesToBeIdle() {
      active();
      proton.updateServiceInstance(
          r -> r.serviceName("shop").name("dev").deploymentType("CURRENT_VERSION"));

      assertConflict(ServicesContractTest.this::delete).contains("/service-instance/dev");
      proton.cancelServiceInstanceDeployment(r -> r.serviceName("shop").serviceInstanceName("dev"));

      assertConflict(ServicesContractTest.this::delete).contains("/service-instance/dev");
      dev.step();

      assertThat(delete().status()).isEqualTo(ServiceStatus.DELETE_IN_PROGRESS);
    }

    @Test
    @Evidence("OURS services.md 3.4: the pipeline IN_PROGRESS or CANCELLING")
    void needsThePipelineToBeIdle() {
      active();
      proton.updateServicePipeline(
          r -> r.serviceName("shop").deploymentType("CURRENT_VERSION").spec(specOf("dev")));

      assertConflict(ServicesContractTest.this::delete).contains("/pipeline");
      proton.cancelServicePipelineDeployment(r -> r.serviceName("shop"));

      assertConflict(ServicesContractTest.this::delete).contains("/pipeline");
    }

    @Test
    @Evidence("OBS GH:cb#44, GH:roadmap#81: a delete that cannot succeed; OURS it may be repeated")
    void mayBeTriedAgainAfterAFailure() {
      deleting();
      live.fail(WHY);
      shop.succeed();
      assertThat(shop().status()).isEqualTo(ServiceStatus.DELETE_FAILED);
      assertThat(instances()).containsExactly("live");

      delete();
      shop.succeed();

      assertNotFound(ServicesContractTest.this::shop);
    }
  }
}
