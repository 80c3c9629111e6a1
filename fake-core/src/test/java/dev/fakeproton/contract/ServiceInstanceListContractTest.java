package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MAJOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesFilter;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesFilterBy;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesRequest;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesSortBy;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;
import software.amazon.awssdk.services.proton.model.SortOrder;

/**
 * ListServiceInstances, over an estate whose instances differ in everything that lists look at:
 * those of {@code shop} stand at 10:00, {@code batch/dev} at 10:01 in another environment and of
 * another template, and {@code shop/dev} is updated at 10:02.
 */
class ServiceInstanceListContractTest extends InstanceContract {

  @BeforeEach
  void makeTheOthers() {
    fake.progress(Kind.SERVICE_INSTANCE, Progression.immediately());
    environmentForComponents("stage");
    publishedServiceVersion("web", "1");
    publishedServiceVersion("web", null);
    fake.clock().advance(Duration.ofMinutes(1));
    proton.createService(
        r ->
            r.name("batch")
                .templateName("job")
                .templateMajorVersion("1")
                .spec(specIn("stage", "dev", "size: 1")));
    proton.getService(r -> r.name("batch"));
    leaveWorkToTheTest();
    fake.clock().advance(Duration.ofMinutes(1));
    update(CURRENT_VERSION);
  }

  private List<ServiceInstanceSummary> list(Consumer<ListServiceInstancesRequest.Builder> request) {
    return proton.listServiceInstances(request).serviceInstances();
  }

  private List<String> names(Consumer<ListServiceInstancesRequest.Builder> request) {
    return list(request).stream().map(row -> row.serviceName() + "/" + row.name()).toList();
  }

  private static ListServiceInstancesFilter filter(String key, String value) {
    return ListServiceInstancesFilter.builder().key(key).value(value).build();
  }

  private static List<String> split(String names) {
    return names == null ? List.of() : Arrays.asList(names.split(" ", -1));
  }

  @Test
  @Evidence("DOC M:ServiceInstanceSummary: the instance without spec and token")
  void showsSummaries() {
    ServiceInstance live = instance("shop", "live");

    assertThat(list(r -> r.serviceName("shop")).get(1))
        .isEqualTo(
            ServiceInstanceSummary.builder()
                .arn(live.arn())
                .name("live")
                .serviceName("shop")
                .environmentName("prod")
                .templateName("web")
                .templateMajorVersion("1")
                .templateMinorVersion("0")
                .createdAt(NOW)
                .lastDeploymentAttemptedAt(NOW)
                .lastDeploymentSucceededAt(NOW)
                .lastAttemptedDeploymentId(live.lastAttemptedDeploymentId())
                .lastSucceededDeploymentId(live.lastSucceededDeploymentId())
                .deploymentStatus(DeploymentStatus.SUCCEEDED)
                .build());
  }

  @Test
  @Evidence("DOC M:ListServiceInstances: of all services without a name; by service, then name")
  void listsThoseOfOneServiceOrOfAll() {
    assertThat(names(r -> {})).containsExactly("batch/dev", "shop/dev", "shop/live");
    assertThat(names(r -> r.serviceName("batch"))).containsExactly("batch/dev");
  }

  @Test
  @Evidence("OURS services.md 5.3: a missing scope")
  void needsTheServiceThatItNames() {
    assertNotFound(() -> list(r -> r.serviceName("none"))).contains("service/none");
  }

  @Test
  @Evidence("OBS UG:ag-svc-update: what could not be dropped stays; what is dropped vanishes")
  void listsWhatIsBeingDeleted() {
    dev.succeed();
    proton.updateService(r -> r.name("shop").spec(specOf("live")));
    assertThat(list(r -> r.serviceName("shop")).get(0).deploymentStatus())
        .isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
    dev.fail("not empty");
    assertThat(list(r -> r.serviceName("shop")).get(0).deploymentStatus())
        .isEqualTo(DeploymentStatus.DELETE_FAILED);
    pipeline.succeed();
    proton.updateService(r -> r.name("shop").spec(specOf("live")));
    dev.succeed();

    assertThat(names(r -> r.serviceName("shop"))).containsExactly("shop/live");
  }

  @Nested
  class Filters {

    @ParameterizedTest
    @CsvSource({
      "name, live, shop/live",
      "name, dev, batch/dev shop/dev",
      "name, Live, ",
      "templateName, job, batch/dev",
      "templateName, none, ",
      "serviceName, shop, shop/dev shop/live",
      "serviceName, none, ",
      "environmentName, stage, batch/dev",
      "environmentName, prod, shop/dev shop/live",
      "deploymentStatus, IN_PROGRESS, shop/dev",
      "deploymentStatus, SUCCEEDED, batch/dev shop/live",
      "deploymentStatus, DELETE_COMPLETE, ",
      "createdAtBefore, 2026-03-01T10:01:00Z, shop/dev shop/live",
      "createdAtAfter, 2026-03-01T10:01:00Z, batch/dev",
      "createdAtAfter, 2026-03-01T10:01:00.123Z, ",
      "createdAtBefore, 2026-03-01T10:00:00.123Z, ",
      "createdAtBefore, 2026-03-01T10:00:00.123000001Z, shop/dev shop/live",
      "lastDeploymentAttemptedAtAfter, 2026-03-01T10:02:00Z, shop/dev",
      "lastDeploymentAttemptedAtBefore, 2026-03-01T10:02:00Z, batch/dev shop/live"
    })
    @Evidence(
        "DOC M:ListServiceInstancesFilterBy; OURS services.md 5.3: exact, strict, no match is []")
    void keepWhatFits(String key, String value, String kept) {
      assertThat(names(r -> r.filters(filter(key, value)))).isEqualTo(split(kept));
    }

    @ParameterizedTest
    @CsvSource({
      "UP_TO_DATE, batch/dev shop/new",
      "BEHIND_MINOR, shop/dev",
      "BEHIND_MAJOR, shop/live",
      "behindMajor, shop/live",
      "upToDate, batch/dev shop/new"
    })
    @Evidence("OURS services.md 5.3: staleness as GetResourcesSummary has it")
    void compareTheDeployedVersion(String value, String kept) {
      publishedServiceVersion("web", "2");
      dev.succeed();
      update(MAJOR_VERSION, r -> r.templateMajorVersion("2").templateMinorVersion("0"));
      dev.succeed();
      create("new", r -> r.templateMajorVersion("2"));
      fake.serviceInstance("shop", "new").succeed();

      assertThat(names(r -> r.filters(filter("deployedTemplateVersionStatus", value))))
          .isEqualTo(split(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UP_TO_DATE", "BEHIND_MINOR", "BEHIND_MAJOR"})
    @Evidence("OURS services.md 5.3: without a version there is nothing to compare")
    void passOverWhatWasNeverDeployed(String value) {
      create("new");

      assertThat(names(r -> r.filters(filter("deployedTemplateVersionStatus", value))))
          .doesNotContain("shop/new");
    }

    @Test
    @Evidence("OURS services.md 5.3: several filters are ANDed, and with serviceName")
    void mustAllFit() {
      assertThat(names(r -> r.filters(filter("name", "dev"), filter("environmentName", "prod"))))
          .containsExactly("shop/dev");
      assertThat(names(r -> r.serviceName("shop").filters(filter("name", "live"))))
          .containsExactly("shop/live");
      assertThat(names(r -> r.filters(filter("name", "dev"), filter("name", "live")))).isEmpty();
      assertThat(names(r -> r.serviceName("shop").filters(filter("serviceName", "batch"))))
          .isEmpty();
      assertThat(
              names(
                  r ->
                      r.filters(
                          filter("deployedTemplateVersionStatus", "UP_TO_DATE"),
                          filter("deployedTemplateVersionStatus", "BEHIND_MAJOR"))))
          .isEmpty();
      assertThat(
              names(
                  r ->
                      r.filters(
                          filter("createdAtAfter", "2026-03-01T10:00:00Z"),
                          filter("createdAtBefore", "2026-03-01T10:01:00Z"),
                          filter("deploymentStatus", "SUCCEEDED"))))
          .containsExactly("shop/live");
    }

    @Test
    @Evidence("OURS services.md 5.3: both parts are needed")
    void needKeyAndValue() {
      assertInvalid(
              () -> list(r -> r.filters(ListServiceInstancesFilter.builder().value("dev").build())))
          .contains("key");
      assertInvalid(
              () ->
                  list(
                      r ->
                          r.filters(
                              ListServiceInstancesFilter.builder()
                                  .key(ListServiceInstancesFilterBy.NAME)
                                  .build())))
          .contains("value");
    }

    @ParameterizedTest
    @CsvSource({
      "deploymentStatus, DONE",
      "deploymentStatus, succeeded",
      "deployedTemplateVersionStatus, OLD",
      "createdAtBefore, 2026-03-01T11:00:00+01:00",
      "createdAtBefore, 2026-03-01T10:00:00-00:00",
      "createdAtBefore, 2026-03-01",
      "createdAtAfter, 2026-03-01T10:00Z",
      "createdAtAfter, 2026-03-01T10:00:00.Z",
      "createdAtAfter, -0001-03-01T10:00:00Z",
      "lastDeploymentAttemptedAtAfter, 2026-02-30T10:00:00Z",
      "lastDeploymentAttemptedAtBefore, 1772359200",
      "lastDeploymentAttemptedAtBefore, yesterday"
    })
    @Evidence("DOC M:ListServiceInstancesFilter.value: RFC 3339 in UTC; OURS kind, values of enums")
    void needAValueOfTheirKind(String key, String value) {
      assertInvalid(() -> list(r -> r.filters(filter(key, value)))).contains(key);
    }

    @Test
    @Evidence("OURS wire.md 7: a modelled constraint, so it is said before anything else")
    void needAKeyOfTheModel() {
      assertInvalid(() -> list(r -> r.serviceName("none").filters(filter("colour", "red"))))
          .contains("filters", "enum");
    }
  }

  @Nested
  class Sorted {

    @ParameterizedTest
    @CsvSource({
      "name, ASCENDING, batch/dev shop/dev shop/live",
      "name, DESCENDING, shop/live batch/dev shop/dev",
      "serviceName, ASCENDING, batch/dev shop/dev shop/live",
      "serviceName, DESCENDING, shop/dev shop/live batch/dev",
      "templateName, ASCENDING, batch/dev shop/dev shop/live",
      "templateName, DESCENDING, shop/dev shop/live batch/dev",
      "environmentName, ASCENDING, shop/dev shop/live batch/dev",
      "environmentName, DESCENDING, batch/dev shop/dev shop/live",
      "deploymentStatus, ASCENDING, shop/dev batch/dev shop/live",
      "deploymentStatus, DESCENDING, batch/dev shop/live shop/dev",
      "createdAt, ASCENDING, shop/dev shop/live batch/dev",
      "createdAt, DESCENDING, batch/dev shop/dev shop/live",
      "lastDeploymentAttemptedAt, ASCENDING, shop/live batch/dev shop/dev",
      "lastDeploymentAttemptedAt, DESCENDING, shop/dev batch/dev shop/live"
    })
    @Evidence("DOC M:ListServiceInstancesSortBy; OURS services.md 5.3: ties by service, then name")
    void byEveryMemberInBothOrders(String by, SortOrder order, String sorted) {
      assertThat(names(r -> r.sortBy(by).sortOrder(order))).isEqualTo(split(sorted));
    }

    @Test
    @Evidence("DOC M:ListServiceInstancesInput: sortOrder alone; the default is serviceName")
    void byServiceIfOnlyTheOrderIsNamed() {
      assertThat(names(r -> r.sortOrder(SortOrder.DESCENDING)))
          .containsExactly("shop/dev", "shop/live", "batch/dev");
    }

    @Test
    @Evidence("OURS services.md 5.3: strings by code point")
    void byCodePoint() {
      create("B");
      create("a9");
      create("b-1");

      assertThat(names(r -> r.serviceName("shop")))
          .containsExactly("shop/B", "shop/a9", "shop/b-1", "shop/dev", "shop/live");
    }

    @Test
    @Evidence("DOC M:ListServiceInstancesSortBy: after whatever has changed since")
    void afterAChange() {
      assertThat(names(r -> r.sortBy(ListServiceInstancesSortBy.DEPLOYMENT_STATUS)).get(0))
          .isEqualTo("shop/dev");
      dev.succeed();
      publishedServiceVersion("web", "1");
      update(MINOR_VERSION);
      dev.fail("no capacity");
      proton.updateServiceInstance(
          r -> r.serviceName("shop").name("live").deploymentType(CURRENT_VERSION));

      assertThat(names(r -> r.sortBy(ListServiceInstancesSortBy.DEPLOYMENT_STATUS)))
          .containsExactly("shop/dev", "shop/live", "batch/dev");
    }
  }
}
