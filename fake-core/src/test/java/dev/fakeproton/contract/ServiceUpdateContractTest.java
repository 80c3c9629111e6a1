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
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What UpdateService accepts, refuses and answers. */
class ServiceUpdateContractTest extends ServiceStatesContract {

  private static final String CURRENT = "'${Proton::CURRENT_VAL}'";

  /** A spec whose one instance {@code dev} has these inputs. */
  private static String devWith(String inputs) {
    return specWith("{name: dev, environment: prod, spec: {%s}}".formatted(inputs));
  }

  private static String specWith(String entries) {
    return "{proton: ServiceSpec, pipeline: {tests: make}, instances: [" + entries + "]}";
  }

  @Nested
  class WithoutASpec {

    @Test
    @Evidence("OBS UG:ag-svc-update: a description alone never leaves ACTIVE")
    void changesTheDescription() {
      active();
      fake.clock().advance(Duration.ofMinutes(1));

      Service reply = describe("for customers");

      assertThat(reply.description()).isEqualTo("for customers");
      assertThat(reply.status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(reply.lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(shop().description()).isEqualTo("for customers");
      assertThat(deployments()).hasSize(3);
    }

    @Test
    @Evidence("OURS services.md 4.4: neither given changes nothing")
    void andWithoutADescriptionChangesNothing() {
      active();
      Service before = shop();
      fake.clock().advance(Duration.ofMinutes(1));

      proton.updateService(r -> r.name("shop"));

      assertThat(shop()).isEqualTo(before);
    }

    @Test
    @Evidence("INF API:UpdateService declares it")
    void needsTheService() {
      assertNotFound(() -> describe("for customers")).contains("service/shop");
    }

    @Test
    @Evidence("OURS ruling 7 and services.md 0.5: the spec, but no pipeline")
    void answersWithTheSpecAndWithoutThePipeline() {
      active();

      assertThat(describe("x").spec()).isEqualTo(specOf("dev", "live"));
      assertThat(describe("y").pipeline()).isNull();
    }
  }

  @Nested
  class Kept {

    @ParameterizedTest
    @ValueSource(strings = {"size: 2", "size: '1'", "", "size: 1, more: 2"})
    @Evidence("DOC UG:ag-svc-update; OURS kind")
    void instancesMustNotChangeTheirInputs(String inputs) {
      createService("shop", "dev");
      shop.succeed();

      assertInvalid(() -> update(devWith(inputs))).contains("instances[0]", "'dev'");
    }

    @Test
    @Evidence("DOC UG:ag-svc-update; OURS kind")
    void instancesMustNotChangeTheirEnvironment() {
      active();
      environmentForComponents("staging");

      assertInvalid(() -> update(specWith("{name: dev, environment: staging, spec: {size: 1}}")))
          .contains("'dev'");
    }

    @Test
    @Evidence("DOC UG:ag-svc-update, the placeholder; OURS ruling of templates.md 7.4: resolved")
    void instancesMayGiveTheirInputsByPlaceholder() {
      active();

      Service reply =
          update(
              specWith(
                  "{name: dev, environment: prod, spec: {size: "
                      + CURRENT
                      + "}}, {name: added, environment: prod, spec: {size: 2}}"));

      assertThat(reply.status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
      assertThat(reply.spec()).contains("size: 1", "size: 2").doesNotContain("CURRENT_VAL");
    }

    @Test
    @Evidence("OURS templates.md 7.4: there is nothing stored for it")
    void valuesMustBeThere() {
      active();

      assertInvalid(() -> update(devWith("size: 1, more: " + CURRENT))).contains("more");
      assertInvalid(
          () ->
              update(
                  specWith(
                      "{name: dev, environment: prod, spec: {size: 1}}, {name: added, environment: prod, spec: {size: "
                          + CURRENT
                          + "}}")));
    }

    @Test
    @Evidence("DOC UG:ag-svc-update; OURS that the comparison is of the parsed spec")
    void instancesMayBeWrittenInAnotherWayAndOrder() {
      active();

      Service reply =
          update(
              """
              proton: ServiceSpec
              instances:
                - {spec: {size: 1, gone: null}, environment: prod, name: live}
                - name: dev
                  environment: prod
                  spec: {size: 1}
              """);

      assertThat(reply.status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    @Evidence("OURS README, table instance; services.md 2.4: a later update has changed the entry")
    void inputsAreThoseOfTheLastUpdateOfTheInstance() {
      active();
      proton.updateServiceInstance(
          r ->
              r.serviceName("shop")
                  .name("dev")
                  .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                  .spec(devWith("size: 5")));
      dev.succeed();

      assertInvalid(() -> update(specOf("dev", "added")));
      assertThat(update(devWith("size: 5")).status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
    }
  }

  @Nested
  class ThePipeline {

    @Test
    @Evidence("DOC UG:ag-svc-update; OURS kind")
    void cannotBeChanged() {
      active();

      assertInvalid(
              () ->
                  update(
                      "{proton: ServiceSpec, pipeline: {tests: skip}, instances: [{name: dev, environment: prod, spec: {size: 1}}]}"))
          .contains("pipeline:", "UpdateServicePipeline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pipeline: {},", "pipeline: null,"})
    @Evidence("OURS services.md 4.4, rule 4: omitted or empty is unchanged")
    void staysAsItIsWhereItsInputsAreLeftOut(String block) {
      active();

      update(
          "{proton: ServiceSpec, "
              + block
              + " instances: [{name: dev, environment: prod, spec: {size: 1}}]}");
      shop.succeed();

      assertThat(shop().spec()).contains("tests: make");
      assertThat(shop().pipeline().spec()).contains("tests: make").doesNotContain("live");
    }

    @Test
    @Evidence("DOC UG:ag-create-svc; OURS kind")
    void cannotBeAdded() {
      createJob("job", "dev");
      fake.service("job").succeed();

      assertInvalid(() -> proton.updateService(r -> r.name("job").spec(specOf("dev"))))
          .contains("no pipeline");
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: not while the pipeline deploys")
    void mustNotBeAtWork() {
      active();
      proton.updateServicePipeline(
          r ->
              r.serviceName("shop")
                  .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                  .spec(specOf("dev")));

      assertConflict(() -> update(specOf("dev"))).contains("IN_PROGRESS");
      proton.cancelServicePipelineDeployment(r -> r.serviceName("shop"));

      assertConflict(() -> update(specOf("dev"))).contains("CANCELLING");
      assertThat(describe("still allowed").status()).isEqualTo(ServiceStatus.ACTIVE);
    }
  }

  @Nested
  class ASpec {

    @Test
    @Evidence("OURS services.md 4.4, rule 10")
    void withTheSameInstancesChangesTheDescriptionOnly() {
      active();

      Service reply =
          proton
              .updateService(
                  r -> r.name("shop").spec(specOf("dev", "live")).description("for customers"))
              .service();

      assertThat(reply.status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(reply.description()).isEqualTo("for customers");
      assertThat(deployments()).hasSize(3);
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: at least one instance remains; OURS kind")
    void mustKeepAnInstance() {
      active();

      assertInvalid(() -> update(specOf())).contains("at least one");
    }

    @Test
    @Evidence("DOC UG:ag-svc-update, the form; OURS kind")
    void mustHaveItsForm() {
      active();

      assertInvalid(() -> update("{proton: ServiceSpec}")).contains("instances");
    }
  }
}
