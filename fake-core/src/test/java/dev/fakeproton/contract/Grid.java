package dev.fakeproton.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A state table as text, with a bar between columns, as the specification prints it. */
final class Grid {

  private Grid() {}

  /** One case for every cell: the row's head, the column's head, and what the cell says. */
  static Stream<Arguments> cells(String table) {
    List<List<String>> rows = table.lines().map(Grid::columns).toList();
    List<String> heads = rows.get(0);
    List<Arguments> cells = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      for (int column = 1; column < heads.size(); column++) {
        cells.add(Arguments.of(row.get(0), heads.get(column), row.get(column)));
      }
    }
    return cells.stream();
  }

  private static List<String> columns(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toList();
  }
}
