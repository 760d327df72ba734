package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in plain text: columns as wide as their widest cell, two spaces between them. */
final class TextTable {
  private final List<String> header = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** Columns by their headings; those that begin with {@code >} are set to the right. */
  TextTable(String... headings) {
    for (String heading : headings) {
      right.add(heading.startsWith(">"));
      header.add(heading.startsWith(">") ? heading.substring(1) : heading);
    }
  }

  /** A row, as many cells as there are columns. */
  void add(String... cells) {
    addWith(List.of(), cells);
  }

  /** A row with lines under it that belong to no column. */
  void addWith(List<String> under, String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + header);
    }
    rows.add(new Row(List.of(cells), List.copyOf(under)));
  }

  /** The heading, a rule and the rows; no line ends in a space. */
  List<String> lines() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      int widest = width(header.get(column));
      for (Row row : rows) {
        widest = Math.max(widest, width(row.cells.get(column)));
      }
      widths.add(widest);
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(header, widths));
    lines.add(line(widths.stream().map("─"::repeat).toList(), widths));
    for (Row row : rows) {
      lines.add(line(row.cells, widths));
      row.under.forEach(text -> lines.add("    " + text));
    }
    return Collections.unmodifiableList(lines);
  }

  private String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String space = " ".repeat(widths.get(column) - width(cell));
      line.append(column == 0 ? "" : "  ");
      line.append(right.get(column) ? space + cell : cell + space);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private record Row(List<String> cells, List<String> under) {}
}
