package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Tag;

/** What CreateServiceInstance and GetServiceInstance refuse, and in which order. */
class ServiceInstanceCreateRefusalsContractTest extends InstanceContract {

  private static final String NO_SUCH_VERSION =
      "The requested service template version does not exist: arn:aws:proton:us-east-1:123456789012:service-template/web:";

  /** No refused call leaves anything behind. */
  @AfterEach
  void nothingIsMade() {
    assertThat(proton.listServiceInstances(r -> {}).serviceInstances())
        .extracting(each -> each.name())
        .doesNotContain("test");
    assertThat(service("shop").spec()).doesNotContain("test,", "name: test");
  }

  @Nested
  class Create {

    @Test
    @Evidence("DOC M:CreateServiceInstance declares it")
    void needsAService() {
      assertNotFound(() -> create("test", r -> r.serviceName("none"))).contains("service/none");
    }

    @Test
    @Evidence("OURS ruling 10: a taken name under another token or none")
    void needsAFreeName() {
      assertConflict(() -> create("dev")).contains("'shop'", "'dev'");
      assertConflict(() -> create("dev", r -> r.clientToken(null))).contains("'dev'");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        textBlock =
            """
            {proton: ServiceSpec, instances: []}                                                   ! 'test'
            {proton: ServiceSpec, instances: [{name: other, environment: prod}]}                   ! 'test'
            {proton: ServiceSpec, instances: [{name: test, environment: prod}, {name: test, environment: prod}]} ! name
            {proton: ServiceSpec, instances: [{name: test}]}                                       ! environment
            {proton: ServiceSpec, instances: [{name: test, environment: prod, spec: {size: "${Proton::CURRENT_VAL}"}}]} ! instances[0].spec.size
            {proton: ServiceSpec, instances: [{name: test                                          ! Spec is not
            """)
    @Evidence("OURS services.md 5.1, 2.2: the entry, and no value is stored that it could keep")
    void needsAnEntryOfItsOwn(String spec, String named) {
      assertInvalid(() -> create("test", r -> r.spec(spec))).contains(named);
    }

    @Test
    @Evidence("DOC M:CreateServiceInput.spec; OURS kind: services.md 2.2 holds for ignored blocks")
    void takesNoPipelineBlockWhereThereIsNoPipeline() {
      fake.progress(Kind.SERVICE_INSTANCE, Progression.immediately());
      createJob("batch", "dev");

      assertInvalid(() -> create("test", r -> r.serviceName("batch").spec(specOf("test"))))
          .contains("'job'", "pipeline");
    }

    @Test
    @Evidence("OURS services.md 4.1: environment missing")
    void needsAnEnvironment() {
      assertNotFound(() -> create("test", r -> r.spec(specIn("none", "test", "size: 1"))))
          .contains("environment/none");
    }

    @Test
    @Evidence("OURS services.md 4.1: never deployed")
    void needsADeployedEnvironment() {
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      environmentForComponents("young");

      assertConflict(() -> create("test", r -> r.spec(specIn("young", "test", "size: 1"))))
          .contains("'young'");
    }

    @ParameterizedTest
    @CsvSource({"DELETE_IN_PROGRESS", "DELETE_FAILED"})
    @Evidence("OURS services.md 4.1: being deleted")
    void needsAnEnvironmentThatStays(DeploymentStatus status) {
      environmentForComponents("going");
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      proton.deleteEnvironment(r -> r.name("going"));
      if (status == DeploymentStatus.DELETE_FAILED) {
        fake.environment("going").fail("not empty");
      }

      assertConflict(() -> create("test", r -> r.spec(specIn("going", "test", "size: 1"))))
          .contains("'going'", status.toString());
    }

    @Test
    @Evidence("DOC UG:template-create: compatible environments; OURS kind")
    void needsACompatibleEnvironment() {
      publishedTemplate("eks");
      deployedEnvironment("cluster", "eks");

      assertInvalid(() -> create("test", r -> r.spec(specIn("cluster", "test", "size: 1"))))
          .contains("'cluster'", "'eks'");
    }

    @Test
    @Evidence("OBS GH:roadmap#79, the text")
    void needsAVersion() {
      assertNotFound(
              () -> create("test", r -> r.templateMajorVersion("1").templateMinorVersion("9")))
          .isEqualTo(NO_SUCH_VERSION + "1.9");
      assertNotFound(() -> create("test", r -> r.templateMajorVersion("7")))
          .startsWith(NO_SUCH_VERSION + "7");
    }

    @Test
    @Evidence("OURS ruling 4: a major in which nothing is published")
    void needsAPublishedVersionIfItNamesNoMinor() {
      draftServiceVersion("web", null);

      assertInvalid(() -> create("test", r -> r.templateMajorVersion("2"))).contains("published");
    }

    @Test
    @Evidence("OURS services.md 5.1: a minor alone says nothing")
    void needsAMajorWithAMinor() {
      assertInvalid(() -> create("test", r -> r.templateMinorVersion("0")))
          .contains("templateMajorVersion");
    }

    @Test
    @Evidence("DOC UG:ag-limits: 20 instances; OURS kind, Q is not declared")
    void needsRoom() {
      List<String> names = IntStream.range(0, 18).mapToObj(i -> "i" + i).toList();
      names.forEach(ServiceInstanceCreateRefusalsContractTest.this::create);

      assertInvalid(() -> create("test")).contains("'shop'", "20");
    }

    @Test
    @Evidence("DOC UG:resources: 50 tags, those that it inherits count; OURS kind")
    void needsRoomForItsTags() {
      List<Tag> tags =
          IntStream.range(0, 51)
              .mapToObj(i -> Tag.builder().key("k" + i).value("v").build())
              .toList();
      proton.tagResource(r -> r.resourceArn(service("shop").arn()).tags(tags.subList(0, 1)));

      assertInvalid(() -> create("test", r -> r.tags(tags.subList(1, 51)))).contains("50");
    }
  }

  @Nested
  class Order {

    @Test
    @Evidence("OURS ruling 6: combinations, target, name, referenced resources, state")
    void isThatOfTheRuling() {
      assertInvalid(() -> create("test", r -> r.serviceName("none").templateMinorVersion("0")));
      assertConflict(() -> create("dev", r -> r.templateMajorVersion("9"))).contains("'dev'");
      createService("young", "dev");

      assertNotFound(
              () -> create("test", r -> r.serviceName("young").spec("{").templateMajorVersion("9")))
          .startsWith(NO_SUCH_VERSION + "9");
      assertConflict(() -> create("test", r -> r.serviceName("young").spec("{")))
          .contains("CREATE_IN_PROGRESS");
    }

    @Test
    @Evidence("OURS ruling 6: the quota comes last")
    void endsWithTheQuota() {
      fake.limits(Limits.published().withInstancesPerService(2));

      assertNotFound(() -> create("test", r -> r.spec(specIn("none", "test", "size: 1"))));
      assertInvalid(() -> create("test")).contains("2 instances");
    }
  }

  @Nested
  class Get {

    @Test
    @Evidence("DOC M:GetServiceInstance declares it")
    void needsServiceAndInstance() {
      Stream.of("none/dev", "shop/none")
          .map(names -> names.split("/", -1))
          .forEach(names -> assertNotFound(() -> instance(names[0], names[1])).contains("none"));
    }
  }
}
