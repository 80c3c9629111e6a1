package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static dev.fakeproton.testing.Refusals.assertQuotaExceeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;

class ComponentsContractTest extends ComponentContract {

  @Nested
  class CreateComponent {

    @Test
    @Evidence("DOC M:Component; OURS serviceSpec by default that of the instance")
    void attachedShowsItsInstanceAndTheInstancesSpec() {
      Component reply = createAttached("bucket", "dev");

      assertThat(reply.arn()).isEqualTo(ARN);
      assertThat(reply.environmentName()).isEqualTo("prod");
      assertThat(reply.serviceName()).isEqualTo("shop");
      assertThat(reply.serviceInstanceName()).isEqualTo("dev");
      assertThat(reply.serviceSpec()).isEqualTo(instance("shop", "dev").spec());
      assertThat(reply.createdAt()).isEqualTo(NOW);
      assertThat(reply.lastModifiedAt()).isEqualTo(NOW);
      assertThat(reply.lastDeploymentAttemptedAt()).isEqualTo(NOW);
      assertThat(reply.lastAttemptedDeploymentId()).isNotNull();
      assertThat(get("bucket")).isEqualTo(reply);
    }

    @Test
    @Evidence("DOC M:Component, UG:ag-components-states; OURS what is absent before a success")
    void detachedShowsItsEnvironmentAlone() {
      Component reply = createDetached("bucket");

      assertThat(reply.environmentName()).isEqualTo("prod");
      assertThat(reply.serviceName()).isNull();
      assertThat(reply.serviceInstanceName()).isNull();
      assertThat(reply.serviceSpec()).isNull();
      assertThat(reply.lastDeploymentSucceededAt()).isNull();
      assertThat(reply.lastSucceededDeploymentId()).isNull();
    }

    @Test
    @Evidence("DOC M:Component.lastClientRequestToken; M:Component.description")
    void keepsTokenAndDescription() {
      create("bucket", r -> r.environmentName("prod").clientToken("mine").description(""));

      assertThat(get("bucket").lastClientRequestToken()).isEqualTo("mine");
      assertThat(get("bucket").description()).isEmpty();
    }

    @Test
    @Evidence("OBS 3.3 of environments.md: both times are those of the beginning")
    void succeedsAtTheTimeOfItsBeginning() {
      createDetached("bucket");
      fake.clock().advance(Duration.ofMinutes(4));
      bucket.succeed();
      Component deployed = get("bucket");

      assertThat(deployed.lastDeploymentSucceededAt()).isEqualTo(NOW);
      assertThat(deployed.lastModifiedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(4)));
      assertThat(deployed.lastSucceededDeploymentId())
          .isEqualTo(deployed.lastAttemptedDeploymentId());
    }

    @Test
    @Evidence("DOC UG:ag-components-example-cfn: the instance is not deployed again")
    void leavesTheInstanceAlone() {
      var before = instance("shop", "dev");
      attached();

      assertThat(instance("shop", "dev")).isEqualTo(before);
    }

    @Test
    @Evidence("OURS environments.md 8.2, the record of a component")
    void beginsADeployment() {
      Deployment record = deployment(createAttached("bucket", "dev").lastAttemptedDeploymentId());

      assertThat(record.targetResourceType()).isEqualTo(DeploymentTargetResourceType.COMPONENT);
      assertThat(record.componentName()).isEqualTo("bucket");
      assertThat(record.environmentName()).isEqualTo("prod");
      assertThat(record.serviceName()).isEqualTo("shop");
      assertThat(record.serviceInstanceName()).isEqualTo("dev");
      assertThat(record.initialState()).isNull();
      assertThat(record.targetState().component().templateFile()).isEqualTo(FILE);
      assertThat(record.targetState().component().serviceInstanceName()).isEqualTo("dev");
    }

    @Test
    @Evidence("OURS ruling 2, for this operation")
    void withATokenSaysAgainWhatItDid() {
      Component first = create("bucket", r -> r.environmentName("prod").clientToken("mine"));

      assertThat(create("bucket", r -> r.environmentName("prod").clientToken("mine")))
          .isEqualTo(first);
      assertInvalid(
              () ->
                  create(
                      "bucket",
                      r -> r.environmentName("prod").clientToken("mine").description("other")))
          .isEqualTo("Idempotent parameter mismatch");
      assertConflict(() -> create("bucket", r -> r.environmentName("prod").clientToken("Mine")));
    }

    @Test
    @Evidence("OURS ruling 2: forgotten with the thing, and after eight hours")
    void forgetsATokenWithItsComponent() {
      create("bucket", r -> r.environmentName("prod").clientToken("mine"));
      bucket.succeed();
      delete();
      bucket.succeed();

      assertThat(
              create(
                      "bucket",
                      r -> r.environmentName("prod").clientToken("mine").description("new"))
                  .description())
          .isEqualTo("new");
      fake.clock().advance(Duration.ofHours(9));
      assertConflict(
          () ->
              create(
                  "bucket", r -> r.environmentName("prod").clientToken("mine").description("new")));
    }

    @Test
    @Evidence("DOC UG:ag-limits; API:CreateComponent declares the error")
    void refusesTheOneTooMany() {
      fake.limits(Limits.published().withComponents(1));
      createDetached("bucket");
      bucket.fail(WHY);

      assertQuotaExceeded(() -> createDetached("second")).contains("1", "components");
      assertInvalid(() -> create("second", r -> r.environmentName("prod").manifest("no manifest")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "infrastructure: []",
          "infrastructure: {templates: []}",
          "infrastructure: {templates: [{rendering_engine: codebuild, settings: {image: a, runtimes: {}, provision: [x], deprovision: [y]}}]}",
          "infrastructure: {templates: [{file: a, rendering_engine: jinja, template_language: cloudformation}, {file: b, rendering_engine: jinja, template_language: cloudformation}]}",
          "{"
        })
    @Evidence("DOC M:CreateComponentInput, a single file, UG:ag-components; OURS the kind")
    void refusesAManifestOfAnotherForm(String manifest) {
      assertInvalid(() -> create("bucket", r -> r.environmentName("prod").manifest(manifest)))
          .startsWith("Invalid manifest: ");
    }
  }

  @Nested
  class DeleteComponent {

    @Test
    @Evidence("DOC W:ComponentDeleted; OURS environments.md 8.1, deletions have records")
    void endsWithTheComponentGone() {
      detached();
      Component deleting = delete();
      assertThat(deleting.deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
      assertThat(deleting.lastDeploymentAttemptedAt()).isEqualTo(NOW);
      bucket.succeed();

      assertNotFound(() -> get("bucket")).contains(ARN);
      assertThat(deployment(deleting.lastAttemptedDeploymentId()).deploymentStatus())
          .isEqualTo(DeploymentStatus.DELETE_COMPLETE);
      assertThat(delete()).isNull();
    }
  }

  @Nested
  class CancelComponentDeployment {

    @Test
    @Evidence("OURS a creation can be cancelled too; OBS UG:ag-svc-instance-update, the text")
    void endsACreationWithoutASuccess() {
      createDetached("bucket");
      cancel();
      bucket.step();
      Component cancelled = get("bucket");

      assertThat(cancelled.deploymentStatus()).isEqualTo(DeploymentStatus.CANCELLED);
      assertThat(cancelled.deploymentStatusMessage()).isEqualTo("User initiated cancellation.");
      assertThat(cancelled.lastSucceededDeploymentId()).isNull();
    }
  }
}
