package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;

import dev.fakeproton.Kind;
import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesFilter;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesFilterBy;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesRequest;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesResponse;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesSortBy;
import software.amazon.awssdk.services.proton.model.SortOrder;

/** Pages of ListServiceInstances, over two services with seven instances each. */
class ServiceInstancePagingContractTest extends ServiceContract {

  private static final String[] NAMES = {"d", "b", "f", "a", "g", "c", "e"};

  @BeforeEach
  void makeTwoServices() {
    createJob("two", NAMES);
    fake.clock().advance(Duration.ofSeconds(1));
    createJob("one", NAMES);
    proton.getService(r -> r.name("one"));
    fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
    for (String name : List.of("a", "f", "g")) {
      fake.clock().advance(Duration.ofSeconds(1));
      proton.updateServiceInstance(
          r -> r.serviceName("two").name(name).deploymentType(CURRENT_VERSION));
    }
  }

  private static ListServiceInstancesFilter name(String value) {
    return ListServiceInstancesFilter.builder()
        .key(ListServiceInstancesFilterBy.NAME)
        .value(value)
        .build();
  }

  private ListServiceInstancesResponse page(
      Consumer<ListServiceInstancesRequest.Builder> request, int size, String token) {
    return proton.listServiceInstances(
        r -> r.applyMutation(request).maxResults(size).nextToken(token));
  }

  private static List<String> names(ListServiceInstancesResponse page) {
    return page.serviceInstances().stream()
        .map(row -> row.serviceName() + "/" + row.name())
        .toList();
  }

  private List<String> walk(Consumer<ListServiceInstancesRequest.Builder> request, int size) {
    List<String> walked = new ArrayList<>();
    ListServiceInstancesResponse page = page(request, size, null);
    walked.addAll(names(page));
    while (page.nextToken() != null) {
      assertThat(page.serviceInstances()).hasSize(size);
      page = page(request, size, page.nextToken());
      walked.addAll(names(page));
    }
    return walked;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  @Evidence("DOC PG; OURS wire.md 8: the pages hold what the whole list holds, in its order")
  void holdTheListInEveryOrder(ListServiceInstancesSortBy by) {
    for (SortOrder order : List.of(SortOrder.ASCENDING, SortOrder.DESCENDING)) {
      List<String> whole = names(proton.listServiceInstances(r -> r.sortBy(by).sortOrder(order)));

      assertThat(whole).hasSize(14).doesNotHaveDuplicates();
      for (int size : List.of(1, 3, 7, 13, 14)) {
        assertThat(walk(r -> r.sortBy(by).sortOrder(order), size)).isEqualTo(whole);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  @Evidence("OURS wire.md 8: filters and pages go together")
  void holdWhatFiltersKeepInEveryOrder(ListServiceInstancesSortBy by) {
    Consumer<ListServiceInstancesRequest.Builder> query =
        r -> r.sortBy(by).sortOrder(SortOrder.DESCENDING).filters(name("f"));

    assertThat(walk(query, 1)).containsExactlyInAnyOrder("one/f", "two/f");
  }

  @Test
  @Evidence("DOC M:MaxPageResults; OURS wire.md 8: 100 by default, which is the most")
  void haveUpToAHundredInstances() {
    fake.limits(Limits.none());
    fake.progress(Kind.SERVICE_INSTANCE, Progression.immediately());
    String[] many = new String[87];
    for (int i = 0; i < many.length; i++) {
      many[i] = "i" + i;
    }
    createJob("three", many);

    ListServiceInstancesResponse first = proton.listServiceInstances(r -> {});
    assertThat(first.serviceInstances()).hasSize(100);
    assertThat(proton.listServiceInstances(r -> r.nextToken(first.nextToken())).serviceInstances())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"ASCENDING", "DESCENDING"})
  @Evidence("OURS wire.md 8: inserts and deletes between pages neither repeat nor skip the others")
  void neitherRepeatNorSkipWhileInstancesComeAndGo(SortOrder order) {
    fake.progress(Kind.SERVICE_INSTANCE, Progression.immediately());
    Consumer<ListServiceInstancesRequest.Builder> query =
        r -> r.sortBy(ListServiceInstancesSortBy.NAME).sortOrder(order);
    List<String> before = names(proton.listServiceInstances(query));
    ListServiceInstancesResponse page = page(query, 5, null);
    List<String> walked = new ArrayList<>(names(page));
    String gone = walked.get(4).substring(4);
    proton.updateService(r -> r.name("one").spec(without(gone)));
    proton.createServiceInstance(r -> r.serviceName("two").name("cc").spec(jobSpecOf("cc")));
    proton.createServiceInstance(r -> r.serviceName("two").name("0").spec(jobSpecOf("'0'")));
    while (page.nextToken() != null) {
      page = page(query, 5, page.nextToken());
      walked.addAll(names(page));
    }

    assertThat(walked).doesNotHaveDuplicates();
    List<String> untouched = new ArrayList<>(before);
    untouched.remove("one/" + gone);
    assertThat(walked).containsSubsequence(untouched);
  }

  private static String without(String name) {
    return jobSpecOf(
        List.of(NAMES).stream().filter(each -> !each.equals(name)).toArray(String[]::new));
  }

  @Test
  @Evidence("OURS wire.md 8: a row that moves is no reason to lose or repeat another")
  void keepTheirPlaceWhileInstancesMoveInTheOrder() {
    Consumer<ListServiceInstancesRequest.Builder> query =
        r -> r.sortBy(ListServiceInstancesSortBy.LAST_DEPLOYMENT_ATTEMPTED_AT);
    List<String> before = names(proton.listServiceInstances(query));
    ListServiceInstancesResponse first = page(query, 2, null);
    fake.clock().advance(Duration.ofSeconds(1));
    String moved = before.get(1);
    proton.updateServiceInstance(
        r ->
            r.serviceName(moved.substring(0, 3))
                .name(moved.substring(4))
                .deploymentType(CURRENT_VERSION));

    List<String> rest = names(page(query, 100, first.nextToken()));
    assertThat(rest.subList(0, 12)).isEqualTo(before.subList(2, 14));
    assertThat(rest.subList(12, rest.size())).containsExactly(moved);
  }

  @Test
  @Evidence("OURS wire.md 8: maxResults may change between pages")
  void mayChangeTheirSize() {
    ListServiceInstancesResponse first = page(r -> {}, 3, null);

    assertThat(names(page(r -> {}, 100, first.nextToken()))).hasSize(11);
  }

  @Test
  @Evidence("OURS wire.md 8: naming the default is the same query")
  void mayNameTheDefaults() {
    ListServiceInstancesResponse first = page(r -> {}, 3, null);

    assertThat(
            names(
                page(
                    r ->
                        r.sortBy(ListServiceInstancesSortBy.SERVICE_NAME)
                            .sortOrder(SortOrder.ASCENDING),
                    3,
                    first.nextToken())))
        .containsExactly("one/d", "one/e", "one/f");
  }

  @Test
  @Evidence("OURS wire.md 8: the text, for tokens of other queries and of nobody")
  void refuseTokensThatAreNotTheirs() {
    String token = page(r -> {}, 3, null).nextToken();
    assertThat(token).matches("[A-Za-z0-9+=/]+");

    refused(r -> r.serviceName("one"), token);
    refused(r -> r.filters(name("a")), token);
    refused(r -> r.sortBy(ListServiceInstancesSortBy.NAME), token);
    refused(r -> r.sortOrder(SortOrder.DESCENDING), token);
    refused(r -> {}, "bm90IG91cnM=");
    refused(r -> {}, proton.listServices(r -> r.maxResults(1)).nextToken());
    assertInvalid(
            () ->
                fake.account("222222222222").client().listServiceInstances(r -> r.nextToken(token)))
        .isEqualTo("Invalid nextToken.");
  }

  private void refused(Consumer<ListServiceInstancesRequest.Builder> query, String token) {
    assertInvalid(() -> page(query, 3, token)).isEqualTo("Invalid nextToken.");
  }
}
