package dev.fakeproton.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.internal.store.Page.Order;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rows keep their places, and indexes follow them. */
class TableTest {

  private record Row(String name, List<String> colours) {}

  private final Table<String, Row> table = new Table<>();
  private final Table.Index<Row> byColour = table.index(Row::colours);

  private void put(String name, String... colours) {
    table.put(name, new Row(name, List.of(colours)));
  }

  private static List<String> names(Page<Long, Row> page) {
    return page.items().stream().map(Row::name).toList();
  }

  private List<String> ofColours(String... colours) {
    return names(byColour.page(List.of(colours), Order.ASCENDING, Optional.empty(), 10));
  }

  @Test
  void rowsComeInTheOrderOfTheirInsertion() {
    put("b");
    put("a");
    put("c");

    assertThat(table.rows()).extracting(Row::name).containsExactly("b", "a", "c");
  }

  @Test
  void aRowKeepsItsPlaceWhenItIsReplaced() {
    put("b");
    put("a");
    put("b", "red");

    assertThat(table.rows()).containsExactly(new Row("b", List.of("red")), new Row("a", List.of()));
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void aRowThatComesAgainIsTheYoungest() {
    put("b");
    put("a");
    assertThat(table.remove("b")).isPresent();
    put("b");

    assertThat(table.rows()).extracting(Row::name).containsExactly("a", "b");
  }

  @Test
  void removingWhatIsNotThereDoesNothing() {
    assertThat(table.remove("a")).isEmpty();
    assertThat(table.find("a")).isEmpty();
    assertThat(table.contains("a")).isFalse();
  }

  @Nested
  class Index {

    @Test
    void findsRowsByWhatTheyHold() {
      put("a", "red");
      put("b", "red", "blue");
      put("c", "blue");

      assertThat(ofColours("red")).containsExactly("a", "b");
      assertThat(byColour.first("blue")).map(Row::name).contains("b");
    }

    @Test
    void listsARowOnceThoughSeveralKeysFit() {
      put("a", "red");
      put("b", "red", "blue");
      put("c", "blue");

      assertThat(ofColours("blue", "red")).containsExactly("a", "b", "c");
    }

    @Test
    void followsARowThatChanges() {
      put("a", "red");
      put("a", "blue");

      assertThat(ofColours("red")).isEmpty();
      assertThat(ofColours("blue")).containsExactly("a");
    }

    @Test
    void forgetsARowThatIsRemoved() {
      put("a", "red");
      table.remove("a");

      assertThat(byColour.first("red")).isEmpty();
    }
  }

  @Nested
  class Pages {

    @Test
    void goOnAfterTheLastItemOfTheOneBefore() {
      for (String name : List.of("a", "b", "c", "d", "e")) {
        put(name);
      }
      Page<Long, Row> first = table.page(Order.ASCENDING, Optional.empty(), 2);
      Page<Long, Row> second = table.page(Order.ASCENDING, first.next(), 2);
      Page<Long, Row> third = table.page(Order.ASCENDING, second.next(), 2);

      assertThat(names(first)).containsExactly("a", "b");
      assertThat(names(second)).containsExactly("c", "d");
      assertThat(names(third)).containsExactly("e");
      assertThat(third.next()).isEmpty();
    }

    @Test
    void thatEndWithTheLastItemHaveNoNext() {
      put("a");
      put("b");

      assertThat(table.page(Order.ASCENDING, Optional.empty(), 2).next()).isEmpty();
    }

    @Test
    void comeInTheOtherOrderToo() {
      put("a");
      put("b");
      put("c");
      Page<Long, Row> first = table.page(Order.DESCENDING, Optional.empty(), 2);

      assertThat(names(first)).containsExactly("c", "b");
      assertThat(names(table.page(Order.DESCENDING, first.next(), 2))).containsExactly("a");
    }

    @Test
    void neitherRepeatNorSkipWhatIsUntouchedInBetween() {
      for (String name : List.of("a", "b", "c", "d")) {
        put(name);
      }
      Page<Long, Row> first = table.page(Order.ASCENDING, Optional.empty(), 2);
      table.remove("b");
      table.remove("c");
      put("e");

      assertThat(names(table.page(Order.ASCENDING, first.next(), 10))).containsExactly("d", "e");
    }

    @Test
    void ofSeveralKeysGoOnAcrossThem() {
      put("a", "red");
      put("b", "blue");
      put("c", "red", "blue");
      put("d", "blue");
      List<String> keys = List.of("red", "blue");
      Page<Long, Row> first = byColour.page(keys, Order.DESCENDING, Optional.empty(), 3);

      assertThat(names(first)).containsExactly("d", "c", "b");
      assertThat(names(byColour.page(keys, Order.DESCENDING, first.next(), 3)))
          .containsExactly("a");
    }

    @Test
    void ofAnUnknownKeyAreEmpty() {
      assertThat(byColour.page(List.of("green"), Order.ASCENDING, Optional.empty(), 10).items())
          .isEmpty();
    }
  }
}
