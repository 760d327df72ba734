package org.tallystick.app.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.reports.Span;

/**
 * Takes a table in CSV apart: commas, semicolons or tabs, whichever parts the header best; quoted
 * cells may run over lines. Lines that begin with {@code #} above the header are passed over, and
 * Excel's {@code sep=;} is too.
 */
final class CsvRows {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final Pattern BROKEN_LINE = Pattern.compile("starting at line (\\d+)");

  /** After so many broken rows this is no CSV, and reading on would take for ever. */
  private static final int MOST_BROKEN = 1000;

  private final String text;
  private final List<Integer> lines = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<RowProblem> bad = new ArrayList<>();
  private List<String> header = List.of();
  private char separator = SEPARATORS.get(0);

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
    if (skipped == lines.size()) {
      return new Rows(List.of(), rows, bad);
    }
    separator = separator(text.substring(lines.get(skipped)));
    for (int from = skipped; from < lines.size() && bad.size() < MOST_BROKEN; ) {
      from = readOn(from);
    }
    return new Rows(header, rows, bad);
  }

  /** Reads from that line on, the first being 0; gives the line after the first broken row. */
  private int readOn(int from) {
    CsvRecord current = null;
    try {
      for (CsvRecord next : reader(text.substring(lines.get(from)), separator)) {
        take(current, from, (int) next.getStartingLineNumber() - 1);
        current = next;
      }
      take(current, from, lines.size() - from);
      return lines.size();
    } catch (CsvParseException e) {
      Matcher broken = BROKEN_LINE.matcher(String.valueOf(e.getMessage()));
      int line = broken.find() ? Integer.parseInt(broken.group(1)) : lines.size() - from;
      take(current, from, line - 1);
      bad.add(
          new RowProblem(
              from + line,
              "its quotation marks do not match; close each, and write \"\" for a mark within"
                  + " a cell that has them around it"));
      return from + line;
    }
  }

  /** Takes a record, which may be none; lines are counted from {@code from}, the first being 1. */
  private void take(CsvRecord row, int from, int lastLine) {
    if (row == null) {
      return;
    }
    List<String> fields = row.getFields();
    if (header.isEmpty()) {
      header = fields.stream().map(Columns::key).toList();
      return;
    }
    int first = from + (int) row.getStartingLineNumber();
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
      rows.add(new Row(first, span(first, from + lastLine), cells));
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
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .ofCsvRecord(table);
  }
}
