package dev.fakeproton.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.internal.store.Page.Order;
import dev.fakeproton.internal.store.Sorting.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows stand in the order of a text, whatever is put, replaced and removed. */
class SortingTest {

  private record Row(String name, String colour) {}

  private final Table<String, Row> table = new Table<>();

  private void put(String name, String colour) {
    table.put(name, new Row(name, colour));
  }

  private Sorting<String, Row> byColour() {
    return table.sorting(Row::colour, Row::name);
  }

  private static List<String> names(
      Sorting<String, Row> sorting, Order order, Optional<Place<String>> after) {
    return sorting.after(order, after).map(Map.Entry::getKey).toList();
  }

  private static List<String> names(Sorting<String, Row> sorting, Order order) {
    return names(sorting, order, Optional.empty());
  }

  private void putFour() {
    put("d", "red");
    put("b", "blue");
    put("a", "red");
    put("c", "green");
  }

  @Test
  void rowsOfTheTableStandInIt() {
    putFour();

    assertThat(names(byColour(), Order.ASCENDING)).containsExactly("b", "c", "a", "d");
  }

  @Test
  void rowsOfTheSameTextStandByTheirKeysInBothOrders() {
    putFour();

    assertThat(names(byColour(), Order.DESCENDING)).containsExactly("a", "d", "c", "b");
  }

  @Test
  void rowsThatComeLaterFindTheirPlace() {
    Sorting<String, Row> sorting = byColour();
    putFour();

    assertThat(names(sorting, Order.ASCENDING)).containsExactly("b", "c", "a", "d");
  }

  @Test
  void aRowMovesWhenItIsReplaced() {
    putFour();
    Sorting<String, Row> sorting = byColour();
    put("a", "amber");

    assertThat(names(sorting, Order.ASCENDING)).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aRowIsGoneWhenItIsRemoved() {
    putFour();
    Sorting<String, Row> sorting = byColour();
    assertThat(table.remove("d")).isPresent();
    assertThat(table.remove("b")).isPresent();

    assertThat(names(sorting, Order.ASCENDING)).containsExactly("c", "a");
  }

  @Test
  void oneCanGoOnBehindAPlaceInBothOrders() {
    putFour();
    Sorting<String, Row> sorting = byColour();

    assertThat(names(sorting, Order.ASCENDING, Optional.of(new Place<>("red", "a"))))
        .containsExactly("d");
    assertThat(names(sorting, Order.DESCENDING, Optional.of(new Place<>("red", "a"))))
        .containsExactly("d", "c", "b");
    assertThat(names(sorting, Order.DESCENDING, Optional.of(new Place<>("red", "d"))))
        .containsExactly("c", "b");
  }

  @Test
  void oneCanGoOnBehindAPlaceWhereNoRowStandsAnyMore() {
    putFour();
    Sorting<String, Row> sorting = byColour();

    assertThat(names(sorting, Order.ASCENDING, Optional.of(new Place<>("green", "aa"))))
        .containsExactly("c", "a", "d");
    assertThat(names(sorting, Order.ASCENDING, Optional.of(new Place<>("lilac", "x"))))
        .containsExactly("a", "d");
    assertThat(names(sorting, Order.DESCENDING, Optional.of(new Place<>("lilac", "x"))))
        .containsExactly("c", "b");
    assertThat(names(sorting, Order.ASCENDING, Optional.of(new Place<>("white", "x")))).isEmpty();
  }

  @Test
  void severalSortingsOfOneTableGoTheirOwnWay() {
    putFour();
    Sorting<String, Row> byColour = byColour();
    Sorting<String, Row> byName = table.sorting(Row::name, Row::name);
    put("e", "amber");

    assertThat(names(byColour, Order.ASCENDING)).containsExactly("e", "b", "c", "a", "d");
    assertThat(names(byName, Order.ASCENDING)).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void itsComparatorAgreesWithIt() {
    putFour();
    Sorting<String, Row> sorting = byColour();

    for (Order order : Order.values()) {
      assertThat(
              table
                  .rows()
                  .sorted(
                      (one, other) ->
                          sorting
                              .comparator(order)
                              .compare(
                                  sorting.place(one.name(), one),
                                  sorting.place(other.name(), other)))
                  .map(Row::name))
          .containsExactlyElementsOf(names(sorting, order));
    }
  }
}
