package dev.fakeproton.internal.store;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows stand in their order, whatever is put, replaced and removed. */
class SortingTest {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::colour).thenComparing(Place::name);

  private record Row(String name, String colour) {

    Place place() {
      return new Place(colour, name);
    }
  }

  private record Place(String colour, String name) {}

  private final Table<String, Row> table = new Table<>();

  private void put(String name, String colour) {
    table.put(name, new Row(name, colour));
  }

  private Sorting<Place, Row, Set<String>> byColour() {
    return table.sorting(Row::place, ORDER, SortingTest::colours, SortingTest::union);
  }

  private static Set<String> colours(Collection<Row> rows) {
    return rows.stream().map(Row::colour).collect(toSet());
  }

  private static Set<String> union(Collection<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(toSet());
  }

  private static List<String> names(Sorting<Place, Row, Set<String>> sorting) {
    return sorting.after(Optional.empty(), colours -> true).map(Row::name).toList();
  }

  private static List<String> namesAfter(
      Sorting<Place, Row, Set<String>> sorting, String colour, String name) {
    return sorting
        .after(Optional.of(new Place(colour, name)), colours -> true)
        .map(Row::name)
        .toList();
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

    assertThat(names(byColour())).containsExactly("b", "c", "a", "d");
  }

  @Test
  void rowsThatComeLaterFindTheirPlace() {
    var sorting = byColour();
    putFour();

    assertThat(names(sorting)).containsExactly("b", "c", "a", "d");
  }

  @Test
  void aRowMovesWhenItIsReplaced() {
    putFour();
    var sorting = byColour();
    put("a", "amber");

    assertThat(names(sorting)).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aRowIsGoneWhenItIsRemoved() {
    putFour();
    var sorting = byColour();
    assertThat(table.remove("d")).isPresent();
    assertThat(table.remove("b")).isPresent();

    assertThat(names(sorting)).containsExactly("c", "a");
  }

  @Test
  void oneCanGoOnBehindAPlace() {
    putFour();

    assertThat(namesAfter(byColour(), "green", "c")).containsExactly("a", "d");
    assertThat(namesAfter(byColour(), "red", "d")).isEmpty();
  }

  @Test
  void oneCanGoOnBehindAPlaceWhereNoRowStandsAnyMore() {
    putFour();
    var sorting = byColour();

    assertThat(namesAfter(sorting, "green", "aa")).containsExactly("c", "a", "d");
    assertThat(namesAfter(sorting, "lilac", "x")).containsExactly("a", "d");
    assertThat(namesAfter(sorting, "white", "x")).isEmpty();
  }

  @Test
  void severalSortingsOfOneTableGoTheirOwnWay() {
    putFour();
    var byColour = byColour();
    var byName =
        table.sorting(
            Row::place,
            Comparator.comparing(Place::name),
            SortingTest::colours,
            SortingTest::union);
    put("e", "amber");

    assertThat(names(byColour)).containsExactly("e", "b", "c", "a", "d");
    assertThat(names(byName)).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void partsWithoutWhatIsWantedArePassedOver() {
    for (int i = 0; i < 10_000; i++) {
      put("row" + i, i == 7_000 ? "red" : "blue");
    }
    Predicate<Set<String>> red = colours -> colours.contains("red");

    assertThat(byColour().after(Optional.empty(), red).toList())
        .hasSizeLessThan(1_000)
        .contains(new Row("row7000", "red"));
  }

  @Test
  void anEmptyOneHoldsNothingEvenIfItHeldMuch() {
    var sorting = byColour();
    for (int i = 0; i < 10_000; i++) {
      put("row" + i, "blue");
    }
    for (int i = 0; i < 10_000; i++) {
      table.remove("row" + i);
    }
    assertThat(names(sorting)).isEmpty();
    put("again", "red");

    assertThat(names(sorting)).containsExactly("again");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void manyRowsStandAsInASortedMap(long seed) {
    Random random = new Random(seed);
    TreeMap<Place, Row> expected = new TreeMap<>(ORDER);
    var sorting = byColour();
    for (int i = 0; i < 20_000; i++) {
      Row row = new Row("row" + random.nextInt(5_000), "colour" + random.nextInt(30));
      table.remove(row.name()).ifPresent(old -> expected.remove(old.place()));
      if (random.nextInt(3) > 0) {
        put(row.name(), row.colour());
        expected.put(row.place(), row);
      }
    }
    Place middle = new Place("colour17", "row1");
    Predicate<Set<String>> wanted = colours -> colours.contains("colour21");

    assertThat(sorting.after(Optional.empty(), colours -> true))
        .containsExactlyElementsOf(expected.values());
    assertThat(sorting.after(Optional.of(middle), colours -> true))
        .containsExactlyElementsOf(expected.tailMap(middle, false).values());
    assertThat(
            sorting
                .after(Optional.of(middle), wanted)
                .filter(row -> row.colour().equals("colour21")))
        .containsExactlyElementsOf(
            expected.tailMap(middle, false).values().stream()
                .filter(row -> row.colour().equals("colour21"))
                .toList());
  }
}
