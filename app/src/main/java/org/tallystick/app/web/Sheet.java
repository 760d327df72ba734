package org.tallystick.app.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A list that a page shows, as rows of plain values: what its CSV and JSON hold.
 *
 * @param name of the file, without ending
 * @param columns their names, as in the API and the command line's CSV
 * @param rows one value a column: text, number, truth value, list of texts, or null
 */
public record Sheet(String name, List<String> columns, List<List<Object>> rows) {

  /**
   * One column of a list of things.
   *
   * @param name of the column
   * @param value what it shows of a thing; an {@link Optional} or {@link OptionalDouble} is taken
   *     out of its wrapping
   */
  public record Column<T>(String name, Function<T, ?> value) {}

  /** The things as rows, in their order. */
  public static <T> Sheet of(String name, List<T> things, List<Column<T>> columns) {
    List<List<Object>> rows = new ArrayList<>();
    for (T thing : things) {
      List<Object> row = new ArrayList<>();
      columns.forEach(column -> row.add(plain(column.value().apply(thing))));
      rows.add(row);
    }
    return new Sheet(name, columns.stream().map(Column::name).toList(), rows);
  }

  /** With a header; lists are joined by a vertical bar. */
  public String csv() {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(columns);
      rows.forEach(row -> csv.writeRecord(row.stream().map(Sheet::cell).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The rows as objects, keys in the order of the columns. */
  public List<Map<String, Object>> objects() {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        object.put(columns.get(i), row.get(i));
      }
      objects.add(object);
    }
    return objects;
  }

  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Sheet::plain).orElse(null);
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? plain(number.getAsDouble()) : null;
    }
    if (value instanceof Double number) {
      BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
      return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
    return value instanceof List<?> || value instanceof Number || value instanceof Boolean
        ? value
        : value == null ? null : value.toString();
  }

  /** Text that a spreadsheet would take for a formula is marked as text. */
  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return text(String.join("|", list.stream().map(String::valueOf).toList()));
    }
    return value instanceof String text ? text(text) : value.toString();
  }

  private static String text(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
