package org.tallystick.app.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.reports.Span;

/**
 * One line of a table.
 *
 * @param line where it begins in the file, from 1
 * @param span where it stands in the file's text, line end excluded
 * @param cells what it holds by the key of the heading; blank cells are left out
 */
record Row(int line, Span span, Map<String, String> cells) {

  Row {
    cells = Map.copyOf(cells);
  }

  /** The cell of that column, if it is not blank. */
  Optional<String> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The same with every column under its own name; the first of two that mean one prevails. */
  Row under(Columns columns, List<String> headings) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String heading : headings) {
      cell(heading).ifPresent(held -> named.putIfAbsent(columns.of(heading).orElse(heading), held));
    }
    return new Row(line, span, named);
  }
}
