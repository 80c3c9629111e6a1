package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType.NONE;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.CreateComponentRequest;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What can be attached to what, when, and whom that blocks. */
class ComponentAttachmentContractTest extends ComponentContract {

  private static final Consumer<CreateComponentRequest.Builder> TO_DEV =
      r -> r.serviceName("shop").serviceInstanceName("dev");

  /** Brings the instance {@code dev} to a status, by updates and deletions of the test. */
  private void bringInstanceTo(DeploymentStatus status) {
    fake.progress(Kind.SERVICE, Progression.manually());
    var dev = fake.serviceInstance("shop", "dev");
    switch (status) {
      case DELETE_IN_PROGRESS -> deleteService();
      case DELETE_FAILED -> {
        deleteService();
        dev.fail(WHY);
      }
      default -> {
        updateInstance();
        if (status != DeploymentStatus.IN_PROGRESS && status != DeploymentStatus.FAILED) {
          proton.cancelServiceInstanceDeployment(
              r -> r.serviceName("shop").serviceInstanceName("dev"));
        }
        if (status == DeploymentStatus.FAILED) {
          dev.fail(WHY);
        }
        if (status == DeploymentStatus.CANCELLED) {
          dev.step();
        }
      }
    }
    assertThat(instance("shop", "dev").deploymentStatus()).isEqualTo(status);
  }

  private void updateInstance() {
    proton.updateServiceInstance(
        r ->
            r.serviceName("shop")
                .name("dev")
                .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                .spec(jobSpecOf("dev")));
  }

  private void deleteService() {
    proton.deleteService(r -> r.name("shop"));
  }

  private void keepOnly(String... instances) {
    proton.updateService(r -> r.name("shop").spec(jobSpecOf(instances)));
  }

  @Nested
  class CreateComponent {

    @Test
    @Evidence("DOC M:CreateComponentInput; OURS the kind")
    void refusesHalfAnInstance() {
      assertInvalid(() -> create("bucket", r -> r.serviceName("shop").environmentName("prod")))
          .contains("serviceInstanceName");
      assertInvalid(
              () -> create("bucket", r -> r.serviceInstanceName("dev").environmentName("prod")))
          .contains("serviceName");
    }

    @Test
    @Evidence("DOC M:CreateComponentInput.environmentName; OURS the kind")
    void refusesToBeNowhere() {
      assertInvalid(() -> create("bucket", r -> {})).contains("environmentName");
    }

    @Test
    @Evidence("DOC M:CreateComponentInput.serviceSpec; OURS the kind")
    void refusesASpecWithoutAnInstance() {
      assertInvalid(
              () -> create("bucket", r -> r.environmentName("prod").serviceSpec(jobSpecOf("dev"))))
          .contains("serviceSpec");
    }

    @Test
    @Evidence("OURS the environment is that of the instance")
    void refusesAnotherEnvironmentThanTheInstances() {
      environmentForComponents("test");

      assertInvalid(() -> create("bucket", TO_DEV.andThen(r -> r.environmentName("test"))))
          .contains("'test'", "'prod'");
      assertThat(create("bucket", TO_DEV.andThen(r -> r.environmentName("prod"))).serviceName())
          .isEqualTo("shop");
    }

    @Test
    @Evidence("DOC API declares it")
    void doesNotFindWhatIsNotThere() {
      assertNotFound(() -> create("bucket", r -> r.environmentName("nowhere")))
          .contains("environment/nowhere");
      assertNotFound(() -> create("bucket", TO_DEV.andThen(r -> r.environmentName("nowhere"))))
          .contains("environment/nowhere");
      assertNotFound(() -> createAttached("bucket", "nothing")).contains("nothing");
      assertNotFound(() -> create("bucket", r -> r.serviceName("none").serviceInstanceName("dev")))
          .contains("service/none");
    }

    @Test
    @Evidence("DOC UG:ag-components: the environment needs the role; OURS the kind")
    void refusesAnEnvironmentWithoutARoleForComponents() {
      deployedEnvironment("bare", "vpc");

      assertInvalid(() -> create("bucket", r -> r.environmentName("bare")))
          .contains("'bare'", "componentRoleArn");
    }

    @Test
    @Evidence("DOC UG:ag-components: not supported by default; OURS the kind")
    void refusesAnInstanceWhoseVersionTakesNone() {
      proton.updateServiceTemplateVersion(
          r ->
              r.templateName("job")
                  .majorVersion("1")
                  .minorVersion("0")
                  .supportedComponentSources(List.of()));

      assertInvalid(() -> createAttached("bucket", "dev")).contains("'job'", "DIRECTLY_DEFINED");
      assertThat(createDetached("bucket").name()).isEqualTo("bucket");
    }

    @Test
    @Evidence("INF M:ComponentDeploymentIdList, one per instance; OURS the kind")
    void refusesASecondOneOnTheInstance() {
      attached();

      assertConflict(() -> createAttached("second", "dev")).contains("'bucket'", "'dev'");
      assertThat(createAttached("second", "live").name()).isEqualTo("second");
    }

    @ParameterizedTest
    @EnumSource(
        value = DeploymentStatus.class,
        names = {"IN_PROGRESS", "CANCELLING", "DELETE_IN_PROGRESS", "DELETE_FAILED"})
    @Evidence("OURS services.md 7.1: the instance is busy")
    void refusesABusyInstance(DeploymentStatus status) {
      bringInstanceTo(status);

      assertConflict(() -> createAttached("bucket", "dev")).contains("'dev'", status.toString());
    }

    @ParameterizedTest
    @EnumSource(
        value = DeploymentStatus.class,
        names = {"FAILED", "CANCELLED"})
    @Evidence("OURS services.md 7.1: it was deployed once")
    void takesAnInstanceWhoseUpdateEndedBadly(DeploymentStatus status) {
      bringInstanceTo(status);

      assertThat(createAttached("bucket", "dev").serviceInstanceName()).isEqualTo("dev");
    }

    @Test
    @Evidence("OURS services.md 7.1: never deployed successfully")
    void refusesAnInstanceThatWasNeverDeployed() {
      fake.progress(Kind.SERVICE, Progression.immediately().failing(WHY));
      createJob("broken", "dev");

      assertConflict(
              () -> create("bucket", r -> r.serviceName("broken").serviceInstanceName("dev")))
          .contains("'dev'", "never deployed");
    }

    @Test
    @Evidence("OURS services.md 7.1, as 4.1: never deployed, or being deleted")
    void refusesAnEnvironmentThatIsNotUsable() {
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      environmentForComponents("test");
      ThrowingCallable create = () -> create("bucket", r -> r.environmentName("test"));
      assertConflict(create).contains("'test'", "IN_PROGRESS");
      fake.environment("test").succeed();
      proton.deleteEnvironment(r -> r.name("test"));
      assertConflict(create).contains("'test'", "DELETE_IN_PROGRESS");
      fake.environment("test").fail(WHY);

      assertConflict(create).contains("'test'", "DELETE_FAILED");
    }

    @Test
    @Evidence("DOC M:CreateComponentInput.serviceSpec")
    void takesASpecOfItsOwn() {
      Component reply = create("bucket", TO_DEV.andThen(r -> r.serviceSpec(jobSpecOf("dev", "x"))));

      assertThat(reply.serviceSpec()).isEqualTo(jobSpecOf("dev", "x"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "no spec",
          "{proton: ServiceSpec, instances: [{name: live, environment: prod}]}",
        })
    @Evidence("OURS services.md 2.3: the entry of the attached instance is used")
    void refusesASpecWithoutTheInstance(String spec) {
      assertInvalid(() -> create("bucket", TO_DEV.andThen(r -> r.serviceSpec(spec))));
    }
  }

  @Nested
  class AnAttachedComponent {

    @Test
    @Evidence("DOC M:UpdateService, UG:ag-svc-update; OURS the kind")
    void keepsItsInstanceFromBeingDropped() {
      attached();

      assertConflict(() -> keepOnly("live")).contains("'bucket'", "'dev'");
      assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
      keepOnly("dev");
      assertThat(service("shop").spec()).contains("dev").doesNotContain("live");
    }

    @Test
    @Evidence("DOC M:DeleteService, UG:ag-svc-delete; OURS the kind")
    void keepsItsServiceFromBeingDeleted() {
      attached();

      assertConflict(() -> deleteService()).contains("'bucket'");
    }

    @Test
    @Evidence("DOC UG:ag-components, UG:ag-components-states; OURS the kind")
    void cannotBeDeleted() {
      attached();

      assertConflict(() -> delete()).contains("'bucket'", "'dev'", "Detach");
    }

    @Test
    @Evidence("DOC UG:ag-components: it must be detached first; OURS the kind")
    void cannotMoveToAnotherInstance() {
      attached();

      assertConflict(() -> attach("live")).contains("'bucket'", "'dev'", "Detach");
    }

    @Test
    @Evidence("DOC UG:ag-components-states, services.md 12, seed 15")
    void onceDetachedBlocksNothing() {
      attached();
      detach();
      bucket.succeed();

      keepOnly("live");
      deleteService();
      assertThat(delete().deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
    }

    @ParameterizedTest
    @EnumSource(
        value = DeploymentStatus.class,
        names = {"IN_PROGRESS", "CANCELLING"})
    @Evidence("DOC M:UpdateServiceInstance; OURS the kind, and CANCELLING")
    void keepsItsInstanceFromBeingUpdatedWhileItIsBusy(DeploymentStatus status) {
      attached();
      redeploy(r -> {});
      if (status == DeploymentStatus.CANCELLING) {
        cancel();
      }

      assertConflict(() -> updateInstance()).contains("'bucket'", status.toString());
    }

    @Test
    @Evidence("DOC M:UpdateServiceInstance speaks of a component in progress only")
    void thatFailedLetsItsInstanceBeUpdated() {
      attached();
      redeploy(r -> {});
      bucket.fail(WHY);
      updateInstance();

      assertThat(instance("shop", "dev").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(get("bucket").serviceInstanceName()).isEqualTo("dev");
    }

    @ParameterizedTest
    @EnumSource(
        value = DeploymentStatus.class,
        names = {"IN_PROGRESS", "CANCELLING"})
    @Evidence("DOC M:UpdateComponent; OURS the kind, CANCELLING, and NONE included")
    void cannotBeUpdatedWhileItsInstanceIsBusy(DeploymentStatus status) {
      attached();
      bringInstanceTo(status);

      assertConflict(() -> redeploy(r -> {})).contains("'dev'", status.toString());
      assertConflict(() -> detach()).contains("'dev'", status.toString());
      assertConflict(() -> update(NONE, r -> r.description("new")))
          .contains("'dev'", status.toString());
    }

    @Test
    @Evidence("OURS environments.md 8.2: at most one id, of the attached component")
    void standsInTheRecordOfItsInstance() {
      String deployed = attached().lastSucceededDeploymentId();
      updateInstance();
      String id = instance("shop", "dev").lastAttemptedDeploymentId();

      assertThat(
              deployment(id).targetState().serviceInstance().lastSuccessfulComponentDeploymentIds())
          .containsExactly(deployed);
    }

    @Test
    @Evidence("OURS a clean-up may remove an instance that was given a component meanwhile")
    void isDetachedWhenACleanUpRemovesItsInstance() {
      fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
      keepOnly("dev", "live", "good", "bad");
      fake.serviceInstance("shop", "good").succeed();
      createAttached("bucket", "good");
      bucket.succeed();
      fake.serviceInstance("shop", "bad").fail(WHY);
      fake.serviceInstance("shop", "good").succeed();
      assertNotFound(() -> instance("shop", "good"));

      assertThat(get("bucket").serviceInstanceName()).isNull();
      assertThat(get("bucket").serviceSpec()).isNull();
      assertThat(delete().deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
    }
  }
}
