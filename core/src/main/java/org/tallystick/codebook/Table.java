package org.tallystick.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A flat list of the codebook: a TSV file whose first line is a comment naming its source and whose
 * second is the header. Cells with several values separate them by {@code |}.
 *
 * @param file where it was read from, for messages
 * @param columns the header
 * @param rows the lines under it
 */
public record Table(String file, List<String> columns, List<Row> rows) {

  /** Keeps what it is given unchangeable. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One line of a table.
   *
   * @param table the file it stands in
   * @param line its number there, from 1
   * @param columns the header
   * @param cells as many as there are columns
   */
  public record Row(String table, int line, List<String> columns, List<String> cells) {

    /** Keeps what it is given unchangeable. */
    public Row {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }

    /**
     * The cell under that heading, perhaps empty.
     *
     * @throws CodebookException if the table has no such column
     */
    public String get(String column) {
      int at = columns.indexOf(column);
      if (at < 0) {
        throw new CodebookException(table, 2, "no column '" + column + "' among " + columns);
      }
      return cells.get(at);
    }

    /** The values of that cell, none if it is empty. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    /** That cell as a number; refuses anything else. */
    public double number(String column) {
      try {
        return Double.parseDouble(get(column));
      } catch (NumberFormatException e) {
        throw new CodebookException(
            table, line, "'" + get(column) + "' under '" + column + "' is not a number");
      }
    }

    /** An error that points at this line. */
    public CodebookException wrong(String problem) {
      return new CodebookException(table, line, problem);
    }
  }

  /** Reads a table, strictly. */
  public static Table read(String file, String content) {
    List<String> lines = content.lines().toList();
    if (lines.size() < 2 || !lines.get(0).startsWith("# source:")) {
      throw new CodebookException(
          file, 1, "the first line must be '# source: …', the second the header");
    }
    int first = 1;
    while (first < lines.size() && lines.get(first).startsWith("# ")) {
      first++;
    }
    if (first == lines.size()) {
      throw new CodebookException(file, first, "no header line");
    }
    List<String> columns = Arrays.asList(lines.get(first).split("\t", -1));
    List<Row> rows = new ArrayList<>();
    for (int i = first + 1; i < lines.size(); i++) {
      List<String> cells = Arrays.asList(lines.get(i).split("\t", -1));
      if (cells.size() != columns.size()) {
        throw new CodebookException(
            file, i + 1, cells.size() + " cells where the header has " + columns.size());
      }
      rows.add(new Row(file, i + 1, columns, cells));
    }
    return new Table(file, columns, rows);
  }
}
