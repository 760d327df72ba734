package org.tallystick.app.imports;

import java.util.List;
import org.tallystick.app.readers.Original;
import org.tallystick.reports.Report;

/**
 * What a table gave.
 *
 * @param report the file as a report: its id, name and text
 * @param original its bytes, and where they were
 * @param claims in the order of the rows
 * @param rows how many rows there are, the bad ones included
 * @param bad the rows that gave nothing, each with the reason
 * @param warnings what was passed over, in plain words on one line each
 */
public record ImportedTable(
    Report report,
    Original original,
    List<ImportedClaim> claims,
    int rows,
    List<RowProblem> bad,
    List<String> warnings) {

  /** Keeps what it is given unchangeable. */
  public ImportedTable {
    claims = List.copyOf(claims);
    bad = List.copyOf(bad);
    warnings = List.copyOf(warnings);
  }
}
