package dev.fakeproton.contract;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * Every value of the model's status enums can be seen in a reply, or stands here with the reason
 * why it never is. The values of ServiceStatus are reached in {@link ServiceStatesContract}, those
 * of syncs and blockers in {@link ReachableSyncStatusesContractTest}.
 */
class ReachableStatusesContractTest extends ServiceContract {

  /** The resource is gone at that moment, and Get answers that it does not exist. */
  private static final Set<DeploymentStatus> NEVER_ON_A_RESOURCE =
      EnumSet.of(DeploymentStatus.DELETE_COMPLETE);

  @Nested
  class DeploymentStatuses {

    private final Set<DeploymentStatus> seen = EnumSet.noneOf(DeploymentStatus.class);

    private enum Target {
      ENVIRONMENT,
      SERVICE_INSTANCE,
      PIPELINE,
      COMPONENT
    }

    @BeforeEach
    void deployEverything() {
      environmentForComponents("spare");
      createService("shop", "dev");
      proton.createComponent(
          r ->
              r.name("cache")
                  .environmentName("prod")
                  .manifest(MANIFEST)
                  .templateFile("Resources: {}"));
      fake.progress(Progression.manually());
    }

    @ParameterizedTest
    @EnumSource
    @Evidence("OURS: README.md State machines, reachability of DeploymentStatus")
    void areAllSeenOnEveryKindButTheOneOfWhatIsGone(Target target) {
      ResourceHandle<DeploymentStatus> handle = handle(target);
      update(target);
      see(target);
      handle.succeed();
      see(target);
      update(target);
      handle.fail("no capacity");
      see(target);
      update(target);
      cancel(target);
      see(target);
      handle.step();
      see(target);
      delete(target);
      see(target);
      handle.fail("bucket not empty");
      see(target);

      assertThat(seen)
          .doesNotContainAnyElementsOf(NEVER_ON_A_RESOURCE)
          .containsAll(known(DeploymentStatus.knownValues(), NEVER_ON_A_RESOURCE));
    }

    @Test
    @Evidence("OURS environments.md 8.2: a deployment record outlives its target")
    void areAllSeenOnDeploymentRecords() {
      Target target = Target.ENVIRONMENT;
      update(target);
      seeRecord();
      handle(target).fail("no capacity");
      seeRecord();
      update(target);
      cancel(target);
      seeRecord();
      handle(target).step();
      seeRecord();
      update(target);
      handle(target).succeed();
      seeRecord();
      delete(target);
      seeRecord();
      handle(target).fail("bucket not empty");
      seeRecord();
      delete(target);
      handle(target).succeed();
      seeRecord();

      assertThat(seen).containsAll(known(DeploymentStatus.knownValues(), Set.of()));
    }

    private void seeRecord() {
      String newest =
          proton.listDeployments(r -> r.environmentName("spare")).deployments().get(0).id();
      seen.add(proton.getDeployment(r -> r.id(newest)).deployment().deploymentStatus());
    }

    private void see(Target target) {
      seen.add(status(target).get());
    }

    private Supplier<DeploymentStatus> status(Target target) {
      return switch (target) {
        case ENVIRONMENT ->
            () -> proton.getEnvironment(r -> r.name("spare")).environment().deploymentStatus();
        case SERVICE_INSTANCE -> () -> instance("shop", "dev").deploymentStatus();
        case PIPELINE -> () -> pipeline("shop").deploymentStatus();
        case COMPONENT ->
            () -> proton.getComponent(r -> r.name("cache")).component().deploymentStatus();
      };
    }

    private ResourceHandle<DeploymentStatus> handle(Target target) {
      return switch (target) {
        case ENVIRONMENT -> fake.environment("spare");
        case SERVICE_INSTANCE -> fake.serviceInstance("shop", "dev");
        case PIPELINE -> fake.pipeline("shop");
        case COMPONENT -> fake.component("cache");
      };
    }

    private void update(Target target) {
      DeploymentUpdateType type = DeploymentUpdateType.CURRENT_VERSION;
      switch (target) {
        case ENVIRONMENT -> proton.updateEnvironment(r -> r.name("spare").deploymentType(type));
        case SERVICE_INSTANCE ->
            proton.updateServiceInstance(
                r -> r.serviceName("shop").name("dev").deploymentType(type));
        case PIPELINE ->
            proton.updateServicePipeline(
                r -> r.serviceName("shop").deploymentType(type).spec(specOf("dev")));
        case COMPONENT ->
            proton.updateComponent(
                r -> r.name("cache").deploymentType(ComponentDeploymentUpdateType.CURRENT_VERSION));
      }
    }

    private void cancel(Target target) {
      switch (target) {
        case ENVIRONMENT -> proton.cancelEnvironmentDeployment(r -> r.environmentName("spare"));
        case SERVICE_INSTANCE ->
            proton.cancelServiceInstanceDeployment(
                r -> r.serviceName("shop").serviceInstanceName("dev"));
        case PIPELINE -> proton.cancelServicePipelineDeployment(r -> r.serviceName("shop"));
        case COMPONENT -> proton.cancelComponentDeployment(r -> r.componentName("cache"));
      }
    }

    private void delete(Target target) {
      switch (target) {
        case ENVIRONMENT -> proton.deleteEnvironment(r -> r.name("spare"));
        case SERVICE_INSTANCE, PIPELINE -> proton.deleteService(r -> r.name("shop"));
        case COMPONENT -> proton.deleteComponent(r -> r.name("cache"));
      }
    }
  }

  @Test
  @Evidence("DOC UG:template-create, UG:template-update; reachability OURS")
  void ofTemplateVersionsAreAllSeen() {
    fake.progress(Progression.manually());
    String version = draftServiceVersion("web", "1");
    var handle = fake.serviceTemplateVersion("web", version);
    Set<TemplateVersionStatus> seen = EnumSet.of(handle.status());
    handle.succeed();
    seen.add(handle.status());
    proton.updateServiceTemplateVersion(
        r ->
            r.templateName("web")
                .majorVersion("1")
                .minorVersion("1")
                .status(TemplateVersionStatus.PUBLISHED));
    seen.add(handle.status());
    seen.add(
        fake.serviceTemplateVersion("web", draftServiceVersion("web", "1")).fail("bad").status());

    assertThat(seen).containsAll(known(TemplateVersionStatus.knownValues(), Set.of()));
  }

  @Test
  @Evidence("OBS UG:ag-env-account-connections; reachability OURS")
  void ofAccountConnectionsAreAllSeen() {
    var owner = fake.account("222222222222").client();
    String id =
        owner
            .createEnvironmentAccountConnection(
                r -> r.environmentName("remote").managementAccountId("123456789012"))
            .environmentAccountConnection()
            .id();
    Supplier<EnvironmentAccountConnectionStatus> status =
        () ->
            proton
                .getEnvironmentAccountConnection(r -> r.id(id))
                .environmentAccountConnection()
                .status();
    Set<EnvironmentAccountConnectionStatus> seen = EnumSet.of(status.get());
    proton.acceptEnvironmentAccountConnection(r -> r.id(id));
    seen.add(status.get());
    proton.rejectEnvironmentAccountConnection(r -> r.id(id));
    seen.add(status.get());

    assertThat(seen).containsAll(known(EnvironmentAccountConnectionStatus.knownValues(), Set.of()));
  }

  private static <S> Set<S> known(Set<S> all, Set<S> never) {
    return all.stream().filter(value -> !never.contains(value)).collect(toUnmodifiableSet());
  }
}
