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
 */
public record Codebook(
    String name, String version, List<Measure> measures, Map<String, Table> tables) {

  /** Keeps what it is given unchangeable. */
  public Codebook {
    measures = List.copyOf(measures);
    tables = Map.copyOf(tables);
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
