package org.tallystick.app.imports;

import java.util.List;

/**
 * A file taken apart into rows, before any cell is understood.
 *
 * @param columns keys of the headings, in their order; of JSON Lines every field met
 * @param rows those that could be taken apart
 * @param bad those that could not
 */
record Rows(List<String> columns, List<Row> rows, List<RowProblem> bad) {

  Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    bad = List.copyOf(bad);
  }
}
