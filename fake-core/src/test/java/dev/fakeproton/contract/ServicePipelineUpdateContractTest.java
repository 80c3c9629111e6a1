package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServicePipeline;

/** UpdateServicePipeline and CancelServicePipelineDeployment. */
class ServicePipelineUpdateContractTest extends InstanceContract {

  private static final String OTHER = pipelineSpec("tests: verify");
  private static final String NO_SUCH_VERSION =
      "The requested service template version does not exist: arn:aws:proton:us-east-1:123456789012:service-template/web:";

  @Nested
  class Success {

    @Test
    @Evidence("OBS UG:ag-svc-pipeline-update: reply with old version and spec; both times the same")
    void bringsVersionSpecAndTimes() {
      publishedServiceVersion("web", "1");
      ServicePipeline before = pipeline();
      fake.clock().advance(Duration.ofMinutes(10));

      ServicePipeline reply = updatePipeline(MINOR_VERSION, r -> r.spec(OTHER));
      assertThat(reply)
          .isEqualTo(
              before.toBuilder()
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .lastDeploymentAttemptedAt(NOW.plusSeconds(600))
                  .lastAttemptedDeploymentId(reply.lastAttemptedDeploymentId())
                  .build());
      fake.clock().advance(Duration.ofMinutes(5));
      pipeline.succeed();

      assertThat(pipeline())
          .isEqualTo(
              reply.toBuilder()
                  .deploymentStatus(DeploymentStatus.SUCCEEDED)
                  .templateMinorVersion("1")
                  .spec(OTHER)
                  .lastDeploymentSucceededAt(NOW.plusSeconds(600))
                  .lastSucceededDeploymentId(reply.lastAttemptedDeploymentId())
                  .build());
    }

    @Test
    @Evidence("OBS GH:saas sends instances: []; OURS services.md 2.4: the block alone is replaced")
    void replacesTheBlockOfTheService() {
      updatePipeline(CURRENT_VERSION, r -> r.spec(OTHER));
      assertThat(service("shop").spec()).contains("tests: make");
      pipeline.succeed();

      assertThat(service("shop").spec()).contains("tests: verify", "name: dev", "name: live");
      assertThat(dev().spec()).contains("tests: make");
    }

    @Test
    @Evidence("OBS UG:ag-svc-pipeline-update: the service stays ACTIVE, its time as it was")
    void leavesTheServiceAsItWas() {
      Service before = service("shop");
      fake.clock().advance(Duration.ofMinutes(1));
      updatePipeline(CURRENT_VERSION);
      pipeline.fail("no capacity");

      assertThat(service("shop").toBuilder().pipeline(before.pipeline()).build()).isEqualTo(before);
    }

    @Test
    @Evidence("OURS services.md 3.4: instances and pipeline do not block each other")
    void mayComeWhileAnInstanceIsUpdated() {
      update(CURRENT_VERSION);
      updatePipeline(CURRENT_VERSION);
      dev.succeed();
      pipeline.succeed();

      assertThat(dev().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }
  }

  @Nested
  class Version {

    @ParameterizedTest
    @CsvSource({
      "CURRENT_VERSION, , , 1.0",
      "MINOR_VERSION, , , 1.1",
      "MINOR_VERSION, 1, 1, 1.1",
      "MINOR_VERSION, , 2, 1.2",
      "MAJOR_VERSION, , , 2.0",
      "MAJOR_VERSION, 2, , 2.0"
    })
    @Evidence(
        "DOC M:UpdateServicePipelineInput.deploymentType; OURS environments.md 5.4.1, defaults")
    void isTheOneThatTypeAndMembersSay(
        DeploymentUpdateType type, String major, String minor, String wanted) {
      publishedServiceVersion("web", "1");
      draftServiceVersion("web", "1");
      publishedServiceVersion("web", null);
      updatePipeline(type, r -> r.templateMajorVersion(major).templateMinorVersion(minor));
      pipeline.succeed();

      assertThat(version(pipeline())).isEqualTo(wanted);
      assertThat(version(dev())).isEqualTo("1.0");
    }

    @ParameterizedTest
    @CsvSource({
      "CURRENT_VERSION, 1, ",
      "NONE, , 0",
      "MINOR_VERSION, 2, 0",
      "MAJOR_VERSION, 1, 0",
      "MAJOR_VERSION, , 0"
    })
    @Evidence("DOC rules of M:UpdateServicePipelineInput; OURS kind")
    void mustGoWithTheType(DeploymentUpdateType type, String major, String minor) {
      publishedServiceVersion("web", null);

      assertInvalid(
          () ->
              updatePipeline(type, r -> r.templateMajorVersion(major).templateMinorVersion(minor)));
    }

    @Test
    @Evidence("OBS GH:roadmap#79, the text")
    void mustExist() {
      assertNotFound(() -> updatePipeline(MINOR_VERSION, r -> r.templateMinorVersion("7")))
          .isEqualTo(NO_SUCH_VERSION + "1.7");
    }
  }

  @Nested
  class None {

    @Test
    @Evidence("DOC M:UpdateServicePipelineInput.deploymentType: no deployment takes place")
    void deploysNothing() {
      ServicePipeline before = pipeline();

      assertThat(updatePipeline(NONE, r -> r.spec(OTHER))).isEqualTo(before);
      assertThat(pipeline()).isEqualTo(before);
      assertThat(service("shop").spec()).contains("tests: make");
    }
  }

  @Nested
  class Spec {

    @ParameterizedTest
    @EnumSource(names = {"NONE", "CURRENT_VERSION"})
    @Evidence("OURS services.md 6.1: it is validated, though NONE ignores it")
    void mustBeOne(DeploymentUpdateType type) {
      assertInvalid(() -> updatePipeline(type, r -> r.spec("{proton: ServiceSpec}")))
          .contains("instances");
      assertInvalid(
              () ->
                  updatePipeline(
                      type, r -> r.spec(pipelineSpec("lint: \"${Proton::CURRENT_VAL}\""))))
          .contains("pipeline.lint");
    }

    @Test
    @Evidence(
        "DOC UG:ag-svc-pipeline-update: the placeholder keeps the value; OURS: it is resolved")
    void keepsCurrentValues() {
      updatePipeline(
          CURRENT_VERSION,
          r -> r.spec(pipelineSpec("tests: \"${Proton::CURRENT_VAL}\", lint: strict")));
      pipeline.succeed();

      assertThat(pipeline().spec()).contains("tests: make", "lint: strict");
      assertThat(service("shop").spec()).contains("lint: strict").doesNotContain("CURRENT_VAL");
    }
  }

  @Nested
  class Refusals {

    @ParameterizedTest
    @ValueSource(strings = {"none", "batch"})
    @Evidence("OURS services.md 6: no service, or none with a pipeline")
    void meetWhatIsNotThere(String service) {
      createJob("batch", "dev");

      assertNotFound(() -> updatePipeline(CURRENT_VERSION, r -> r.serviceName(service)))
          .contains(service);
      assertNotFound(() -> proton.cancelServicePipelineDeployment(r -> r.serviceName(service)))
          .contains(service);
    }

    @Test
    @Evidence("OBS GH:cfn#44, the text; OURS that it is said here too")
    void meetAnAccountWithoutSettingsForPipelines() {
      proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(""));

      assertInvalid(() -> updatePipeline(CURRENT_VERSION))
          .isEqualTo("Operation cannot be run until pipeline roles have been configured");
    }

    @Test
    @Evidence("OURS ruling 6: combinations, target, referenced resources, state, content")
    void comeInTheOrderOfTheRuling() {
      updatePipeline(CURRENT_VERSION);

      assertInvalid(
          () -> updatePipeline(NONE, r -> r.serviceName("none").templateMinorVersion("9")));
      assertNotFound(() -> updatePipeline(MINOR_VERSION, r -> r.serviceName("none").spec("{")));
      assertNotFound(
              () -> updatePipeline(MINOR_VERSION, r -> r.spec("{").templateMinorVersion("9")))
          .isEqualTo(NO_SUCH_VERSION + "1.9");
      assertConflict(() -> updatePipeline(MINOR_VERSION, r -> r.spec("{")));
      pipeline.succeed();
      assertInvalid(() -> updatePipeline(MINOR_VERSION, r -> r.spec("{")))
          .startsWith("Spec is not");
    }
  }

  @Nested
  class End {

    @Test
    @Evidence("OURS services.md 3.1: version and spec of the last success stay; the engine's text")
    void asAFailureLeavesTheLastSuccess() {
      publishedServiceVersion("web", "1");
      ServicePipeline before = pipeline();
      ServicePipeline reply = updatePipeline(MINOR_VERSION, r -> r.spec(OTHER));
      pipeline.fail("no capacity");

      assertThat(pipeline())
          .isEqualTo(
              before.toBuilder()
                  .deploymentStatus(DeploymentStatus.FAILED)
                  .deploymentStatusMessage("no capacity")
                  .lastAttemptedDeploymentId(reply.lastAttemptedDeploymentId())
                  .build());
    }

    @Test
    @Evidence("OBS UG:ag-svc-pipeline-update: CANCELLING, then CANCELLED with the text")
    void asACancelLeavesTheLastSuccess() {
      publishedServiceVersion("web", "1");
      ServicePipeline before = pipeline();
      ServicePipeline reply = updatePipeline(MINOR_VERSION, r -> r.spec(OTHER));

      ServicePipeline cancelling = cancelPipeline();
      assertThat(cancelling)
          .isEqualTo(reply.toBuilder().deploymentStatus(DeploymentStatus.CANCELLING).build());
      pipeline.step();
      assertThat(pipeline())
          .isEqualTo(
              before.toBuilder()
                  .deploymentStatus(DeploymentStatus.CANCELLED)
                  .deploymentStatusMessage("User initiated cancellation.")
                  .lastAttemptedDeploymentId(reply.lastAttemptedDeploymentId())
                  .build());
    }
  }
}
