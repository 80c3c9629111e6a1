package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesSortBy;
import software.amazon.awssdk.services.proton.model.SortOrder;

/** Every paginator of the model: nothing is lost, nothing comes twice. */
@Evidence("DOC PG; OURS keys, not offsets")
class EveryPaginatorContractTest extends PaginatorContract {

  private static final int ALL = 100;

  private List<String> all(SdkPaginator list) {
    return list.pages(proton, ALL).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @EnumSource
  void walksWhatIsThereOnce(SdkPaginator list) {
    List<String> all = all(list);

    assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    assertThat(list.pages(proton, 1).flatMap(List::stream)).containsExactlyElementsOf(all);
  }

  @ParameterizedTest
  @EnumSource
  void walksItAsynchronouslyToo(SdkPaginator list) {
    List<String> walked = new ArrayList<>();
    list.pages(fake.asyncClient(), 2).subscribe(walked::addAll).join();

    assertThat(walked).containsExactlyElementsOf(all(list));
  }

  @ParameterizedTest
  @EnumSource(names = ".*_OUTPUTS", mode = EnumSource.Mode.MATCH_ALL)
  void walksManyOutputsToTheEnd(SdkPaginator list) {
    assertThat(all(list)).containsExactlyElementsOf(OUTPUTS.keySet());
  }

  /** The operations that take a page size. */
  static Stream<SdkPaginator> withPages() {
    return Arrays.stream(SdkPaginator.values())
        .filter(list -> !list.name().endsWith("_OUTPUTS"))
        .filter(list -> !list.name().endsWith("_PROVISIONED_RESOURCES"))
        .filter(list -> list != SdkPaginator.LIST_REPOSITORY_SYNC_DEFINITIONS);
  }

  @ParameterizedTest
  @MethodSource("withPages")
  void isNotDisturbedByWhatComesAndGoesBetweenPages(SdkPaginator list) {
    List<String> before = all(list);
    Iterator<List<String>> pages = list.pages(proton, before.size() - 2).iterator();
    List<String> walked = new ArrayList<>(pages.next());
    String removed = walked.get(walked.size() - 1);

    remove(list, removed);
    add(list);
    pages.forEachRemaining(walked::addAll);

    assertThat(all(list)).isNotEqualTo(before).doesNotContain(removed);
    assertThat(walked).doesNotHaveDuplicates().containsSubsequence(before);
  }

  /** All orders of ListServiceInstances; the first is the one that it has by itself. */
  static Stream<Arguments> orders() {
    Set<ListServiceInstancesSortBy> sortings = ListServiceInstancesSortBy.knownValues();
    return Stream.concat(
        Stream.of(Arguments.of(null, null)),
        sortings.stream()
            .flatMap(by -> SortOrder.knownValues().stream().map(order -> Arguments.of(by, order))));
  }

  private Stream<List<String>> instances(ListServiceInstancesSortBy by, SortOrder order, int size) {
    return proton
        .listServiceInstancesPaginator(r -> r.sortBy(by).sortOrder(order).maxResults(size))
        .stream()
        .map(page -> page.serviceInstances().stream().map(instance -> instance.arn()).toList());
  }

  @ParameterizedTest
  @MethodSource("orders")
  void walksInstancesInEachOrder(ListServiceInstancesSortBy by, SortOrder order) {
    assertThat(instances(by, order, 1).flatMap(List::stream))
        .hasSize(8)
        .containsExactlyElementsOf(instances(by, order, ALL).flatMap(List::stream).toList());
  }

  @ParameterizedTest
  @MethodSource("orders")
  void isNotDisturbedInAnyOrderOfInstances(ListServiceInstancesSortBy by, SortOrder order) {
    List<String> before = instances(by, order, ALL).flatMap(List::stream).toList();
    Iterator<List<String>> pages = instances(by, order, 3).iterator();
    List<String> walked = new ArrayList<>(pages.next());

    remove(SdkPaginator.LIST_SERVICE_INSTANCES, walked.get(2));
    add(SdkPaginator.LIST_SERVICE_INSTANCES);
    pages.forEachRemaining(walked::addAll);

    assertThat(walked).doesNotHaveDuplicates().containsSubsequence(before);
  }

  @Test
  void allPaginatorsOfTheModelAreInTheTable() {
    Set<String> ofModel = new HashSet<>();
    for (SdkPaginator list : SdkPaginator.values()) {
      ofModel.add(list.modelName());
    }

    assertThat(paginatorsOf(ProtonClient.class)).isEqualTo(ofModel);
    assertThat(paginatorsOf(ProtonAsyncClient.class)).isEqualTo(ofModel);
  }

  private static Set<String> paginatorsOf(Class<?> client) {
    Set<String> names = new HashSet<>();
    for (Method method : client.getMethods()) {
      String name = method.getName();
      if (name.endsWith("Paginator")) {
        names.add("List" + name.substring("list".length(), name.length() - "Paginator".length()));
      }
    }
    return names;
  }
}
