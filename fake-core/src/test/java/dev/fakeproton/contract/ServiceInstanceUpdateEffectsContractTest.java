package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What an update of an instance changes, when, and what a failure or a cancel leaves. */
class ServiceInstanceUpdateEffectsContractTest extends InstanceContract {

  private static final String BIGGER = specWith("dev", "size: 2");

  @Nested
  class Success {

    @Test
    @Evidence("OBS UG:ag-svc-instance-update: after success both times are that of the beginning")
    void movesTimesAndIds() {
      ServiceInstance before = dev();
      fake.clock().advance(Duration.ofMinutes(10));
      ServiceInstance reply = update(CURRENT_VERSION);

      assertThat(reply.lastDeploymentAttemptedAt()).isEqualTo(NOW.plusSeconds(600));
      assertThat(reply.lastDeploymentSucceededAt()).isEqualTo(NOW);
      assertThat(reply.lastSucceededDeploymentId()).isEqualTo(before.lastSucceededDeploymentId());
      fake.clock().advance(Duration.ofMinutes(5));
      dev.succeed();

      assertThat(dev().lastDeploymentSucceededAt()).isEqualTo(NOW.plusSeconds(600));
      assertThat(dev().lastSucceededDeploymentId()).isEqualTo(reply.lastAttemptedDeploymentId());
      assertThat(dev().createdAt()).isEqualTo(NOW);
    }

    @Test
    @Evidence("OURS services.md 0.5 and 2.4: the specs change with the success, not before")
    void putsItsSpecIntoPlace() {
      String before = dev().spec();
      assertThat(update(CURRENT_VERSION, r -> r.spec(BIGGER)).spec()).isEqualTo(before);
      assertThat(service("shop").spec()).isEqualTo(before);
      dev.succeed();

      assertThat(dev().spec()).isEqualTo(BIGGER);
      assertThat(service("shop").spec()).contains("size: 2", "name: live", "tests: make");
    }

    @Test
    @Evidence("OBS GH:roadmap#81 and AWS sample pipelines rewrite all entries; services.md 2.3")
    void leavesTheEntriesOfOthersAlone() {
      update(
          CURRENT_VERSION,
          r ->
              r.spec(
                  "{proton: ServiceSpec, pipeline: {tests: 3}, instances: [{name: live, environment: nowhere, spec: {size: 9}}, {name: dev, environment: prod, spec: {size: 2}}]}"));
      dev.succeed();

      assertThat(service("shop").spec()).contains("size: 2").doesNotContain("size: 9", "nowhere");
      assertThat(instance("shop", "live").spec()).doesNotContain("9");
      assertThat(pipeline().spec()).doesNotContain("tests: 3");
    }

    @Test
    @Evidence("OURS environments.md 5.4.1: without a spec the one in use is deployed again")
    void keepsTheSpecIfNoneIsSent() {
      publishedServiceVersion("web", "1");
      String before = dev().spec();
      update(MINOR_VERSION);
      dev.succeed();

      assertThat(dev().spec()).isEqualTo(before);
    }

    @Test
    @Evidence("OURS services.md 3.2 and ruling 11: neither status nor time of the service moves")
    void leavesTheServiceAsItWas() {
      var before = service("shop");
      fake.clock().advance(Duration.ofMinutes(1));
      update(CURRENT_VERSION);
      dev.succeed();

      assertThat(service("shop")).isEqualTo(before);
    }
  }

  @Nested
  class Spec {

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        textBlock =
            """
            {proton: ServiceSpec, instances: []}                                             ! 'dev'
            {proton: ServiceSpec, instances: [{name: dev, environment: stage}]}              ! 'stage'
            {proton: ServiceSpec, instances: {}}                                             ! instances
            {proton: EnvironmentSpec, instances: [{name: dev, environment: prod}]}           ! ServiceSpec
            {proton: ServiceSpec, pipeline: 3, instances: [{name: dev, environment: prod}]}  ! pipeline
            """)
    @Evidence("OBS GH:cfn#36 for the form; OURS services.md 5.4 for the entry")
    void mustHoldTheInstanceWhereItIs(String spec, String named) {
      assertInvalid(() -> update(CURRENT_VERSION, r -> r.spec(spec))).contains(named);
    }

    @Test
    @Evidence("DOC M:CreateServiceInput.spec; OURS kind: services.md 2.2 holds for ignored blocks")
    void hasNoPipelineWhereThereIsNone() {
      createJob("batch", "dev");
      fake.serviceInstance("batch", "dev").succeed();
      assertInvalid(() -> update(CURRENT_VERSION, r -> r.serviceName("batch").spec(specOf("dev"))))
          .contains("'job'", "pipeline");
    }

    @Test
    @Evidence(
        "DOC UG:ag-svc-instance-update: the placeholder keeps the value; OURS: it is resolved")
    void keepsCurrentValues() {
      update(
          CURRENT_VERSION,
          r -> r.spec(specWith("dev", "size: \"${Proton::CURRENT_VAL}\", colour: red")));
      dev.succeed();

      assertThat(dev().spec()).contains("size: 1", "colour: red").doesNotContain("CURRENT_VAL");
      assertThat(service("shop").spec()).contains("colour: red").doesNotContain("CURRENT_VAL");
    }

    @Test
    @Evidence("OURS templates.md 7.4: the value of the last success, not of a failed attempt")
    void keepsTheValueThatSucceeded() {
      update(CURRENT_VERSION, r -> r.spec(BIGGER));
      dev.fail("no capacity");
      update(CURRENT_VERSION, r -> r.spec(specWith("dev", "size: \"${Proton::CURRENT_VAL}\"")));
      dev.succeed();

      assertThat(dev().spec()).contains("size: 1");
    }

    @Test
    @Evidence("OURS templates.md 7.4: no stored value")
    void cannotKeepWhatIsNotThere() {
      assertInvalid(
              () ->
                  update(
                      CURRENT_VERSION,
                      r -> r.spec(specWith("dev", "colour: \"${Proton::CURRENT_VAL}\""))))
          .contains("instances[0].spec.colour");
    }
  }

  @Nested
  class Failure {

    @Test
    @Evidence("OURS services.md 3.1: last-success attributes stay; the text is the engine's")
    void leavesTheLastSuccess() {
      publishedServiceVersion("web", "1");
      ServiceInstance before = dev();
      ServiceInstance reply = update(MINOR_VERSION, r -> r.spec(BIGGER));
      dev.fail("Resource handler returned message: no capacity");

      assertThat(dev())
          .isEqualTo(
              before.toBuilder()
                  .deploymentStatus(DeploymentStatus.FAILED)
                  .deploymentStatusMessage("Resource handler returned message: no capacity")
                  .lastAttemptedDeploymentId(reply.lastAttemptedDeploymentId())
                  .lastClientRequestToken(reply.lastClientRequestToken())
                  .build());
      assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(service("shop").spec()).isEqualTo(before.spec());
    }

    @Test
    @Evidence("OURS services.md 0.5: the message is cleared when a new deployment starts")
    void isForgottenByTheNextAttempt() {
      update(CURRENT_VERSION);
      dev.fail("no capacity");

      assertThat(update(CURRENT_VERSION).deploymentStatusMessage()).isNull();
      dev.succeed();
      assertThat(dev().deploymentStatusMessage()).isNull();
    }
  }

  @Nested
  class Cancel {

    @Test
    @Evidence("OBS UG:ag-svc-instance-update: the reply with version and spec as before")
    void answersWithWhatIsInUse() {
      publishedServiceVersion("web", "1");
      String before = dev().spec();
      update(MINOR_VERSION, r -> r.spec(BIGGER));

      ServiceInstance reply = cancel();
      assertThat(reply.deploymentStatus()).isEqualTo(DeploymentStatus.CANCELLING);
      assertThat(version(reply)).isEqualTo("1.0");
      assertThat(reply.spec()).isEqualTo(before);
    }

    @Test
    @Evidence(
        "OBS UG:ag-svc-instance-update: the text; the attempt's time stays; the service ACTIVE")
    void endsWithTheInstanceAsBefore() {
      publishedServiceVersion("web", "1");
      ServiceInstance before = dev();
      fake.clock().advance(Duration.ofMinutes(1));
      ServiceInstance reply = update(MINOR_VERSION, r -> r.spec(BIGGER));
      cancel();
      dev.step();

      assertThat(dev())
          .isEqualTo(
              before.toBuilder()
                  .deploymentStatus(DeploymentStatus.CANCELLED)
                  .deploymentStatusMessage("User initiated cancellation.")
                  .lastDeploymentAttemptedAt(NOW.plusSeconds(60))
                  .lastAttemptedDeploymentId(reply.lastAttemptedDeploymentId())
                  .lastClientRequestToken(reply.lastClientRequestToken())
                  .build());
      assertThat(service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    @Evidence("DOC M:CancelServiceInstanceDeployment: the update succeeded before the cancel")
    void mayComeTooLate() {
      publishedServiceVersion("web", "1");
      update(MINOR_VERSION);
      cancel();
      dev.succeed();

      assertThat(dev().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(version(dev())).isEqualTo("1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none/dev", "shop/none"})
    @Evidence("DOC M:CancelServiceInstanceDeployment declares it")
    void needsAnInstance(String target) {
      String[] names = target.split("/", -1);

      assertNotFound(
              () ->
                  proton.cancelServiceInstanceDeployment(
                      r -> r.serviceName(names[0]).serviceInstanceName(names[1])))
          .contains("none");
    }

    @Test
    @Evidence("DOC M:CancelServiceInstanceDeployment: only one that UpdateServiceInstance started")
    void isNotForWhatAnUpdateOfTheServiceAdds() {
      proton.updateService(r -> r.name("shop").spec(specOf("dev", "live", "new")));

      assertConflict(
              () ->
                  proton.cancelServiceInstanceDeployment(
                      r -> r.serviceName("shop").serviceInstanceName("new")))
          .contains("UpdateServiceInstance");
    }
  }
}
