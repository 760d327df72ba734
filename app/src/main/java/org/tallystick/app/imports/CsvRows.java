package org.tallystick.app.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.tallystick.reports.Span;

/**
 * Takes a table in CSV apart: commas, semicolons or tabs, whichever parts the header best; quoted
 * cells may run over lines. Lines that begin with {@code #} above the header are passed over, and
 * Excel's {@code sep=;} is too.
 */
final class CsvRows {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private final String text;
  private final List<Integer> lines = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<RowProblem> bad = new ArrayList<>();

  private CsvRows(String text) {
    this.text = text;
    lines.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !half) {
        lines.add(i + 1);
      }
    }
  }

  /** The rows of that text, each cell under the key of its heading. */
  static Rows of(String text) {
    return new CsvRows(text).read();
  }

  private Rows read() {
    int skipped = aboveTheHeader();
    if (skipped == lines.size() || text.substring(lines.get(skipped)).isBlank()) {
      return new Rows(List.of(), rows, bad);
    }
    String table = text.substring(lines.get(skipped));
    Iterator<CsvRecord> records = reader(table, separator(table)).iterator();
    List<String> header = List.of();
    CsvRecord current = null;
    try {
      header = records.hasNext() ? keys(records.next()) : header;
      current = records.hasNext() ? records.next() : null;
      while (current != null) {
        CsvRecord next = records.hasNext() ? records.next() : null;
        take(header, current, skipped, next == null ? lines.size() : line(next, skipped) - 1);
        current = next;
      }
    } catch (CsvParseException e) {
      broken(header, current, skipped);
    }
    return new Rows(header, rows, bad);
  }

  private static List<String> keys(CsvRecord header) {
    return header.getFields().stream().map(Columns::key).toList();
  }

  /** Everything from a quotation mark that never closes on is one cell: no rows can be told. */
  private void broken(List<String> header, CsvRecord last, int skipped) {
    int from = skipped + 2;
    if (last != null) {
      from = line(last, skipped) + 1 + (int) String.join("", last.getFields()).lines().count() - 1;
      take(header, last, skipped, from - 1);
    }
    bad.add(
        new RowProblem(
            Math.max(from, skipped + 1),
            "a quotation mark opens a cell and none closes it, so nothing from here on can be"
                + " read; close it, or write \"\" for a mark within a cell"));
  }

  private static int line(CsvRecord row, int skipped) {
    return (int) row.getStartingLineNumber() + skipped;
  }

  private void take(List<String> header, CsvRecord row, int skipped, int lastLine) {
    int first = line(row, skipped);
    List<String> fields = row.getFields();
    if (fields.size() > header.size()
        && fields.subList(header.size(), fields.size()).stream().anyMatch(f -> !f.isBlank())) {
      bad.add(
          new RowProblem(
              first,
              fields.size()
                  + " cells where the header has "
                  + header.size()
                  + "; put a cell that holds a separator into quotation marks"));
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
      if (!fields.get(i).isBlank()) {
        cells.putIfAbsent(header.get(i), fields.get(i).strip());
      }
    }
    if (!cells.isEmpty()) {
      rows.add(new Row(first, span(first, lastLine), cells));
    }
  }

  private Span span(int first, int last) {
    int begin = lines.get(first - 1);
    int end = last >= lines.size() ? text.length() : lines.get(last);
    while (end > begin && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(begin, end);
  }

  private int aboveTheHeader() {
    int line = 0;
    while (line < lines.size() && passedOver(line)) {
      line++;
    }
    return line;
  }

  private boolean passedOver(int line) {
    String words = span(line + 1, line + 1).of(text);
    return words.isBlank() || words.startsWith("#") || words.matches("(?i)\"?sep=.\"?");
  }

  /** What gives the header the most columns that mean something, then the most columns. */
  private char separator(String table) {
    char best = SEPARATORS.get(0);
    int most = -1;
    for (char separator : SEPARATORS) {
      int columns = header(table, separator).size();
      if (columns > most) {
        best = separator;
        most = columns;
      }
    }
    return best;
  }

  private static List<String> header(String table, char separator) {
    try {
      Iterator<CsvRecord> records = reader(table, separator).iterator();
      return records.hasNext() ? records.next().getFields() : List.of();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private static CsvReader<CsvRecord> reader(String table, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .ofCsvRecord(table);
  }
}
