package org.tallystick.app.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.reports.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes JSON Lines apart: one claim a line, in the form that {@code extract} writes and coded
 * reports have. Where several names of one source are parted by {@code |}, the first stands.
 */
final class JsonRows {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonRows() {}

  /** The rows of that text. */
  static Rows of(String text) {
    List<Row> rows = new ArrayList<>();
    List<RowProblem> bad = new ArrayList<>();
    Set<String> fields = new LinkedHashSet<>();
    int number = 0;
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin) < 0 ? text.length() : text.indexOf('\n', begin);
      number++;
      String line = text.substring(begin, end).stripTrailing();
      if (!line.isBlank()) {
        Map<String, String> cells = cells(line);
        if (cells == null) {
          bad.add(new RowProblem(number, "this is no JSON object on one line"));
        } else {
          fields.addAll(cells.keySet());
          cells.values().removeIf(String::isBlank);
          rows.add(new Row(number, new Span(begin, begin + line.length()), cells));
        }
      }
      begin = end + 1;
    }
    return new Rows(List.copyOf(fields), rows, bad);
  }

  /** The fields as cells, or null. */
  private static Map<String, String> cells(String line) {
    try {
      JsonNode object = MAPPER.readTree(line);
      if (!object.isObject()) {
        return null;
      }
      Map<String, String> cells = new HashMap<>();
      object
          .properties()
          .forEach(field -> cells.put(Columns.key(field.getKey()), cell(field.getValue())));
      return cells;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(item.asString("").replaceFirst("\\|.*", "").strip()));
      return String.join("|", items);
    }
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    return value.isNull() || value.isObject() ? "" : value.asString("").strip();
  }
}
