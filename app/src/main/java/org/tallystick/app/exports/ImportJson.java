package org.tallystick.app.exports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.app.imports.ImportedTable;
import org.tallystick.app.imports.RowProblem;

/** What was taken from a table as one line of JSON. */
public final class ImportJson {
  private ImportJson() {}

  /**
   * The line of a file.
   *
   * @param added whether it was new to the ledger
   * @param camps what was decided on the camps of sources
   */
  public static String of(Path file, ImportedTable table, boolean added, List<String> camps) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file.toString());
    object.put("reportId", table.report().id().sha256());
    object.put("rows", table.rows());
    object.put("claims", table.claims().size());
    object.put("added", added);
    object.put("bad", table.bad().stream().map(ImportJson::problem).toList());
    object.put("notes", Stream.concat(table.warnings().stream(), camps.stream()).toList());
    return JsonLine.of(object);
  }

  private static Map<String, Object> problem(RowProblem problem) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("line", problem.line());
    object.put("reason", problem.reason());
    return object;
  }
}
