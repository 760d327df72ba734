package org.tallystick.codebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words and codes by which reports are read: everything that could be another way for another
 * topic or language.
 *
 * @param name {@code foreign-fighters}
 * @param version of the data, changed whenever a claim could come out differently
 * @param measures in the codebook's order
 * @param tables the flat lists by path without ending: {@code world/countries}, {@code en/hedges}
 * @param scope of whom it asks
 */
public record Codebook(
    String name, String version, List<Measure> measures, Map<String, Table> tables, Scope scope) {

  /** Keeps what it is given unchangeable. */
  public Codebook {
    measures = List.copyOf(measures);
    tables = Map.copyOf(tables);
  }

  /** A codebook of the usual scope. */
  public Codebook(String name, String version, List<Measure> measures, Map<String, Table> tables) {
    this(name, version, measures, tables, Scope.USUAL);
  }

  /** Name and version as written into every claim: {@code foreign-fighters/2}. */
  public String label() {
    return name + "/" + version;
  }

  /**
   * The table of that path.
   *
   * @throws CodebookException if the codebook lacks it
   */
  public Table table(String path) {
    Table table = tables.get(path);
    if (table == null) {
      throw new CodebookException(
          name, 1, "the codebook lacks the table '" + path + ".tsv'; add it or extend 'world'");
    }
    return table;
  }

  /** The rows of that table. */
  public List<Table.Row> rows(String path) {
    return table(path).rows();
  }

  /** The rows of a table that a codebook may do without; none where it does. */
  public List<Table.Row> optional(String path) {
    return tables.containsKey(path) ? rows(path) : List.of();
  }

  /** The measure of that code. */
  public Optional<Measure> measure(String code) {
    return measures.stream().filter(m -> m.code().equals(code)).findFirst();
  }

  /** Orders codes as the codebook lists its measures, unknown ones last. */
  public Comparator<String> byMeasure() {
    List<String> codes = measures.stream().map(Measure::code).toList();
    return Comparator.comparingInt(
        code -> codes.contains(code) ? codes.indexOf(code) : codes.size());
  }
}
