package org.tallystick.app.readers.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table as lines with bars between the cells, the first of them its header. */
final class TableText {
  private static final int LONGEST_CELL = 200;

  private TableText() {}

  /** Whether a table holds rows of short cells, rather than laying out a page. */
  static boolean isData(Element table) {
    List<Element> rows = rows(table);
    long wide = rows.stream().filter(row -> cells(row).size() > 1).count();
    return wide >= 2
        && wide * 2 >= rows.size()
        && table.selectFirst("table table, h1, article") == null
        && table.select("td, th").stream().allMatch(c -> c.text().length() <= LONGEST_CELL);
  }

  /** The lines of a table. */
  static List<String> lines(Element table) {
    List<Element> rows = rows(table);
    List<String> lines = new ArrayList<>();
    int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
    boolean headed = !rows.isEmpty() && rows.get(0).selectFirst("td") == null;
    if (!headed) {
      lines.add("|" + "   |".repeat(columns));
      lines.add("|" + " --- |".repeat(columns));
    }
    for (Element row : rows) {
      StringBuilder line = new StringBuilder("|");
      List<Element> cells = cells(row);
      cells.forEach(cell -> line.append(' ').append(cell.text().replace('|', '/')).append(" |"));
      line.append("   |".repeat(columns - cells.size()));
      if (line.chars().anyMatch(Character::isLetterOrDigit)) {
        lines.add(line.toString());
      }
      if (headed && lines.size() == 1) {
        lines.add("|" + " --- |".repeat(columns));
      }
    }
    return lines;
  }

  private static List<Element> rows(Element table) {
    return table.select("tr").stream().filter(row -> !cells(row).isEmpty()).toList();
  }

  private static List<Element> cells(Element row) {
    return row.children().stream().filter(cell -> cell.is("td, th")).toList();
  }
}
